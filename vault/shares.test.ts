import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type KeyPair, keyOfSealed, makeKeyPair, seal } from './age.ts'
import { base64, fromBase64, randomBytes } from './bytes.ts'
import { type KeySet, problemsOf } from './key-set.ts'
import {
  type Bound,
  type Bundle,
  deal,
  putTogether,
  type Release,
  readRelease,
  release,
  releaseTime,
} from './shares.ts'

const KEYHOLDERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const THRESHOLD = 3

type Group = {
  readonly keySet: KeySet
  readonly keys: ReadonlyMap<string, KeyPair>
  readonly time: KeyPair
  readonly escrow: KeyPair
}

async function group(consultation: string): Promise<Group> {
  const pairs = await Promise.all(KEYHOLDERS.map(async (id) => [id, await makeKeyPair()] as const))
  const [time, escrow] = [await makeKeyPair(), await makeKeyPair()]
  const keyholders = pairs.map(([id, { recipient }]) => ({ id, recipient }))
  const keySet: KeySet = {
    consultation,
    version: 1,
    threshold: THRESHOLD,
    keyholders,
    time: [time.recipient, escrow.recipient],
  }
  return { keySet, keys: new Map(pairs), time, escrow }
}

type Dealt = { readonly identity: string; readonly bound: Bound; readonly bundle: Bundle }

async function dealt({ keySet }: Group): Promise<Dealt> {
  const { identity, recipient } = await makeKeyPair()
  const bound = { consultation: keySet.consultation, keySet: keySet.version, recipient }
  return { identity, bound, bundle: await deal(identity, keySet) }
}

const identityOf = ({ keys }: Group, keyholder: string): string => keys.get(keyholder)?.identity ?? ''

async function given(
  { bundle, bound }: Dealt,
  group: Group,
  keyholders: readonly string[],
): Promise<readonly Release[]> {
  const shares = await Promise.all(
    keyholders.map((keyholder) => release(bundle, bound, { keyholder, identity: identityOf(group, keyholder) })),
  )
  const all = [...shares, await releaseTime(bundle, bound, group.time.identity)]
  return all.map((each) => {
    if ('refused' in each) throw new Error(`a part was refused: ${each.refused}`)
    return each
  })
}

const together = ({ bundle, bound }: Dealt, releases: readonly Release[]) =>
  putTogether(bundle, bound, { threshold: THRESHOLD, releases })

let ours: Group
let tender: Dealt
beforeAll(async () => {
  ours = await group('consultation-1')
  tender = await dealt(ours)
})

describe('R2.24 : ceux qui ouvrent une offre ensemble', () => {
  test('toute réunion d’autant de détenteurs qu’il en faut l’ouvre, quels qu’ils soient', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(KEYHOLDERS, { minLength: THRESHOLD }), async (keyholders) => {
        const combined = await together(tender, await given(tender, ours, keyholders))
        expect(combined).toMatchObject({ identity: tender.identity, faults: [] })
      }),
      { numRuns: 25 },
    )
  })

  test('il en manque un : rien ne s’ouvre', async () => {
    const releases = await given(tender, ours, KEYHOLDERS.slice(0, THRESHOLD - 1))
    expect(await together(tender, releases)).toEqual({ missing: 'shares', faults: [] })
  })

  test('tous ensemble, sans la part du temps : rien ne s’ouvre', async () => {
    const releases = await given(tender, ours, KEYHOLDERS)
    const withoutTime = releases.filter(({ keyholder }) => keyholder !== 'time')
    expect(withoutTime).toHaveLength(KEYHOLDERS.length)
    expect(await together(tender, withoutTime)).toEqual({ missing: 'time', faults: [] })
  })

  test('la part du temps s’ouvre aussi avec la clé de secours, confiée ailleurs', async () => {
    const releases = await given(tender, ours, ['b', 'd', 'f'])
    const escrowed = await releaseTime(tender.bundle, tender.bound, ours.escrow.identity)
    if ('refused' in escrowed) throw new Error(escrowed.refused)
    const combined = await together(tender, [...releases.filter(({ keyholder }) => keyholder !== 'time'), escrowed])
    expect(combined).toMatchObject({ identity: tender.identity })
  })

  test('la même part donnée trois fois ne compte qu’une fois', async () => {
    const [share, time] = [(await given(tender, ours, ['a']))[0], (await given(tender, ours, []))[0]]
    if (share === undefined || time === undefined) throw new Error('no part')
    expect(await together(tender, [share, share, share, time])).toMatchObject({ missing: 'shares' })
  })
})

