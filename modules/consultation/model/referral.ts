import type { IsoInstant } from '#kernel/citation.ts'
import { requires } from '#kernel/rule.ts'
import type { Hour } from './consultation-state.ts'

export const OUTCOMES = ['rejected', 'ordered', 'annulled'] as const
/** What the judge decided: the application is rejected, obligations are to be kept, the procedure is annulled. */
export type Outcome = (typeof OUTCOMES)[number]

export type Referral = {
  /** The number of the case at the court. */
  readonly number: string
  readonly court: string
  readonly seizedAt: IsoInstant
  /** When the register learned of it. */
  readonly knownAt: IsoInstant
  readonly decision: {
    readonly outcome: Outcome
    readonly document: string
    readonly notifiedAt: IsoInstant
  } | null
}

/** A referral that was entered on the procedure, before or beside the award of its lots; `lots` is empty where it is on the whole. */
export type ProcedureReferral = Referral & { readonly lots: readonly string[] }

/** The referrals of a procedure that are about a lot, or about the whole; all of them where it has no lots (`null`). */
export const referralsOn = (
  referrals: readonly ProcedureReferral[],
  lot: string | null,
): readonly ProcedureReferral[] =>
  referrals.filter(({ lots }) => lot === null || lots.length === 0 || lots.includes(lot))

/** Those on which the judge has not decided: nobody signs while there is one (CJA L551-4). */
export const pendingIn = <R extends Referral>({ referrals }: { readonly referrals: readonly R[] }): readonly R[] =>
  referrals.filter(({ decision }) => decision === null)

type Told = { readonly number: string }
type At = { readonly at: IsoInstant | null; readonly now: IsoInstant }

/** R2.68: a referral is entered once, at the hour at which the court was seized. `at` is that hour; `null` where it does not read in one way. */
export function seizing(known: readonly Told[], { number }: Told, { at, now }: At) {
  const again = known.some((each) => each.number === number)
  return requires(at !== null && at <= now && !again, { number, again, read: at !== null })
}

type JudgmentTold = Told & { readonly document: string }

/** R2.68: the decision is filed, on a referral that is pending, with the hour `at` which it was notified. */
export function ruling(referrals: readonly Referral[], { number, document }: JudgmentTold, { at, now }: At) {
  const pending = pendingIn({ referrals }).find((each) => each.number === number)
  const inOrder = pending !== undefined && at !== null && pending.seizedAt <= at && at <= now
  return requires(inOrder && document !== '', { number, pending: pending !== undefined, read: at !== null })
}

export type SeizedAct = {
  readonly type: 'recordReferral'
  readonly number: string
  readonly court: string
  readonly seized: Hour
  /** The keys of the lots that it is about; none where it is about the whole. */
  readonly lots: readonly string[]
}
export type JudgmentAct = {
  readonly type: 'recordJudgment'
  readonly number: string
  readonly outcome: Outcome
  readonly document: string
  readonly notified: Hour
}
export type CourtEvent =
  | (Omit<ProcedureReferral, 'decision'> & { readonly type: 'CourtSeized' })
  | (NonNullable<Referral['decision']> & { readonly type: 'CourtDecided'; readonly number: string })

/** What an event of the court makes of the referrals. */
export function referralsSince(before: readonly ProcedureReferral[], event: CourtEvent): readonly ProcedureReferral[] {
  if (event.type === 'CourtSeized') {
    const { type: _, ...referral } = event
    return [...before, { ...referral, decision: null }]
  }
  const { type: _, number, ...decision } = event
  return before.map((each) => (each.number === number ? { ...each, decision } : each))
}
