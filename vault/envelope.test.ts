import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeKeyPair, open } from './age.ts'
import { type Bytes, sha256 } from './bytes.ts'
import type { KeySet } from './key-set.ts'
import { ChangedSource, layoutOf, PART_BYTES, type Source } from './layout.ts'
import { depositHash, type EnvelopeManifest, innerIn, manifestBytes, type OuterManifest, outerIn } from './manifest.ts'
import { contentOf, type Flaw, openInner } from './opening.ts'
import { beginSealing, type Deposit, depositOf, endSealing, sealEnvelope, sealPart } from './sealing.ts'
import { putTogether, release, releaseTime } from './shares.ts'

const OPERATOR = '73282932000074'

const TENDER = { kind: 'tender', lots: [] } as const

const deposit = (): Deposit => ({
  consultation: randomUUID(),
  deposit: randomUUID(),
  operator: OPERATOR,
  dossier: 'd'.repeat(64),
})

const source = (name: string, bytes: Uint8Array): Source => ({
  name,
  size: bytes.length,
  read: async (from, to) => Uint8Array.from(bytes.subarray(from, to)),
})

const keys = async (consultation: string) => {
  const [a, b, c, time] = [await makeKeyPair(), await makeKeyPair(), await makeKeyPair(), await makeKeyPair()]
  const keyholders = [a, b, c].map(({ recipient }, index) => ({ id: String(index), recipient }))
  const keySet: KeySet = { consultation, version: 1, threshold: 2, keyholders, time: [time.recipient] }
  return { keySet, keyholders: [a, b, c], time }
}

type Sealed = {
  readonly outer: OuterManifest
  readonly envelope: EnvelopeManifest
  readonly store: Map<string, Bytes>
  readonly identity: string
}

/** Seals, then puts the key together again as those who open do. */
async function sealed(files: readonly Source[]): Promise<Sealed> {
  const what = deposit()
  const { keySet, keyholders, time } = await keys(what.consultation)
  const store = new Map<string, Bytes>()
  const { envelope } = await sealEnvelope(
    await beginSealing(what, TENDER, keySet),
    files,
    async ({ sha256: hash, bytes }) => {
      store.set(hash, bytes)
    },
  )
  const { bundle, recipient } = envelope
  const bound = { consultation: what.consultation, keySet: 1, recipient }
  const given = await Promise.all([
    release(bundle, bound, { keyholder: '0', identity: keyholders[0]?.identity ?? '' }),
    release(bundle, bound, { keyholder: '2', identity: keyholders[2]?.identity ?? '' }),
    releaseTime(bundle, bound, time.identity),
  ])
  const releases = given.flatMap((each) => ('refused' in each ? [] : [each]))
  const combined = await putTogether(bundle, bound, { threshold: 2, releases })
  if (!('identity' in combined)) throw new Error('the key was not put together')
  return { outer: depositOf(what, keySet, [envelope]), envelope, store, identity: combined.identity }
}

type Opened = {
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[]
  readonly flaw?: Flaw | undefined
}

async function opened({ outer, envelope, store, identity }: Sealed, operator = OPERATOR): Promise<Opened> {
  const stored = async (hash: string) => store.get(hash) ?? new Uint8Array()
  const list = await openInner(outer, envelope, { identity, operator, stored })
  if ('flaw' in list) return { files: [], flaw: list.flaw }
  const pieces: Buffer[][] = list.inner.files.map(() => [])
  const content = contentOf(envelope, list.inner, { identity, stored })
  let next = await content.next()
  while (next.done !== true) {
    pieces[next.value.file]?.push(Buffer.from(next.value.bytes))
    next = await content.next()
  }
  const files = list.inner.files.map(({ name }, file) => ({ name, bytes: Buffer.concat(pieces[file] ?? []) }))
  return { files, flaw: next.value }
}

const FILES = [
  source('Acte d’engagement.pdf', randomBytes(1234)),
  source('𝕿𝖊𝖈𝖍 ε שלום 見積 ../x.xlsx', randomBytes(PART_BYTES + 4321)),
  source('un octet', randomBytes(1)),
]

let whole: Sealed
beforeAll(async () => {
  whole = await sealed(FILES)
})

/** The same deposit, with one part of it changed. */
const changed = (hash: string, change: (bytes: Bytes) => Bytes): Sealed => ({
  ...whole,
  store: new Map([...whole.store].map(([key, bytes]) => [key, key === hash ? change(bytes) : bytes])),
})

describe('R2.24 : une offre scellée s’ouvre telle qu’elle est partie', () => {
  test('à l’octet près, ses fichiers sous leurs noms, quels qu’ils soient', async () => {
    const { files, flaw } = await opened(whole)
    expect(flaw).toBeUndefined()
    for (const [index, { name, size, read }] of FILES.entries()) {
      expect(files[index]?.name).toBe(name)
      expect(files[index]?.bytes.equals(await read(0, size))).toBe(true)
    }
    expect(whole.envelope.parts).toHaveLength(2)
  })

  test('ce qui est gardé ne dit ni les noms, ni le nombre, ni la taille exacte des fichiers', async () => {
    const kept = [...whole.store.values()].map((bytes) => Buffer.from(bytes).toString('latin1')).join('')
    const said = `${kept}${Buffer.from(manifestBytes(whole.outer)).toString('latin1')}`
    for (const secret of ['engagement', OPERATOR, String(FILES[1]?.size)]) expect(said).not.toContain(secret)
    const [one, other] = [layoutOf([{ size: 17_000_000 }]), layoutOf([{ size: 17_000_123 }])]
    expect(one.padded).toBe(other.padded)
  })

  test('chaque partie s’ouvre seule, comme un fichier age quelconque', async () => {
    const [first] = whole.envelope.parts
    const plain = await open(whole.store.get(first?.sha256 ?? '') ?? new Uint8Array(), whole.identity)
    expect(plain).toHaveLength(PART_BYTES)
  })

  test('la liste que garde le candidat est celle dont l’engagement est public', async () => {
    const list = await openInner(whole.outer, whole.envelope, {
      ...whole,
      operator: OPERATOR,
      stored: async (hash) => whole.store.get(hash) ?? new Uint8Array(),
    })
    if ('flaw' in list) throw new Error(list.flaw.kind)
    const { files, salt } = list.inner
    const said = JSON.stringify({
      files: files.map(({ name, sha256: hash, size }) => ({ name, sha256: hash, size })),
      salt,
    })
    expect(createHash('sha256').update(said).digest('hex')).toBe(whole.envelope.commitment)
  })
})

