import { civilDay } from '#kernel/paris-time.ts'
import { computed, notApplicable, requires, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type BeforeAward, type OnAward, SINCE_CCP } from './award-facts.ts'
import type { Contracted } from './award-state.ts'
import { minute } from './control-rules.ts'
import { instantOf } from './standing.ts'
import { suspendedBy, suspensionDays } from './suspension.ts'

const CONTROL = [cite('CGCT', 'R2131-5'), cite('CGCT', 'L2131-6')] as const

/** R3.08: one request on an act that was transmitted. */
export const suspensionAskedOnce: BeforeAward<Contracted> = {
  id: 'suspensionAskedOnce',
  basis: CONTROL,
  inForce: SINCE_CCP,
  assess: ({ state: { transmission } }) =>
    requires(transmission !== null && transmission.suspension === undefined, { transmitted: transmission !== null }),
}

/** R3.08: the request is entered with its hour; it says what follows of itself, and what waits for the judge. */
export const suspensionRequested: OnAward<'recordSuspensionRequest', Contracted> = {
  id: 'suspensionRequested',
  basis: CONTROL,
  inForce: SINCE_CCP,
  assess: ({ state: { transmission, lawDate }, act: { requested }, now }) => {
    const at = instantOf(requested, now)
    const days = transmission === null ? null : suspensionDays(transmission, lawDate)
    if (at === null || at > now || transmission === null || minute(at) < minute(transmission.sentAt))
      return unmet({ until: '', askedBy: '', late: false })
    if (days === null) return computed({ until: '', askedBy: '', late: false })
    return computed({ until: days.until, askedBy: days.askedBy, late: civilDay(at) > days.askedBy })
  },
}

/** R3.08: a judgment is on a request. */
export const suspensionPending: BeforeAward<Contracted> = {
  id: 'suspensionPending',
  basis: CONTROL,
  inForce: SINCE_CCP,
  assess: ({ state: { transmission } }) => requires(transmission?.suspension !== undefined),
}

/** R3.08: what the judge decides is filed, with the hour of its notification, after the request and what was decided before. */
export const suspensionJudged: OnAward<'recordSuspensionJudgment', Contracted> = {
  id: 'suspensionJudged',
  basis: CONTROL,
  inForce: SINCE_CCP,
  assess: ({ state: { transmission }, act: { notified, document }, now }) => {
    const at = instantOf(notified, now)
    const suspension = transmission?.suspension
    const after = suspension?.judgments.at(-1)?.notifiedAt ?? suspension?.requestedAt
    const inOrder = at !== null && at <= now && after !== undefined && minute(after) <= minute(at)
    return requires(inOrder && document !== '', { inOrder, filed: document !== '' })
  },
}

/**
 * R3.08: an act that is suspended has no effect: it is neither notified nor given out. The ten days and the month are to be confirmed: whoever goes on
 * says why.
 */
export const actNotSuspended: BeforeAward<Contracted> = {
  id: 'actNotSuspended',
  basis: [cite('CGCT', 'L2131-6'), cite('CJA', 'L554-1')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state: { transmission, lawDate }, today }) => {
    const found = suspendedBy(transmission, lawDate)
    if (transmission?.suspension === undefined) return notApplicable({ until: '' })
    const over = found === null || (found.until !== null && found.until < today)
    return requires(over, { until: found?.until ?? '' })
  },
}
