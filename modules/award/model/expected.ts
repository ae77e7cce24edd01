import type { Basis, IsoDate } from '#kernel/citation.ts'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { pendingIn } from '#modules/consultation/index.ts'
import type { AwardAct } from './award-acts.ts'
import type { ConsultationSeen } from './award-facts.ts'
import type { Award, Opened } from './award-state.ts'
import { piecesAwaited } from './prefect-rules.ts'
import { referralsOf, rejectedIn, signableFrom, timersOf, toldBy, untoldIn } from './standing.ts'
import { isJudgmentAwaited } from './suspension.ts'

/** An act that an award waits for: until when, under which article, and whether others are held until it is done. */
export type Expected = {
  readonly act: AwardAct['type']
  readonly due: IsoDate | null
  readonly basis: Basis
  readonly missing: boolean
  /** Tells it apart from the same act about something else. */
  readonly apart?: string
}

const letters: Basis = [cite('CCP', 'R2181-1'), cite('CCP', 'R2181-3')]
const proofs: Basis = [cite('CCP', 'R2144-7')]
const control: Basis = [cite('CGCT', 'D2131-5-1')]

/** Whether its contract is transmitted before it is notified, and what its consultation says of it; `null` where there is none. */
type About = {
  readonly controlled: boolean
  readonly consultation: Pick<ConsultationSeen, 'buyers' | 'referrals'> | null
}

/** What an award waits for as it stands, on that day. */
export function expectedOf(state: Award, about: About, today: IsoDate): readonly Expected[] {
  if (state.status === 'none') return []
  return [...nextStep(state, about, today), ...untold(state, today), ...asides(state), ...followUp(state, about)]
}

const one = (act: Expected['act'], basis: Basis, due: IsoDate | null = null): readonly Expected[] => [
  { act, basis, due, missing: true },
]

function nextStep(state: Opened, { controlled, consultation }: About, today: IsoDate): readonly Expected[] {
  switch (state.status) {
    case 'decided': {
      if (state.intended === null) return one('abandon', [clause('coordinator'), cite('CCP', 'R2185-1')])
      if (state.proofs === null) return one('askProofs', proofs)
      return state.proofs.due < today ? one('passToNext', proofs) : one('recordProofs', proofs, state.proofs.due)
    }
    case 'proven':
      if (state.nextAwaited === true) return []
      return state.formalised && untoldIn(state).length > 0
        ? one('sendLetters', letters, toldBy(state))
        : one('signAsHolder', SIGNED)
    case 'told':
      return one('signAsHolder', SIGNED)
    case 'holder-signed': {
      if (state.formalised && untoldIn(state).length > 0) return one('sendLetters', letters)
      const from = signableFrom(state)
      const seized = pendingIn({ referrals: referralsOf(state, consultation) }).length > 0
      return seized || (from !== null && today < from) ? [] : one('sign', SIGNED)
    }
    case 'signed':
      return controlled ? [] : one('notify', [cite('CCP', 'R2182-4')])
    case 'transmitted':
      return state.transmission?.channel === 'file' ? one('acknowledge', control) : []
    case 'acknowledged':
      return one('notify', [cite('CCP', 'R2182-4')])
    case 'notifying':
      return one('recordReceipt', [cite('CCP', 'R2182-4')])
    case 'abandoned':
      return state.candidates.some(({ account }) => !state.toldOfIt.some(({ to }) => to === account))
        ? one('tellAbandonment', [clause('coordinator'), cite('CCP', 'R2185-2')])
        : []
    default:
      return []
  }
}

const SIGNED: Basis = [cite('CCP', 'R2182-3'), clause('coordinator')]

/**
 * R2.60: in whatever procedure, no letter has left some working days after the decision: it is said while the proofs are still awaited, and
 * beside the signature of an adapted procedure, which no letter holds back.
 */
