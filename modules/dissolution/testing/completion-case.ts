import type { Actor } from '#kernel/actor.ts'
import { clockActor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import type { Clauses, Group } from '#modules/convention/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import { CHECKLIST, type ChecklistItem } from '../model/checklist.ts'
import { completion } from '../model/completion.ts'
import type { Completion, CompletionAct, CompletionActOf, CompletionFacts } from '../model/completion-state.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'
import { eventsOf } from './table.ts'

/** A group at the end of its object for the tests, on 1 March 2032: the Région coordinates, its contract ended on 31 August 2031. */
export const [REGION, SOMME] = ['region', 'somme']
export const FILE = 'a'.repeat(64)
export const TODAY = '2032-03-01'
export const region: Actor = representativeOf(REGION)
export const somme: Actor = representativeOf(SOMME)
export { clockActor as clock }
export const none: Completion = { status: 'none' }

export const contract = (over: Partial<RunningContract> = {}): RunningContract => ({
  id: 'ent',
  title: 'Environnement numérique de travail',
  awardBegunOn: '2027-02-01',
  notifiedOn: '2027-09-01',
  endsOn: '2031-08-31',
  identifiedBuyers: [SOMME, REGION],
  ...over,
})

export const groupWith = (clauses: Partial<Clauses> = {}, over: Partial<Group> = {}): Group => ({
  ...someGroup({ members: [REGION, SOMME], coordinator: REGION, clauses }),
  ...over,
})

export const someFacts = (over: Partial<CompletionFacts> = {}): CompletionFacts => ({
  group: groupWith(),
  contracts: [contract()],
  disputes: [],
  ...over,
})

export const settle = (item: ChecklistItem, over: object = {}): CompletionActOf<'settle'> => ({
  type: 'settle',
  item,
  settlement: { outcome: 'done', on: '2032-02-15', evidence: FILE, note: 'Direction des archives, Lille', ...over },
})
export const setAside = (item: ChecklistItem, reason = 'Aucune garantie.'): CompletionActOf<'settle'> => ({
  type: 'settle',
  item,
  settlement: { outcome: 'not-applicable', reason },
})
export const object: CompletionActOf<'object'> = {
  type: 'object',
  member: SOMME,
  reason: 'Une facture reste due.',
  proof: FILE,
}
export const answer = (reopens: readonly ChecklistItem[] = [], number = 1): CompletionActOf<'answerObjection'> => ({
  type: 'answerObjection',
  number,
  text: 'La facture est payée.',
  reopens,
})
export const renew = (over: Partial<CompletionActOf<'renew'>> = {}): CompletionActOf<'renew'> => ({
  type: 'renew',
  form: 'express',
  decidedOn: '2028-01-05',
  decision: FILE,
  until: null,
  ...over,
})

type Case = { readonly facts?: Partial<CompletionFacts>; readonly today?: IsoDate; readonly actor?: Actor }

const spoken = readAloud(fr.completion.rules, en.completion.rules)

export const decide = (state: Completion, act: CompletionAct, { facts, today = TODAY, actor = region }: Case = {}) =>
  spoken(completion.decide(state, act, contextOn(today, someFacts(facts), actor)))

/** The state after these acts of the coordinator, each granted that day. */
export const following = (state: Completion, ...acts: readonly CompletionAct[]): Completion =>
  acts.reduce((reached, act) => eventsOf(decide(reached, act)).reduce(completion.evolve, reached), state)

const settled = following(none, { type: 'prepare' }, ...CHECKLIST.map((item) => settle(item)))
const declared = following(settled, { type: 'declareCompletion' })

/** The way to the term at each of its stages, with nothing left open. */
export const at: Readonly<Record<Completion['status'], Completion>> = {
  none,
  preparing: settled,
  declared,
  ended: completion.evolve(declared, { type: 'TermReached', on: '2032-04-01' }),
}
