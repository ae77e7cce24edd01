import { clause } from '#kernel/citation.ts'
import { met, notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { AwardAct } from './award-acts.ts'
import { type AwardFacts, type BeforeAward, type CommitteeDecision, type OnAward, SINCE_CCP } from './award-facts.ts'
import type { Opened } from './award-state.ts'
import { candidateIn, nextIn } from './standing.ts'

type NextAsked = {
  readonly state: Opened
  readonly act: Pick<Extract<AwardAct, { type: 'passToNext' }>, 'choice' | 'amount'>
  readonly facts: Pick<AwardFacts, 'committee'>
}

const isTold = ({ choice = '', amount = null }: NextAsked['act']): boolean => choice.trim() !== '' && amount !== null

const isUntold = ({ choice = '', amount = null }: NextAsked['act']): boolean => choice.trim() === '' && amount === null

/**
 * R1.29: whether the committee that sits here is left to choose the next one: the first is passed over, and neither why the next is chosen nor for how much is
 * told, for it is not chosen yet.
 */
export const isLeftToCommittee = ({ state, act, facts }: NextAsked): boolean =>
  state.by === 'committee' && facts.committee !== null && nextIn(state) !== undefined && isUntold(act)

/** What the committee chose since what the award rests on; `null` while its last decision is one that was entered. */
export function chosenSince(state: Opened, { committee }: NextAsked['facts']): CommitteeDecision | null {
  const decision = committee?.decision ?? null
  const entered = [state.record, ...(state.nextChoices ?? []).map(({ record }) => record)]
  return decision === null || entered.includes(decision.record) ? null : decision
}

/** R2181-7: for force majeure the next is turned to between the choice and the letters of rejection, and no later. */
export const lettersNotLeft: OnAward<'passToNext'> = {
  id: 'lettersNotLeft',
  basis: [cite('CCP', 'R2181-7')],
  inForce: ['2026-01-01'],
  assess: ({ state, act: { ground } }) => {
    if (ground !== 'force-majeure') return notApplicable()
    const next = nextIn(state)
    return requires(state.letters.length === 0, {
      letters: state.letters.length,
      intended: candidateIn(state, state.intended)?.name ?? '',
      next: next?.name ?? '',
    })
  },
}

/** R2.42, R2.62: with whom the contract is to be concluded changes what it is worth and why it is chosen: letters and deed say those of the next, not of the first. */
export const nextDescribed: OnAward<'passToNext' | 'recordNextChoice'> = {
  id: 'nextDescribed',
  basis: [cite('CCP', 'R2144-7'), cite('CCP', 'R2181-3')],
  inForce: SINCE_CCP,
  assess: ({ state, act, facts }) => {
    const next = act.type === 'passToNext' ? nextIn(state) : candidateIn(state, state.intended)
    if (next === undefined) return notApplicable({ next: '', amount: false, left: false })
    if (act.type === 'passToNext' && isLeftToCommittee({ state, act, facts }))
      return notApplicable({ next: next.name, amount: false, left: true })
    return requires(isTold(act), { next: next.name, amount: (act.amount ?? null) !== null, left: false })
  },
}

/**
 * R1.23, R1.29: where the committee chooses the holder, it chooses the next one too. It is convened again and votes; what it chose of the next before (in the ranking of
 * its minutes, or where it did not sit here), a person says.
 */
export const nextChosenByCommittee: OnAward<'passToNext'> = {
  id: 'nextChosenByCommittee',
  basis: [cite('CGCT', 'L1414-2'), clause('committee')],
  inForce: SINCE_CCP,
  assess: ({ state, act, facts }) => {
    const next = nextIn(state)
    if (state.by !== 'committee' || next === undefined) return notApplicable()
    if (isLeftToCommittee({ state, act, facts })) return met({ next: next.name, left: true, here: true })
    const chosen = chosenSince(state, facts)
    if (chosen?.holder === next.account) return met({ next: next.name, left: false, here: true })
    return toAppraise({ next: next.name, left: false, here: facts.committee !== null })
  },
}

/** R1.29: the choice of the committee is entered while it is awaited. */
export const nextChoiceAwaited: BeforeAward = {
  id: 'nextChoiceAwaited',
  basis: [cite('CGCT', 'L1414-2'), clause('committee')],
  inForce: SINCE_CCP,
  assess: ({ state }) => requires(state.nextAwaited === true, { next: candidateIn(state, state.intended)?.name ?? '' }),
}

/** R1.29, R1.32: it is the one that the committee voted since, by the minutes that its chair signed. */
export const nextAsVoted: OnAward<'recordNextChoice'> = {
  id: 'nextAsVoted',
  basis: [cite('CGCT', 'L1414-2'), cite('CGCT', 'R2131-5')],
  inForce: SINCE_CCP,
  assess: ({ state, facts }) => {
    const next = candidateIn(state, state.intended)?.name ?? ''
    const chosen = chosenSince(state, facts)
    if (chosen === null) return unmet({ next, holder: '', decidedOn: null })
    const holder = candidateIn(state, chosen.holder)?.name ?? ''
    return requires(chosen.holder === state.intended, { next, holder, decidedOn: chosen.decidedOn })
  },
}

/** R1.29: until the committee has chosen the next, no letter names it, nothing is drawn up, and nobody signs. */
export const nextChosen: BeforeAward = {
  id: 'nextChosen',
  basis: [cite('CGCT', 'L1414-2'), clause('committee')],
  inForce: SINCE_CCP,
  assess: ({ state }) =>
    state.nextAwaited === true
      ? unmet({ next: candidateIn(state, state.intended)?.name ?? '' })
      : notApplicable({ next: '' }),
}
