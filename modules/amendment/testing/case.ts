import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { citationKey, type IsoDate } from '#kernel/citation.ts'
import type { Finding } from '#kernel/finding.ts'
import type { Clauses, Group } from '#modules/convention/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import { amendment } from '../model/amendment.ts'
import type { Act, Amendment, Facts, Subject } from '../model/state.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'

/** One amendment for the tests, on 10 March 2028: the Région coordinates the Aisne and the Nord. */
export const REGION = 'region'
export const AISNE = 'aisne'
export const NORD = 'nord'
export const CASE = '00000000-0000-4000-8000-0000000000bb'
export const hashOf = (letter: string): string => letter.repeat(64)
export const clock: Actor = { kind: 'clock' }
const BODIES = [REGION, AISNE, NORD]

export const general = {
  kind: 'general',
  changes: { withdrawal: { allowed: true, notice: 'P6M', deferredToContractEnd: true } },
  articles: { withdrawal: { article: '8' } },
} as const satisfies Subject

export const replacement = (over: Partial<Extract<Subject, { kind: 'coordinator-replacement' }>> = {}): Subject => ({
  kind: 'coordinator-replacement',
  outgoing: REGION,
  incoming: NORD,
  from: '2028-04-01',
  handover: 'Les dossiers et les archives sont remis sur bordereau.',
  ...over,
})

export const extension = (until: IsoDate, renewals = 0): Subject => ({
  kind: 'extension',
  duration: { type: 'until-date', until, renewals },
})

/** A member's enforceable act on this amendment. */
export const actOf = (body: string, over: Partial<AuthorisingAct> = {}): AuthorisingAct => ({
  id: `acte-${body}`,
  body,
  subject: 'amendment',
  about: CASE,
  favourable: true,
  date: '2028-02-20',
  enforceableOn: '2028-02-28',
  signatory: 'La Présidence',
  ...over,
})

/** Who presides over a body, from the first day of 2027. */
export const holder = (body: string, over: Partial<Facts['signatories'][string][number]> = {}) => ({
  person: { id: `p-${body}`, civility: null, name: `la présidence de ${body}` },
  title: 'La Présidence',
  office: 'representative' as const,
  from: '2027-01-01',
  until: null,
  ...over,
})

export const someFacts = (over: Partial<Facts> = {}, clauses: Partial<Clauses> = {}): Facts => ({
  amendment: CASE,
  group: someGroup({ members: BODIES, coordinator: REGION, clauses }),
  contracts: [],
  authorisingActs: [...BODIES.map((body) => actOf(body)), actOf(NORD, { id: 'contre', favourable: false })],
  signatories: Object.fromEntries(BODIES.map((body) => [body, [holder(body)]])),
  signatureVerdicts: { [hashOf('e')]: 'total-passed' },
  ...over,
})

export const propose = (subject: Subject): Act => ({
  type: 'propose',
  title: 'Avenant n° 1',
  subject,
  text: hashOf('d'),
  appraisals: {
    longerDuration: { accepted: true, reason: 'La nouvelle durée est plus longue.' },
    incomingCommittee: { accepted: true, reason: 'Le Département a sa commission.' },
  },
})

export const sign = (body: string, over: Partial<Extract<Act, { type: 'sign' }>> = {}): Act => ({
  type: 'sign',
  body,
  signedOn: '2028-03-10',
  person: `p-${body}`,
  medium: 'electronic',
  authorisingAct: `acte-${body}`,
  document: hashOf('e'),
  text: hashOf('d'),
  ...over,
})

export const notify = (body: string, receivedOn: IsoDate = '2028-03-10'): Act => ({
  type: 'notify',
  body,
  receivedOn,
  proof: hashOf('9'),
})

/** The acts of a whole amendment. */
export const history = (subject: Subject = general): Act[] => [
  propose(subject),
  ...BODIES.map((body): Act => ({ type: 'approve', body, authorisingAct: `acte-${body}` })),
  { type: 'openSignature' },
  ...BODIES.map((body) => sign(body)),
  ...BODIES.map((body) => notify(body)),
  { type: 'takeEffect' },
]

const spoken = readAloud(fr.labels.rules, en.labels.rules)

/** Decides as the coordinator on 10 March 2028, unless a test says otherwise. */
export function decide(
  state: Amendment,
  act: Act,
  over: Partial<Facts> = {},
  actor: Actor = representativeOf(REGION),
  today: IsoDate = '2028-03-10',
) {
  return spoken(amendment.decide(state, act, contextOn(today, someFacts(over), actor)))
}

/** The state after these acts, all granted. */
export function run(state: Amendment, acts: readonly Act[], over: Partial<Facts> = {}, today?: IsoDate): Amendment {
  return acts.reduce((before, act) => {
    const actor =
      act.type === 'sign' && act.medium === 'electronic' ? representativeOf(act.body) : representativeOf(REGION)
    const decision = decide(before, act, over, actor, today)
    if (decision.verdict !== 'granted') throw new Error(`${act.type} was ${decision.verdict}`)
    return decision.events.reduce(amendment.evolve, before)
  }, state)
}

/** A state on the way of the history. */
export function at(status: Amendment['status'], subject: Subject = general): Amendment {
  const acts = history(subject)
  switch (status) {
    case 'none':
      return { status }
    case 'proposed':
      return run({ status: 'none' }, acts.slice(0, 1))
    case 'signing':
      return run({ status: 'none' }, acts.slice(0, 5))
    case 'signed':
      return run({ status: 'none' }, acts.slice(0, 8))
    case 'notified':
    case 'effective':
      return run({ status: 'none' }, acts.slice(0, 11))
    case 'abandoned':
      return run({ status: 'none' }, [...acts.slice(0, 5), { type: 'abandon', reason: 'Sans objet.' }])
  }
}

export function finding(findings: readonly Finding[], rule: string) {
  const found = findings.find((candidate) => candidate.rule === rule)
  if (found === undefined) throw new Error(`no finding ${rule}`)
  return { outcome: found.outcome, basis: found.basis.map(citationKey), facts: found.facts }
}

/** The group that this member leaves today. */
export function left(body: string): Group {
  const { group } = someFacts()
  const leave = (member: Group['members'][number]) =>
    member.body === body ? { ...member, until: '2028-03-10' } : member
  return { ...group, members: group.members.map(leave) }
}

type Row = readonly [string, string, string, Act, Partial<Facts>?, Actor?]

/** Asserts, row by row, the outcome and the article of one rule; an unmet one refuses the act. Appraisals are left out. */
export function tabulate(rule: string, state: Amendment, rows: readonly Row[]): void {
  describe(rule, () => {
    test.each(rows.map((row) => ({ label: row[0], row })))(
      '$label',
      ({ row: [, outcome, article, act, over, actor] }) => {
        const { appraisals: _, ...plain } = act
        const decision = decide(state, plain, over, actor)
        const found = finding(decision.findings, rule)
        expect(found).toMatchObject({ outcome, basis: expect.arrayContaining([article]) })
        if (outcome === 'unmet') expect(decision.verdict).toBe('refused')
      },
    )
  })
}
