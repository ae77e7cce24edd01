import { expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Clauses, Group } from '#modules/convention/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { findingOf } from '../../../tests/decision-table.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import { dispute } from '../model/dispute.ts'
import type { Act, ActOf, Dispute, Event } from '../model/state.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'

/** A dispute for the tests: on 10 March 2028 the Somme complains of the Région, which coordinates; the Aisne looks on. */
export const [REGION, SOMME, AISNE] = ['region', 'somme', 'aisne']
export const LILLE = 'Tribunal administratif de Lille'
export const FILE = 'a'.repeat(64)
export const somme: Actor = representativeOf(SOMME)
export const none: Dispute = { status: 'none' }

export const groupWith = (disputes: Partial<Clauses['disputes']> = {}, over: Partial<Group> = {}): Group => {
  const clauses = { disputes: { amicableFirst: true, court: LILLE, amicableMonths: null, ...disputes } }
  return { ...someGroup({ members: [REGION, SOMME, AISNE], coordinator: REGION, clauses }), ...over }
}

export const open = (over: Partial<ActOf<'open'>> = {}): ActOf<'open'> => ({
  type: 'open',
  claimant: SOMME,
  respondents: [REGION],
  subject: 'Frais de publicité',
  circumstances: 'La Somme conteste la part qui lui est demandée.',
  ...over,
})
export const begin = (over: Partial<ActOf<'beginAmicable'>> = {}): ActOf<'beginAmicable'> => ({
  type: 'beginAmicable',
  startedOn: '2028-03-10',
  means: 'negotiation',
  proof: null,
  ...over,
})
export const step = (on: IsoDate = '2028-03-20'): Act => ({ type: 'recordStep', on, what: 'Réunion.', minutes: FILE })
export const agree = (over: Partial<ActOf<'concludeAgreement'>> = {}): ActOf<'concludeAgreement'> => ({
  type: 'concludeAgreement',
  on: '2028-04-15',
  signedBy: [SOMME, REGION],
  document: FILE,
  ...over,
})
export const fail = (over: Partial<ActOf<'failAmicable'>> = {}): ActOf<'failAmicable'> => ({
  type: 'failAmicable',
  on: '2028-04-20',
  reason: 'Aucune offre.',
  ...over,
})
export const seize = (over: Partial<ActOf<'goToCourt'>> = {}): ActOf<'goToCourt'> => ({
  type: 'goToCourt',
  court: LILLE,
  on: '2028-05-11',
  reference: '2803456',
  urgency: null,
  ...over,
})
export const judge = (over: Partial<ActOf<'recordJudgment'>> = {}): ActOf<'recordJudgment'> => ({
  type: 'recordJudgment',
  on: '2029-01-15',
  notifiedOn: '2029-01-20',
  summary: 'La demande est rejetée.',
  document: FILE,
  ...over,
})
export const close: ActOf<'close'> = { type: 'close', reason: 'Plus rien ne reste dû.' }

const spoken = readAloud(fr.labels.rules, en.labels.rules)

type Case = { readonly group?: Group; readonly today?: IsoDate; readonly actor?: Actor }

/** Decides at the end of May 2029, long after everything, unless a test says otherwise. */
export const decide = (
  state: Dispute,
  act: Act,
  { group = groupWith(), today = '2029-05-31', actor = somme }: Case = {},
) => spoken(dispute.decide(state, act, contextOn(today, { group }, actor)))

/** The state after these acts, each granted on its own day. */
export function after(...acts: readonly (readonly [Act, IsoDate])[]): Dispute {
  return acts.reduce<Dispute>((state, [act, today]) => {
    const decision = decide(state, act, { today })
    if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
    return decision.events.reduce<Dispute>((reached: Dispute, event: Event) => dispute.evolve(reached, event), state)
  }, none)
}

const opened = [open(), '2028-03-10'] as const
const begun = [begin(), '2028-03-10'] as const
const failed = [fail(), '2028-04-20'] as const
const seized = [seize(), '2028-05-11'] as const

/** A dispute at each of its stages. */
export const at: Readonly<Record<Dispute['status'], Dispute>> = {
  none,
  open: after(opened),
  amicable: after(opened, begun),
  'amicable-failed': after(opened, begun, failed),
  settled: after(opened, begun, [agree(), '2028-04-15']),
  'in-court': after(opened, begun, failed, seized),
  judged: after(opened, begun, failed, seized, [judge(), '2029-01-20']),
  closed: after(opened, [close, '2028-03-12']),
}

export const region: Actor = representativeOf(REGION)
export const aisne: Actor = representativeOf(AISNE)

/** A row of a decision table: the case in French, where it stands, the act, and what one rule finds under which article. */
export type Row = readonly [
  label: string,
  state: Dispute,
  act: Act,
  over: Case,
  rule: string,
  outcome: string,
  article: string,
]

/** Asserts, row by row, the outcome and the article of one rule; an unmet one refuses the act. */
export function tabulate(rows: readonly Row[]): void {
  test.each(rows.map((row) => ({ label: row[0], row })))(
    '$label',
    ({ row: [, state, act, over, rule, outcome, article] }) => {
      const decision = decide(state, act, over)
      expect(findingOf(decision.findings, rule)).toMatchObject({ outcome, basis: expect.arrayContaining([article]) })
      if (outcome === 'unmet') expect(decision.verdict).toBe('refused')
      if (outcome === 'to-appraise') expect(decision.verdict).not.toBe('granted')
    },
  )
}

/** The events of an act that is granted. */
export function eventsOf(decision: ReturnType<typeof decide>): readonly Event[] {
  if (decision.verdict !== 'granted') throw new Error(`refused: ${JSON.stringify(decision.findings)}`)
  return decision.events
}
