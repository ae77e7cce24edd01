import { createCipheriv, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHUNK_BYTES, ChunkCipher, TAG_BYTES } from './aead.ts'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'))

/** OpenSSL, as the judge. */
function judged(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG_BYTES })
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function sealed(cipher: ChunkCipher, nonce: Uint8Array, plain: Uint8Array): Buffer {
  const into = Buffer.alloc(plain.length + TAG_BYTES)
  cipher.encrypt(nonce, plain, into)
  return into
}

describe('ChaCha20-Poly1305 (RFC 8439)', () => {
  test.each([0, 1, 15, 16, 17, 63, 64, 65, 255, 256, 257, 1000, CHUNK_BYTES - 1, CHUNK_BYTES])(
    '%d octets : comme OpenSSL',
    (length) => {
      const [key, nonce, plain] = [randomBytes(32), randomBytes(12), randomBytes(length)]
      expect(sealed(new ChunkCipher(key), nonce, plain).equals(judged(key, nonce, plain))).toBe(true)
    },
  )

  test('des contenus quelconques, l’un après l’autre sous une clé, s’ouvrent tels quels', () => {
    const key = randomBytes(32)
    const cipher = new ChunkCipher(key)
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 12, maxLength: 12 }),
        fc.uint8Array({ maxLength: 3000 }),
        (nonce, plain) => {
          const made = sealed(cipher, nonce, plain)
          expect(made.equals(judged(key, nonce, plain))).toBe(true)
          const back = new Uint8Array(plain.length)
          expect(cipher.decrypt(nonce, made, back)).toBe(true)
          expect(Buffer.from(back).equals(plain)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('les sommes qui passent le nombre premier se réduisent comme il faut', () => {
    // Blocks of ones push the sum of Poly1305 to its limit at every step.
    for (const value of [0xff, 0x00, 0xfb]) {
      for (let length = 0; length <= 160; length += 1) {
        const [key, nonce, plain] = [randomBytes(32), randomBytes(12), new Uint8Array(length)]
        const stream = judged(key, nonce, plain).subarray(0, length)
        const chosen = Uint8Array.from(stream, (byte) => byte ^ value)
        expect(sealed(new ChunkCipher(key), nonce, chosen).equals(judged(key, nonce, chosen))).toBe(true)
      }
    }
  })

  test('un bit changé n’importe où : rien n’est donné', () => {
    const [key, nonce, plain] = [randomBytes(32), randomBytes(12), randomBytes(700)]
    const cipher = new ChunkCipher(key)
    const made = sealed(cipher, nonce, plain)
    for (let bit = 0; bit < made.length * 8; bit += 7) {
      const changed = Buffer.from(made)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      const into = new Uint8Array(plain.length)
      expect(cipher.decrypt(nonce, changed, into)).toBe(false)
      expect(into.every((byte) => byte === 0)).toBe(true)
    }
  })

  test('ce qui n’est ni une clé, ni un nonce, ni un contenu', () => {
    const cipher = new ChunkCipher(new Uint8Array(32))
    const [nonce, into] = [new Uint8Array(12), new Uint8Array(CHUNK_BYTES * 2)]
    expect(() => new ChunkCipher(new Uint8Array(31))).toThrow(RangeError)
    expect(() => cipher.encrypt(new Uint8Array(11), new Uint8Array(1), into)).toThrow(RangeError)
    expect(() => cipher.encrypt(nonce, new Uint8Array(CHUNK_BYTES + 1), into)).toThrow(RangeError)
    expect(() => cipher.decrypt(nonce, new Uint8Array(TAG_BYTES - 1), into)).toThrow(RangeError)
  })

  test('l’exemple de la RFC 8439, 2.8.2, sans ses données associées, sous sa clé et son nonce', () => {
    const key = bytes('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f')
    const nonce = bytes('070000004041424344454647')
    const plain = Buffer.from(
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
    )
    expect(sealed(new ChunkCipher(key), nonce, plain).toString('hex').slice(0, 32)).toBe(
      'd31a8d34648e60db7b86afbc53ef7ec2',
    )
  })
})
