import { addDays, computeTerm, type Term } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import { type Group, lengthOf } from '#modules/convention/index.ts'
import type { Notified } from './state.ts'

/** What sets the day of effect: the notice, or the contract that holds the member longest. */
export type Effect = {
  /** The first day on which the member no longer is one; `null` while a contract that holds it has no known end. */
  readonly on: IsoDate | null
  readonly heldBy: readonly string[]
}

/**
 * The notice, counted from the day of the acknowledgement: date to date, at least the time owed to the others (A33).
 * A convention without a notice period has its notice end on the day of receipt.
 */
export function noticeOf(group: Group, receivedOn: IsoDate): Pick<Term, 'last'> & Partial<Term> {
  const { withdrawal } = group.clauses
  if (!withdrawal.allowed || withdrawal.notice === null) return { last: receivedOn }
  return computeTerm({
    start: receivedOn,
    regime: 'date-to-date',
    length: lengthOf(withdrawal.notice),
    side: 'minimum',
  })
}

/**
 * The day of effect: the later of the end of the notice and of the last contract that binds the member, when the
 * convention defers it. Only contracts already being awarded when the withdrawal was received hold the member:
 * one received before the notice was sent takes effect at the end of its period (A34).
 */
export function effectOf(
  group: Group,
  notified: { readonly receivedOn: IsoDate; readonly noticeEndsOn: IsoDate },
  contracts: readonly RunningContract[],
): Effect {
  const dayAfterNotice = addDays(notified.noticeEndsOn, 1)
  const { withdrawal } = group.clauses
  if (!withdrawal.allowed || !withdrawal.deferredToContractEnd) return { on: dayAfterNotice, heldBy: [] }
  const holding = contracts.filter((contract) => contract.awardBegunOn <= notified.receivedOn)
  const heldBy = holding.filter((contract) => contract.endsOn === null || contract.endsOn > notified.noticeEndsOn)
  const names = heldBy.map((contract) => contract.id)
  if (heldBy.some((contract) => contract.endsOn === null)) return { on: null, heldBy: names }
  const lastEnd = heldBy.reduce(
    (latest, { endsOn }) => (endsOn !== null && endsOn > latest ? endsOn : latest),
    notified.noticeEndsOn,
  )
  return { on: addDays(lastEnd, 1), heldBy: names }
}

/**
 * The effect of a withdrawal that was notified, as it stands on a day. A member that an award without a known end held was
 * one until that award was over: the day that then becomes known is never set back before the day after it is recorded (S8.3).
 */
export function effectOn(
  group: Group,
  state: Pick<Notified, 'receivedOn' | 'noticeEndsOn' | 'effectiveOn' | 'notBefore'>,
  contracts: readonly RunningContract[],
  today: IsoDate,
): Effect {
  const { on, heldBy } = effectOf(group, state, contracts)
  const notBefore = state.effectiveOn === null ? addDays(today, 1) : state.notBefore
  return { on: on !== null && notBefore !== undefined && on < notBefore ? notBefore : on, heldBy }
}
