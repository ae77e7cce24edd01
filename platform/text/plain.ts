import { TextError } from './errors.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** A text file decoded: by its byte-order mark, by its zero bytes, as UTF-8 when it is valid, as Windows-1252 (and Latin-1) otherwise. */
export function decodePlain(bytes: Uint8Array, file: string): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes)
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') refuseBinary(bytes, file)
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding.startsWith('utf-16')) refuseBinaryText(text, file)
  return { text: repairDoubleEncoding(text), encoding }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  if (odd > sample.length * 0.3 && even < sample.length * 0.05) return 'utf-16le'
  if (even > sample.length * 0.3 && odd < sample.length * 0.05) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** Control bytes that no text file holds; tab, line ends and form feed are text. */
function isControl(unit: number): boolean {
  return unit < 9 || (unit > 13 && unit < 32 && unit !== 27)
}

function refuseBinary(bytes: Uint8Array, file: string): void {
  let controls = 0
  const sample = bytes.subarray(0, 1_000_000)
  for (const [offset, byte] of sample.entries()) {
    if (!isControl(byte)) continue
    controls += 1
    if (byte === 0 || controls > Math.max(8, sample.length / 200)) throw new TextError('text-binary', { file, offset })
  }
}

function refuseBinaryText(text: string, file: string): void {
  const sample = text.slice(0, 200_000)
  let odd = 0
  for (let offset = 0; offset < sample.length; offset += 1) {
    const unit = sample.charCodeAt(offset)
    if (isControl(unit) || unit === 0xfffd) odd += 1
    if (odd > Math.max(4, sample.length / 100)) throw new TextError('text-binary', { file, offset: offset * 2 })
  }
}

const TWICE = /Ã[©¨ªà®´»§‰€]|â€[™œ“”˜]/g

/** A sign of two or three bytes, each taken for a sign of its own. */
const SEQUENCE = /[\u00C2-\u00DF][\u0080-\uFFFF]|[\u00E0-\u00EF][\u0080-\uFFFF]{2}/g

/** UTF-8 that was once taken for Windows-1252 (`Ã©` for `é`) is put right, sign by sign: a part of the text may be sound. */
function repairDoubleEncoding(text: string): string {
  if ((text.slice(0, 200_000).match(TWICE) ?? []).length < 3) return text
  return text.replace(SEQUENCE, (found) => {
    const bytes = [...found].map((sign) => WINDOWS_1252.get(sign) ?? sign.codePointAt(0) ?? 0)
    if (bytes.some((byte) => byte > 255)) return found
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
    } catch {
      return found
    }
  })
}

const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, index): [string, number] => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(128 + index)),
    128 + index,
  ]),
)
