import type { AwardEvent } from './award-acts.ts'
import type { Asking, Award, Contracted, Decided, Letter, LetterKind, Opened } from './award-state.ts'
import { controlled } from './evolve-control.ts'
import { nextChosen, passed } from './evolve-next.ts'
import { nameOfLetter } from './letters-left.ts'
import { untoldIn } from './standing.ts'

/** What each event changes. */
export function evolve(state: Award, event: AwardEvent): Award {
  if (event.type === 'AwardDecided') {
    const { type: _, ...decided } = event
    const first = decided.candidates.find(({ rank }) => rank === 1)
    return {
      ...{ status: 'decided', ...decided, intended: first?.account ?? null, passed: [], proofs: null },
      ...{ letters: [], askings: [], referrals: [], fineTunings: [], deed: null, report: null, intention: null },
    }
  }
  if (state.status === 'none') return state
  return inAnyStage(state, event) ?? beforeSignature(state, event) ?? onceSigned(state, event)
}

/** What may come at any time once it is decided: traces of letters, requests, the court. */
function inAnyStage<S extends Opened>(state: S, event: AwardEvent): Award | undefined {
  switch (event.type) {
    case 'LettersSent':
      return onceTold({ ...state, letters: [...state.letters, ...event.letters] })
    case 'LettersKept':
      return kept(state, event)
    case 'LetterTraced':
      return onceTold({ ...state, letters: traced(state.letters, event) })
    case 'AskingReceived':
    case 'AskingAnswered':
      return { ...state, askings: asked(state.askings, event) }
    case 'IntentionPublished': {
      const { type: _, ...intention } = event
      return { ...state, intention }
    }
    case 'ReportDrawn': {
      const { type: _, ...report } = event
      return { ...state, report }
    }
    case 'LetterOpened':
      return opened(state, event)
    case 'CourtSeized': {
      const { type: _, ...referral } = event
      return { ...state, referrals: [...state.referrals, { ...referral, decision: null }] }
    }
    case 'CourtDecided': {
      const { type: _, number, ...decision } = event
      return {
        ...state,
        referrals: state.referrals.map((each) => (each.number === number ? { ...each, decision } : each)),
      }
    }
    default:
      return undefined
  }
}

type Kept = Extract<AwardEvent, { type: 'LettersKept' }>

/** Each letter gets the SHA-256 of its bytes. */
function kept<S extends Opened>(state: S, event: Kept): S {
  const documents = new Map(event.letters.map((each) => [nameOfLetter(each), each.document]))
  const of = <L extends { readonly to: string; readonly sentAt: string }>(kind: LetterKind, letters: readonly L[]) =>
    letters.map((each) => {
      const document = documents.get(nameOfLetter({ kind, ...each }))
      return document === undefined ? each : { ...each, document }
    })
  const askings = state.askings.map((each) => {
    const sentAt = each.answer?.availableAt ?? ''
    const document = documents.get(nameOfLetter({ kind: 'answer', to: each.from, sentAt }))
    return each.answer === null || document === undefined
      ? each
      : { ...each, answer: { ...each.answer, kept: document } }
  })
  const letters = of('rejection', state.letters)
  return state.status === 'abandoned'
    ? { ...state, letters, askings, toldOfIt: of('abandonment', state.toldOfIt) }
    : { ...state, letters, askings }
}

type OfAsking = Extract<AwardEvent, { type: 'AskingReceived' | 'AskingAnswered' }>

function asked(askings: readonly Asking[], event: OfAsking): readonly Asking[] {
  if (event.type === 'AskingReceived') {
    const { type: _, ...asking } = event
    return [...askings, { ...asking, answer: null }]
  }
  const { type: _, from, ...answer } = event
  const index = askings.findIndex((each) => each.from === from && each.answer === null)
  return askings.map((each, at) => (at === index ? { ...each, answer: { ...answer, readAt: null } } : each))
}

type LetterOpened = Extract<AwardEvent, { type: 'LetterOpened' }>

/** The first opening counts: what was read stays read. */
function opened<S extends Opened>(state: S, { account, kind, availableAt, at }: LetterOpened): S {
  if (kind === 'answer')
    return {
      ...state,
      askings: state.askings.map((each) =>
        each.from === account && each.answer?.availableAt === availableAt
          ? { ...each, answer: { ...each.answer, readAt: each.answer.readAt ?? at } }
          : each,
      ),
    }
  const first = <L extends { readonly to: string; readonly readAt: string | null }>(
    each: L,
    since: string | null,
  ): L => (each.to === account && since === availableAt ? { ...each, readAt: each.readAt ?? at } : each)
  if (kind === 'rejection') return { ...state, letters: state.letters.map((each) => first(each, each.availableAt)) }
  return state.status === 'abandoned'
    ? { ...state, toldOfIt: state.toldOfIt.map((each) => first(each, each.sentAt)) }
    : state
}

type Traced = Extract<AwardEvent, { type: 'LetterTraced' }>

