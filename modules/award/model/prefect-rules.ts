import { clause } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { computed, notApplicable, requires, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type BeforeAward, type OnAward, SINCE_CCP } from './award-facts.ts'
import type { Contracted, NotifiedAward } from './award-state.ts'
import { minute } from './control-rules.ts'
import { instantOf, prefectPeriodOf, timersOf } from './standing.ts'
import type { Transmission } from './transmission-state.ts'

/** Whether the prefect waits for pieces. */
export const piecesAwaited = ({ requests }: Pick<Transmission, 'requests'>): boolean =>
  requests.some(({ given }) => given === null)

/** R3.08: what the prefect asks is written down with its hour; it says until when that suspends the period, or that it came too late to. */
export const requestOfPieces: OnAward<'recordPieceRequest', Contracted> = {
  id: 'requestOfPieces',
  basis: [cite('CGCT', 'R2131-5'), cite('CGCT', 'L2131-6')],
  inForce: SINCE_CCP,
  assess: ({ state: { transmission, lawDate }, act: { received, asked }, now }) => {
    const at = instantOf(received, now)
    const inOrder = at !== null && at <= now && transmission !== null && minute(transmission.sentAt) <= minute(at)
    if (!inOrder || asked.trim() === '') return unmet({ inOrder, asked: asked.trim() !== '', until: '', late: false })
    const until = prefectPeriodOf(transmission, lawDate)?.until ?? null
    return computed({ inOrder, asked: true, until: until ?? '', late: until !== null && civilDay(at) > until })
  },
}

/** R3.08: pieces are given to a prefect that asked for some. */
export const piecesAskedFor: BeforeAward<Contracted> = {
  id: 'piecesAskedFor',
  basis: [cite('CGCT', 'R2131-5'), cite('CGCT', 'L2131-6')],
  inForce: SINCE_CCP,
  assess: ({ state: { transmission } }) => requires(transmission !== null && piecesAwaited(transmission)),
}

/** R3.08: the period runs anew from the day on which the pieces were given: it is the hour of a sending, after the request. */
export const requestedPiecesGiven: OnAward<'givePieces', Contracted> = {
  id: 'requestedPiecesGiven',
  basis: [cite('CGCT', 'R2131-5'), cite('CGCT', 'L2131-6')],
  inForce: SINCE_CCP,
  assess: ({ state: { transmission }, act: { pieces, sent }, now }) => {
    const at = instantOf(sent, now)
    const waiting = transmission?.requests.filter(({ given }) => given === null) ?? []
    const inOrder = at !== null && at <= now && waiting.every(({ receivedAt }) => minute(receivedAt) <= minute(at))
    return requires(pieces.length > 0 && inOrder, { pieces: pieces.length, inOrder })
  },
}

/** R3.10: a transmitted act is undone by an act; that an operator takes back what was sent by mistake is to be confirmed. */
export const cancelledByAct: OnAward<'cancelTransmission', Contracted> = {
  id: 'cancelledByAct',
  basis: [cite('CGCT', 'L2131-1'), cite('CGCT', 'L4141-1')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ act: { document } }) => requires(document !== null, { document: document !== null }),
}

/** R3.10: what undoes it says why, and leaves after it, at an hour that reads in one way. */
export const cancellationTold: OnAward<'cancelTransmission', Contracted> = {
  id: 'cancellationTold',
  basis: [cite('CGCT', 'L2131-1'), cite('CGCT', 'L4141-1')],
  inForce: SINCE_CCP,
  assess: ({ state: { transmission }, act: { reason, sent }, now }) => {
    const at = instantOf(sent, now)
    const inOrder = at !== null && at <= now && transmission !== null && minute(transmission.sentAt) <= minute(at)
    return requires(reason.trim() !== '' && inOrder, { reasoned: reason.trim() !== '', inOrder })
  },
}

const pendingCancellations = ({ cancelled }: Contracted) =>
  cancelled.map(({ cancellation }) => cancellation).filter(({ acknowledgement }) => acknowledgement === null)

/** R3.10: something was undone that is not acknowledged yet. */
export const cancellationPending: BeforeAward<Contracted> = {
  id: 'cancellationPending',
  basis: [cite('CGCT', 'L2131-1'), cite('CGCT', 'L4141-1')],
  inForce: SINCE_CCP,
  assess: ({ state }) => requires(pendingCancellations(state).length > 0),
}

/** R3.10: the acknowledgement names what undid the transmission, and follows it. */
export const acknowledgesCancellation: OnAward<'acknowledgeCancellation', Contracted> = {
  id: 'acknowledgesCancellation',
  basis: [cite('CGCT', 'L4141-1'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { number, at }, now }) => {
    const when = instantOf(at, now)
    const own = pendingCancellations(state).find((each) => each.number === number)
    const inOrder = when !== null && when <= now && own !== undefined && minute(own.sentAt) <= minute(when)
    return requires(own !== undefined && inOrder, { number, same: own !== undefined, inOrder })
  },
}

/** R3.03: the prefect is told of the day of notification of what was transmitted to it, once. */
export const prefectToldOnce: BeforeAward<NotifiedAward> = {
  id: 'prefectToldOnce',
  basis: [cite('CGCT', 'L1411-9'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state: { transmission } }) =>
    requires(transmission !== null && transmission.notificationTold === null, {
      transmitted: transmission !== null,
      on: transmission?.notificationTold?.on ?? '',
    }),
}

/** R3.03: within fifteen days of the notification, by older texts: late, it is told and never refused. */
export const prefectToldWithin: OnAward<'tellPrefect', NotifiedAward> = {
  id: 'prefectToldWithin',
  basis: [cite('CGCT', 'L1411-9'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { on }, today }) => {
    const until = timersOf(state, true).find(({ what }) => what === 'notification-told')?.until
    if (until === undefined) return notApplicable()
    if (on > today || on < state.notifiedOn) return unmet({ until, late: false, notifiedOn: state.notifiedOn })
    return computed({ until, late: on > until, notifiedOn: state.notifiedOn })
  },
}
