import { actsFor, bindsBySignature } from '#kernel/actor.ts'
import { computeTerm } from '#kernel/calendar.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { computed, met, notApplicable, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { excessOf, isNone, leftFor } from '#modules/ceiling/index.ts'
import { ORDER_RULES, type OrderableContract } from '#modules/contract/index.ts'
import { pricedOn, takenBy, totalOf } from './pricing.ts'
import type { Asked, Drafted, Facts, OnAct, Order } from './state.ts'
import { SINCE_CCP } from './state.ts'

type OnAsked = OnAct<'prepare' | 'change'>

/** R4.08: an order asks for something, in whole units of lines of the schedule that orders buy. */
export const linesOfSchedule: OnAsked = {
  id: 'linesOfSchedule',
  basis: [cite('CCP', 'R2162-2'), cite('policy', 'bordereau')],
  inForce: SINCE_CCP,
  assess: ({ facts: { prices }, act: { lines } }) => {
    const known = new Set((prices?.lines ?? []).filter(({ kind }) => kind === 'order').map(({ key }) => key))
    const unknown = lines.map(({ line }) => line).filter((line) => !known.has(line))
    return requires(lines.length > 0 && unknown.length === 0, { lines: lines.length, unknown: [...new Set(unknown)] })
  },
}

/** R4.08: in quantities of one at least; a line that asks for nothing, or for less, is told by its place. */
export const quantitiesAsked: OnAsked = {
  id: 'quantitiesAsked',
  basis: [cite('CCP', 'R2162-2')],
  inForce: SINCE_CCP,
  assess: ({ act: { lines } }) => {
    const wrong = lines.flatMap(({ quantity }, index) =>
      Number.isSafeInteger(quantity) && quantity > 0 ? [] : [index + 1],
    )
    return requires(wrong.length === 0, { wrong })
  },
}

/** R4.06: the last day of the execution does not come before its first, and one that passes the end of the agreement has its reason. */
export const periodInOrder: OnAsked = {
  id: 'periodInOrder',
  basis: [cite('CCP', 'R2162-5')],
  inForce: SINCE_CCP,
  assess: ({ act: { from, until } }) => requires(from <= until, { from, until }),
}

export const executionWithinAgreement: OnAsked = {
  id: 'executionWithinAgreement',
  basis: [cite('CCP', 'R2162-5'), cite('policy', 'order overrun')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ facts: { contract }, act: { until }, lawDate }) => {
    const end = contract?.validUntil ?? null
    if (end === null) return notApplicable()
    return requires(until <= end, { until, end, months: param('order.overrun', lawDate).value })
  },
}

/** S5.2: a member prepares its own orders; the coordinator does for none without being told to. */
export const ownOrder: OnAct<'prepare'> = {
  id: 'ownOrder',
  basis: [clause('execution'), cite('CCP', 'L2113-7', 'al. 2')],
  inForce: SINCE_CCP,
  assess: ({ actor, act: { body } }) => requires(actsFor(actor, body), { body }),
}

/** S5.2: the budget commitment bears a number, and was made before today ends. */
export const commitmentNumbered: OnAct<'commit', Drafted> = {
  id: 'commitmentNumbered',
  basis: [clause('execution'), cite('policy', 'commandes')],
  inForce: SINCE_CCP,
  assess: ({ act: { commitment, committedOn }, today }) =>
    requires(commitment.trim() !== '' && committedOn <= today, {
      numbered: commitment.trim() !== '',
      committedOn,
      today,
    }),
}

type ToSign = Extract<Order, { status: 'committed' }>
type OnSigning = OnAct<'sign', ToSign>

/** What the order comes to today; `undefined` where there are no prices to say it. */
const drawn = ({ facts: { prices }, state, today }: { facts: Facts; state: Asked; today: IsoDate }) =>
  prices === undefined ? undefined : pricedOn(prices, state.lines, today)

/** R4.15: each line is priced by the schedule that is in force on the day of the signature: computed, never typed. */
export const pricedToday: OnSigning = {
  id: 'pricedToday',
  basis: [cite('CCP', 'R2162-2'), cite('policy', 'bordereau')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const lines = drawn(input)
    const known = new Set(lines?.map(({ line }) => line))
    const unpriced = input.state.lines.map(({ line }) => line).filter((key) => !known.has(key))
    if (lines === undefined || unpriced.length > 0) return unmet({ unpriced, amount: 0, vat: 0, provisional: false })
    const { amount, vat } = totalOf(lines)
    return computed({ unpriced, amount, vat, provisional: lines.some(({ provisional }) => provisional) })
  },
}

type Leaving = {
  readonly left: Cents
  readonly asked: Cents
  readonly excess: Cents
  readonly lines: readonly string[]
}

/** R4.02, R4.11: what all buyers ordered together, this order included, stays within the maximum, to the cent and to the unit. */
export const withinMaximum: OnSigning = {
  id: 'withinMaximum',
  basis: [cite('CCP', 'R2162-4'), cite('CJUE', 'C-23/20')],
  inForce: SINCE_CCP,
  assess: (input) => ceilingHeld(input, 'ofMaximum'),
}

/** S5.1, R4.11, A21: and what this member ordered, within its share. */
export const withinShare: OnSigning = {
  id: 'withinShare',
  basis: [clause('execution'), cite('policy', 'parts du marché')],
  inForce: SINCE_CCP,
  assess: (input) => ceilingHeld(input, 'ofShare'),
}

