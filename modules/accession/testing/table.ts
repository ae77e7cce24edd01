import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { Accession, Act, Facts } from '../model/state.ts'
import { decide, finding } from './case.ts'

/** A row of a decision table: the case in French, what the rule finds, under which article, of which act. */
export type Row = readonly [
  label: string,
  outcome: string,
  article: string,
  act: Act,
  over?: Partial<Facts>,
  actor?: Actor,
]

/** Asserts, row by row, the outcome and the article of one rule; an unmet one refuses the act. */
export function tabulate(rule: string, state: Accession, rows: readonly Row[]): void {
  describe(rule, () => {
    test.each(rows.map((row) => ({ label: row[0], row })))(
      '$label',
      ({ row: [, outcome, article, act, over, actor] }) => {
        const decision = decide(state, act, over, actor)
        const found = finding(decision.findings, rule)
        expect(found).toMatchObject({ outcome, basis: expect.arrayContaining([article]) })
        if (outcome === 'unmet') expect(decision.verdict).toBe('refused')
      },
    )
  })
}
