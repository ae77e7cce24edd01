import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { CHUNK_BYTES, ChunkCipher, TAG_BYTES } from './aead.ts'

/** The payload of an age file: STREAM over chunks of 64 KiB (age-encryption.org/v1, "Payload"). */

const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES
const LAST = 11

/** The size of a payload, in bytes: what it holds, and a tag for each chunk. What holds nothing has one chunk. */
export const sealedSize = (size: number): number => size + TAG_BYTES * Math.max(1, Math.ceil(size / CHUNK_BYTES))

/** @returns a cipher under the key of the payload, which comes from that of the file and its nonce of 16 bytes */
const cipherOf = (fileKey: Uint8Array, nonce: Uint8Array): ChunkCipher =>
  new ChunkCipher(hkdf(sha256, fileKey, nonce, new TextEncoder().encode('payload'), 32))

/** A counter of eleven bytes, then whether the chunk is the last. */
function nonceOf(chunk: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setBigUint64(LAST - 8, BigInt(chunk))
  nonce[LAST] = last ? 1 : 0
  return nonce
}

/** Writes the payload of what is sealed at the beginning of `into`, which has room for `sealedSize` bytes. */
export function encryptStream(fileKey: Uint8Array, nonce: Uint8Array, plain: Uint8Array, into: Uint8Array): void {
  const cipher = cipherOf(fileKey, nonce)
  const chunks = Math.max(1, Math.ceil(plain.length / CHUNK_BYTES))
  for (let chunk = 0; chunk < chunks; chunk++) {
    const piece = plain.subarray(chunk * CHUNK_BYTES, (chunk + 1) * CHUNK_BYTES)
    cipher.encrypt(nonceOf(chunk, chunk === chunks - 1), piece, into.subarray(chunk * SEALED_CHUNK_BYTES))
  }
}

/** @returns what a payload holds; `undefined` when it is not under this key, or anything of it was changed, moved or cut off */
export function decryptStream(
  fileKey: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  const chunks = Math.ceil(sealed.length / SEALED_CHUNK_BYTES)
  const size = sealed.length - chunks * TAG_BYTES
  // Only what holds nothing ends with a chunk that holds nothing.
  if (chunks === 0 || size < 0 || sealedSize(size) !== sealed.length) return undefined
  const cipher = cipherOf(fileKey, nonce)
  const plain = new Uint8Array(size)
  for (let chunk = 0; chunk < chunks; chunk++) {
    const piece = sealed.subarray(chunk * SEALED_CHUNK_BYTES, (chunk + 1) * SEALED_CHUNK_BYTES)
    const into = plain.subarray(chunk * CHUNK_BYTES)
    if (!cipher.decrypt(nonceOf(chunk, chunk === chunks - 1), piece, into)) return undefined
  }
  return plain
}
