import type { Basis, IsoInstant } from '#kernel/citation.ts'
import { type HourReading, hourInParis } from '#kernel/paris-time.ts'
import { cite } from '#law/index.ts'
import type { Hour } from '#modules/consultation/index.ts'
import { MEDIUM_BASIS, mediumCitationOf } from '#modules/procedure/index.ts'
import { ELIMINATED } from '#modules/submission/index.ts'
import type { ArrivalKind, DeskConsultation, Means, Told } from './arrival-state.ts'

export const readArrival = ({ date, time }: Hour): HourReading => hourInParis(date, time)

/** When an entry says that it arrived; none was granted without an hour that reads in one way. */
export const arrivedAtIn = ({ arrived }: Pick<Told, 'arrived'>): IsoInstant => readArrival(arrived).at ?? ''

/** True of a backup copy, on whatever it stands. */
export const isCopy = (kind: ArrivalKind): boolean => kind === 'copy-on-paper' || kind === 'copy-on-medium'

/** The basis of what becomes of a copy: it may be sent, and the order says when it counts. */
export const COPY_BASIS = [cite('CCP', 'R2132-11'), cite('CCP', 'annexe 6')] as const

/**
 * In time (R2151-5): the minute that was told begins before the deadline. What was told as the very minute of the deadline is
 * late, for it came at the earliest with its first second.
 */
export const isArrivalInTime = (arrivedAt: IsoInstant, deadline: IsoInstant): boolean =>
  Date.parse(arrivedAt) < Date.parse(deadline)

/** Why something is kept unopened when it came late: a copy by its order, the rest as applications and tenders are. */
export const lateBasis = (kind: ArrivalKind): Basis => (isCopy(kind) ? COPY_BASIS : ELIMINATED)

type Allowed = Pick<DeskConsultation, 'electronic' | 'otherMedium'>

/** Whether the file lets this come otherwise than by electronic means. */
export function meansOf(kind: ArrivalKind, { electronic, otherMedium }: Allowed): Means {
  if (isCopy(kind) || !electronic) return 'allowed'
  if (kind === 'sample') return otherMedium === 'physical-models' ? 'allowed' : 'unannounced'
  return 'refused'
}

/** The articles that say so: of a copy, of the case that the file tells, of the case of samples, or of the rule. */
export function meansBasis(kind: ArrivalKind, { otherMedium }: Pick<Allowed, 'otherMedium'>): Basis {
  if (isCopy(kind)) return [cite('CCP', 'R2132-7'), cite('CCP', 'R2132-11')]
  if (otherMedium !== null) return [cite('CCP', 'R2132-7'), mediumCitationOf(otherMedium), cite('CCP', 'R2132-13')]
  if (kind === 'sample') return [cite('CCP', 'R2132-7'), cite('CCP', 'R2132-12', '6°'), cite('CCP', 'R2132-13')]
  return MEDIUM_BASIS
}
