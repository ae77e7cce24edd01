import type { DueAct, DueActs } from '#platform/due.ts'
import { depositCase } from './deposit-case.ts'
import type { Ports } from './ports.ts'
import { depositsStanding, tenderedConsultation } from './queries.ts'

/** Whoever deposited for an earlier version of the file is asked, once for each version, whether it stands by what it sent. */
export const dueOf =
  (ports: Ports): DueActs =>
  async (tx, groupId) => {
    const acts: DueAct[] = []
    const served = depositCase(ports)
    for (const { id, state } of await depositsStanding(tx, groupId)) {
      const last = (await tenderedConsultation(tx, groupId, state.consultation))?.versions.at(-1)
      const known = [state.dossier, state.asked, state.confirmed]
      if (last !== undefined && !known.includes(last))
        acts.push({ served, id, act: { type: 'askAgain', dossier: last } as DueAct['act'] })
    }
    return acts
  }
