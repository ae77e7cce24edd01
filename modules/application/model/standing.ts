import type { IsoInstant } from '#kernel/citation.ts'
import { hourInParis } from '#kernel/paris-time.ts'
import type { Hour } from '#modules/consultation/index.ts'
import {
  type Answer,
  type Applicant,
  type Asked,
  type Decided,
  LACKS,
  type Reading,
  type Rejection,
  type Request,
  type Reviewed,
  type Running,
} from './examination-state.ts'

type Standing = Pick<Running, 'reviews' | 'requests' | 'decisions'>

export const reviewOf = ({ reviews }: Pick<Standing, 'reviews'>, account: string): Reviewed | undefined =>
  reviews.find((each) => each.account === account)

export const decisionOf = ({ decisions }: Pick<Standing, 'decisions'>, account: string): Decided | undefined =>
  decisions.find((each) => each.account === account)

/** What lacks in an application as it was last examined: what is missing, and what is not whole. */
export const lackingIn = (review: Reviewed | undefined): readonly Reading[] =>
  (review?.readings ?? []).filter(({ found }) => LACKS.includes(found))

/**
 * Who is concerned by a request to complete (R2144-2): everybody whose application lacks something, but for whom it was decided to be
 * inadmissible already.
 */
export function concernedIn(state: Standing, applicants: readonly Applicant[]): readonly Applicant[] {
  return applicants.filter(
    ({ account }) =>
      lackingIn(reviewOf(state, account)).length > 0 && decisionOf(state, account)?.verdict !== 'inadmissible',
  )
}

const piecesIn = (readings: readonly Reading[]): Asked['pieces'] =>
  readings.map(({ piece, found, note }) => ({ piece, found, note }))

/** What an applicant is asked to complete: all that its own application lacks, as it was examined. */
export const lackOf = (state: Standing, account: string): Asked => ({
  account,
  pieces: piecesIn(lackingIn(reviewOf(state, account))),
})

/** What an applicant is asked to explain: of what it produced, these pieces. */
export const producedBy = (state: Standing, account: string, keys: readonly string[]): Asked => ({
  account,
  pieces: piecesIn((reviewOf(state, account)?.readings ?? []).filter(({ piece }) => keys.includes(piece))),
})

/** What was asked of an applicant, the first request first. */
export const requestsTo = ({ requests }: Pick<Standing, 'requests'>, account: string): readonly Request[] =>
  requests.filter(({ asked }) => asked.some((each) => each.account === account))

export const askedOf = ({ asked }: Pick<Request, 'asked'>, account: string): Asked | undefined =>
  asked.find((each) => each.account === account)

export const answersOf = ({ answers }: Pick<Request, 'answers'>, account: string): readonly Answer[] =>
  answers.filter((each) => each.account === account)

/** A request whose deadline has not passed. */
export const isRunning = ({ deadline }: Pick<Request, 'deadline'>, now: IsoInstant): boolean => now < deadline

/** All that an applicant answered, request after request. */
export const allAnswersOf = (state: Pick<Standing, 'requests'>, account: string): readonly Answer[] =>
  state.requests.flatMap((request) => answersOf(request, account)).toSorted((a, b) => (a.at < b.at ? -1 : 1))

/** What an applicant answered, in time, since its application was last examined. */
export const unreadFrom = (state: Standing, account: string): readonly Answer[] =>
  allAnswersOf(state, account)
    .slice(reviewOf(state, account)?.seen ?? 0)
    .filter(({ late }) => !late)

/** How an applicant is called; its account where the session does not know it. */
export const operatorIn = (applicants: readonly Applicant[], account: string): string =>
  applicants.find((each) => each.account === account)?.operator ?? account

/** Who still waits for a decision. */
export const undecidedIn = (state: Standing, applicants: readonly Applicant[]): readonly Applicant[] =>
  applicants.filter(({ account }) => decisionOf(state, account) === undefined)

export const rejectionOf = ({ rejections }: Pick<Running, 'rejections'>, account: string): Rejection | undefined =>
  rejections.find((each) => each.account === account)

/** Who is eliminated by its application and was not told so yet (R2181-1). */
export const untoldIn = (state: Pick<Running, 'decisions' | 'rejections'>): readonly Decided[] =>
  state.decisions.filter(
    ({ account, verdict }) => verdict === 'inadmissible' && rejectionOf(state, account) === undefined,
  )

/** Who is admitted: may tender, or be invited to. */
export const admittedIn = ({ decisions }: Pick<Standing, 'decisions'>): readonly string[] =>
  decisions.flatMap(({ account, verdict }) => (verdict === 'admitted' ? [account] : []))

/** The instant that a deadline is told as; `null` for an hour that does not read in one way. */
export const instantOf = ({ date, time }: Hour): IsoInstant | null => hourInParis(date, time).at

/** What a decision of inadmissibility leaves sealed, once the examination has ended; `null` while nothing is settled. */
export type Settled = readonly { readonly account: string; readonly reason: string }[]

/** The applicants whose tender stays sealed (CCP R2144-7), as the session of opening is told it. */
export const settledIn = ({ decisions }: Pick<Standing, 'decisions'>): Settled =>
  decisions
    .filter(({ verdict }) => verdict === 'inadmissible')
    .map(({ account, reasons }) => ({ account, reason: reasons }))
