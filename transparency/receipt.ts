import { areSame, type Bytes, fromBase64, joined, Malformed, utf8 } from './bytes.ts'
import { commitmentTo, readLeaf } from './leaf.ts'
import { isIncluded, leafHash } from './merkle.ts'
import type { VerifierKey } from './note.ts'
import { type Judged, judgeCheckpoint, type Policy, readPolicy } from './policy.ts'
import { readProof } from './proof.ts'
import { objectIn, readStatement, readStatementKey, type Statement, textIn } from './statement.ts'

/** The files of a receipt’s folder. Whoever keeps it needs nothing else, and asks nobody. */
export const RECEIPT_FILES = {
  /** What was sent, byte for byte. */
  content: 'deposit.json',
  /** The entry of the journal, as a line of its export has it. */
  entry: 'entry.json',
  /** The leaf of the log that commits to the entry, and the salt that opens it. */
  leaf: 'leaf.json',
  proof: 'deposit.tlog-proof',
  policy: 'policy.txt',
  /** An RFC 3161 token over the text of the checkpoint. A receipt may be without one. */
  token: 'checkpoint.tst',
  /** What the server states of the entry, signed, and the key that signed it. */
  statement: 'receipt.txt',
  statementKey: 'receipt-key.txt',
} as const

/** What is checked, in this order: each rests on the one before. */
export const RECEIPT_STEPS = [
  'content',
  'entry',
  'leaf',
  'checkpoint',
  'inclusion',
  'witnesses',
  'statement',
  'statedContent',
  'statedEntry',
] as const
export type ReceiptStep = (typeof RECEIPT_STEPS)[number]

/** Where an entry stands in the register, and when it was made. */
export type EntryPlaced = {
  readonly group: string
  readonly caseFile: string
  readonly seq: number
  readonly at: string
}

/** What a receipt proves. */
export type ReceiptProved = {
  /** SHA-256 of what was sent, hexadecimal. */
  readonly content: string
  /** What the register says of it. */
  readonly entry: EntryPlaced
  /** The content of the entry, as it was hashed. */
  readonly body: string
  readonly judged: Judged
  /** By whose word it is judged: that of whoever checks, or what came with the receipt, which anybody can make up with keys of its own. */
  readonly policy: Policy
  readonly stated: Statement
  readonly statedBy: VerifierKey
  /** When the last of as many witnesses as the policy asks for had seen it, seconds since 1970; null when they are too few, or none are asked. */
  readonly seenBy: number | null
  /** The text that a time-stamp dates. */
  readonly dated: Bytes
}

export type ReceiptVerdict =
  | { readonly holds: true; readonly proved: ReceiptProved }
  | { readonly holds: false; readonly step: ReceiptStep; readonly why: string }

/** A file of the receipt; `undefined` when it is not there. */
export type ReceiptFile = (name: string) => Promise<Bytes | undefined>

/**
 * Checks a receipt from its own files: what was sent is in the entry, the entry in the leaf, the leaf in a tree that the log has
 * signed, and what the server stated, signed, is of that entry. Whether enough witnesses have seen that tree is told; whoever asks
 * decides whether it is enough, and what the entry says is for whoever knows such entries.
 *
 * @param believed the policy of whoever checks (C2SP tlog-policy). Without it the receipt is judged by the one that came with it, and is
 * then only shown to be consistent with itself
 */
export async function verifyReceipt(file: ReceiptFile, believed?: string): Promise<ReceiptVerdict> {
  let step: ReceiptStep = 'content'
  const at = (next: ReceiptStep) => {
    step = next
  }
  try {
    const own: ReceiptFile = async (name) =>
      name === RECEIPT_FILES.policy && believed !== undefined ? utf8(believed) : file(name)
    return { holds: true, proved: await prove(own, at) }
  } catch (error) {
    if (error instanceof Malformed) return { holds: false, step, why: error.message }
    throw error
  }
}

