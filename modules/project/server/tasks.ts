import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Standing } from '../model/state.ts'
import { projectRows } from './queries.ts'

const basis = [clause('execution'), cite('policy', 'projets des membres')] as const

/** What each project waits for: the agreement of the coordinator, its beginning, its licence, its delivery. */
export async function tasks(tx: Tx, groupId: string): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  return (await projectRows(tx, groupId)).flatMap(({ id, state }) => {
    const awaited = awaitedOf(state)
    if (awaited === undefined) return []
    const by = awaited.act === 'agreeToBase' ? known.coordinator : state.body
    return [
      known.task({ process: 'project', id, ...awaited, by, basis, facts: { title: state.title }, missing: false }),
    ]
  })
}

function awaitedOf(state: Standing): { readonly act: string; readonly due: IsoDate } | undefined {
  if (state.changesBase && state.baseAgreed === null && state.status === 'planned')
    return { act: 'agreeToBase', due: state.from }
  if (state.status === 'planned') return { act: 'begin', due: state.from }
  if (state.status !== 'running') return undefined
  return { act: state.terms === null ? 'setTerms' : 'deliver', due: state.until }
}
