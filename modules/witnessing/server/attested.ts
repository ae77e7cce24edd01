import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { tokenOf } from '#platform/transparency/stamping.ts'
import { cosignedWith, loggedAt, writeProofOf } from '#platform/transparency/witnessed.ts'
import { base64, utf8 } from '#transparency/bytes.ts'
import { readCheckpoint } from '#transparency/checkpoint.ts'
import { readKey, readNote } from '#transparency/note.ts'
import { readProof } from '#transparency/proof.ts'
import { RECEIPT_FILES } from '#transparency/receipt.ts'
import { counting, type PolicyLog, policyText } from '../model/policy-text.ts'
import type { Agreed } from '../model/quorum-state.ts'
import { quorumOf, witnessesOf } from './queries.ts'

/** An entry of a chain of the group: where a receipt says that it stands. */
export type EntryOf = { readonly caseFile: string; readonly seq: number }

/** What the group's witnesses say of an entry. */
export type Attested = {
  /** True once as many of them as were agreed have cosigned one tree that holds it. Never without a quorum that was agreed. */
  readonly quorum: boolean
  /** How many must cosign; null while the group has agreed nothing: nobody is waited for then, and the caller says so. */
  readonly needed: number | null
  /** Entries of the tree that was cosigned; null while none was that holds it. */
  readonly size: number | null
  readonly cosignatures: readonly { readonly witness: string; readonly body: string; readonly at: IsoInstant }[]
}

/**
 * Whether the witnesses of a group have seen an entry. Asked of the quorum as it is agreed today, less those that were revoked.
 *
 * @param entry where the receipt says that it stands; one that is not in the log yet, or is none, is attested by nobody
 */
export async function witnessed(tx: Tx, groupId: string, entry: EntryOf): Promise<Attested> {
  const { agreed, counted } = await agreedIn(tx, groupId)
  const needed = agreed?.size ?? null
  const logged = await loggedAt(tx, { groupId, ...entry })
  const none = { quorum: false, needed, size: null, cosignatures: [] }
  if (agreed === null || logged === undefined) return none
  const keys = await Promise.all(counted.map(({ key }) => readKey(key)))
  const cosigned = await cosignedWith(tx, logged, keys, agreed.size)
  if (cosigned === undefined) return none
  const cosignatures = cosigned.cosignatures.map(({ witness: { name }, at }) => ({
    witness: name,
    body: counted.find((one) => one.name === name)?.body ?? '',
    at,
  }))
  return { quorum: cosignatures.length >= agreed.size, needed, size: cosigned.size, cosignatures }
}

/** Whether as many as must have cosigned an entry, and how many have; null where the group has agreed nothing, and nobody is waited for. */
export async function attestationOf(tx: Tx, groupId: string, entry: EntryOf) {
  const { quorum, needed, cosignatures } = await witnessed(tx, groupId, entry)
  return needed === null ? null : { quorum, needed, cosigned: cosignatures.length }
}

/** What a receipt holds besides the act itself, so that it can be checked without this server. */
export type ReceiptProof = {
  /** C2SP tlog-proof: where the leaf stands, the way to the root, the signed checkpoint with its cosignatures. */
  readonly proof: string
  /** The leaf as it stands in the log, base 64. */
  readonly leaf: string
  /** What opens it, hexadecimal; null once it was erased. */
  readonly salt: string | null
  /** Hash of the entry of the journal, hexadecimal. */
  readonly entry: string
  /** The entry itself, as a line of the journal’s export. */
  readonly line: string
  readonly attested: Attested
}

/** The proof of an entry, by the tree that its witnesses have cosigned where there is one; `undefined` while it queues for the log. */
export async function proofOf(tx: Tx, groupId: string, entry: EntryOf): Promise<ReceiptProof | undefined> {
  const logged = await loggedAt(tx, { groupId, ...entry })
  if (logged === undefined) return undefined
  const attested = await witnessed(tx, groupId, entry)
  return {
    proof: await writeProofOf(tx, logged, attested.size ?? undefined),
    leaf: base64(logged.leaf),
    salt: logged.salt === null ? null : Buffer.from(logged.salt).toString('hex'),
    entry: Buffer.from(logged.hash).toString('hex'),
    line: logged.line,
    attested,
  }
}

/**
 * The files of a receipt that only the server has (transparency/receipt.ts names them): with what was sent, byte for byte, beside them,
 * `unisson verify` checks the folder without a network. `undefined` while the entry queues for the log. There is no policy among them, and the
 * receipt is to be asked for again, while fewer witnesses are left than must cosign; no token where nobody dated that tree.
 */
export async function receiptFiles(
  tx: Tx,
  groupId: string,
  entry: EntryOf,
  log: PolicyLog,
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const proof = await proofOf(tx, groupId, entry)
  if (proof === undefined) return undefined
  const policy = await policyOf(tx, groupId, log)
  const token = await tokenOf(tx, readCheckpoint(readNote(readProof(proof.proof).note).text).size)
  const texts = [
    [RECEIPT_FILES.entry, `${proof.line}\n`],
    [RECEIPT_FILES.leaf, `${JSON.stringify({ leaf: proof.leaf, salt: proof.salt })}\n`],
    [RECEIPT_FILES.proof, proof.proof],
    ...(policy === undefined ? [] : [[RECEIPT_FILES.policy, policy] as const]),
  ] as const
  return new Map([
    ...texts.map(([name, text]) => [name, utf8(text)] as const),
    ...(token === undefined ? [] : [[RECEIPT_FILES.token, Uint8Array.from(token)] as const]),
  ])
}

/** The policy of a group as a text (C2SP tlog-policy); `undefined` when fewer witnesses are left than must cosign. */
export async function policyOf(tx: Tx, groupId: string, log: PolicyLog): Promise<string | undefined> {
  const { agreed, revoked } = await agreedIn(tx, groupId)
  return policyText(log, agreed, revoked)
}

async function agreedIn(tx: Tx, groupId: string) {
  const quorum = await quorumOf(tx, groupId)
  const agreed: Agreed | null = quorum.status === 'agreed' ? quorum : null
  const rows = await witnessesOf(tx, groupId)
  const revoked = new Set(rows.flatMap(({ id, state }) => (state.status === 'revoked' ? [id] : [])))
  return { agreed, revoked, counted: agreed === null ? [] : counting(agreed, revoked) }
}
