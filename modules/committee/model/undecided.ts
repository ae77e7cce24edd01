import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Candidate } from './candidate.ts'
import type { AgendaItem, Begun, CountedVote } from './session-state.ts'

type Voted = { readonly agenda: readonly AgendaItem[]; readonly votes: readonly CountedVote[] }

/** What is adopted settles a question; what is rejected, shared or void leaves it where it was (R1.28). */
const isSettled = ({ votes }: Voted, rank: number): boolean =>
  votes.some(({ item, result }) => item === rank && result === 'adopted')

/** The ranks of the questions that a session has not settled. */
export const leftIn = (session: Voted): readonly number[] =>
  session.agenda.map((_, index) => index + 1).filter((rank) => !isSettled(session, rank))

/** A lot, or the whole (`null`), of which the committee is to choose the next one, whoever it chose until that day being out. */
export type ChosenAgain = { readonly lot: string | null; readonly since: IsoDate }

/** What the committee still has to be asked of one procedure: its lots, none where it has none, and whether it sat before. */
export type Undecided = { readonly held: boolean; readonly lots: readonly string[] }

/**
 * R1.29: what no session of a procedure has settled: each lot that a tender is on, or the whole where there is none, until a
 * proposal to award or not to follow up is adopted; `isItsOwn` tells the lots whose holder it is to choose, `again` those of which it is to choose the next one.
 * `null` where nothing is left, or while a session that may settle it is to come.
 */
export function undecidedIn(
  sessions: readonly Begun[],
  candidates: readonly Candidate[],
  isItsOwn: (lot: string) => boolean = () => true,
  again: readonly ChosenAgain[] = [],
): Undecided | null {
  const awarding = sessions.filter(({ status, amendment }) => status !== 'cancelled' && amendment === undefined)
  if (awarding.some(({ status }) => status !== 'closed' && status !== 'signed')) return null
  const settled = awarding.flatMap((session) => ('votes' in session ? settledIn(session, again) : []))
  const lots = [...new Set(candidates.flatMap((each) => each.lots))].toSorted()
  const left = lots.filter((lot) => isItsOwn(lot) && !settled.includes(lot))
  const nothingLeft = settled.includes(null) || (lots.length > 0 && left.length === 0)
  return nothingLeft ? null : { held: awarding.length > 0, lots: left }
}

/** The lots that an adopted proposal settled; `null` among them for the whole of the procedure. */
const settledIn = (session: Voted, again: readonly ChosenAgain[]): readonly (string | null)[] =>
  session.votes.flatMap(({ item, result, proposal, closedAt }) => {
    if (result !== 'adopted' || proposal.kind === 'opinion') return []
    const lot = session.agenda[item - 1]?.lot ?? null
    const reopened = again.find((each) => each.lot === lot)
    return reopened !== undefined && civilDay(closedAt) <= reopened.since ? [] : [lot]
  })
