import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hex } from '../bytes.ts'
import { Sha256 } from './sha256.ts'

const openssl = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('SHA-256, judged by OpenSSL', () => {
  test('every length around a block, two blocks and a chunk', () => {
    const around = (middle: number) => Array.from({ length: 19 }, (_, index) => middle - 9 + index)
    for (const length of [0, 1, ...around(55), ...around(128), ...around(65_536), ...around(131_072)]) {
      const bytes = randomBytes(length)
      expect(hex(new Sha256().update(bytes).digest()), String(length)).toBe(openssl(bytes))
    }
  })

  test('in pieces of any length, the hash of what came so far, and more afterwards', () => {
    const bytes = randomBytes(300_000)
    const hash = new Sha256()
    let at = 0
    for (const length of [0, 1, 62, 1, 63, 65, 64, 4_000, 65_536, 70_001, 128]) {
      hash.update(bytes.subarray(at, at + length))
      at += length
      expect(hex(hash.digest())).toBe(openssl(bytes.subarray(0, at)))
    }
    expect(hex(hash.update(bytes.subarray(at)).digest())).toBe(openssl(bytes))
  })

  test('two hashes under way do not mix', () => {
    const [one, other] = [new Sha256(), new Sha256()]
    const [a, b] = [randomBytes(1_000), randomBytes(1_000)]
    for (let at = 0; at < 1_000; at += 100) {
      one.update(a.subarray(at, at + 100))
      other.update(b.subarray(at, at + 100))
    }
    expect([hex(one.digest()), hex(other.digest())]).toEqual([openssl(a), openssl(b)])
  })
})