describe('Une part qui ne sert pas est nommée, avec qui en répond', () => {
  test('un détenteur qui donne une autre clé que celle de son enveloppe', async () => {
    const releases = await given(tender, ours, ['a', 'b', 'c', 'd'])
    const other = base64(randomBytes(16))
    const lied = releases.map((each) => (each.keyholder === 'b' ? { ...each, key: other } : each))
    expect(await together(tender, lied)).toMatchObject({
      identity: tender.identity,
      keyholders: ['a', 'c', 'd'],
      faults: [{ keyholder: 'b', fault: 'keyholder' }],
    })
  })

  test.each(['', '*', base64(new Uint8Array(15)), base64(new Uint8Array(32))])(
    'une clé qui n’en est pas une : « %s »',
    async (key) => {
      expect(await readRelease(tender.bundle, tender.bound, { keyholder: 'a', key })).toEqual({
        keyholder: 'a',
        fault: 'keyholder',
      })
    },
  )

  test('qui n’est pas détenteur ne donne rien', async () => {
    expect(await readRelease(tender.bundle, tender.bound, { keyholder: 'z', key: base64(randomBytes(16)) })).toEqual({
      keyholder: 'z',
      fault: 'keyholder',
    })
  })

  test('un candidat qui a scellé une autre part que celle dont il donne l’empreinte', async () => {
    const shares = tender.bundle.shares.map((each) =>
      each.keyholder === 'a' ? { ...each, commitment: '0'.repeat(64) } : each,
    )
    const forged = { ...tender, bundle: { ...tender.bundle, shares } }
    const [share] = await given(forged, ours, ['a'])
    if (share === undefined) throw new Error('no part')
    expect(await readRelease(forged.bundle, forged.bound, share)).toEqual({ keyholder: 'a', fault: 'dealer' })
  })

  test('un candidat dont les parts, entières et dues, ne font pas la clé de son offre', async () => {
    const another = await dealt(ours)
    const bundle = await deal(another.identity, ours.keySet)
    const mixed: Dealt = { ...another, bundle: { ...another.bundle, time: bundle.time } }
    expect(await together(mixed, await given(mixed, ours, KEYHOLDERS))).toEqual({ unopenable: 'dealer', faults: [] })
  })
})

describe('Un détenteur ne donne que la part d’une offre de cette consultation', () => {
  test('la part d’une autre offre, recopiée dans celle-ci, n’est pas donnée', async () => {
    const another = await dealt(ours)
    const shares = another.bundle.shares.map((each) => {
      const stolen = tender.bundle.shares.find(({ keyholder }) => keyholder === each.keyholder)
      return each.keyholder === 'c' && stolen ? stolen : each
    })
    const bundle = { ...another.bundle, shares }
    expect(await release(bundle, another.bound, { keyholder: 'c', identity: identityOf(ours, 'c') })).toEqual({
      refused: 'foreign',
    })
    expect(await release(bundle, another.bound, { keyholder: 'd', identity: identityOf(ours, 'd') })).toHaveProperty(
      'key',
    )
  })

  test('ni celle d’une autre consultation, où le détenteur aurait la même clé', async () => {
    const elsewhere: Group = { ...ours, keySet: { ...ours.keySet, consultation: 'consultation-2' } }
    const theirs = await dealt(elsewhere)
    const keyholder = { keyholder: 'a', identity: identityOf(ours, 'a') }
    const lured = { ...theirs.bound, consultation: 'consultation-1' }
    expect(await release(theirs.bundle, lured, keyholder)).toEqual({ refused: 'foreign' })
  })

  test('ni un texte quelconque scellé pour lui', async () => {
    const recipient = ours.keys.get('a')?.recipient ?? ''
    for (const text of ['', '{}', 'null', '\ufeff', '{"keyholder":"a"}', '\0'.repeat(100)]) {
      const sealed = base64(await seal(new TextEncoder().encode(text), [recipient]))
      const shares = [{ keyholder: 'a', sealed, commitment: '0'.repeat(64) }]
      const keyholder = { keyholder: 'a', identity: identityOf(ours, 'a') }
      expect(await release({ ...tender.bundle, shares }, tender.bound, keyholder)).toEqual({ refused: 'foreign' })
    }
  })

  test('avec la clé d’un autre, son enveloppe ne s’ouvre pas', async () => {
    const stranger = { keyholder: 'a', identity: identityOf(ours, 'b') }
    expect(await release(tender.bundle, tender.bound, stranger)).toEqual({ refused: 'unreadable' })
    expect(await release(tender.bundle, tender.bound, { ...stranger, keyholder: 'z' })).toEqual({ refused: 'no-share' })
  })

  test('ce qui est donné n’ouvre que cette enveloppe, et ne dit rien de la clé du détenteur', async () => {
    const [share] = await given(tender, ours, ['a'])
    const another = await dealt(ours)
    expect(await readRelease(another.bundle, another.bound, share ?? { keyholder: 'a', key: '' })).toMatchObject({
      fault: 'keyholder',
    })
    const sealed = another.bundle.shares.find(({ keyholder }) => keyholder === 'a')?.sealed ?? ''
    const key = base64(await keyOfSealed(fromBase64(sealed), identityOf(ours, 'a')))
    expect(share?.key).not.toBe(key)
  })
})

describe('Ce qui empêche de se servir d’un jeu de clés', () => {
  test('rien, quand il en faut deux au moins et jamais tous', () => {
    expect(problemsOf(ours.keySet)).toEqual([])
    expect(problemsOf({ ...ours.keySet, threshold: 2 })).toEqual([])
    expect(problemsOf({ ...ours.keySet, threshold: 6 })).toEqual([])
  })

  test.each([0, 1, 7, 8, 2.5, Number.NaN])('il en faut %d sur sept', (threshold) => {
    expect(problemsOf({ ...ours.keySet, threshold })).toEqual([{ kind: 'threshold', least: 2, most: 6 }])
  })

  test('un détenteur compté deux fois, une clé qui sert deux fois, ou qui n’en est pas une', () => {
    const [first, second, ...others] = ours.keySet.keyholders
    if (first === undefined || second === undefined) throw new Error('no keyholders')
    const twice = { ...ours.keySet, keyholders: [first, first, ...others] }
    expect(problemsOf(twice)).toEqual([
      { kind: 'same-keyholder', of: first.id },
      { kind: 'same-key', of: first.recipient },
    ])
    expect(problemsOf({ ...ours.keySet, time: [second.recipient] })).toEqual([
      { kind: 'same-key', of: second.recipient },
    ])
    expect(problemsOf({ ...ours.keySet, time: ['age1'] })).toEqual([{ kind: 'no-recipient', of: 'age1' }])
  })
})
