/** Windows opens a device under these names, whatever follows the dot. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
/** Controls, and what turns the direction of the line or is not seen: `fdp.exe` would otherwise be shown as `exe.pdf`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|\p{Variation_Selector}/gu
const FORBIDDEN = /["*:<>?|\\/]/g
const LONGEST = 255
const NAMELESS = 'document'

/**
 * The name under which a file can be kept or proposed on any system, whoever chose it: one segment, no character that is
 * not seen, none that a system forbids, 255 bytes at most with its extension kept. A good name stays as it is.
 */
export function safeFileName(name: string): string {
  const seen = name.toWellFormed().normalize('NFC').replaceAll(UNSEEN, '')
  const last = seen.split(/[\\/]/).findLast((segment) => /[^.\s]/.test(segment)) ?? ''
  const trimmed = last
    .replaceAll(FORBIDDEN, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  const named = trimmed === '' ? NAMELESS : trimmed
  return shortened(RESERVED.test(named) ? `_${named}` : named, LONGEST)
}

/** The names of several files side by side, each safe and none twice, whatever the case: `plan.pdf`, `plan (2).pdf`. */
export function distinctFileNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const safe = safeFileName(name)
    let tried = safe
    for (let copy = 2; taken.has(tried.toLowerCase()); copy += 1) tried = numbered(safe, copy)
    taken.add(tried.toLowerCase())
    return tried
  })
}

function numbered(name: string, copy: number): string {
  const [stem, extension] = parted(name)
  const suffix = ` (${copy})${extension}`
  return `${shortened(stem, LONGEST - Buffer.byteLength(suffix))}${suffix}`
}

const LONGEST_EXTENSION = 20

function parted(name: string): readonly [stem: string, extension: string] {
  const dot = name.lastIndexOf('.')
  return dot > 0 && name.length - dot <= LONGEST_EXTENSION ? [name.slice(0, dot), name.slice(dot)] : [name, '']
}

function shortened(name: string, most: number): string {
  if (Buffer.byteLength(name) <= most) return name
  const [stem, extension] = parted(name)
  const characters = [...stem]
  while (Buffer.byteLength(characters.join('')) + Buffer.byteLength(extension) > most) characters.pop()
  return `${characters.join('').trimEnd()}${extension}`
}

/**
 * The header that proposes a file to be kept, under a name that is safe (RFC 6266): its plain form for old programs,
 * its UTF-8 form for all others. Never `inline`: what a stranger brought is not opened on our own address.
 */
export function attachment(name: string): string {
  const safe = safeFileName(name)
  const plain = safe
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(safe).replaceAll(/['()*]/g, escaped)}`
}

const escaped = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
