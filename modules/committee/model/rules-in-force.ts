import type { Basis, IsoDate } from '#kernel/citation.ts'
import { cite, param } from '#law/index.ts'
import type { Composed, InternalRules } from './committee-state.ts'
import type { Composition } from './seats.ts'

/** What the committee is held to on a day, and what says so: its own rules, or what is done without any. */
export type RulesInForce = Omit<InternalRules, 'from' | 'source'> & {
  readonly source: InternalRules['source'] | null
  readonly basis: Basis
}

/** The composition that stands on a day; `undefined` before the first one. */
export function compositionOn({ compositions }: Pick<Composed, 'compositions'>, day: IsoDate): Composition | undefined {
  return compositions.findLast(({ from }) => from <= day)
}

/**
 * R1.25, R1.28: the rules of a day. Without internal rules: five clear days, as usage has it, no casting vote, no urgency
 * clause, no secret ballot, and a session from a distance as the ordinance allows it.
 */
export function rulesOn({ rules }: Pick<Composed, 'rules'>, day: IsoDate): RulesInForce {
  const adopted = rules.findLast(({ from }) => from <= day)
  const basis: Basis = [cite('policy', 'convening'), cite('usage', 'convocation de la CAO')]
  if (adopted !== undefined) return { ...adopted, basis }
  const { value: convening } = param('cao.convening', day)
  return {
    ...{ convening, secondConvening: convening, urgent: null, castingVote: false },
    ...{ excessSubstitutes: true, remote: true, secretVote: false, source: null, basis },
  }
}