describe('Ce qui n’est pas comme les manifestes le disent est nommé, avec qui en répond', () => {
  test('un octet changé dans ce qui est gardé : la plate-forme en répond', async () => {
    const [, second] = whole.envelope.parts
    const flip = (bytes: Bytes) => Uint8Array.from(bytes, (byte, index) => (index === 70_000 ? byte ^ 1 : byte))
    expect((await opened(changed(second?.sha256 ?? '', flip))).flaw).toEqual({ kind: 'not-as-received', part: 1 })
    expect((await opened(changed(whole.envelope.inner.sha256, () => new Uint8Array()))).flaw).toEqual({
      kind: 'not-as-received',
      part: 'inner',
    })
  })

  test('une enveloppe recopiée d’un autre candidat dit l’autre candidat', async () => {
    expect((await opened(whole, '38012986643097')).flaw).toEqual({ kind: 'says-otherwise', member: 'operator' })
  })

  test.each(['consultation', 'deposit'] as const)('une enveloppe recopiée dans un autre dépôt : %s', async (member) => {
    const outer = { ...whole.outer, [member]: randomUUID() }
    expect((await opened({ ...whole, outer })).flaw).toEqual({ kind: 'says-otherwise', member })
  })

  test('des parties dans un autre ordre, ou une de moins', async () => {
    const { parts } = whole.envelope
    for (const other of [parts.toReversed(), parts.slice(0, 1), [...parts, ...parts]])
      expect((await opened({ ...whole, envelope: { ...whole.envelope, parts: other } })).flaw).toEqual({
        kind: 'says-otherwise',
        member: 'parts',
      })
  })

  test('une autre liste que celle de l’engagement', async () => {
    const envelope = { ...whole.envelope, commitment: 'c'.repeat(64) }
    expect((await opened({ ...whole, envelope })).flaw).toEqual({ kind: 'says-otherwise', member: 'commitment' })
  })

  test('un candidat dont la liste ment sur un fichier, ou qui cache quelque chose où rien n’est dû', async () => {
    const lying = async (size: number, content: Bytes): Promise<Flaw | undefined> => {
      const what = deposit()
      const { keySet } = await keys(what.consultation)
      const sealing = await beginSealing(what, TENDER, keySet)
      const { identity, recipient } = await makeKeyPair()
      const { bytes, ...part } = await sealPart(content, recipient)
      const files = [{ name: 'x', size, sha256: await sha256(new Uint8Array(size)) }]
      const { inner, envelope } = await endSealing({ ...sealing, recipient }, { files, parts: [part] })
      const store = new Map([
        [part.sha256, bytes],
        [inner.sha256, inner.bytes],
      ])
      return (await opened({ outer: depositOf(what, keySet, [envelope]), envelope, store, identity })).flaw
    }
    expect(await lying(8, new Uint8Array(8))).toBeUndefined()
    expect(await lying(8, new Uint8Array(8).fill(1))).toEqual({ kind: 'not-as-listed', file: 'x' })
    expect(await lying(9, new Uint8Array(10).fill(1, 9))).toEqual({ kind: 'hidden-content' })
    expect(await lying(8, new Uint8Array(9))).toEqual({ kind: 'says-otherwise', member: 'size' })
  })

  test('un fichier qui change pendant qu’on le scelle arrête tout, et se nomme', async () => {
    const shrunk: Source = { name: 'x.pdf', size: 10, read: async () => new Uint8Array(3) }
    await expect(sealed([shrunk])).rejects.toThrow(new ChangedSource('x.pdf'))
  })
})

describe('Un manifeste n’a qu’une écriture', () => {
  test('lu puis écrit il est le même, et son empreinte est le nom du dépôt', async () => {
    const bytes = manifestBytes(whole.outer)
    expect(outerIn(bytes)).toEqual(whole.outer)
    expect(await depositHash(whole.outer)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('ce qui n’en est pas un, ou l’écrit autrement, n’est pas lu', () => {
    const text = new TextDecoder().decode(manifestBytes(whole.outer))
    const others = [
      '',
      'null',
      '[]',
      '{',
      `${text} `,
      text.replace('{', '{ '),
      text.replace('"keySet":1', '"keySet":0'),
      text.replace('"keySet":1', '"keySet":1,"more":1'),
    ]
    for (const other of others) {
      expect(outerIn(new TextEncoder().encode(other)), other.slice(0, 40)).toBeUndefined()
      expect(innerIn(new TextEncoder().encode(other))).toBeUndefined()
    }
  })
})
