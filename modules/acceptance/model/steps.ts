import { clause } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { partsOf, pricedOrder } from './amounts.ts'
import {
  hearingTerm,
  postponementAnswerTerm,
  reductionAnswerTerm,
  reductionObjectionTerm,
  tacitTerm,
} from './clocks.ts'
import { reductionOf } from './reduction.ts'
import * as rules from './rules.ts'
import type { Act, At, Decision, DecisionKind, Declared, Event, Facts } from './state.ts'

type Of<T extends Act['type'], State = Declared> = ActInput<State, Extract<Act, { type: T }>, Facts>
type Recorded = readonly [Event]

const executed = [clause('execution'), cite('CCAG-TIC', '33')] as const
const certified = [clause('execution'), cite('CCAG-TIC', '34.1')] as const
const postponed = [clause('execution'), cite('CCAG-TIC', '34.2')] as const
const lessened = [clause('execution'), cite('CCAG-TIC', '34.3')] as const
const refused = [clause('execution'), cite('CCAG-TIC', '34.4')] as const
const heard = [cite('policy', 'audition du titulaire'), cite('CCAG-TIC', '34.3'), cite('CCAG-TIC', '34.4')] as const
const watched = [cite('CCAG-TIC', '32', '32.4'), clause('execution')] as const

/** What the decision says of itself in any case: who gave it, when, on what. */
type Said = { readonly notifiedOn: string; readonly grounds: Decision['grounds']; readonly reasons?: string }
type Giving = { readonly act: Said; readonly facts: Facts; readonly actor: Of<'accept'>['actor'] }

function decisionOf(kind: DecisionKind, { act, facts, actor }: Giving, over: Partial<Decision> = {}): Decision {
  const person = actor.kind === 'person' ? actor.person : ''
  const { title } = facts.signatories.find((each) => each.person.id === person) ?? { title: '' }
  const { notifiedOn, grounds, reasons = '' } = act
  return { kind, notifiedOn, person, title, grounds, reasons, reduction: null, term: null, ...over }
}

const decides = [rules.orderStands, rules.acceptanceSignatory] as const
const dated = [rules.acceptanceDated, rules.decisionGrounded] as const

/** What is delivered and presented, again where it was not accepted; what was declared by mistake. */
export const declaring = {
  declareReady: {
    from: ['none'],
    to: ['ready'],
    by: ['buyer', 'holder'],
    basis: executed,
    rules: [
      rules.ownDeclared,
      rules.deliveredOnOrder,
      rules.partsOfOrder,
      rules.sameChecks,
      rules.readinessDated,
      rules.readinessProven,
    ],
    record: ({ act, facts }: Of<'declareReady', At<'none'>>): Recorded => {
      const order = pricedOrder(facts.order)
      if (order === undefined) throw new Error('what was not ordered is refused before it is recorded')
      const parts = partsOf(order, facts.claimed, act.parts)
      const { by, readyOn, proof } = act
      return [
        {
          ...{ type: 'DeliveryDeclaredReady', order: act.order, contract: order.contract, body: order.body },
          ...{ number: order.number, parts, amount: parts.reduce((sum, { amount }) => sum + amount, 0) },
          ...{ terms: facts.terms, watched: parts.every(({ line }) => !facts.withoutRegularService.includes(line)) },
          readiness: { by, readyOn, proof },
        },
      ]
    },
  },
  presentAgain: {
    from: ['postponed', 'postponement-declined', 'rejected'],
    to: ['ready'],
    by: ['buyer', 'holder'],
    basis: executed,
    opens: [rules.orderStands],
    rules: [rules.presentedInOrder, rules.presentedByTerm, rules.readinessProven],
    record: ({ act: { by, readyOn, proof } }: Of<'presentAgain'>): Recorded => [
      { type: 'DeliveryPresentedAgain', readiness: { by, readyOn, proof } },
    ],
  },
  withdraw: {
    from: ['ready'],
    to: ['withdrawn'],
    by: ['buyer'],
    basis: executed,
    opens: [rules.nothingDecided],
    record: ({ act: { reason }, today }: Of<'withdraw'>): Recorded => [
      { type: 'DeliveryWithdrawn', on: today, reason },
    ],
  },
} as const

