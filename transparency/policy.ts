import { countIn, Malformed } from './bytes.ts'
import { type Checkpoint, type Cosignature, cosignaturesOf, readSignedCheckpoint } from './checkpoint.ts'
import { COSIGNATURE_KEY, isSameKey, NOTE_KEY, readKey, readNote, type VerifierKey } from './note.ts'

/** What makes a checkpoint worth believing (C2SP tlog-policy): a log that signed it, and enough witnesses who saw it. */
export type Policy = {
  readonly logs: readonly VerifierKey[]
  readonly witnesses: readonly VerifierKey[]
  /** `none`: the group runs without witnesses, and whoever shows a proof must say so. */
  readonly quorum: Quorum | 'none'
}

/** A witness, or so many of several: witnesses or groups of them. */
export type Quorum = { readonly witness: VerifierKey } | { readonly threshold: number; readonly of: readonly Quorum[] }

const NONE = 'none'
const MOST_LINES = 1000
const LONGEST_LINE = 10_000

type Reading = {
  readonly logs: VerifierKey[]
  readonly witnesses: VerifierKey[]
  readonly named: Map<string, Quorum>
  /** Names that stand in a group: each counts once, or one witness would be counted twice. */
  readonly grouped: Set<string>
  quorum: Policy['quorum'] | undefined
}

/**
 * Reads a policy.
 *
 * @throws {Malformed} on the first line that is not one of a policy, and when there is not exactly one quorum
 */
export async function readPolicy(text: string): Promise<Policy> {
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new Malformed('the last line of the policy is cut')
  if (lines.length > MOST_LINES) throw new Malformed('the policy is too long')
  const reading: Reading = { logs: [], witnesses: [], named: new Map(), grouped: new Set(), quorum: undefined }
  for (const [index, line] of lines.entries()) {
    if (line.length > LONGEST_LINE || !/^[\t -~\u0080-\uffff]*$/.test(line)) throw atLine(index, 'not text')
    const [keyword = '', ...words] = line.split(/[ \t]+/).filter((word) => word !== '')
    if (keyword === '' || keyword.startsWith('#')) continue
    try {
      await readLine(reading, keyword, words)
    } catch (error) {
      throw error instanceof Malformed ? atLine(index, error.message) : error
    }
  }
  const { logs, witnesses, quorum } = reading
  if (quorum === undefined) throw new Malformed('the policy has no quorum')
  return { logs, witnesses, quorum }
}

const atLine = (index: number, what: string): Malformed => new Malformed(`line ${index + 1} of the policy: ${what}`)

async function readLine(reading: Reading, keyword: string, words: readonly string[]): Promise<void> {
  switch (keyword) {
    case 'log':
      return readLog(reading, words)
    case 'witness':
      return readWitness(reading, words)
    case 'group':
      return readGroup(reading, words)
    case 'quorum':
      return readQuorum(reading, words)
    default:
      throw new Malformed('a line that is not known')
  }
}

async function readLog({ logs }: Reading, [encoded, , ...more]: readonly string[]): Promise<void> {
  if (encoded === undefined || more.length > 0) throw new Malformed('a log has a key and perhaps an address')
  const key = await readKey(encoded)
  if (key.type !== NOTE_KEY) throw new Malformed('not the key of a log')
  if (logs.some((one) => isSameKey(one, key))) throw new Malformed('the same log twice')
  logs.push(key)
}

async function readWitness(reading: Reading, [name, encoded, , ...more]: readonly string[]): Promise<void> {
  if (name === undefined || encoded === undefined || more.length > 0) {
    throw new Malformed('a witness has a name, a key and perhaps an address')
  }
  const key = await readKey(encoded)
  if (key.type !== COSIGNATURE_KEY) throw new Malformed('not the key of a witness')
  if (reading.witnesses.some((one) => isSameKey(one, key))) throw new Malformed('the same witness twice')
  define(reading, name, { witness: key })
  reading.witnesses.push(key)
}

function readGroup(reading: Reading, [name, thresholdText, ...members]: readonly string[]): void {
  if (name === undefined || thresholdText === undefined || members.length === 0) {
    throw new Malformed('a group has a name, a threshold and members')
  }
  const of = members.map((member) => {
    const found = reading.named.get(member)
    if (found === undefined) throw new Malformed('a member that no line before defines')
    if (reading.grouped.has(member)) throw new Malformed('the same member twice')
    reading.grouped.add(member)
    return found
  })
  const threshold = thresholdText === 'any' ? 1 : thresholdText === 'all' ? of.length : countIn(thresholdText)
  if (threshold < 1 || threshold > of.length) throw new Malformed('a threshold that cannot be reached')
  define(reading, name, { threshold, of })
}

function readQuorum(reading: Reading, [name, ...more]: readonly string[]): void {
  if (name === undefined || more.length > 0) throw new Malformed('a quorum has one name')
  if (reading.quorum !== undefined) throw new Malformed('a second quorum')
  const quorum = name === NONE ? NONE : reading.named.get(name)
  if (quorum === undefined) throw new Malformed('a quorum that no line before defines')
  reading.quorum = quorum
}

function define({ named }: Reading, name: string, quorum: Quorum): void {
  if (name === NONE || named.has(name)) throw new Malformed('a name that is taken')
  named.set(name, quorum)
}

/**
 * The least number of witnesses, of `count`, that keeps one history while `faulty` of them sign anything: two quorums then
 * share an honest one (q > (n + f) / 2).
 *
 * @throws {RangeError} when the honest ones alone could not reach it
 */
export function quorumSize(count: number, faulty: number): number {
  const size = Math.floor((count + faulty) / 2) + 1
  if (!(faulty >= 0 && size <= count - faulty)) throw new RangeError(`${count} witnesses do not bear ${faulty} faulty`)
  return size
}

/** A checkpoint that a policy was asked about. */
export type Judged = {
  readonly checkpoint: Checkpoint
  readonly cosignatures: readonly Cosignature[]
  /** Whether enough witnesses have cosigned. Of a policy without witnesses it is true, and `cosignatures` is empty. */
  readonly isWitnessed: boolean
  /** The least number of cosignatures that can meet the policy; null of a policy without witnesses. */
  readonly needed: number | null
}

/**
 * Judges a signed checkpoint by a policy.
 *
 * @param note as text
 * @throws {Malformed} when no log of the policy signed it, or somebody altered it
 */
export async function judgeCheckpoint(note: string, policy: Policy): Promise<Judged> {
  const read = readNote(note)
  const checkpoint = await readSignedCheckpoint(read, policy.logs)
  const cosignatures = await cosignaturesOf(read, policy.witnesses)
  const signed = new Set(cosignatures.map(({ witness }) => witness))
  const needed = leastNeeded(policy)
  if (policy.quorum === NONE) return { checkpoint, cosignatures, isWitnessed: true, needed }
  return { checkpoint, cosignatures, isWitnessed: isReached(policy.quorum, signed), needed }
}

/** The least number of cosignatures that can meet a policy; `null` of one without witnesses. */
export const leastNeeded = ({ quorum }: Policy): number | null => (quorum === NONE ? null : leastOf(quorum))

function leastOf(quorum: Quorum): number {
  if ('witness' in quorum) return 1
  const least = quorum.of.map(leastOf).sort((one, other) => one - other)
  return least.slice(0, quorum.threshold).reduce((sum, count) => sum + count, 0)
}

function isReached(quorum: Quorum, signed: ReadonlySet<VerifierKey>): boolean {
  if ('witness' in quorum) return signed.has(quorum.witness)
  return quorum.of.filter((one) => isReached(one, signed)).length >= quorum.threshold
}
