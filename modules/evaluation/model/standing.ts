import type { IsoDate } from '#kernel/citation.ts'
import type { Analysed, Analysis, TenderLetter } from './evaluation-state.ts'
import { byPersons, scoredIn } from './grid.ts'
import { flaggedBy, type LowSignal, lowFindings } from './low.ts'
import { type Line, type Ranked, rankingOf, rankingText } from './ranking.ts'

/** Whether a tender may still be ranked: nothing found says that it is eliminated. One that nobody has qualified yet may. */
export const isInTheRunning = ({ qualification, low }: Pick<Analysed, 'qualification' | 'low'>): boolean =>
  (qualification === null || qualification.kind === 'regular') && low?.outcome !== 'rejected'

type ToRank = Pick<Analysis, 'tenders' | 'consensus'>

/** What the ranking is made from: the tenders in the running, their prices, and the points that were agreed on. */
export const rankedIn = ({ tenders, consensus }: ToRank): readonly Ranked[] =>
  tenders.filter(isInTheRunning).map(({ id, price }) => ({
    tender: id,
    price: price?.total ?? null,
    points: Object.fromEntries(Object.entries(consensus[id] ?? {}).map(([key, { points }]) => [key, points])),
  }))

export const rankingIn = (state: ToRank & Pick<Analysis, 'grid'>): readonly Line[] =>
  rankingOf(state.grid, rankedIn(state))

export const rankingTextOf = (state: ToRank & Pick<Analysis, 'grid'>): string =>
  rankingText(state.grid, rankedIn(state))

/** Every method of detection on every price of a tender that is not eliminated for another reason. */
export const lowIn = (
  { tenders, budget }: Pick<Analysis, 'tenders' | 'budget'>,
  lawDate: IsoDate,
): readonly LowSignal[] =>
  lowFindings(
    tenders
      .filter(({ qualification }) => qualification === null || qualification.kind === 'regular')
      .flatMap(({ id, price }) => (price === null ? [] : [{ tender: id, total: price.total, lines: price.lines }])),
    { estimate: budget.estimate, lawDate },
  )

/** The tenders that a method flags and that nobody has settled. */
export function unsettledIn(state: Pick<Analysis, 'tenders' | 'budget'>, lawDate: IsoDate): readonly string[] {
  const flagged = flaggedBy(lowIn(state, lawDate))
  return state.tenders.filter(({ id, low }) => low === null && flagged.has(id)).map(({ id }) => id)
}

/** The letters of one kind to one tender, the first one first. */
export const lettersTo = (
  letters: readonly TenderLetter[],
  { tender, kind }: Pick<TenderLetter, 'tender' | 'kind'>,
): readonly TenderLetter[] => letters.filter((each) => each.tender === tender && each.kind === kind)

/** Whether what was asked is answered, or its last day is over. */
export const isOver = ({ answer, due }: Pick<TenderLetter, 'answer' | 'due'>, today: IsoDate): boolean =>
  answer !== null || due < today

/** The irregular tenders that may be put right: none that seems abnormally low and is not accounted for (CCP R2152-2). */
export function regularisableIn(state: Analysis, lawDate: IsoDate): readonly string[] {
  const unsettled = new Set(unsettledAmongAll(state, lawDate))
  return state.tenders
    .filter(
      ({ qualification, low }) =>
        qualification?.kind === 'irregular' && qualification.regularisable && low?.outcome !== 'rejected',
    )
    .filter(({ id }) => !unsettled.has(id))
    .map(({ id }) => id)
}

/** As `unsettledIn`, the irregular ones among them. */
function unsettledAmongAll({ tenders, budget }: Analysis, lawDate: IsoDate): readonly string[] {
  const asRegular = tenders.map((each) => ({ ...each, qualification: null }))
  return unsettledIn({ tenders: asRegular, budget }, lawDate)
}

/** The scores that the consensus lacks: of each tender in the running, under each criterion that persons score. */
export function lackingIn({ grid, tenders, consensus }: Pick<Analysis, 'grid' | 'tenders' | 'consensus'>) {
  const scored = byPersons(scoredIn(grid))
  return tenders
    .filter(isInTheRunning)
    .flatMap(({ id }) =>
      scored
        .filter(({ criterion: { key } }) => consensus[id]?.[key] === undefined)
        .map(({ criterion: { key } }) => ({ tender: id, criterion: key })),
    )
}

export const tenderIn = ({ tenders }: Pick<Analysis, 'tenders'>, id: string): Analysed | undefined =>
  tenders.find((each) => each.id === id)
