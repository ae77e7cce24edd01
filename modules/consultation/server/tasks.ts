import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Milestone, Plan } from '#modules/procedure/index.ts'
import { proceduresOf } from '#modules/procedure/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedActs } from '../model/expected.ts'
import { consultationsOf } from './queries.ts'

const dayOf = (plan: Plan | null, milestone: Milestone): IsoDate | null =>
  plan?.milestones.find((each) => each.milestone === milestone)?.on ?? null

/** What each procedure waits for on its way to the tenders: all of it is the coordinator's. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const procedures = (await proceduresOf(tx, groupId)).map(({ id, state }) => ({
    id,
    title: state.title,
    status: state.status,
    plan: { dossierReady: dayOf(state.plan, 'dossierReady'), noticeSent: dayOf(state.plan, 'noticeSent') },
  }))
  return expectedActs(procedures, await consultationsOf(tx, groupId), today).map((expected) =>
    known.task({ process: 'consultation', by: known.coordinator, ...expected }),
  )
}
