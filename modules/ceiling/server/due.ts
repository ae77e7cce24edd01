import { orderableContract } from '#modules/contract/server/index.ts'
import type { DueActs } from '#platform/due.ts'
import { together } from '../model/counting.ts'
import { minimumReportDue } from '../model/minimum.ts'
import { type CeilingPorts, ceilingCase } from './case.ts'
import { ceilingsWithMinimum } from './queries.ts'

/** The minimums that are not reached, to be told as the end of the orders comes near (R4.13). */
export const dueOf =
  (ports: CeilingPorts): DueActs =>
  async (tx, groupId, today) => {
    const served = ceilingCase(ports)
    const acts: Awaited<ReturnType<DueActs>>[number][] = []
    for (const { id, state } of await ceilingsWithMinimum(tx, groupId)) {
      const contract = await orderableContract(tx, groupId, state.contract)
      const { amount: ordered } = together(await ports.orderedOn(tx, groupId, state.contract))
      const due = minimumReportDue(state, { validUntil: contract?.validUntil ?? null, ordered }, today)
      if (due !== undefined) acts.push({ served, id, act: { type: 'reportMinimum' } })
    }
    return acts
  }