/** The aptitude, the watch of the service and the acceptance, which silence gives at the end of its days. */
export const checks = {
  passAptitude: {
    from: ['ready'],
    to: ['watched', 'accepted'],
    by: ['buyer'],
    basis: executed,
    opens: [...decides, rules.aptitudeInDays],
    rules: dated,
    record: (given: Of<'passAptitude'>): Recorded => [
      { type: 'AptitudePassed', decision: decisionOf('aptitude', given) },
    ],
  },
  recordUnavailability: {
    from: ['watched'],
    to: ['watched'],
    by: ['buyer', 'holder'],
    basis: watched,
    rules: [rules.unavailabilityDated],
    record: ({ state, act }: Of<'recordUnavailability', At<'watched'>>): Recorded => {
      const { element, from, until, attributable, cause } = act
      const number = state.service.unavailabilities.length + 1
      return [
        {
          type: 'UnavailabilityRecorded',
          unavailability: { number, element: element.trim(), from, until, attributable, cause, struck: null },
        },
      ]
    },
  },
  endUnavailability: {
    from: ['watched'],
    to: ['watched'],
    by: ['buyer', 'holder'],
    basis: watched,
    rules: [rules.unavailabilityLasting],
    record: ({ act: { number, until } }: Of<'endUnavailability'>): Recorded => [
      { type: 'UnavailabilityEnded', number, until },
    ],
  },
  strikeUnavailability: {
    from: ['watched'],
    to: ['watched'],
    by: ['buyer'],
    basis: watched,
    rules: [rules.unavailabilityKnown],
    record: ({ act: { number, reason } }: Of<'strikeUnavailability'>): Recorded => [
      { type: 'UnavailabilityStruck', number, reason },
    ],
  },
  accept: {
    from: ['watched'],
    to: ['accepted'],
    by: ['buyer'],
    basis: certified,
    opens: [...decides, rules.decisionInDays],
    rules: [...dated, rules.serviceWatched, rules.serviceRegular],
    record: (given: Of<'accept'>): Recorded => [{ type: 'DeliveryAccepted', decision: decisionOf('admission', given) }],
  },
  deemAccepted: {
    from: ['watched'],
    to: ['accepted'],
    by: ['clock'],
    basis: [cite('CCAG-TIC', '33', '33.2.2'), cite('CCAG-TIC', '34.1')],
    opens: [rules.silenceAccepts],
    record: ({ state: { service, terms } }: Of<'deemAccepted', At<'watched'>>): Recorded => [
      { type: 'DeliveryDeemedAccepted', on: tacitTerm(service.passedOn, terms).last },
    ],
  },
} as const

const CHECKED = ['ready', 'watched'] as const
const DECIDABLE = ['ready', 'watched', 'postponement-declined'] as const

