import type { Task } from '#api/shapes.ts'
import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { interestTerm } from '../model/payment-rules.ts'
import { clockOf } from '../model/reckoning.ts'
import { type ListedInvoice, openInvoices } from './queries.ts'
import { type ReckoningPorts, reckonedFrom } from './reckoned.ts'

type Awaited = { readonly act: string; readonly due: IsoDate; readonly basis: Basis }

/** What each invoice waits for of the member that pays it: its approval, its payment, the interest of its delay. */
export const tasksOf =
  (ports: ReckoningPorts) =>
  async (tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> => {
    const known = await expecting(tx, groupId)
    if (known === undefined) return []
    const tasks: Task[] = []
    for (const { id, state } of await openInvoices(tx, groupId)) {
      const { contract, order, body: by, number } = state
      const reckoned = await reckonedFrom(tx, groupId, ports, { contract, order, besides: id })
      const awaited = awaitedOf(state, reckoned, today)
      if (awaited === undefined) continue
      tasks.push(known.task({ process: 'invoice', id, ...awaited, by, facts: { number }, missing: false }))
    }
    return tasks
  }

/** What an invoice waits for, and until when; `undefined` while it waits for somebody else. */
function awaitedOf(
  state: ListedInvoice['state'],
  known: Parameters<typeof clockOf>[1],
  today: IsoDate,
): Awaited | undefined {
  const basis = [cite('CCP', 'R2192-10'), clause('execution')] as const
  if (state.status === 'approved') return { act: 'recordPayment', due: state.due, basis }
  if (state.status === 'paid' && state.late !== null) {
    const { last } = interestTerm(state.paidOn, today)
    return { act: 'recordInterest', due: last, basis: [cite('decret-2013-269', '8'), cite('CCP', 'R2192-36')] }
  }
  if (state.status !== 'received') return undefined
  const { officer } = clockOf(state, known, today)
  const approving = [cite('decret-2013-269', '12'), clause('execution')] as const
  return officer === null ? undefined : { act: 'approve', due: officer.last, basis: approving }
}
