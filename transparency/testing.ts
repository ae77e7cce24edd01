import { createHash } from 'node:crypto'
import { type Bytes, base64, utf8 } from './bytes.ts'
import { checkpointText, cosign } from './checkpoint.ts'
import { commitmentTo, writeLeaf } from './leaf.ts'
import {
  COSIGNATURE_KEY,
  type KeyType,
  NOTE_KEY,
  type Note,
  type Signer,
  signerOf,
  signNote,
  writeKey,
  writeNote,
} from './note.ts'
import { writeProof } from './proof.ts'

const sha256 = (...parts: readonly Uint8Array[]): Uint8Array =>
  createHash('sha256').update(Buffer.concat(parts)).digest()

/** The hash of a leaf, RFC 6962 section 2.1. */
export const leafOf = (entry: Uint8Array): Uint8Array => sha256(Uint8Array.of(0), entry)

export type Recursion = {
  /** MTH(D[from:to]). */
  mth(from: number, to: number): Uint8Array
  /** PATH(m, D[size]). */
  path(m: number, size: number): readonly Uint8Array[]
  /** PROOF(m, D[size]). */
  proof(m: number, size: number): readonly Uint8Array[]
}

/**
 * The recursion of RFC 6962 section 2.1, as it is written there: what everything else is held against. Only that a hash is
 * not computed twice is added.
 */
export function recursionOver(leaves: readonly Uint8Array[]): Recursion {
  const known = new Map<number, Uint8Array>()
  const mth = (from: number, to: number): Uint8Array => {
    const key = from * (leaves.length + 1) + to
    const hash = known.get(key) ?? fresh(from, to)
    known.set(key, hash)
    return hash
  }
  const fresh = (from: number, to: number): Uint8Array => {
    if (to === from) return sha256()
    if (to - from === 1) return leaves[from] ?? new Uint8Array()
    const middle = from + split(to - from)
    return sha256(Uint8Array.of(1), mth(from, middle), mth(middle, to))
  }
  const path = (m: number, from: number, to: number): readonly Uint8Array[] => {
    if (to - from <= 1) return []
    const k = split(to - from)
    if (m < k) return [...path(m, from, from + k), mth(from + k, to)]
    return [...path(m - k, from + k, to), mth(from, from + k)]
  }
  const subproof = (m: number, from: number, to: number, isWhole: boolean): readonly Uint8Array[] => {
    if (m === to - from) return isWhole ? [] : [mth(from, to)]
    const k = split(to - from)
    if (m <= k) return [...subproof(m, from, from + k, isWhole), mth(from + k, to)]
    return [...subproof(m - k, from + k, to, false), mth(from, from + k)]
  }
  return { mth, path: (m, size) => path(m, 0, size), proof: (m, size) => subproof(m, 0, size, true) }
}

/** The largest power of two smaller than n. */
const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1)

/** So many entries, each of its own. */
export const someEntries = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, index) => Buffer.from(`entry ${index}`))

/** A key of its own, of a log or of a witness. */
export async function newSigner(name: string, type: KeyType): Promise<Signer> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new TypeError('Ed25519 has pairs of keys')
  return signerOf(name, type, pair)
}

export const ORIGIN = 'log.example/register'
export const NOW = 1_795_968_000

export type SignedLog = {
  readonly log: Signer
  readonly witnesses: readonly Signer[]
  readonly entries: readonly Uint8Array[]
  /** The checkpoint of twenty leaves, signed by the log and cosigned by its five witnesses. */
  readonly note: Note
  /** The inclusion proof of an entry. */
  path(index: number): readonly Bytes[]
  /** A policy that names all of them; `most` is four of the five. */
  policy(quorum: string): string
}

