import type { Json } from './canonical.ts'
import { type Basis, type ClauseArticles, type IsoDate, resolve } from './citation.ts'
import type { Finding, Outcome } from './finding.ts'

/** What a rule answers of one case, with the facts that it read or computed. */
export type Assessment = {
  readonly outcome: Outcome
  readonly facts?: Readonly<Record<string, Json>>
  /** The articles that govern this very case, where those of the rule govern several kinds of it. */
  readonly basis?: Basis
}

/**
 * How hard a rule is. `refuse`: the law forbids, nothing passes. `warn`: a person may go on after writing a reason.
 * `to-confirm`: nobody has confirmed the source (law.md tag K), so it never walls and its mark is shown.
 */
export type Strength = 'refuse' | 'warn' | 'to-confirm'

/** One requirement of a text, as a pure question asked of a case. */
export type Rule<Input> = {
  readonly id: string
  readonly basis: Basis
  readonly inForce: readonly [from: IsoDate, until?: IsoDate]
  readonly strength?: Strength
  readonly assess: (input: Input) => Assessment
}

/** A person's reasoned judgement of one rule, carried by the act that it allows or stops. */
export type Appraisal = { readonly accepted: boolean; readonly reason: string }

/** Judgements by rule id. */
export type Appraisals = Readonly<Record<string, Appraisal>>

/**
 * Applies one rule to one case. A rule that is not in force on `lawDate` does not apply. A soft rule that is unmet,
 * like a rule that asks for a judgement, waits for an appraisal; with one, it is met or unmet by that person's word.
 */
export function applyRule<Input>(
  rule: Rule<Input>,
  input: Input,
  law: { readonly date: IsoDate; readonly articles: ClauseArticles; readonly appraisals?: Appraisals | undefined },
): Finding {
  const mark = rule.strength === 'to-confirm' ? ({ toBeConfirmed: true } as const) : {}
  const [from, until] = rule.inForce
  if (law.date < from || (until !== undefined && law.date > until)) {
    const facts = { lawDate: law.date, inForceFrom: from }
    return { rule: rule.id, outcome: 'not-applicable', basis: resolve(rule.basis, law.articles), facts, ...mark }
  }
  const { outcome, facts = {}, basis: own = rule.basis } = rule.assess(input)
  const basis = resolve(own, law.articles)
  const soft = outcome === 'to-appraise' || (outcome === 'unmet' && (rule.strength ?? 'refuse') !== 'refuse')
  if (!soft) return { rule: rule.id, outcome, basis, facts, ...mark }
  const appraisal = law.appraisals?.[rule.id]
  if (appraisal === undefined) return { rule: rule.id, outcome: 'to-appraise', basis, facts, ...mark }
  return {
    rule: rule.id,
    outcome: appraisal.accepted ? 'met' : 'unmet',
    basis,
    facts: { ...facts, appraisal: { accepted: appraisal.accepted, reason: appraisal.reason } },
    ...mark,
  }
}

/** Shorthands that keep rules readable: `return met({ … })`. */
export const met = (facts: Readonly<Record<string, Json>> = {}): Assessment => ({ outcome: 'met', facts })
export const unmet = (facts: Readonly<Record<string, Json>> = {}): Assessment => ({ outcome: 'unmet', facts })
export const computed = (facts: Readonly<Record<string, Json>>): Assessment => ({ outcome: 'computed', facts })
export const toAppraise = (facts: Readonly<Record<string, Json>> = {}): Assessment => ({
  outcome: 'to-appraise',
  facts,
})
export const notApplicable = (facts: Readonly<Record<string, Json>> = {}): Assessment => ({
  outcome: 'not-applicable',
  facts,
})

/** `met` or `unmet` by a condition, with the same facts either way. */
export const requires = (condition: boolean, facts: Readonly<Record<string, Json>> = {}): Assessment =>
  condition ? met(facts) : unmet(facts)