async function prove(file: ReceiptFile, at: (step: ReceiptStep) => void): Promise<ReceiptProved> {
  const content = hex(await sha256(await needed(file, RECEIPT_FILES.content)))
  at('entry')
  const entry = await readEntry(await textOf(file, RECEIPT_FILES.entry))
  const body = bodyOf(entry)
  if (!body.includes(`"${content}"`)) throw new Malformed('the entry does not name what was sent')
  const { judged, note, policy } = await proveEntry(file, entry, at)
  at('witnesses')
  const seenBy = judged.isWitnessed ? lastNeeded(judged) : null
  const { stated, statedBy } = await proveStatement(file, { content, entry }, at)
  const dated = utf8(note.slice(0, note.indexOf('\n\n') + 1))
  return { content, entry: entry.place, body, judged, policy, stated, statedBy, seenBy, dated }
}

/** That what the server stated is signed by the key that is beside it, and is of this content and this entry. */
async function proveStatement(
  file: ReceiptFile,
  of: { readonly content: string; readonly entry: Entry },
  at: (step: ReceiptStep) => void,
) {
  at('statement')
  const statedBy = await readStatementKey(await textOf(file, RECEIPT_FILES.statementKey))
  const stated = await readStatement(await textOf(file, RECEIPT_FILES.statement), statedBy)
  at('statedContent')
  if (stated.says.hash !== of.content) throw new Malformed('it states another content')
  at('statedEntry')
  const { place, hash } = of.entry
  const named = Object(stated.says.entry) as Readonly<Record<string, unknown>>
  const own: Readonly<Record<string, unknown>> = { ...place, hash: hex(hash) }
  const other = Object.keys(own).find((name) => named[name] !== own[name])
  if (other !== undefined) throw new Malformed(`it states another entry: ${other}`)
  return { stated, statedBy }
}

/** That an entry is in a tree which the log has signed, and what the witnesses say of it. */
async function proveEntry(file: ReceiptFile, entry: Entry, at: (step: ReceiptStep) => void) {
  at('leaf')
  const leaf = await openedLeaf(await textOf(file, RECEIPT_FILES.leaf), entry.hash)
  at('checkpoint')
  const { note, index, path } = readProof(await textOf(file, RECEIPT_FILES.proof))
  const policy = await readPolicy(await textOf(file, RECEIPT_FILES.policy))
  const judged = await judgeCheckpoint(note, policy)
  at('inclusion')
  const { size, root } = judged.checkpoint
  const claim = { leaf: await leafHash(leaf), index, size, proof: path }
  if (!(await isIncluded(claim, root))) throw new Malformed('the entry is not in the tree of this checkpoint')
  return { judged, note, policy }
}

/** An entry that is in the log: what it says, as it was hashed, and who has seen it. */
export type EntryProved = { readonly header: string; readonly body: string; readonly judged: Judged }

/** What is given out of an entry for whoever checks it: the texts of its receipt's files, without what was sent. */
export type EntryShown = {
  readonly line: string
  readonly leaf: string
  readonly salt: string | null
  readonly proof: string
}

/**
 * Checks, by the log and the witnesses of a policy, that an entry of the register is in the log.
 *
 * @throws {Malformed} when what is given does not show it
 */
export async function verifyEntry(shown: EntryShown, policy: string): Promise<EntryProved> {
  const { entry, judged } = await proveShown(shown, policy)
  return { header: entry.header, body: bodyOf(entry), judged }
}

/** The same of an entry whose body is not given out: what its header says is all that is proved. */
export type HeaderProved = Pick<EntryProved, 'header' | 'judged'> & { readonly place: EntryPlaced }

/**
 * Checks that an entry is in the log, whether or not its body is given: an entry names the hash of its body, not the body.
 *
 * @throws {Malformed} when what is given does not show it
 */
export async function verifyHeader(shown: EntryShown, policy: string): Promise<HeaderProved> {
  const { entry, judged } = await proveShown(shown, policy)
  return { header: entry.header, place: entry.place, judged }
}

