import type { Actor } from '#kernel/actor.ts'
import { citationKey, type IsoDate } from '#kernel/citation.ts'
import type { Finding } from '#kernel/finding.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import type { Act, Event, Facts, Withdrawal } from '../model/state.ts'
import { withdrawal } from '../model/withdrawal.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'

/** A member that leaves a group of two, and a contract that may hold it, for the tests of the model. */

export const [SOMME, REGION] = ['somme', 'region']
export const PROOF = 'a'.repeat(64)

export const act = (over: Partial<AuthorisingAct> = {}): AuthorisingAct => ({
  id: 'acte-somme',
  body: SOMME,
  subject: 'withdrawal',
  about: null,
  favourable: true,
  date: '2027-10-04',
  enforceableOn: '2027-10-12',
  signatory: null,
  ...over,
})

export const contract = (over: Partial<RunningContract> = {}): RunningContract => ({
  id: 'ent',
  title: 'Environnement numérique de travail',
  awardBegunOn: '2027-02-01',
  notifiedOn: '2027-09-01',
  endsOn: '2031-08-31',
  identifiedBuyers: [SOMME, REGION],
  ...over,
})

export const facts = (over: Partial<Facts> = {}): Facts => ({
  group: someGroup({ members: [REGION, SOMME], coordinator: REGION }),
  contracts: [],
  authorisingActs: [act()],
  ...over,
})

export const notify = (over: Partial<Extract<Act, { type: 'notify' }>> = {}): Act => ({
  type: 'notify',
  member: SOMME,
  authorisingAct: 'acte-somme',
  channel: 'letter',
  receivedOn: '2027-11-30',
  proof: PROOF,
  ...over,
})

export const somme: Actor = representativeOf(SOMME)
export const clock: Actor = { kind: 'clock' }

const spoken = readAloud(fr.labels.rules, en.labels.rules)

export const decide = (
  state: Withdrawal,
  request: Act,
  over: Partial<Facts> = {},
  today: IsoDate = '2027-12-01',
  actor = somme,
) => spoken(withdrawal.decide(state, request, contextOn(today, facts(over), actor)))

export const finding = (findings: readonly Finding[], rule: string) => {
  const found = findings.find((candidate) => candidate.rule === rule)
  if (found === undefined) throw new Error(`no finding ${rule}`)
  return { outcome: found.outcome, basis: found.basis.map(citationKey), facts: found.facts }
}

export function eventsOf(decision: ReturnType<typeof withdrawal.decide>): readonly Event[] {
  if (decision.verdict !== 'granted') throw new Error(`refused: ${JSON.stringify(decision.findings)}`)
  return decision.events
}
