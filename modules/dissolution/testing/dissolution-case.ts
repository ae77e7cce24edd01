import { type Actor, clockActor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Clauses, Group, Membership } from '#modules/convention/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'
import * as circuitEn from '#ui/circuit/sentences.en.ts'
import * as circuitFr from '#ui/circuit/sentences.fr.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import { dissolution } from '../model/dissolution.ts'
import type { Dissolution, DissolutionAct, DissolutionActOf, DissolutionFacts } from '../model/dissolution-state.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'
import { eventsOf } from './table.ts'

/** A dissolution for the tests, on 10 March 2028: the Région coordinates the Aisne and the Somme. */
export const [REGION, AISNE, SOMME] = ['region', 'aisne', 'somme']
export const BODIES = [REGION, AISNE, SOMME] as const
export const CASE = '00000000-0000-4000-8000-0000000000dd'
export const FILE = 'a'.repeat(64)
export const TEXT = 'd'.repeat(64)
export const ELECTRONIC = 'e'.repeat(64)
export const TODAY = '2028-03-10'
export const region: Actor = representativeOf(REGION)
export const aisne: Actor = representativeOf(AISNE)
export const somme: Actor = representativeOf(SOMME)
export { clockActor as clock }
export const none: Dissolution = { status: 'none' }

/** A member's enforceable act on this dissolution. */
export const actOf = (body: string, over: Partial<AuthorisingAct> = {}): AuthorisingAct => ({
  id: `acte-${body}`,
  body,
  subject: 'dissolution',
  about: CASE,
  favourable: true,
  date: '2028-02-20',
  enforceableOn: '2028-02-28',
  signatory: 'La Présidence',
  ...over,
})

const holder = (body: string) => ({
  person: { id: `p-${body}`, civility: null, name: `la présidence de ${body}` },
  title: 'La Présidence',
  office: 'representative' as const,
  from: '2027-01-01',
  until: null,
})

export const groupOf = (
  members: readonly string[],
  clauses: Partial<Clauses> = {},
  over: Partial<Group> = {},
): Group => ({
  ...someGroup({ members, coordinator: REGION, clauses }),
  ...over,
})
export const majority = { dissolution: { atTerm: true, decision: 'majority' } } as const

/** The group once a body has joined it after the others, or left it. */
export const withMember = (member: Partial<Membership> & Pick<Membership, 'body'>): Group => {
  const group = groupOf([...BODIES])
  const others = group.members.filter(({ body }) => body !== member.body)
  return { ...group, members: [...others, { founder: false, from: '2028-03-01', until: null, ...member }] }
}

export const someFacts = (over: Partial<DissolutionFacts> = {}): DissolutionFacts => ({
  dissolution: CASE,
  group: groupOf([...BODIES]),
  contracts: [],
  disputes: [],
  authorisingActs: [...BODIES, 'oise'].flatMap((body) => [
    actOf(body),
    actOf(body, { id: `contre-${body}`, favourable: false }),
  ]),
  signatories: Object.fromEntries([...BODIES, 'oise'].map((body) => [body, [holder(body)]])),
  signatureVerdicts: { [ELECTRONIC]: 'total-passed' },
  ...over,
})

export const propose = (over: Partial<DissolutionActOf<'propose'>> = {}): DissolutionActOf<'propose'> => ({
  type: 'propose',
  reason: 'Chaque membre a désormais son propre marché.',
  text: TEXT,
  settlementPlan: null,
  dissolvedFrom: null,
  ...over,
})
export const approve = (
  body: string,
  over: Partial<DissolutionActOf<'approve'>> = {},
): DissolutionActOf<'approve'> => ({
  type: 'approve',
  body,
  authorisingAct: `acte-${body}`,
  receivedOn: '2028-03-02',
  proof: FILE,
  ...over,
})
export const oppose = (body: string, authorisingAct = `contre-${body}`): DissolutionActOf<'oppose'> => ({
  type: 'oppose',
  body,
  authorisingAct,
})
export const sign = (body: string, over: Partial<DissolutionActOf<'sign'>> = {}): DissolutionActOf<'sign'> => ({
  type: 'sign',
  body,
  signedOn: TODAY,
  person: `p-${body}`,
  medium: 'paper',
  authorisingAct: `acte-${body}`,
  document: FILE,
  text: TEXT,
  ...over,
})
export const openSignature: DissolutionAct = { type: 'openSignature' }

const spoken = readAloud(
  { ...circuitFr.signatureSentences, ...fr.completion.rules, ...fr.dissolution.rules },
  { ...circuitEn.signatureSentences, ...en.completion.rules, ...en.dissolution.rules },
)

type Case = { readonly facts?: Partial<DissolutionFacts>; readonly today?: IsoDate; readonly actor?: Actor }

/** The coordinator acts, unless a test says otherwise: it proposes, files the decisions and records signatures on paper. */
export const decide = (state: Dissolution, act: DissolutionAct, { facts, today = TODAY, actor = region }: Case = {}) =>
  spoken(dissolution.decide(state, act, contextOn(today, someFacts(facts), actor)))

/** The state after these acts, each granted that day with those facts. */
export const following = (
  state: Dissolution,
  acts: readonly DissolutionAct[],
  facts: Partial<DissolutionFacts> = {},
): Dissolution =>
  acts.reduce((reached, act) => eventsOf(decide(reached, act, { facts })).reduce(dissolution.evolve, reached), state)

const proposed = following(none, [propose()])
const voted = following(
  proposed,
  BODIES.map((body) => approve(body)),
)
const signing = following(voted, [openSignature])
const later = following(none, [
  propose({ dissolvedFrom: '2028-07-01' }),
  ...BODIES.map((body) => approve(body)),
  openSignature,
])

/** The dissolution at each of its stages; `signed` waits for 1 July 2028. */
export const at: Readonly<Record<Dissolution['status'], Dissolution>> & { readonly voted: Dissolution } = {
  none,
  proposed,
  voted,
  signing,
  signed: following(
    later,
    BODIES.map((body) => sign(body)),
  ),
  dissolved: following(
    signing,
    BODIES.map((body) => sign(body)),
  ),
  abandoned: following(proposed, [{ type: 'abandon', why: 'Sans objet.' }]),
}
