import type { AwardEvent } from './award-acts.ts'
import type { Award, Opened } from './award-state.ts'
import { nextIn } from './standing.ts'

type Before = Extract<Award, { status: 'decided' | 'proven' | 'told' }>
type Of<T extends AwardEvent['type']> = Extract<AwardEvent, { type: T }>

/** The first is out, and the next one is intended: described with the act, or once the committee has chosen it. */
export function passed(before: Before, { type: _, nextAwaited, chosen, ...event }: Of<'IntendedPassed'>): Award {
  const { nextAwaited: __, ...state } = before
  const { choice = state.choice, amount = state.amount, ...pass } = event
  const intended = nextIn(before)?.account ?? null
  return {
    ...{ ...state, status: 'decided', intended, choice, amount },
    ...{ passed: [...state.passed, { ...pass, account: state.intended ?? '' }], proofs: null, deed: null },
    ...(nextAwaited === true ? { nextAwaited } : {}),
    ...(chosen === undefined || intended === null ? {} : chosenNext(state, { ...chosen, account: intended })),
  }
}

type NextChoice = NonNullable<Before['nextChoices']>[number]

const chosenNext = ({ nextChoices = [] }: Pick<Before, 'nextChoices'>, choice: NextChoice) => ({
  nextChoices: [...nextChoices, choice],
})

/** What the committee chose of the next stands: letters and deed say it. */
export function nextChosen(before: Opened, { choice, amount, decidedOn, record }: Of<'NextChosen'>): Award {
  if (before.status !== 'decided' && before.status !== 'proven' && before.status !== 'told') return before
  const { nextAwaited: _, ...state } = before
  const account = state.intended ?? ''
  return { ...state, choice, amount, deed: null, ...chosenNext(state, { account, decidedOn, record }) }
}
