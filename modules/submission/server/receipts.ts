import { sql } from 'kysely'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import type { Tx } from '#platform/db.ts'
import { entryAt } from '#platform/journal/read.ts'
import { type Signer, signNote, writeNote } from '#transparency/note.ts'
import type { Company } from '../contract.ts'
import type { Deposit } from '../model/deposit-state.ts'
import { lastSecondOf } from '../model/timing.ts'
import { caseFileOfDeposits } from './queries.ts'

export type ReceiptKind = 'received' | 'late' | 'withdrawn'

/** Who deposits, and for what: what annexe 8, article 2, II, asks a receipt to say besides the hour; its list is composed where it was sealed. */
export type About = {
  readonly company: Company
  readonly buyer: string
  readonly reference: string
  readonly title: string
}

/** A statement of this server: its form and its canonical JSON, as a signed note (C2SP) that is verified without us. */
export async function signed(form: string, statement: Json, signer: Signer): Promise<string> {
  return writeNote(await signNote(`${form}\n${canonicalize(statement)}\n`, signer))
}

/**
 * Signs what has just been decided of a deposit, bound to the entry that says so, and keeps it in the same transaction: whoever asks again is given
 * the same bytes.
 */
export async function keepReceipt(
  tx: Tx,
  groupId: string,
  {
    id,
    state,
    seq,
    kind,
    about,
    signer,
  }: {
    readonly id: string
    readonly state: Deposit
    readonly seq: number
    readonly kind: ReceiptKind
    readonly about: About
    readonly signer: Signer
  },
): Promise<string> {
  if (state.status === 'none' || state.status === 'begun') throw new Error('nothing was received')
  const { consultation, account, hash, receivedAt, uncertainty, deadline, begunAt, held, dossier, keySet } = state
  const caseFile = caseFileOfDeposits(consultation)
  const entry = await entryAt(tx, groupId, caseFile, seq)
  if (entry === undefined) throw new Error(`the journal has no entry ${seq} of ${caseFile}`)
  const statement = {
    ...{ kind, consultation, deposit: id, hash, dossier, keySet, copy: state.copy, replaces: state.replaces },
    ...{ account, company: about.company, buyer: about.buyer, reference: about.reference, title: about.title },
    ...{ begunAt, receivedAt, uncertainty, deadline, lastSecond: lastSecondOf(deadline), held },
    ...('heldAtDeadline' in state ? { heldAtDeadline: state.heldAtDeadline, stalled: state.stalled } : {}),
    entry: { group: groupId, caseFile, seq, at: entry.at, hash: entry.hash },
  }
  const note = await signed('unisson-receipt/1', statement as unknown as Json, signer)
  await sql`insert into deposit_receipt (group_id, deposit, kind, note) values (${groupId}, ${id}, ${kind}, ${note})`.execute(
    tx,
  )
  return note
}

/** What was answered of a deposit, by what it was about. */
export async function receiptsOf(
  tx: Tx,
  groupId: string,
  deposits: readonly string[],
): Promise<readonly { readonly deposit: string; readonly kind: ReceiptKind; readonly note: string }[]> {
  const { rows } = await sql<{ deposit: string; kind: ReceiptKind; note: string }>`
    select deposit, kind, note from deposit_receipt
    where group_id = ${groupId} and deposit = any(${[...deposits]}::uuid[]) order by deposit, kind`.execute(tx)
  return rows
}
