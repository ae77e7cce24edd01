import { expect } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { citationKey, type IsoDate } from '#kernel/citation.ts'
import type { AuthorisingAct, OfficeHeld } from '#modules/organisation/index.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import type { Clauses } from '../model/clauses.ts'
import { convention } from '../model/convention.ts'
import type { Facts, Party } from '../model/facts.ts'
import type { Act, ActOf, Convention } from '../model/state.ts'
import { ARTICLES, contextOn, representativeOf, someClauses } from '../testing.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'

/** A convention of three bodies, led to each of its stages by its own acts, for the tests of the model. */

export const [REGION, SOMME, OTHD] = ['region', 'somme', 'othd']
export const BODIES = [REGION, SOMME, OTHD]
export const [TEXT, SCAN] = ['d'.repeat(64), 'e'.repeat(64)]

export const office = (body: string, over: Partial<OfficeHeld> = {}): OfficeHeld => ({
  number: 1,
  office: 'representative',
  person: { id: `presidency-of-${body}`, civility: null, name: `Présidence ${body}` },
  title: 'Le Président',
  from: '2021-07-01',
  until: null,
  givenBy: null,
  delegation: null,
  ...over,
})

export const party = (body: string, over: Partial<Party> = {}): Party => ({
  body,
  name: body,
  siret: '20005374200017',
  seat: 'Lille',
  offices: [office(body)],
  ...over,
})

export const deliberation = (body: string, over: Partial<AuthorisingAct> = {}): AuthorisingAct => ({
  id: `acte-${body}`,
  body,
  subject: 'membership',
  about: null,
  favourable: true,
  date: '2026-11-16',
  enforceableOn: '2026-11-24',
  signatory: null,
  ...over,
})

export const facts = (over: Partial<Facts> = {}): Facts => ({
  parties: BODIES.map((body) => party(body)),
  authorisingActs: BODIES.map((body) => deliberation(body)),
  signatureVerdicts: {},
  ...over,
})

export const found = (over: Partial<ActOf<'found'>> = {}): Act => ({
  type: 'found',
  clauses: someClauses(REGION),
  articles: ARTICLES,
  members: BODIES,
  document: TEXT,
  ...over,
})

export const sign = (body: string, over: Partial<ActOf<'sign'>> = {}): Act => ({
  type: 'sign',
  body,
  signedOn: '2026-12-07',
  person: `presidency-of-${body}`,
  medium: 'paper',
  authorisingAct: `acte-${body}`,
  document: SCAN,
  ...over,
})

export const region = representativeOf(REGION)
const spoken = readAloud(fr.labels.rules, en.labels.rules)

export const decide = (
  state: Convention,
  act: Act,
  over: Partial<Facts> = {},
  today: IsoDate = '2026-12-10',
  actor: Actor = region,
) => spoken(convention.decide(state, act, contextOn(today, facts(over), actor)))

export function granted(
  state: Convention,
  act: Act,
  over: Partial<Facts> = {},
  today?: IsoDate,
  actor?: Actor,
): Convention {
  const decision = decide(state, act, over, today, actor)
  if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision))
  return decision.events.reduce(convention.evolve, state)
}

export const NONE: Convention = { status: 'none' }
export const drafted = (clauses: Partial<Clauses> = {}) =>
  granted(NONE, found({ clauses: someClauses(REGION, clauses) }))
export const signing = (clauses: Partial<Clauses> = {}) =>
  granted(drafted(clauses), { type: 'openSignature', document: TEXT })
export const signed = (clauses: Partial<Clauses> = {}) =>
  BODIES.reduce((state, body) => granted(state, sign(body)), signing(clauses))

export const original = (body: string, over: Partial<ActOf<'deliverOriginal'>> = {}): Act => ({
  type: 'deliverOriginal',
  body,
  deliveredOn: '2026-12-09',
  medium: 'paper',
  holder: 'service des assemblées',
  ...over,
})

export const complete = (clauses: Partial<Clauses> = {}) =>
  BODIES.flatMap((body) => [original(body), original(body)]).reduce(
    (state, act) => granted(state, act),
    signed(clauses),
  )
export const constituted = (clauses: Partial<Clauses> = {}, today: IsoDate = '2026-12-10') =>
  granted(complete(clauses), { type: 'constitute' }, {}, today)

export const notify = (body: string, sentOn: IsoDate = '2026-12-14'): Act => ({
  type: 'notify',
  body,
  sentOn,
  channel: 'letter',
})
export const acknowledge = (body: string, receivedOn: IsoDate): Act => ({
  type: 'acknowledge',
  body,
  receivedOn,
  proof: SCAN,
})

export const inForce = () =>
  BODIES.reduce(
    (state, body, index) =>
      granted(granted(state, notify(body), {}, '2027-01-12'), acknowledge(body, `2027-01-1${index}`), {}, '2027-01-12'),
    constituted(),
  )

export type Row = readonly [string, Convention, Act, Partial<Facts>, string, string, string]

export function expectFinding([, state, act, over, rule, outcome, article]: Row, actor?: Actor) {
  const decision = decide(state, act, over, '2026-12-10', actor)
  const finding = decision.findings.find((candidate) => candidate.rule === rule)
  expect({ outcome: finding?.outcome, cited: finding?.basis.map(citationKey).includes(article) }).toEqual({
    outcome,
    cited: true,
  })
  const blocked = outcome === 'unmet' ? 'refused' : outcome === 'to-appraise' ? 'awaiting-judgement' : undefined
  if (blocked !== undefined) expect(decision.verdict).toBe(blocked)
}

export function signerOf(act: ActOf<'sign'>): Actor {
  return act.medium === 'paper' ? region : representativeOf(act.body)
}