function ceilingHeld(input: Parameters<OnSigning['assess']>[0], which: 'ofMaximum' | 'ofShare') {
  const { facts, state } = input
  const asked = takenBy(drawn(input) ?? [])
  if (facts.ceilings === undefined)
    return unmet({ left: 0, asked: asked.amount, excess: asked.amount, lines: [], set: false })
  const left = leftFor(facts.ceilings, facts.ordered, state.body)[which]
  if (left === null) return notApplicable()
  const excess = excessOf(left, asked)
  const told: Leaving & { set: boolean } = {
    ...{ left: left.amount, asked: asked.amount, excess: excess.amount, set: true },
    lines: excess.quantities.map(({ line, quantity }) => `${line} (${quantity})`),
  }
  return requires(isNone(excess), told)
}

/** S5.2: signed by whoever may sign the orders of its member that day: a delegation that ended at midnight signs nothing. */
export const orderSignatory: OnSigning = {
  id: 'orderSignatory',
  basis: [clause('execution'), cite('policy', 'commandes')],
  inForce: SINCE_CCP,
  assess: ({ facts: { signatories }, actor, today }) => {
    const person = actor.kind === 'person' ? actor.person : ''
    const held = signatories.filter((each) => each.person.id === person)
    const now = held.find(({ from, until }) => from <= today && (until === null || today <= until))
    if (now !== undefined) return met({ title: now.title, ended: '' })
    return unmet({ title: held[0]?.title ?? '', ended: held[0]?.until ?? '' })
  },
}

/** S5.2: signed for the member that it is the order of. */
export const signedForOwn: OnSigning = {
  id: 'signedForOwn',
  basis: [clause('execution'), cite('CCP', 'L2113-7', 'al. 2')],
  inForce: SINCE_CCP,
  assess: ({ actor, state: { body } }) => requires(bindsBySignature(actor, body), { body }),
}

/** R4.08: sent once signed, and not ahead of the hour. */
export const sentInOrder: OnAct<'send', Extract<Order, { status: 'signed' }>> = {
  id: 'sentInOrder',
  basis: [cite('CCP', 'R2162-2'), cite('policy', 'commandes')],
  inForce: SINCE_CCP,
  assess: ({ state: { signedOn }, act, now }) => {
    const sentAt = act.sentAt ?? now
    return requires(signedOn <= civilDay(sentAt) && sentAt <= now, { sentAt, signedOn, ahead: now < sentAt })
  },
}

type Awaited = Extract<Order, { status: 'sent' }>

/** R4.10: a receipt is not dated before the order left, nor ahead of today, and has its proof. */
export const orderReceiptProven: OnAct<'recordReceipt', Awaited> = {
  id: 'orderReceiptProven',
  basis: [cite('CCP', 'R2162-2'), cite('policy', 'commandes')],
  inForce: SINCE_CCP,
  assess: ({ state: { sentAt }, act: { receivedOn, proof }, today }) => {
    const sentOn = civilDay(sentAt)
    return requires(proof !== null && sentOn <= receivedOn && receivedOn <= today, {
      ...{ proven: proof !== null, sentOn, receivedOn, today },
    })
  },
}

/** The last day on which a holder may object, by the general conditions unless the contract says otherwise. */
export const objectionTerm = (receivedOn: IsoDate, lawDate: IsoDate) =>
  computeTerm({
    ...{ regime: 'ccag', start: receivedOn, length: { days: param('ccagtic.orderObjection', lawDate).value } },
    side: 'recourse',
  })

/** R4.10: in the days that the general conditions leave, where the contract refers to them: to be confirmed, so a person says. */
export const objectedInTime: OnAct<'object', Extract<Order, { status: 'received' }>> = {
  id: 'objectedInTime',
  basis: [cite('CCAG-TIC', '3.7')],
  inForce: ['2021-04-01'],
  strength: 'to-confirm',
  assess: ({ state: { receivedOn }, today, lawDate }) => {
    const { last } = objectionTerm(receivedOn, lawDate)
    return requires(today <= last, { receivedOn, last })
  },
}

/** R4.06: what has begun to be accepted is not cancelled; of what was sent, a person says on which terms. */
export const cancelledInTime: OnAct<'cancel'> = {
  id: 'cancelledInTime',
  basis: [clause('execution'), cite('policy', 'commandes')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { accepted } }) => {
    if (accepted) return unmet({ accepted, sent: true })
    return state.status === 'sent' || state.status === 'received' || state.status === 'objected'
      ? toAppraise({ accepted, sent: true })
      : met({ accepted, sent: false })
  },
}

/** Who orders on a contract, and when: what its rules are asked of. */
type Buying = {
  readonly group: Facts['group']
  readonly contract: OrderableContract
  readonly body: string
  readonly on: IsoDate
}

/** R1.10, R2.13, R4.06, R4.07, S3.18: what a contract asks of whoever orders on it, asked of the member of this order, today. */
export const buyerRules = (ORDER_RULES satisfies readonly Rule<Buying>[] as readonly Rule<Buying>[]).map(
  (rule): OnAct<'prepare' | 'sign'> => ({
    ...rule,
    assess: ({ facts: { group, contract }, state, act, today }) => {
      const body = act.type === 'prepare' ? act.body : state.status === 'none' ? '' : state.body
      if (contract === undefined) throw new Error('whoever orders on no contract is told so before it comes to rules')
      return rule.assess({ group, contract, body, on: today })
    },
  }),
)
