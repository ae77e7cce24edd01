import { sql } from 'kysely'
import { z } from 'zod'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import { cite } from '#law/index.ts'
import type { Receipt as CommitReceipt } from '#platform/commit.ts'
import { defer, type Tx } from '#platform/db.ts'
import { entriesAfter } from '#platform/journal/read.ts'
import { readNote, type Signer, signNote, writeNote } from '#transparency/note.ts'
import type { Company } from '../contract.ts'
import { type Deposit, isCommitted } from '../model/deposit-state.ts'
import { keptSealedBasis } from '../model/lateness.ts'
import { RECEIPT_FORM } from '../model/receipt-told.ts'
import { lastSecondOf } from '../model/timing.ts'
import type { EntryPlace } from './ports.ts'
import { caseFileOfDeposits, depositOf } from './queries.ts'

/** What a receipt is of, in the order in which it can come: of one deposit there is one of each at most. */
export const RECEIPT_KINDS = ['received', 'late', 'withdrawn', 'superseded'] as const
export type ReceiptKind = (typeof RECEIPT_KINDS)[number]

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

type EntryRef = Pick<CommitReceipt, 'seq' | 'at' | 'hash'>

export type Receipting = {
  readonly id: string
  readonly state: Deposit
  /** The entry that it rests on. */
  readonly receipt: EntryRef
  readonly kind: ReceiptKind
  readonly about: About
  readonly signer: Signer
}

/**
 * Signs what has just been decided of a deposit, bound to the entry that says so, and keeps it in the same transaction: whoever asks again is given
 * the same bytes.
 */
export async function keepReceipt(tx: Tx, groupId: string, receipting: Receipting): Promise<string> {
  const { id, state, receipt, kind, about, signer } = receipting
  if (state.status === 'none' || !isCommitted(state)) throw new Error('nothing was received')
  const { consultation, account, hash, receivedAt, uncertainty, deadline, begunAt, held, dossier, keySet } = state
  const caseFile = caseFileOfDeposits(consultation)
  const statement = {
    ...{ kind, consultation, deposit: id, hash, dossier, keySet, copy: state.copy, replaces: state.replaces },
    ...{ account, company: about.company, buyer: about.buyer, reference: about.reference, title: about.title },
    ...{ begunAt, receivedAt, uncertainty, deadline, lastSecond: lastSecondOf(deadline), held },
    ...('heldAtDeadline' in state
      ? { heldAtDeadline: state.heldAtDeadline, stalled: state.stalled, basis: keptSealedBasis(state) }
      : {}),
    ...(kind === 'superseded' && state.status === 'superseded'
      ? { replacedBy: state.by, basis: [cite('CCP', 'R2151-6')] }
      : {}),
    entry: { group: groupId, caseFile, seq: receipt.seq, at: receipt.at, hash: receipt.hash },
  }
  const note = await signed(RECEIPT_FORM, statement as unknown as Json, signer)
  void defer(
    tx,
    sql`insert into deposit_receipt (group_id, deposit, kind, note) values (${groupId}, ${id}, ${kind}, ${note})`,
  )
  return note
}

/** The receipts of what a deposit has just taken the place of, and its own where a later one had come before it was entered. */
export async function keepSuperseded(tx: Tx, groupId: string, receipting: Omit<Receipting, 'kind'>): Promise<void> {
  const { state, receipt } = receipting
  if (state.status === 'superseded') await keepReceipt(tx, groupId, { ...receipting, kind: 'superseded' })
  if (state.status !== 'received' || !state.replaces) return
  const caseFile = caseFileOfDeposits(state.consultation)
  // Nobody else writes in this file before the transaction ends: what stands after its entry is what followed from it.
  const followed = await entriesAfter(tx, groupId, { caseFile, seq: receipt.seq })
  for (const entry of followed.filter(({ process, act }) => process === 'deposit' && act === 'supersede')) {
    const replaced = await depositOf(tx, groupId, entry.id)
    if (replaced === undefined) throw new Error(`an entry replaces ${entry.id}, which is no deposit`)
    await keepReceipt(tx, groupId, {
      ...receipting,
      ...{ id: entry.id, state: replaced, receipt: entry, kind: 'superseded' },
    })
  }
}

export type KeptReceipt = { readonly deposit: string; readonly kind: ReceiptKind; readonly note: string }

/** What was answered of some deposits: of each, in the order in which it was. */
export async function receiptsOf(
  tx: Tx,
  groupId: string,
  deposits: readonly string[],
): Promise<readonly KeptReceipt[]> {
  const { rows } = await sql<KeptReceipt>`
    select deposit, kind, note from deposit_receipt
    where group_id = ${groupId} and deposit = any(${[...deposits]}::uuid[])
    order by deposit, array_position(${[...RECEIPT_KINDS]}::text[], kind)`.execute(tx)
  return rows
}

const named = z.object({ entry: z.object({ caseFile: z.string(), seq: z.int() }) })

/** Where the entry stands that a receipt rests on, as the receipt itself says. */
export function placeIn({ note }: Pick<KeptReceipt, 'note'>): EntryPlace {
  const { caseFile, seq } = named.parse(JSON.parse(readNote(note).text.split('\n')[1] ?? '')).entry
  return { caseFile, seq }
}
