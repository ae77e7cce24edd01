import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { AnswerFile, Examination } from '../model/examination-state.ts'

export type ExaminationRow = { readonly id: string; readonly state: Exclude<Examination, { status: 'none' }> }

/** One examination; `undefined` when the group has none of this identifier. */
export async function examinationOf(tx: Tx, groupId: string, id: string): Promise<Examination | undefined> {
  const { state } = await readCase<Examination>(tx, 'examination', { groupId, id })
  return state
}

/** The examination of the applications of one consultation; `undefined` before it is begun. */
export async function examinationFor(
  tx: Tx,
  groupId: string,
  consultation: string,
): Promise<ExaminationRow | undefined> {
  const { rows } = await sql<ExaminationRow>`
    select id, state from examination where group_id = ${groupId} and consultation = ${consultation}`.execute(tx)
  return rows[0]
}

/** The examinations of a group, the last one first. */
export async function examinationsOf(tx: Tx, groupId: string): Promise<readonly ExaminationRow[]> {
  const { rows } = await sql<ExaminationRow>`
    select id, state from examination where group_id = ${groupId} order by seq desc`.execute(tx)
  return rows
}

type OfAccount = { readonly groupId: string; readonly consultation: string; readonly account: string }

/** Notes that an applicant brought a file; the same bytes brought again keep the name that they had. */
export async function keepBrought(
  tx: Tx,
  { groupId, consultation, account }: OfAccount,
  { sha256, name, size }: AnswerFile,
  at: IsoInstant,
): Promise<void> {
  await sql`insert into applicant_file (group_id, consultation, account, sha256, name, size, brought_at)
    values (${groupId}, ${consultation}, ${account}, ${sha256}, ${name}, ${size}, ${at})
    on conflict do nothing`.execute(tx)
}

/** The files of these hashes that this very account brought for this consultation. */
export async function broughtBy(
  tx: Tx,
  { groupId, consultation, account }: OfAccount,
  hashes: readonly string[],
): Promise<readonly AnswerFile[]> {
  const { rows } = await sql<AnswerFile>`select sha256, name, size::float8 as size from applicant_file
    where group_id = ${groupId} and consultation = ${consultation} and account = ${account}
      and sha256 = any(${[...hashes]}::text[])
    order by name, sha256`.execute(tx)
  return rows
}

/** How many files an account has brought for a consultation. */
export async function broughtCount(tx: Tx, { groupId, consultation, account }: OfAccount): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from applicant_file
    where group_id = ${groupId} and consultation = ${consultation} and account = ${account}`.execute(tx)
  return rows[0]?.count ?? 0
}
