import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { SheetSeen } from '../model/evaluation-facts.ts'
import type { Evaluation, Known } from '../model/evaluation-state.ts'
import type { Scoring } from '../model/scoring-state.ts'

export type EvaluationRow = { readonly id: string; readonly state: Known }

/** One analysis; `undefined` when the group has none of this identifier. */
export async function evaluationOf(tx: Tx, groupId: string, id: string): Promise<Evaluation | undefined> {
  return (await readCase<Evaluation>(tx, 'evaluation', { groupId, id })).state
}

/** The analyses of a group, or of one consultation, in the order of their lots. */
export async function evaluationsOf(tx: Tx, groupId: string, consultation?: string): Promise<readonly EvaluationRow[]> {
  const { rows } = await sql<EvaluationRow>`select id, state from evaluation where group_id = ${groupId}
    and (${consultation ?? null}::uuid is null or consultation = ${consultation ?? null}::uuid) order by lot, id`.execute(
    tx,
  )
  return rows
}

/** The lots of a consultation that are analysed, but in this case. */
export async function lotsAnalysed(
  tx: Tx,
  groupId: string,
  { consultation, but }: { readonly consultation: string; readonly but: string },
): Promise<readonly (string | null)[]> {
  const { rows } = await sql<{ lot: string | null }>`select lot from evaluation
    where group_id = ${groupId} and consultation = ${consultation} and id <> ${but}`.execute(tx)
  return rows.map(({ lot }) => lot)
}

/** The sheets of one analysis that count, without what stands in them. */
export async function sheetsOf(tx: Tx, groupId: string, evaluation: string): Promise<readonly SheetSeen[]> {
  const { rows } = await sql<SheetSeen>`select id, person, status from scoring
    where group_id = ${groupId} and evaluation = ${evaluation} and status <> 'ended' order by id`.execute(tx)
  return rows
}

export type DisclosedSheet = Extract<Scoring, { status: 'disclosed' }>

/** The sheets that are read, whole. */
export async function disclosedSheets(tx: Tx, groupId: string, evaluation: string): Promise<readonly DisclosedSheet[]> {
  const { rows } = await sql<{ state: DisclosedSheet }>`select state from scoring
    where group_id = ${groupId} and evaluation = ${evaluation} and status = 'disclosed' order by id`.execute(tx)
  return rows.map(({ state }) => state)
}

type Under = { readonly tender: string; readonly criterion: string }

/** What the evaluators gave under these criteria of these tenders, once it is read. */
export async function pointsGiven(
  tx: Tx,
  groupId: string,
  { evaluation, under }: { readonly evaluation: string; readonly under: readonly Under[] },
): Promise<readonly (Under & { readonly points: readonly number[] })[]> {
  const { rows } = await sql<Under & { points: readonly number[] }>`
    select tender, criterion, array_agg((state #>> array['scores', tender, criterion, 'points'])::int) as points
    from jsonb_to_recordset(${JSON.stringify(under)}::jsonb) as asked (tender text, criterion text)
    join scoring on group_id = ${groupId} and evaluation = ${evaluation} and status = 'disclosed'
      and state #> array['scores', tender, criterion] is not null
    group by tender, criterion`.execute(tx)
  return rows
}