/** A log with keys of its own. */
export async function signedLog(): Promise<SignedLog> {
  const entries = someEntries(20)
  const { mth, path } = recursionOver(entries.map(leafOf))
  const log = await newSigner(ORIGIN, NOTE_KEY)
  const witnesses = await Promise.all([1, 2, 3, 4, 5].map((n) => newSigner(`witness${n}.example`, COSIGNATURE_KEY)))
  const signed = await signNote(checkpointText({ origin: ORIGIN, size: 20, root: Uint8Array.from(mth(0, 20)) }), log)
  const cosignatures = await Promise.all(witnesses.map((witness, index) => cosign(signed.text, NOW + index, witness)))
  const policy = (quorum: string): string =>
    [
      '# Who is believed.',
      `log ${writeKey(log.key)} https://log.example/register`,
      ...witnesses.map(({ key }, index) => `witness w${index + 1} ${writeKey(key)}`),
      'group most 4 w1 w2 w3 w4 w5',
      `quorum ${quorum}`,
      '',
    ].join('\n')
  return {
    log,
    witnesses,
    entries,
    note: { text: signed.text, signatures: [...signed.signatures, ...cosignatures] },
    path: (index) => path(index, 20).map((hash) => Uint8Array.from(hash)),
    policy,
  }
}

const SIZE = 21
const INDEX = 13

type Seen = { readonly by?: readonly number[]; readonly quorum?: string }

/** An entry of a journal as the fourteenth leaf of twenty-one, seen by so many of three witnesses, of whom two are asked for. */
export async function entryInLog(
  { header, body }: { readonly header: string; readonly body: string },
  { by = [0, 1, 2], quorum = 'group' }: Seen = {},
) {
  const [prev, salt] = [sha256(utf8('before')), sha256(utf8('salt'))].map((bytes) => Uint8Array.from(bytes))
  if (prev === undefined || salt === undefined) throw new Error('both are there')
  const bodyHash = sha256(utf8(body))
  const hash = Uint8Array.from(sha256(prev, utf8(header), bodyHash))
  const line = `{"hash":"${hex(hash)}","prev":"${hex(prev)}","bodyHash":"${hex(bodyHash)}","header":${header},"body":${body}}`
  const leaf = writeLeaf({ id: new Uint8Array(16), commitment: await commitmentTo(salt, hash) })
  const leaves = someEntries(SIZE).map(leafOf)
  leaves[INDEX] = leafOf(leaf)
  const { mth, path } = recursionOver(leaves)
  const log = await newSigner(ORIGIN, NOTE_KEY)
  const witnesses = await Promise.all([0, 1, 2].map((n) => newSigner(`w${n}.example`, COSIGNATURE_KEY)))
  const root = Uint8Array.from(mth(0, SIZE))
  const note = await signNote(checkpointText({ origin: log.key.name, size: SIZE, root }), log)
  const said = await Promise.all(
    witnesses.filter((_, n) => by.includes(n)).map((witness, n) => cosign(note.text, 1000 * (n + 1), witness)),
  )
  const steps = path(INDEX, SIZE).map((one) => Uint8Array.from(one))
  const names = witnesses.map(({ key }, n) => `witness w${n} ${writeKey(key)}\n`).join('')
  const signed = writeNote({ ...note, signatures: [...note.signatures, ...said] })
  return {
    shown: {
      line,
      leaf: base64(leaf),
      salt: hex(salt),
      proof: writeProof({ index: INDEX, path: steps, note: signed }),
    },
    policy: `log ${writeKey(log.key)}\n${names}group group 2 w0 w1 w2\nquorum ${quorum}\n`,
    tree: { leaf, index: INDEX, size: SIZE, root, path: steps },
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The entry by which a process says a text to everybody, as it is given out. */
export async function statementInLog(statement: { readonly process: string; readonly text: string }, seen: Seen = {}) {
  const states = hex(sha256(utf8(statement.text)))
  const said = `"process":"${statement.process}","seq":4,"states":"${states}"`
  const header = `{"at":"2027-03-01T09:00:00.000Z","caseFile":"group","group":"g",${said}}`
  const { shown, policy } = await entryInLog({ header, body: '{"facts":"of whom nobody is told"}' }, seen)
  const line = `${shown.line.slice(0, shown.line.indexOf(',"body":'))},"body":null}`
  return { ...shown, line, policy }
}
