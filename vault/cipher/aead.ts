import { AT, GROUP_BYTES, kernel } from './kernel.ts'

/** AEAD_CHACHA20_POLY1305 (RFC 8439 section 2.8) without additional data, on chunks of at most 64 KiB. */

export const CHUNK_BYTES = 64 * 1024
export const TAG_BYTES = 16
const KEY_BYTES = 32
const NONCE_BYTES = 12

/** "expand 32-byte k" */
const CONSTANT = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]
const BLOCK = 64
const LIMBS = 5
const PRIME = (1n << 130n) - 5n
const CLAMP = 0x0ffffffc0ffffffc0ffffffc0fffffffn
const LIMB_MASK = (1n << 26n) - 1n

/** Enciphers and deciphers chunks under one key; each nonce is for one chunk only. */
export class ChunkCipher {
  readonly #kernel = kernel()
  readonly #view = new DataView(this.#kernel.memory.buffer)
  readonly #key: Uint8Array

  /** @param key 32 bytes */
  constructor(key: Uint8Array) {
    if (key.length !== KEY_BYTES) throw new RangeError(`a key of ${KEY_BYTES} bytes, not ${key.length}`)
    this.#key = Uint8Array.from(key)
  }

  /** Writes the chunk enciphered and its tag of 16 bytes at the beginning of `into`. */
  encrypt(nonce: Uint8Array, plain: Uint8Array, into: Uint8Array): void {
    const { memory } = this.#kernel
    const secret = this.#begin(nonce, plain.length)
    memory.set(plain, AT.data)
    this.#encipher(plain.length)
    into.set(memory.subarray(AT.data, AT.data + plain.length))
    this.#writeTag(secret, plain.length, into.subarray(plain.length, plain.length + TAG_BYTES))
  }

  /**
   * Writes the chunk deciphered at the beginning of `into`.
   *
   * @param sealed the chunk enciphered, then its tag
   * @returns false, and nothing is written, when the tag is another: it is not under this key and nonce, or was changed
   */
  decrypt(nonce: Uint8Array, sealed: Uint8Array, into: Uint8Array): boolean {
    const { memory } = this.#kernel
    const length = sealed.length - TAG_BYTES
    const secret = this.#begin(nonce, length)
    memory.set(sealed.subarray(0, length), AT.data)
    const tag = new Uint8Array(TAG_BYTES)
    this.#writeTag(secret, length, tag)
    let differing = 0
    for (const [index, byte] of tag.entries()) differing |= byte ^ (sealed[length + index] ?? 0)
    if (differing !== 0) return false
    memory.set(sealed.subarray(0, length), AT.data)
    this.#encipher(length)
    into.set(memory.subarray(AT.data, AT.data + length))
    return true
  }

  /** Sets key and nonce, and takes the one-time key of Poly1305 from the first block of the key stream (section 2.6). */
  #begin(nonce: Uint8Array, length: number): Uint8Array {
    if (nonce.length !== NONCE_BYTES) throw new RangeError(`a nonce of ${NONCE_BYTES} bytes, not ${nonce.length}`)
    if (length < 0 || length > CHUNK_BYTES) throw new RangeError(`a chunk of ${length} bytes`)
    const { memory, encipher } = this.#kernel
    for (const [index, word] of CONSTANT.entries()) this.#view.setUint32(AT.state + index * 4, word, true)
    memory.set(this.#key, AT.state + 16)
    memory.set(nonce, AT.state + 52)
    memory.fill(0, AT.data, AT.data + GROUP_BYTES)
    this.#countFrom(0)
    encipher(0, GROUP_BYTES)
    return memory.slice(AT.data, AT.data + BLOCK)
  }

  #countFrom(counter: number): void {
    this.#view.setUint32(AT.state + 48, counter, true)
    for (let rank = 0; rank < 4; rank++) this.#view.setUint32(AT.ranks + rank * 4, rank, true)
  }

  #encipher(length: number): void {
    if (length === 0) return
    this.#countFrom(1)
    this.#kernel.encipher(0, Math.ceil(length / GROUP_BYTES) * GROUP_BYTES)
  }

  /** The tag of what stands enciphered in the data, with its length after it (section 2.8). */
  #writeTag(secret: Uint8Array, length: number, into: Uint8Array): void {
    const view = this.#view
    const padded = Math.ceil(length / 16) * 16
    this.#kernel.memory.fill(0, AT.data + length, AT.data + padded)
    view.setBigUint64(AT.data + padded, 0n, true)
    view.setBigUint64(AT.data + padded + 8, BigInt(length), true)
    this.#multiplyBy(littleEndian(secret.subarray(0, 16)) & CLAMP)
    this.#kernel.addUp(0, padded + 16)
    let sum = 0n
    for (let limb = LIMBS - 1; limb >= 0; limb--) sum = (sum << 26n) + view.getBigUint64(AT.sum + limb * 8, true)
    const tag = (sum % PRIME) + littleEndian(secret.subarray(16, 32))
    for (let byte = 0; byte < TAG_BYTES; byte++) into[byte] = Number((tag >> BigInt(8 * byte)) & 255n)
  }

  #multiplyBy(multiplier: bigint): void {
    for (let limb = 0; limb < LIMBS; limb++) {
      this.#view.setBigUint64(AT.multiplier + limb * 8, (multiplier >> BigInt(26 * limb)) & LIMB_MASK, true)
      this.#view.setBigUint64(AT.sum + limb * 8, 0n, true)
    }
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n
  for (const byte of bytes.toReversed()) value = (value << 8n) + BigInt(byte)
  return value
}
