import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { Release } from '#vault/shares.ts'
import type { EnvelopeOf, Opening } from '../model/opening-state.ts'
import type { OpenedFile } from './unseal-envelope.ts'

type OfOpening = { readonly groupId: string; readonly opening: string }

/** One opening; `undefined` when the group has none of this identifier. */
export async function openingOf(tx: Tx, groupId: string, id: string): Promise<Opening | undefined> {
  const { state } = await readCase<Opening>(tx, 'opening', { groupId, id })
  return state
}

export type OpeningRow = { readonly id: string; readonly state: Exclude<Opening, { status: 'none' }> }

/** The openings of a group, the last one first. */
export async function openingsOf(tx: Tx, groupId: string): Promise<readonly OpeningRow[]> {
  const { rows } = await sql<OpeningRow>`
    select id, state from opening where group_id = ${groupId} order by seq desc`.execute(tx)
  return rows
}

/** The opening of one consultation; `undefined` before its deposits were fixed. */
export async function openingFor(tx: Tx, groupId: string, consultation: string): Promise<OpeningRow | undefined> {
  const { rows } = await sql<OpeningRow>`
    select id, state from opening where group_id = ${groupId} and consultation = ${consultation}`.execute(tx)
  return rows[0]
}

/** A file key that a keyholder gave for one envelope. */
export type GivenShare = EnvelopeOf & Release

/** Keeps what was given; the same share given twice is one. */
export async function keepShares(
  tx: Tx,
  { groupId, opening }: OfOpening,
  shares: readonly GivenShare[],
): Promise<void> {
  await sql`insert into given_share (group_id, opening, deposit, envelope, keyholder, key)
    select ${groupId}, ${opening}, deposit, envelope, keyholder, key
    from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb)
      as given (deposit uuid, envelope integer, keyholder text, key text)
    on conflict do nothing`.execute(tx)
}

/** What was given for one envelope, by those whose giving stands in the register. */
export async function sharesFor(
  tx: Tx,
  { groupId, opening, deposit, envelope }: OfOpening & EnvelopeOf,
  givers: readonly string[],
): Promise<readonly Release[]> {
  const { rows } = await sql<Release>`select keyholder, key from given_share
    where group_id = ${groupId} and opening = ${opening} and deposit = ${deposit} and envelope = ${envelope}
      and keyholder = any(${[...givers]}::text[])`.execute(tx)
  return rows
}

/** Writes the list of what came out of an envelope; an opening that was cut off writes it again, and it is the same. */
export async function keepFiles(
  tx: Tx,
  { groupId, opening, deposit, envelope }: OfOpening & EnvelopeOf,
  files: readonly OpenedFile[],
): Promise<void> {
  const numbered = files.map((file, number) => ({ number, ...file }))
  await sql`insert into opened_file (group_id, opening, deposit, envelope, number, name, size, sha256, verdict)
    select ${groupId}, ${opening}, ${deposit}, ${envelope}, number, name, size, sha256, verdict
    from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb)
      as file (number integer, name text, size bigint, sha256 text, verdict text)
    on conflict do nothing`.execute(tx)
}

export type ListedFile = OpenedFile & { readonly number: number }

/** The files of one opened envelope, in the order of its list, from a number on. */
export async function filesOf(
  tx: Tx,
  { groupId, opening, deposit, envelope }: OfOpening & EnvelopeOf,
  { from = 0, most = 500 }: { readonly from?: number; readonly most?: number } = {},
): Promise<readonly ListedFile[]> {
  const { rows } = await sql<ListedFile>`select number, name, size::float8 as size, sha256, verdict from opened_file
    where group_id = ${groupId} and opening = ${opening} and deposit = ${deposit} and envelope = ${envelope}
      and number >= ${from}
    order by number limit ${most}`.execute(tx)
  return rows
}

type FileOf = EnvelopeOf & { readonly file: number }

/** Of these files, by the number of each in the list of its envelope, those that came out, with their fingerprints. */
export async function filesOpened(
  tx: Tx,
  { groupId, opening }: OfOpening,
  asked: readonly FileOf[],
): Promise<readonly (FileOf & { readonly sha256: string })[]> {
  const { rows } = await sql<FileOf & { sha256: string }>`
    select distinct deposit, envelope, number as file, sha256 from opened_file
    join jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (deposit uuid, envelope integer, file integer)
      using (deposit, envelope)
    where group_id = ${groupId} and opening = ${opening} and number = asked.file`.execute(tx)
  return rows
}

/** Every file that came out of the envelopes of some deposits, in the order of their lists. */
export async function filesOfDeposits(
  tx: Tx,
  { groupId, opening }: OfOpening,
  deposits: readonly string[],
): Promise<readonly (ListedFile & EnvelopeOf)[]> {
  const { rows } = await sql<ListedFile & EnvelopeOf>`
    select deposit, envelope, number, name, size::float8 as size, sha256, verdict from opened_file
    where group_id = ${groupId} and opening = ${opening} and deposit = any(${[...deposits]}::uuid[])
    order by deposit, envelope, number`.execute(tx)
  return rows
}
