import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedOf } from '../model/expected.ts'
import { controlOf } from '../model/standing.ts'
import { awardRows } from './queries.ts'

/** What each award of the group waits for, all of it of the coordinator. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const found = await Promise.all(
    (await awardRows(tx, groupId)).map(async ({ id, state }) => {
      const consultation = await consultationOf(tx, groupId, state.consultation)
      const frozen = consultation === undefined ? null : (noticedOf(consultation)?.frozen ?? null)
      const seen = { maximum: null, estimate: frozen?.estimate ?? 0 }
      const signedOn = 'signature' in state ? state.signature.signedOn : today
      const buyers = frozen?.buyers.map(({ body }) => body) ?? []
      return expectedOf(state, controlOf(state, seen, signedOn).due, buyers, today).map((each) =>
        known.task({
          ...{ process: 'award', id, act: each.act, by: known.coordinator, basis: each.basis, due: each.due },
          ...{ missing: each.missing, facts: { reference: state.reference, procedure: state.procedure } },
          ...(each.apart === undefined ? {} : { apart: each.apart }),
        }),
      )
    }),
  )
  return found.flat()
}