function untold(state: Opened, today: IsoDate): readonly Expected[] {
  const none = state.letters.length === 0 && rejectedIn(state).length > 0
  const waits = state.status === 'decided' ? toldBy(state) < today : !state.formalised && isAdaptedUntold(state)
  if (!none || !waits) return []
  return [{ act: 'sendLetters', due: toldBy(state), basis: [cite('CCP', 'R2181-1')], missing: true, apart: 'untold' }]
}

const isAdaptedUntold = ({ status }: Opened): boolean => ['proven', 'holder-signed'].includes(status)

/** What others have asked, and what the judge is to decide. */
function asides(state: Opened): readonly Expected[] {
  const asked = state.askings
    .filter(({ answer }) => answer === null)
    .map(({ from, due }) => ({
      ...({ act: 'answerAsking', due, missing: true, apart: from } as const),
      basis: [cite('CCP', 'R2181-4'), cite('CCP', 'R2181-2')] as const,
    }))
  const seized = pendingIn(state).map(({ number }) => ({
    ...({ act: 'recordJudgment', due: null, missing: true, apart: number } as const),
    basis: [cite('CJA', 'L551-4')] as const,
  }))
  const chosen =
    state.nextAwaited === true ? one('recordNextChoice', [cite('CGCT', 'L1414-2'), clause('committee')]) : []
  return [...asked, ...seized, ...chosen, ...ofPrefect(state)]
}

/** The pieces that the prefect waits for, and what undid a transmission that went by file and is not acknowledged. */
function ofPrefect(state: Opened): readonly Expected[] {
  if (!('transmission' in state)) return []
  const asked = state.transmission !== null && piecesAwaited(state.transmission)
  const unanswered = state.cancelled.filter(
    ({ channel, cancellation }) => channel === 'file' && cancellation.acknowledgement === null,
  )
  const judged = isJudgmentAwaited(state.transmission?.suspension)
  return [
    ...(judged ? one('recordSuspensionJudgment', [cite('CGCT', 'L2131-6'), cite('CJA', 'L554-1')]) : []),
    ...(asked ? one('givePieces', [cite('CGCT', 'R2131-5'), cite('CGCT', 'L2131-6')]) : []),
    ...unanswered.map(({ cancellation }) => ({
      ...({ act: 'acknowledgeCancellation', due: null, missing: true, apart: cancellation.number } as const),
      basis: control,
    })),
  ]
}

/** R2.73: the presentation report of a formalised procedure goes to the legality control with the contract: it is asked for while none is set and the file is to leave. */
const reportAsked = (state: Opened, until: IsoDate): readonly Expected[] =>
  state.formalised && state.report === null
    ? one('drawReport', [cite('CCP', 'R2184-1'), cite('CGCT', 'R2131-5')], until)
    : []

/** What the signature and the notification leave to do, each with its day. */
function followUp(state: Opened, { controlled, consultation }: About): readonly Expected[] {
  const timers = timersOf(state, controlled).filter(({ done }) => done === false)
  const due = (what: string) => timers.find((timer) => timer.what === what)
  const [transmission, notice, data] = [due('transmission'), due('award-notice'), due('essential-data')]
  const told = due('notification-told')
  const undelivered =
    state.status === 'notified' &&
    (consultation?.buyers ?? []).some((body) => !state.deliveries.some((each) => each.body === body))
  return [
    ...(transmission === undefined ? [] : reportAsked(state, transmission.until)),
    ...(transmission === undefined ? [] : one('transmit', transmission.basis, transmission.until)),
    ...(notice === undefined
      ? []
      : [{ act: 'publish', basis: notice.basis, due: notice.until, missing: true, apart: 'award-notice' } as const]),
    ...(data === undefined
      ? []
      : [{ act: 'publish', basis: data.basis, due: data.until, missing: true, apart: 'essential-data' } as const]),
    ...(told === undefined ? [] : one('tellPrefect', told.basis, told.until)),
    ...(undelivered ? one('deliver', [clause('coordinator'), cite('CCP', 'R2182-4')]) : []),
  ]
}
