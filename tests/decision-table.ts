import { describe, expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import { type Finding, isBlocking, type Outcome } from '#kernel/finding.ts'
import type { Decision, EventLike } from '#kernel/process.ts'

/** What a test reads of a finding; the basis as written on the screen. */
export function findingOf(findings: readonly Finding[], rule: string) {
  const found = findings.find((candidate) => candidate.rule === rule)
  if (found === undefined) throw new Error(`no finding ${rule}`)
  return { outcome: found.outcome, basis: found.basis.map(citationKey), facts: found.facts }
}

/** A row: what the case is (in French), the state, the act, what the rule must say, and what differs from the ordinary case. */
export type Row<State, Act, Given> = readonly [string, State, Act, Outcome, Given?]

/** The tables of one process: `rule(id, articles, rows)` tests one rule on each row, its articles, and that it stops what it blocks. */
export function decisionTable<State, Act, Given>(
  decide: (state: State, act: Act, given?: Given) => Decision<EventLike>,
) {
  return (id: string, basis: readonly string[], rows: readonly Row<State, Act, Given>[]): void => {
    describe(id, () => {
      test.each(rows.map((row) => ({ row, label: row[0] })))('$label', ({ row: [, state, act, outcome, given] }) => {
        const decision = decide(state, act, given)
        const found = findingOf(decision.findings, id)
        expect({ outcome: found.outcome, basis: found.basis }).toEqual({ outcome, basis })
        if (decision.findings.some(isBlocking)) expect(decision.verdict).not.toBe('granted')
      })
    })
  }
}
