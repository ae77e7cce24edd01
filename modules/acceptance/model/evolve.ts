import { reductionOf } from './reduction.ts'
import type {
  Acceptance,
  AcceptedHow,
  Decision,
  Declared,
  Delivery,
  Event,
  RegularService,
  Unavailability,
} from './state.ts'

/** What each event changes; one that is out of season changes nothing. */
export function evolve(state: Acceptance, event: Event): Acceptance {
  if (event.type === 'DeliveryDeclaredReady') {
    const { type: _type, ...declared } = event
    return { ...declared, status: 'ready', attempt: 1, hearing: null, service: null, decisions: [] }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'DeliveryPresentedAgain': {
      const again = { attempt: state.attempt + 1, readiness: event.readiness, hearing: null, service: null }
      return { ...deliveryOf(state), ...again, status: 'ready' }
    }
    case 'DeliveryWithdrawn':
      return { ...deliveryOf(state), status: 'withdrawn', withdrawnOn: event.on, reason: event.reason }
    case 'HolderInvited':
      return { ...state, hearing: event.hearing }
    case 'ObservationsRecorded': {
      const { said, file, on } = event
      return state.hearing === null
        ? state
        : { ...state, hearing: { ...state.hearing, observations: { said, file, on } } }
    }
    case 'UnavailabilityRecorded':
    case 'UnavailabilityEnded':
    case 'UnavailabilityStruck':
      return state.status === 'watched' ? { ...state, service: watchedWith(state.service, event) } : state
    default:
      return decided(state, event)
  }
}

/** The delivery itself, without what its last stage added to it. */
function deliveryOf(state: Declared): Delivery {
  const { order, contract, body, number, parts, amount, terms, watched } = state
  const { attempt, readiness, hearing, service, decisions } = state
  return {
    order,
    contract,
    body,
    number,
    parts,
    amount,
    terms,
    watched,
    attempt,
    readiness,
    hearing,
    service,
    decisions,
  }
}

type OnService = Extract<Event, { type: `Unavailability${string}` }>

function watchedWith(service: RegularService, event: OnService): RegularService {
  if (event.type === 'UnavailabilityRecorded')
    return { ...service, unavailabilities: [...service.unavailabilities, event.unavailability] }
  const change = (each: Unavailability): Unavailability =>
    event.type === 'UnavailabilityEnded' ? { ...each, until: event.until } : { ...each, struck: event.reason }
  return {
    ...service,
    unavailabilities: service.unavailabilities.map((each) => (each.number === event.number ? change(each) : each)),
  }
}

type Deciding = Exclude<
  Event,
  | OnService
  | {
      type:
        | 'DeliveryDeclaredReady'
        | 'DeliveryPresentedAgain'
        | 'DeliveryWithdrawn'
        | 'HolderInvited'
        | 'ObservationsRecorded'
    }
>

function decided(state: Declared, event: Deciding): Acceptance {
  const delivery = withDecision(deliveryOf(state), 'decision' in event ? event.decision : null)
  switch (event.type) {
    case 'AptitudePassed': {
      const { notifiedOn: passedOn } = event.decision
      if (!delivery.watched) return accepted(delivery, { how: 'decided', acceptedOn: passedOn, settledOn: passedOn })
      return { ...delivery, status: 'watched', service: { passedOn, unavailabilities: [] } }
    }
    case 'DeliveryAccepted': {
      const { notifiedOn: on } = event.decision
      return accepted(delivery, { how: 'decided', acceptedOn: on, settledOn: on })
    }
    case 'DeliveryDeemedAccepted':
      return accepted(delivery, { how: 'tacit', acceptedOn: event.on, settledOn: event.on })
    case 'DeliveryPostponed': {
      const postponed = { notifiedOn: event.decision.notifiedOn, term: event.term, agreedOn: null }
      return { ...delivery, status: 'postponed', postponed }
    }
    case 'PostponementAgreed':
      return state.status === 'postponed' ? { ...state, postponed: { ...state.postponed, agreedOn: event.on } } : state
    case 'PostponementDeclined': {
      if (state.status !== 'postponed') return state
      const { on: declinedOn, bySilence } = event
      return { ...delivery, status: 'postponement-declined', postponed: state.postponed, declinedOn, bySilence }
    }
    case 'DeliveryRejected':
      return { ...delivery, status: 'rejected', rejectedOn: event.decision.notifiedOn, term: event.term }
    default:
      return reduced(state, delivery, event)
  }
}

type OfReduction = Extract<Event, { type: `Reduction${string}` }>

function reduced(state: Declared, delivery: Delivery, event: OfReduction): Acceptance {
  if (event.type === 'ReductionNotified') {
    const said = { reduction: event.reduction, notifiedOn: event.decision.notifiedOn }
    return { ...delivery, status: 'reduced', reduced: said }
  }
  const said = reductionOf(state)
  if (said === null) return state
  switch (event.type) {
    case 'ReductionContested': {
      const { objection, objectedOn, late } = event
      return { ...delivery, status: 'contested', reduced: said, contested: { objection, objectedOn, late } }
    }
    case 'ReductionSettled': {
      const settled = { how: 'reduced', acceptedOn: said.notifiedOn, settledOn: event.on } as const
      return accepted(delivery, settled, said.reduction)
    }
    case 'ReductionDropped':
      return accepted(delivery, { how: 'reduction-fallen', acceptedOn: said.notifiedOn, settledOn: event.on })
  }
}

const withDecision = (delivery: Delivery, decision: Decision | null): Delivery =>
  decision === null ? delivery : { ...delivery, decisions: [...delivery.decisions, decision] }

type Accepting = { readonly how: AcceptedHow; readonly acceptedOn: string; readonly settledOn: string }

const accepted = (delivery: Delivery, how: Accepting, reduction = 0): Acceptance => ({
  ...delivery,
  ...how,
  status: 'accepted',
  reduction,
})
