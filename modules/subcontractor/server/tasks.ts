import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { type ExpectedAct, expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { publicationTerm, silenceTerm } from '../model/clocks.ts'
import type { Known } from '../model/state.ts'
import { subcontractorRows } from './queries.ts'

/** What each subcontractor waits for of the coordinator: a decision before the silence takes it, the publication of each act. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  return (await subcontractorRows(tx, groupId)).flatMap(({ id, state }) =>
    expectedOf(state, today).map((expected) =>
      known.task({ process: 'subcontractor', id, by: known.coordinator, missing: false, ...expected }),
    ),
  )
}

type Expected = Pick<ExpectedAct, 'act' | 'due' | 'basis' | 'facts' | 'apart'>

function expectedOf(state: Known, today: IsoDate): readonly Expected[] {
  const { name } = state
  if (state.status === 'presented') {
    const { last } = silenceTerm(state.since, today)
    return [{ act: 'accept', due: last, basis: [cite('CCP', 'R2193-4'), cite('policy', 'A27')], facts: { name } }]
  }
  if (state.status !== 'accepted') return []
  return state.publications.flatMap(({ of, on, published }, index): readonly Expected[] =>
    published !== null
      ? []
      : [
          {
            ...{ act: 'publish', due: publicationTerm(on, today).last, apart: String(index + 1) },
            ...{ basis: [cite('CCP', 'R2196-1'), clause('coordinator')], facts: { name, of } },
          },
        ],
  )
}
