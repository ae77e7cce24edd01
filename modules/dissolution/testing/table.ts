import { expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import type { Finding } from '#kernel/finding.ts'
import type { Decision } from '#kernel/process.ts'

/** A row of a decision table: the case in French, the decision, and what one rule finds in it under which article. */
export type Row = readonly [
  label: string,
  decision: Decision<unknown>,
  rule: string,
  outcome: Finding['outcome'],
  article: string,
]

/** Asserts, row by row, the outcome and the article of one rule; an unmet one refuses the act. */
export function tabulate(rows: readonly Row[]): void {
  test.each(rows.map((row) => ({ label: row[0], row })))('$label', ({ row: [, decision, rule, outcome, article] }) => {
    expect(finding(decision.findings, rule)).toMatchObject({ outcome, basis: expect.arrayContaining([article]) })
    if (outcome === 'unmet') expect(decision.verdict).toBe('refused')
    if (outcome === 'to-appraise') expect(decision.verdict).not.toBe('granted')
  })
}

/** One rule's finding as the tables assert it. */
export function finding(findings: readonly Finding[], rule: string) {
  const found = findings.find((candidate) => candidate.rule === rule)
  if (found === undefined) throw new Error(`no finding ${rule}`)
  return { outcome: found.outcome, basis: found.basis.map(citationKey), facts: found.facts }
}

/** The events of an act that is granted. */
export function eventsOf<Event>(decision: Decision<Event>): readonly Event[] {
  if (decision.verdict !== 'granted') throw new Error(`refused: ${JSON.stringify(decision.findings)}`)
  return decision.events
}
