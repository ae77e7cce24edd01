import { standingsOf } from '#modules/consultation/server/index.ts'
import type { DueActs } from '#platform/due.ts'
import { openingCase } from './opening-case.ts'
import type { OpeningSources } from './sources.ts'
import { openingsOf } from './store.ts'

/**
 * The closed consultations whose deposits are not fixed yet: the process waits for the seconds after the deadline in which
 * what was under way still arrives. An opening has the identifier of its consultation, of which there is one.
 */
export const dueOf =
  (sources: OpeningSources): DueActs =>
  async (tx, groupId) => {
    const closed = (await standingsOf(tx, groupId)).filter(({ status }) => status === 'closed')
    const fixed = new Set((await openingsOf(tx, groupId)).map(({ id }) => id))
    const sealed: string[] = []
    for (const { id } of closed) {
      if (fixed.has(id)) continue
      if ((await sources.keySetsOf(tx, { groupId, consultation: id })).length > 0) sealed.push(id)
    }
    const served = openingCase(sources)
    return sealed.map((id) => ({ served, id, act: { type: 'fix', ...{ consultation: id } } }))
  }
