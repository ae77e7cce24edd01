import type { Task } from '#api/shapes.ts'
import { type IsoDate, resolve } from '#kernel/citation.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Milestone, Plan } from '#modules/procedure/index.ts'
import { proceduresOf } from '#modules/procedure/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedActs } from '../model/expected.ts'
import { consultationsOf } from './queries.ts'

const dayOf = (plan: Plan | null, milestone: Milestone): IsoDate | null =>
  plan?.milestones.find((each) => each.milestone === milestone)?.on ?? null

/** What each procedure waits for on its way to the tenders: all of it is the coordinator's. */
export async function tasks(tx: Tx, groupId: string, _today: IsoDate): Promise<readonly Task[]> {
  const group = await readGroup(tx, groupId)
  const coordinator = group === undefined ? undefined : coordinatorOf(group)
  if (group === undefined || coordinator === undefined) return []
  const procedures = (await proceduresOf(tx, groupId)).map(({ id, state }) => ({
    id,
    title: state.title,
    status: state.status,
    plan: { dossierReady: dayOf(state.plan, 'dossierReady'), noticeSent: dayOf(state.plan, 'noticeSent') },
  }))
  const expected = expectedActs(procedures, await consultationsOf(tx, groupId))
  if (expected.length === 0) return []
  const name = (await namesOf(tx, groupId)).get(coordinator) ?? coordinator
  return expected.map(({ id, act, due, basis, facts, missing }) => ({
    key: `consultation.${act}.${id}`,
    process: 'consultation',
    id,
    act,
    by: { id: coordinator, name },
    due,
    basis: [...resolve(basis, group.articles)],
    facts,
    missing,
  }))
}
