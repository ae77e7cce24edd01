/** Bytes as a browser's own cryptography takes them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** A text of one of the formats is not what its specification says. What it claims must not be used. */
export class Malformed extends Error {
  override readonly name = 'Malformed'
}

const encoder = new TextEncoder()

export const utf8 = (text: string): Bytes => encoder.encode(text)

/** Base 64 of RFC 4648 section 4, padded. */
export function base64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/**
 * Reads base 64 in its one canonical form: two texts never stand for the same bytes, so a signed text cannot be altered
 * without altering what it says.
 *
 * @throws {Malformed}
 */
export function fromBase64(text: string): Bytes {
  let bytes: Bytes
  try {
    bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    throw new Malformed('not base 64')
  }
  if (base64(bytes) !== text) throw new Malformed('not canonical base 64')
  return bytes
}

export function joined(...pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Nothing that is compared here is secret: hashes and signatures are public. */
export const areSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index])

const DECIMAL = /^(?:0|[1-9]\d{0,15})$/

/**
 * A count as the formats write it: decimal, without a sign or leading zeros, and exact as a number here (below 2⁵³).
 *
 * @throws {Malformed}
 */
export function countIn(text: string): number {
  const count = DECIMAL.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(count)) throw new Malformed(`not a count: ${JSON.stringify(text.slice(0, 40))}`)
  return count
}
