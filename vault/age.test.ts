import { randomBytes } from 'node:crypto'
import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type KeyPair,
  keyOfSealed,
  makeKeyPair,
  open,
  openByKey,
  openShortByKey,
  openUnderPassphrase,
  seal,
  sealUnderPassphrase,
} from './age.ts'

/** What we seal, the library opens, and the other way round: the format is age's, whatever enciphers it. */
let [ours, other]: KeyPair[] = []
beforeAll(async () => {
  ours = await makeKeyPair()
  other = await makeKeyPair()
})

const byLibrary = async (sealed: Uint8Array, identity: string): Promise<Uint8Array> => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(sealed)
}

const keys = (): { readonly ours: KeyPair; readonly other: KeyPair } => {
  if (ours === undefined || other === undefined) throw new Error('no keys')
  return { ours, other }
}

const CHUNK = 65_536
const SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17]

describe('Ce qui est scellé est un fichier age', () => {
  test.each(SIZES)(
    '%d octets : la bibliothèque ouvre ce que nous scellons, et nous ce qu’elle scelle',
    async (size) => {
      const plain = Uint8Array.from(randomBytes(size))
      const sealed = await seal(plain, [keys().other.recipient, keys().ours.recipient])
      expect(Buffer.from(await byLibrary(sealed, keys().ours.identity)).equals(plain)).toBe(true)
      expect(Buffer.from(await open(sealed, keys().other.identity)).equals(plain)).toBe(true)
      const encrypter = new Encrypter()
      encrypter.addRecipient(keys().ours.recipient)
      const theirs = Uint8Array.from(await encrypter.encrypt(plain))
      expect(Buffer.from(await open(theirs, keys().ours.identity)).equals(plain)).toBe(true)
    },
  )

  test('le même contenu scellé deux fois ne se ressemble pas', async () => {
    const plain = new Uint8Array(64)
    const [one, two] = [await seal(plain, [keys().ours.recipient]), await seal(plain, [keys().ours.recipient])]
    expect(Buffer.from(one).equals(two)).toBe(false)
  })

  test('avec une autre clé, rien', async () => {
    const sealed = await seal(new Uint8Array(10), [keys().ours.recipient])
    await expect(open(sealed, keys().other.identity)).rejects.toThrow()
  })

  test('un bit changé, un octet de moins ou de plus, où que ce soit : rien', async () => {
    const sealed = await seal(Uint8Array.from(randomBytes(CHUNK + 100)), [keys().ours.recipient])
    const altered = fc.oneof(
      fc
        .integer({ min: 0, max: sealed.length * 8 - 1 })
        .map((bit) => sealed.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))),
      fc.integer({ min: 0, max: sealed.length - 1 }).map((length) => sealed.slice(0, length)),
      fc.integer({ min: 1, max: 40 }).map((more) => Uint8Array.from([...sealed, ...new Uint8Array(more)])),
    )
    await fc.assert(
      fc.asyncProperty(altered, async (bytes) => {
        await expect(open(bytes, keys().ours.identity)).rejects.toThrow()
      }),
      { numRuns: 150 },
    )
  })

  test('la clé d’un fichier l’ouvre, et lui seul', async () => {
    const plain = Uint8Array.from(randomBytes(100))
    const [one, two] = [await seal(plain, [keys().ours.recipient]), await seal(plain, [keys().ours.recipient])]
    const key = await keyOfSealed(one, keys().ours.identity)
    for (const opening of [openByKey, openShortByKey]) {
      expect(Buffer.from(await opening(one, key)).equals(plain)).toBe(true)
      await expect(opening(two, key)).rejects.toThrow()
      await expect(opening(one, new Uint8Array(15))).rejects.toThrow('16 bytes')
    }
  })
})

describe('La clé d’un détenteur, sous sa phrase de passe', () => {
  test('s’ouvre avec elle, et avec aucune autre', async () => {
    const plain = new TextEncoder().encode(keys().ours.identity)
    const sealed = await sealUnderPassphrase(plain, 'une phrase de passe longue')
    expect(new TextDecoder().decode(await openUnderPassphrase(sealed, 'une phrase de passe longue'))).toBe(
      keys().ours.identity,
    )
    await expect(openUnderPassphrase(sealed, 'une phrase de passe courte')).rejects.toThrow()
  })
})
