/** A text with, for each of its UTF-16 units, the range of the given text that it stands for. */
export type Mapped = { readonly text: string; readonly at: Int32Array; readonly to: Int32Array }

const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/
const INVISIBLE = /[\p{Cf}\p{Cc}]/u
const APOSTROPHES = /['\u2018\u2019\u201B\u02BC\u00B4\u2032\u0060\uFF07]/
const BULLETS =
  /[\u2022\u2023\u25AA-\u25AB\u25CF\u25E6\u27A2\u2192\u25BA\u25B8\u2756\u2043\u2219\uF0B7\uF0A7\uF0D8\uF0FC\uF02D\u25C6\u2726\u27A4]/
const TICKED = /[\u2611\u2612\u2714\u2713\u2718\u25A0\uF0FE\uF078\u{1F5F9}]/u
const UNTICKED = /[\u2610\u25A1\u25FB\u2B1C\uF0A8\uF06F\uF071]/
const LIGATURES: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
  '\u1D49': 'e',
  '\u02B3': 'r',
  '\u02E2': 's',
  '\u1D48': 'd',
}

/** One canonical sign for each of these families, whatever the word processor printed. */
export const BULLET = '•'
export const BOX_TICKED = '☒'
export const BOX_UNTICKED = '☐'

/**
 * The same text in one alphabet: `\n` line ends, plain spaces, ’ apostrophes, plain hyphens, composed accents, no ligature,
 * no invisible sign, one bullet, two boxes. Nothing is decided here about lines.
 */
export function canonicalCharacters(text: string): Mapped {
  const out: string[] = []
  const at: number[] = []
  const to: number[] = []
  const emit = (signs: string, start: number, end: number): void => {
    for (const sign of signs.split('')) {
      out.push(sign)
      at.push(start)
      to.push(end)
    }
  }
  let index = 0
  while (index < text.length) {
    const end = clusterEnd(text, index)
    const signs = canonicalSign(text.slice(index, end), text.charAt(end))
    if (signs !== '') emit(signs, index, end)
    index = end
  }
  return { text: out.join(''), at: Int32Array.from(at), to: Int32Array.from(to) }
}

function clusterEnd(text: string, start: number): number {
  if (text.charAt(start) === '\r' && text.charAt(start + 1) === '\n') return start + 2
  if (text.charAt(start) === '*' && text.charAt(start + 1) === '*') return start + 2
  let end = start + 1
  const unit = text.charCodeAt(start)
  if (unit >= 0xd800 && unit <= 0xdbff && end < text.length) end += 1
  while (end < text.length && end - start < 4 && isCombining(text.charCodeAt(end))) end += 1
  return end
}

function isCombining(unit: number): boolean {
  return unit >= 0x0300 && unit <= 0x036f
}

function canonicalSign(cluster: string, next: string): string {
  if (cluster === '\r\n' || cluster === '\r' || cluster === '\v' || cluster === '\u2028' || cluster === '\u2029')
    return '\n'
  if (cluster === '**') return ''
  if (cluster.length === 1 && cluster.charCodeAt(0) >= 0x20 && cluster.charCodeAt(0) < 0x7f) {
    return cluster === "'" || cluster === '`' ? '’' : cluster
  }
  if (cluster === '\u00AD') return next === '\n' || next === '\r' ? '-' : ''
  const ligature = LIGATURES[cluster]
  if (ligature !== undefined) return ligature
  if (SPACES.test(cluster)) return ' '
  if (cluster === '\n' || cluster === '\t' || cluster === '\f') return cluster
  if (INVISIBLE.test(cluster)) return ''
  if (APOSTROPHES.test(cluster)) return '’'
  if (cluster === '\u2010' || cluster === '\u2011' || cluster === '\u2212') return '-'
  if (cluster === '\u00BA') return '°'
  if (TICKED.test(cluster)) return BOX_TICKED
  if (UNTICKED.test(cluster)) return BOX_UNTICKED
  if (BULLETS.test(cluster)) return BULLET
  return cluster.length > 1 ? cluster.normalize('NFC') : cluster
}

const FOLDED = new Map<string, string>()

/**
 * The text in lower case without accents, typographic quotes or long dashes, **unit for unit**: an offset in the result is an
 * offset in the text. Every phrase of the tables of variants is matched against this.
 */
export function fold(text: string): string {
  const out: string[] = []
  for (let index = 0; index < text.length; index += 1) out.push(foldUnit(text.charAt(index)))
  return out.join('')
}

function foldUnit(sign: string): string {
  const known = FOLDED.get(sign)
  if (known !== undefined) return known
  const plain = SIGNS[sign] ?? sign.normalize('NFD').charAt(0).toLowerCase()
  const folded = plain.length === 1 ? plain : sign
  FOLDED.set(sign, folded)
  return folded
}

const SIGNS: Readonly<Record<string, string>> = {
  '’': "'",
  '–': '-',
  '—': '-',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
}
