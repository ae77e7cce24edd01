import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { standingsOf } from '#modules/consultation/server/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { SheetSeen } from '../model/evaluation-facts.ts'
import { expectedOf, validUntilOf } from '../model/expected.ts'
import { type EvaluationRow, evaluationsOf, sheetsOf } from './queries.ts'

type Known = NonNullable<Awaited<ReturnType<typeof expecting>>>

/** What each analysis waits for: its evaluators score, the coordinator concludes it and freezes its report (S3.7, R2.58). */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const rows = await evaluationsOf(tx, groupId)
  const known = rows.length === 0 ? undefined : await expecting(tx, groupId)
  if (known === undefined) return []
  const closed = (await standingsOf(tx, groupId)).filter(({ status }) => status === 'closed').map(({ id }) => id)
  const found: Task[] = []
  for (const row of rows.filter(({ state }) => closed.includes(state.consultation))) {
    const sheets = await sheetsOf(tx, groupId, row.id)
    found.push(...ofCoordinator(known, row, { sheets, today }), ...ofEvaluators(known, row, sheets))
  }
  return found
}

function ofCoordinator(
  known: Known,
  { id, state }: EvaluationRow,
  { sheets, today }: { readonly sheets: readonly SheetSeen[]; readonly today: IsoDate },
): readonly Task[] {
  const { reference, procedure } = state
  const facts = { reference, procedure, validUntil: validUntilOf(state) }
  return expectedOf(state, sheets, today).map(({ act, due }) =>
    known.task({
      ...{ process: 'evaluation', id, act, due, facts, by: known.coordinator, missing: true },
      basis: [clause('coordinator'), cite('policy', 'analyse des offres')],
    }),
  )
}

/** Each evaluator signs, then closes its scores; nobody is told how far another is. */
function ofEvaluators(known: Known, { id, state }: EvaluationRow, sheets: readonly SheetSeen[]): readonly Task[] {
  if (state.status !== 'begun') return []
  const { reference, procedure } = state
  return state.evaluators.flatMap(({ person, body }) => {
    const own = sheets.find((each) => each.person === person)
    if (own !== undefined && own.status !== 'undertaken') return []
    const act = own === undefined ? 'begin' : 'close'
    return [
      known.task({
        ...{ process: 'scoring', id: own?.id ?? id, act, by: body, apart: person, missing: true },
        basis: [clause('interests'), cite('policy', 'analyse des offres')],
        facts: { reference, procedure, evaluation: id },
      }),
    ]
  })
}