async function proveShown({ line, leaf, salt, proof }: EntryShown, policy: string) {
  const texts: Readonly<Record<string, string>> = {
    [RECEIPT_FILES.entry]: line,
    [RECEIPT_FILES.leaf]: JSON.stringify({ leaf, salt }),
    [RECEIPT_FILES.proof]: proof,
    [RECEIPT_FILES.policy]: policy,
  }
  const file: ReceiptFile = async (name) => (texts[name] === undefined ? undefined : utf8(texts[name]))
  const entry = await readEntry(await textOf(file, RECEIPT_FILES.entry))
  const { judged } = await proveEntry(file, entry, () => undefined)
  return { entry, judged }
}

/** The latest of the cosignatures without which there were too few: nobody can have made up the entry after it. */
function lastNeeded({ cosignatures, needed: count }: Judged): number | null {
  const times = cosignatures.map(({ seconds }) => seconds).sort((one, other) => one - other)
  return count === null || count === 0 ? null : (times[count - 1] ?? null)
}

async function needed(file: ReceiptFile, name: string): Promise<Bytes> {
  const bytes = await file(name)
  if (bytes === undefined) throw new Malformed(`${name} is missing`)
  return bytes
}

async function textOf(file: ReceiptFile, name: string): Promise<string> {
  return textIn(await needed(file, name), name)
}

const ENTRY = /^\{"hash":"([0-9a-f]{64})","prev":"([0-9a-f]{64})","bodyHash":"([0-9a-f]{64})","header":/
// Inside a JSON string every quote is escaped, so this can only be the member that follows the header.
const BODY = ',"body":'
const NO_BODY = 'null'

type Entry = {
  readonly hash: Bytes
  readonly header: string
  /** Null of an entry that is given without it. */
  readonly body: string | null
  readonly place: EntryPlaced
}

function bodyOf({ body }: Entry): string {
  if (body === null) throw new Malformed('the content of the entry is not given')
  return body
}

/** Reads an entry as the export of a journal has it, and makes its hashes again. */
async function readEntry(text: string): Promise<Entry> {
  const line = text.endsWith('\n') ? text.slice(0, -1) : text
  const [start, hash = '', prev = '', bodyHash = ''] = ENTRY.exec(line) ?? []
  const split = line.indexOf(BODY)
  if (start === undefined || split === -1 || !line.endsWith('}')) throw new Malformed('not an entry of a journal')
  const [header, body] = [line.slice(start.length, split), line.slice(split + BODY.length, -1)]
  const isGiven = body !== NO_BODY
  if (isGiven && hex(await sha256(utf8(body))) !== bodyHash) throw new Malformed('the content of the entry was changed')
  const own = await sha256(joined(unhex(prev), utf8(header), unhex(bodyHash)))
  if (hex(own) !== hash) throw new Malformed('the entry was changed')
  return { hash: own, header, body: isGiven ? body : null, place: placeIn(header) }
}

function placeIn(header: string): EntryPlaced {
  const { group, caseFile, seq, at } = objectIn(header)
  if (typeof group !== 'string' || typeof caseFile !== 'string' || typeof seq !== 'number' || typeof at !== 'string') {
    throw new Malformed('the entry does not say where it stands')
  }
  return { group, caseFile, seq, at }
}

/** The leaf, once its salt has shown that it commits to this entry. */
async function openedLeaf(text: string, entry: Bytes): Promise<Bytes> {
  const { leaf, salt } = objectIn(text)
  if (typeof leaf !== 'string' || typeof salt !== 'string' || !/^[0-9a-f]{64}$/.test(salt)) {
    throw new Malformed('not a leaf with its salt')
  }
  const bytes = fromBase64(leaf)
  if (!areSame(readLeaf(bytes).commitment, await commitmentTo(unhex(salt), entry))) {
    throw new Malformed('the leaf commits to something else')
  }
  return bytes
}

const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const unhex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
