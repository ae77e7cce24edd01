import type { DueActs } from '#platform/due.ts'
import { silenceOf } from '../model/due.ts'
import { type AcceptancePorts, acceptanceCase } from './case.ts'
import { silentOn } from './queries.ts'

/** What the silences of a group entail today, each with the exact day on which it took effect. */
export const dueOf =
  (ports: AcceptancePorts): DueActs =>
  async (tx, groupId, today) => {
    const served = acceptanceCase(ports)
    const rows = await silentOn(tx, groupId, today)
    return rows.flatMap(({ id, state }) => {
      const silence = silenceOf(state)
      return silence === undefined ? [] : [{ served, id, act: { type: silence.act } }]
    })
  }