/** Only the last letter to a candidate is traced: the one before it came back, or was replaced. */
function traced(letters: readonly Letter[], { to, what, at, reason }: Traced): readonly Letter[] {
  const last = letters.findLastIndex((each) => each.to === to)
  return letters.map((each, index) => {
    if (index !== last) return each
    if (what === 'bounced') return { ...each, bounced: { at, reason } }
    return what === 'read' ? { ...each, readAt: at, availableAt: each.availableAt ?? at } : { ...each, availableAt: at }
  })
}

/** Once the last letter has left they are told; one that came back leaves its candidate untold. */
function onceTold(state: Opened): Award {
  if (state.status !== 'proven' && state.status !== 'told') return state
  return { ...state, status: untoldIn(state).length === 0 ? 'told' : 'proven' }
}

type Before = Extract<Award, { status: 'decided' | 'proven' | 'told' }>
const isBefore = (state: Opened): state is Before => ['decided', 'proven', 'told'].includes(state.status)

function beforeSignature(state: Opened, event: AwardEvent): Award | undefined {
  if (event.type === 'ProcedureGivenUp') {
    const { reason, on } = event
    return { ...decidedOf(state), status: 'abandoned', abandonedOn: on, reason, toldOfIt: [] }
  }
  if (event.type === 'AbandonmentTold')
    return state.status === 'abandoned'
      ? { ...state, toldOfIt: [...state.toldOfIt, ...event.sendings.map((each) => ({ ...each, readAt: null }))] }
      : state
  if (!isBefore(state)) return undefined
  switch (event.type) {
    case 'ProofsAsked':
      return {
        ...state,
        status: 'decided',
        proofs: { askedOn: state.proofs?.askedOn ?? event.askedOn, due: event.due, produced: null },
      }
    case 'ProofsProduced': {
      const { on, documents } = event
      return state.proofs === null
        ? state
        : { ...state, status: 'proven', proofs: { ...state.proofs, produced: { on, documents } } }
    }
    case 'IntendedPassed':
      return passed(state, event)
    case 'NextChosen':
      return nextChosen(state, event)
    case 'AwardFineTuned': {
      const { type: _, ...tuning } = event
      return { ...state, fineTunings: [...state.fineTunings, tuning], deed: null }
    }
    case 'DeedDrawn':
      return { ...state, deed: { document: event.document, on: event.on } }
    case 'HolderSigned': {
      const { type: _, ...holder } = event
      return { ...state, status: 'holder-signed', holder }
    }
    default:
      return undefined
  }
}

/** What was decided, without what was signed since. */
function decidedOf(state: Opened): Decided {
  const { consultation, procedure, reference, by, decidedOn, record, choice, amount, lot, title, formalised, lawDate } =
    state
  const { candidates, intended, proofs, letters, askings, referrals, fineTunings, deed, report, intention } = state
  const { nextChoices } = state
  return {
    ...{ consultation, procedure, reference, by, decidedOn, record, choice, amount, lot, title, formalised, lawDate },
    ...{
      candidates,
      intended,
      passed: state.passed,
      proofs,
      letters,
      askings,
      referrals,
      fineTunings,
      deed,
      report,
      intention,
    },
    ...(nextChoices === undefined ? {} : { nextChoices }),
  }
}

const isContracted = (state: Opened): state is Contracted => 'signature' in state

function onceSigned(state: Opened, event: AwardEvent): Award {
  if (event.type === 'ContractSigned' && state.status === 'holder-signed') {
    const { type: _, ...signature } = event
    return {
      ...{ ...state, status: 'signed', signature, transmission: null, cancelled: [], notification: null },
      ...{ deliveries: [], publications: [] },
    }
  }
  if (!isContracted(state)) return state
  switch (event.type) {
    case 'ContractTransmitted': {
      const { type: _, ...transmission } = event
      const opened = { ...transmission, acknowledgement: null, requests: [], notificationTold: null }
      return { ...state, status: 'transmitted', transmission: opened }
    }
    case 'TransmissionAcknowledged': {
      const { reference, at } = event
      if (state.transmission === null) return state
      return {
        ...state,
        status: 'acknowledged',
        transmission: { ...state.transmission, acknowledgement: { reference, at } },
      }
    }
    case 'NotificationSent': {
      const { letter, medium, sentAt } = event
      return { ...state, status: 'notifying', notification: { letter, medium, sentAt, receivedAt: null, proof: null } }
    }
    case 'ContractNotified': {
      const { receivedAt, proof, on, endsOn, contract } = event
      if (state.notification === null) return state
      return {
        ...state,
        status: 'notified',
        notification: { ...state.notification, receivedAt, proof },
        notifiedOn: on,
        endsOn,
        contract,
      }
    }
    case 'AwardPublished': {
      const { type: _, ...publication } = event
      const others = state.publications.filter(({ what }) => what !== publication.what)
      return { ...state, publications: [...others, publication] }
    }
    default:
      return controlled(state, event) ?? delivered(state, event)
  }
}

function delivered(state: Contracted, event: AwardEvent): Award {
  if (event.type !== 'DocumentsDelivered') return state
  const { bodies, documents, at } = event
  const others = state.deliveries.filter(({ body }) => !bodies.includes(body))
  return {
    ...state,
    deliveries: [...others, ...bodies.map((body) => ({ body, documents, deliveredAt: at }))],
  }
}
