import { readGroup } from '#modules/convention/server/index.ts'
import { bodiesOf } from '#modules/organisation/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { OutboxMessage, Served } from '#platform/served.ts'
import { purchase } from '../model/purchase.ts'
import type { Purchase, PurchaseAct, PurchaseEvent, PurchaseFacts } from '../model/purchase-state.ts'
import { type InterestsOn, nobodyCut } from './interests-on.ts'
import { answersTo, otherPurchases } from './queries.ts'

export type PurchaseCase = Served<Purchase, PurchaseAct, PurchaseEvent, PurchaseFacts>

/** A purchase of the group, as the server runs it. */
export const purchaseCase = (interestsOn: InterestsOn): PurchaseCase => ({
  process: purchase,
  table: 'purchase',
  columns: (state) => ({
    title: state.status === 'none' ? null : state.title,
    sheets_due: state.status === 'none' ? null : state.sheetsDue,
  }),
  facts: async (tx, { groupId, id, state }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    if (state.status === 'none') {
      const others = await otherPurchases(tx, groupId)
      return { facts: { group, others, answers: [], sirets: {}, interests: [] }, articles: group.articles }
    }
    const answers = await answersTo(tx, groupId, id)
    const bodies = await bodiesOf(tx, groupId)
    const sirets = Object.fromEntries(bodies.map((body) => [body.id, body.siret]))
    const interests = await interestsOn(tx, groupId, id)
    return { facts: { group, others: [], answers, sirets, interests }, articles: group.articles }
  },
  // The whole group follows its needs; whoever has an interest in the procedure opened on one is shown nothing of it.
  secrecy: { mayRead: () => true, open: [], procedure: (_state, id) => id },
  outbox: ({ id, state, events }) => events.flatMap((event) => messagesOf(id, state, event)),
})

/** The same for what the clock does to it, as a procedure comes and goes: the clock has no interest to declare. */
export const clockedPurchase: PurchaseCase = purchaseCase(nobodyCut)

function messagesOf(id: string, state: Purchase, event: PurchaseEvent): readonly OutboxMessage[] {
  const topic = TOLD_TO_MEMBERS[event.type]
  if (state.status === 'none' || topic === null) return []
  const { title, sheetsDue } = state
  return [{ topic, payload: { id, title, sheetsDue, reason: 'reason' in event ? event.reason : '' } }]
}

const TOLD_TO_MEMBERS: Readonly<Record<PurchaseEvent['type'], string | null>> = {
  PurchaseOpened: 'purchase.opened',
  PurchaseRevised: 'purchase.revised',
  NeedFrozen: 'purchase.frozen',
  NeedReopened: 'purchase.reopened',
  PurchaseAbandoned: 'purchase.abandoned',
  // The consultation tells them, with what it closes to them.
  PurchaseLaunched: null,
  PurchaseReleased: null,
}
