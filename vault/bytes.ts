/** Bytes as this folder passes them on: backed by memory that a browser's own cryptography takes. */
export type Bytes = Uint8Array<ArrayBuffer>

const [encoder, decoder] = [new TextEncoder(), new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })]

export const utf8 = (text: string): Bytes => encoder.encode(text)

/** @throws {TypeError} on bytes that are not UTF-8 */
export const textIn = (bytes: Uint8Array): string => decoder.decode(bytes)

/** The SHA-256 of a message that is whole in memory, in lower-case hexadecimal. */
export async function sha256(bytes: Bytes): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

export const hex = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/** Base 64 as RFC 4648 section 4 has it, padded. */
export const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** @throws {Error} on a text that is not base 64 */
export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

export function joined(pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** @throws {RangeError} when they are not of one length: what is split with a pad of another length is not hidden by it */
export function xor(one: Uint8Array, other: Uint8Array): Bytes {
  if (one.length !== other.length) throw new RangeError(`${one.length} bytes and ${other.length} have no exclusive or`)
  return Uint8Array.from(one, (byte, index) => byte ^ (other[index] ?? 0))
}

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
