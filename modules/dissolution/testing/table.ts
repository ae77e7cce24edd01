import { expect, test } from 'vitest'
import type { Finding } from '#kernel/finding.ts'
import type { Decision } from '#kernel/process.ts'
import { findingOf } from '../../../tests/decision-table.ts'

/** A row of a decision table: the case in French, how it is decided, and what one rule finds in it under which article. */
export type Row = readonly [
  label: string,
  decided: () => Decision<unknown>,
  rule: string,
  outcome: Finding['outcome'],
  article: string,
]

/** Asserts, row by row, the outcome and the article of one rule; an unmet one refuses the act. */
export function tabulate(rows: readonly Row[]): void {
  test.each(rows.map((row) => ({ label: row[0], row })))('$label', ({ row: [, decided, rule, outcome, article] }) => {
    const decision = decided()
    expect(findingOf(decision.findings, rule)).toMatchObject({ outcome, basis: expect.arrayContaining([article]) })
    if (outcome === 'unmet') expect(decision.verdict).toBe('refused')
    if (outcome === 'to-appraise') expect(decision.verdict).not.toBe('granted')
  })
}

/** The events of an act that is granted. */
export function eventsOf<Event>(decision: Decision<Event>): readonly Event[] {
  if (decision.verdict !== 'granted') throw new Error(`refused: ${JSON.stringify(decision.findings)}`)
  return decision.events
}
