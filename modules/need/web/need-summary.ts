import type { CaseWithState } from '#api/group.ts'
import type { Cents } from '#kernel/money.ts'
import { type Declared, type Perimeter, totalsOf } from '#modules/perimeter/index.ts'
import { addQuantities, addRanges, type Learners, type Quantity, type Range, schoolYearsOf } from '../model/amounts.ts'
import { answerOf } from '../model/answer.ts'
import type { Answer, Enquiry } from '../model/purchase-state.ts'
import type { NeedSheet } from '../model/sheet-state.ts'

export type FoundSheet = CaseWithState<NeedSheet>

/** What the members have answered to one purchase, whatever stage their sheets have reached. */
export function answersAmong(found: readonly FoundSheet[], purchase: string): readonly Answer[] {
  return found.flatMap(({ id, state }) =>
    state.status === 'none' || state.purchase !== purchase ? [] : (answerOf(id, state) ?? []),
  )
}

export const hasNeed = ({ status }: Answer): boolean => status !== 'without-need'

export type Summary = {
  readonly total: Range<Cents>
  readonly quantities: readonly Quantity[]
  readonly learners: readonly Learners[]
}

/** What the group needs as far as its members have said, line by line and year by year. */
export function summaryOf({ lines, duration }: Enquiry, answers: readonly Answer[]): Summary {
  return {
    total: addRanges(answers.map(({ amounts }) => amounts)),
    quantities: addQuantities(
      lines,
      answers.flatMap(({ quantities }) => quantities),
    ),
    learners: schoolYearsOf(duration).map((year) => ({ year, learners: learnersIn(answers, year) })),
  }
}

function learnersIn(answers: readonly Answer[], year: string): number {
  return answers.reduce((sum, { learners }) => sum + (learners.find((each) => each.year === year)?.learners ?? 0), 0)
}

/** The users that a member declared last, and for which school year. */
export function declaredBy(
  perimeters: readonly { readonly state: Perimeter }[],
  body: string,
): { readonly year: string; readonly users: number } | undefined {
  const own = perimeters
    .flatMap(({ state }): readonly Declared[] => (state.status === 'declared' && state.body === body ? [state] : []))
    .toSorted((one, other) => other.year.localeCompare(one.year))
  const [latest] = own
  if (latest === undefined) return undefined
  const [total] = totalsOf([latest], latest.year)
  return total === undefined ? undefined : { year: latest.year, users: total.users }
}

/** Round values of an axis that ends at or after the largest: never more than five steps. */
export function ticksOf(largest: number): readonly number[] {
  if (largest <= 0) return [0]
  const magnitude = 10 ** Math.floor(Math.log10(largest))
  const step = [0.2, 0.5, 1, 2].map((factor) => factor * magnitude).find((each) => largest / each <= 5) ?? 2 * magnitude
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, index) => Math.round(index * step))
}
