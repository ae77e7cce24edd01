import type { Json } from './canonical.ts'
import type { Basis } from './citation.ts'

/**
 * What a rule says of a case. `to-appraise` stops the act until a person judges it with a reason;
 * `computed` carries a value (a date, a count) that the law derives from the facts.
 */
export type Outcome = 'met' | 'unmet' | 'computed' | 'to-appraise' | 'not-applicable'

/** One rule applied to one case: what it found, on which facts, under which articles. */
export type Finding = {
  readonly rule: string
  readonly outcome: Outcome
  readonly basis: Basis
  readonly facts: Readonly<Record<string, Json>>
  /** Present when the rule rests on a source nobody has confirmed (law.md tag K): shown, and never a hard wall. */
  readonly toBeConfirmed?: true
}

/** A finding that keeps the act from being done now. */
export function isBlocking(finding: Finding): boolean {
  return finding.outcome === 'unmet' || finding.outcome === 'to-appraise'
}
