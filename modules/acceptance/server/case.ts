import { readGroup } from '#modules/convention/server/index.ts'
import type { Order } from '#modules/order/index.ts'
import { signatoriesFor } from '#modules/organisation/index.ts'
import { bodyOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Granted, OutboxMessage, Served } from '#platform/served.ts'
import { acceptance } from '../model/acceptance.ts'
import { claimedBy } from '../model/amounts.ts'
import { silenceOf } from '../model/due.ts'
import { daysAhead } from '../model/expected.ts'
import type { Acceptance, Act, Event, Facts } from '../model/state.ts'
import { termsOf } from '../model/terms-state.ts'
import { claimedOn, ownTermsOf } from './queries.ts'

/** What others tell an acceptance. */
export type AcceptancePorts = {
  readonly orderOf: (tx: Tx, groupId: string, order: string) => Promise<Order | undefined>
  /** The account of the holder of a contract that was awarded here; `null` of another. */
  readonly holderOf: (tx: Tx, groupId: string, contract: string) => Promise<string | null>
}

export type AcceptanceCase = Served<Acceptance, Act, Event, Facts>

/** The acceptance of a delivery as the server runs it. */
export const acceptanceCase = ({ orderOf, holderOf }: AcceptancePorts): AcceptanceCase => ({
  process: acceptance,
  table: 'acceptance',
  columns: (state) => {
    if (state.status === 'none') return {}
    const { order: purchase_order, contract, body, amount, readiness } = state
    return {
      ...{ purchase_order, contract, body, amount, ready_on: readiness.readyOn },
      ...{ due: daysAhead(state)[0]?.on ?? null, silent_after: silenceOf(state)?.last ?? null },
      reduction: state.status === 'accepted' ? state.reduction : 0,
      accepted_on: state.status === 'accepted' ? state.acceptedOn : null,
      // The driver would write an array of PostgreSQL.
      claimed: JSON.stringify(claimedBy(state)),
    }
  },
  facts: async (tx, { groupId, id, state, act, today }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const asked = state.status !== 'none' ? state.order : act?.type === 'declareReady' ? act.order : undefined
    const nothing = { group, order: undefined, claimed: [], withoutRegularService: [], signatories: [], holder: null }
    if (asked === undefined) return { facts: { ...nothing, terms: termsOf({}, today) }, articles: group.articles }
    const order = await orderOf(tx, groupId, asked)
    if (order === undefined || order.status === 'none') throw unknownOrder()
    const [own, card] = [await ownTermsOf(tx, groupId, order.contract), await bodyOf(tx, groupId, order.body)]
    return {
      facts: {
        ...{ group, order, claimed: await claimedOn(tx, groupId, asked, id) },
        ...{ terms: termsOf(own?.terms ?? {}, today), withoutRegularService: own?.withoutRegularService ?? [] },
        signatories: card === undefined ? [] : signatoriesFor(card, 'acceptance'),
        holder: await holderOf(tx, groupId, order.contract),
      },
      articles: group.articles,
    }
  },
  outbox,
})

/** The coordinator is told of what a member does not accept as it is (S5.6). */
function outbox({ groupId, id, state, events }: Granted<Acceptance, Event>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { body, number } = state
  return events.flatMap((event) => {
    if (event.type !== 'DeliveryRejected' && event.type !== 'DeliveryPostponed') return []
    const what = event.type === 'DeliveryRejected' ? 'rejected' : 'postponed'
    return [{ topic: 'acceptance.withheld', payload: { groupId, id, body, number, what, term: event.term } }]
  })
}

const unknownOrder = () =>
  new ProblemError('malformed', { issues: [{ path: 'order', message: 'there is no such order' }] })