/** What a check that fails leads to: a postponement, the hearing of the holder, a rejection. */
export const adverse = {
  postpone: {
    from: CHECKED,
    to: ['postponed'],
    by: ['buyer'],
    basis: postponed,
    opens: decides,
    rules: [...dated, rules.postponementTerm],
    record: (given: Of<'postpone'>): Recorded => {
      const { term } = given.act
      return [{ type: 'DeliveryPostponed', decision: decisionOf('postponement', given, { term }), term }]
    },
  },
  answerPostponement: {
    from: ['postponed'],
    to: ['postponed', 'postponement-declined'],
    by: ['buyer', 'holder'],
    basis: postponed,
    rules: [rules.postponementAnswered],
    record: ({ act: { agreed, answeredOn } }: Of<'answerPostponement'>): Recorded =>
      agreed
        ? [{ type: 'PostponementAgreed', on: answeredOn }]
        : [{ type: 'PostponementDeclined', on: answeredOn, bySilence: false }],
  },
  deemDeclined: {
    from: ['postponed'],
    to: ['postponement-declined'],
    by: ['clock'],
    basis: postponed,
    opens: [rules.postponementUnanswered],
    record: ({ state: { postponed: given, terms } }: Of<'deemDeclined', At<'postponed'>>): Recorded => [
      { type: 'PostponementDeclined', on: postponementAnswerTerm(given.notifiedOn, terms).last, bySilence: true },
    ],
  },
  invite: {
    from: DECIDABLE,
    to: DECIDABLE,
    by: ['buyer'],
    basis: heard,
    opens: decides,
    rules: [rules.invitationDated],
    record: ({ state: { terms }, act: { about, defects, invitedOn } }: Of<'invite'>): Recorded => {
      const until = hearingTerm(invitedOn, terms).last
      return [{ type: 'HolderInvited', hearing: { about, defects, invitedOn, until, observations: null } }]
    },
  },
  recordObservations: {
    from: DECIDABLE,
    to: DECIDABLE,
    by: ['buyer', 'holder'],
    basis: heard,
    rules: [rules.observationsInvited],
    record: ({ act: { said, file, on } }: Of<'recordObservations'>): Recorded => [
      { type: 'ObservationsRecorded', said, file, on },
    ],
  },
  reject: {
    from: DECIDABLE,
    to: ['rejected'],
    by: ['buyer'],
    basis: refused,
    opens: [...decides, rules.declinedInDays],
    rules: [...dated, rules.holderHeard, rules.newTermGiven],
    record: (given: Of<'reject'>): Recorded => {
      const { term } = given.act
      return [{ type: 'DeliveryRejected', decision: decisionOf('rejection', given, { term }), term }]
    },
  },
} as const

/** The price reduction, what the holder objects, and what each silence entails. */
export const reductions = {
  reduce: {
    from: DECIDABLE,
    to: ['reduced'],
    by: ['buyer'],
    basis: lessened,
    opens: [...decides, rules.declinedInDays],
    rules: [...dated, rules.holderHeard, rules.reductionWithinAmount],
    record: (given: Of<'reduce'>): Recorded => {
      const { reduction } = given.act
      return [{ type: 'ReductionNotified', decision: decisionOf('reduction', given, { reduction }), reduction }]
    },
  },
  contest: {
    from: ['reduced', 'accepted'],
    to: ['contested'],
    by: ['buyer', 'holder'],
    basis: lessened,
    opens: [rules.reductionContestable],
    rules: [rules.objectionDated, rules.reductionContestedInTime],
    record: ({ state, act: { objection, objectedOn } }: Of<'contest'>): Recorded => {
      const since = reductionOf(state)?.notifiedOn ?? objectedOn
      const late = state.status === 'accepted' || objectedOn > reductionObjectionTerm(since, state.terms).last
      return [{ type: 'ReductionContested', objection, objectedOn, late }]
    },
  },
  deemReductionAccepted: {
    from: ['reduced'],
    to: ['accepted'],
    by: ['clock'],
    basis: lessened,
    opens: [rules.reductionUncontested],
    record: ({ state: { reduced, terms } }: Of<'deemReductionAccepted', At<'reduced'>>): Recorded => [
      { type: 'ReductionSettled', on: reductionObjectionTerm(reduced.notifiedOn, terms).last, decision: null },
    ],
  },
  answerContest: {
    from: ['contested'],
    to: ['accepted'],
    by: ['buyer'],
    basis: lessened,
    opens: [...decides, rules.contestInDays],
    rules: dated,
    record: (given: Of<'answerContest'>): Recorded => {
      const { maintained, notifiedOn: on } = given.act
      const decision = decisionOf('answer', given)
      return [maintained ? { type: 'ReductionSettled', on, decision } : { type: 'ReductionDropped', on, decision }]
    },
  },
  dropReduction: {
    from: ['contested'],
    to: ['accepted'],
    by: ['clock'],
    basis: lessened,
    opens: [rules.objectionUnanswered],
    record: ({ state: { contested, terms } }: Of<'dropReduction', At<'contested'>>): Recorded => [
      { type: 'ReductionDropped', on: reductionAnswerTerm(contested.objectedOn, terms).last, decision: null },
    ],
  },
} as const
