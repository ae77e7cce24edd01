import { type Actor, clockActor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Criterion } from '#modules/consultation/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { evaluation } from './model/evaluation.ts'
import type { EvaluationFacts, OpenedTender, Published } from './model/evaluation-facts.ts'
import type { Evaluation, EvaluationAct, Known, PageCited } from './model/evaluation-state.ts'
import { scoring } from './model/scoring.ts'
import type { Scoring, ScoringAct, ScoringFacts } from './model/scoring-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

export { rankingTextOf } from './model/standing.ts'

/** An analysis in each of its stages, for the tests of this module. */

export const [REGION, SOMME, NORD] = ['region', 'somme', 'nord']
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const nord = representativeOf(NORD)
export const personOf = (actor: Actor): string => (actor.kind === 'person' ? actor.person : '')
export const operator = (account: string): Actor => ({ kind: 'operator', account })
export const NOW: IsoInstant = '2027-04-05T09:00:00.000Z'
export const SHA = 'ab'.repeat(32)
export const group = () => someGroup({ members: [REGION, SOMME, NORD], coordinator: REGION })

export const criterion = (key: string, weight: number, over: Partial<Criterion> = {}): Criterion => ({
  ...{ key, weight, title: `Critère ${key}`, kind: 'quality', method: 'noté sur 10', parts: [] },
  scale: { top: 1_000, step: 50, formula: null },
  ...over,
})

/** Forty for the price, forty-five for two parts of quality, fifteen for the environment. */
export const CRITERIA: readonly Criterion[] = [
  criterion('C1', 4_000, { kind: 'price', scale: { top: 1_000, step: 1, formula: 'lowest-over-price' } }),
  criterion('C2', 4_500, { parts: [criterion('C2.1', 6_000), criterion('C2.2', 4_000)] }),
  criterion('C3', 1_500, { kind: 'environment' }),
]

/** The same, of which the file says in words alone how tenders are scored. */
export const WORDED: readonly Criterion[] = CRITERIA.map(({ scale: _, ...each }) => ({
  ...each,
  parts: each.parts.map(({ scale: _own, ...part }) => part),
}))

export const published = (over: Partial<Published> = {}, criteria = CRITERIA): Published => ({
  ...{ consultation: 'consultation', procedure: 'procedure', reference: '2027-ENT-01', title: 'ENT' },
  ...{ status: 'closed', procedureType: 'open', noticeSentOn: '2027-02-08', validUntil: '2027-09-18', lots: [] },
  grid: {
    manifest: 'e'.repeat(64),
    criteria,
    prices: [
      { key: 'A1', label: 'Accès d’un apprenant', unit: 'apprenant par an' },
      { key: 'A2', label: 'Formation', unit: 'journée' },
    ],
    tieRule: 'L’offre la mieux notée en valeur technique est retenue.',
    variantsAllowed: false,
  },
  ...over,
})

export const opened = (id: string, over: Partial<OpenedTender> = {}): OpenedTender => ({
  ...{ id, operator: `Société ${id}`, identifier: '73282932000074', account: `account-${id}` },
  ...{ receivedAt: '2027-03-15T09:00:00.000Z', envelopes: [1], lots: [], eliminated: false },
  ...over,
})
export const OPENED = ['a', 'b', 'c'].map((id) => opened(id))

export const cited = (over: Partial<PageCited> = {}): PageCited => ({ envelope: 1, file: 0, page: 4, ...over })
const FILES = ['a', 'b', 'c'].map((deposit) => ({ deposit, envelope: 1, file: 0, sha256: SHA }))

export const facts = (over: Partial<EvaluationFacts> = {}): EvaluationFacts => ({
  ...{ group: group(), interests: [], published: published(), opening: 'ended', opened: OPENED, others: [] },
  ...{ offices: [REGION, SOMME], sheets: [], files: FILES, given: [], digest: 'd'.repeat(64) },
  ...over,
})

type ActOf<T extends EvaluationAct['type']> = Extract<EvaluationAct, { type: T }>
const said = { accepted: true, reason: 'C’est ce que dit le règlement de la consultation.' }

export const budget = {
  credits: 900_000_00,
  estimate: 800_000_00,
  setOn: '2027-01-20',
  document: 'délibération',
} as const
export const begin = (over: Partial<ActOf<'begin'>> = {}): ActOf<'begin'> => ({
  ...{ type: 'begin', consultation: 'consultation', lot: null, scales: [], ties: ['C2'], budget },
  appraisals: { tiesAsPublished: said },
  ...over,
})
export const appoint = (over: Partial<ActOf<'appoint'>> = {}): ActOf<'appoint'> => ({
  ...{ type: 'appoint', person: personOf(somme), body: SOMME },
  ...over,
})
export const price = (
  tender: string,
  total: number,
  over: Partial<ActOf<'recordPrice'>> = {},
): ActOf<'recordPrice'> => ({
  ...{ type: 'recordPrice', tender, total, lines: [], cited: cited() },
  ...over,
})
export const qualify = (tender: string, over: Partial<ActOf<'qualify'>> = {}): ActOf<'qualify'> => ({
  ...{ type: 'qualify', tender, kind: 'regular', reason: 'conforme', regularisable: false, variant: false },
  ...over,
})
export const write = (over: Partial<ActOf<'write'>> = {}): ActOf<'write'> => ({
  ...{ type: 'write', kind: 'price', tenders: ['a'], text: 'Justifiez votre prix.', due: '2027-04-15', until: null },
  ...over,
})
export const answer = (over: Partial<ActOf<'answer'>> = {}): ActOf<'answer'> => ({
  ...{ type: 'answer', letter: 1, text: 'Nos serveurs sont amortis.', agrees: null },
  ...over,
})
export const settle = (over: Partial<ActOf<'settle'>> = {}): ActOf<'settle'> => ({
  ...{ type: 'settle', tender: 'a', outcome: 'justified', reason: 'les comptes sont joints' },
  ...over,
})
export const agreed = (tender: string, criterionKey: string, points: number, reason = 'relu ensemble') => ({
  ...{ tender, criterion: criterionKey, points, reason },
})

const interest = { interestFree: () => 'Said elsewhere.' }
const sentences = [
  { ...interest, ...fr.evaluation.rules },
  { ...interest, ...en.evaluation.rules },
] as const
const spoken = readAloud(...sentences)

export type Given<Facts = EvaluationFacts> = {
  readonly now?: IsoInstant
  readonly actor?: Actor
  readonly facts?: Partial<Facts>
}

export function decide(state: Evaluation, act: EvaluationAct, given: Given = {}) {
  const { now = NOW, actor = region, facts: over = {} } = given
  return spoken(evaluation.decide(state, act, { ...contextOn(civilDay(now), facts(over), actor), now }))
}

/** The state after acts that must be granted. */
export function after(state: Evaluation, acts: readonly EvaluationAct[], given: Given = {}): Known {
  const last = acts.reduce((before, act) => {
    const decision = decide(before, act, given)
    if (decision.verdict !== 'granted') {
      const wrong = decision.findings.filter(({ outcome }) => outcome === 'unmet' || outcome === 'to-appraise')
      throw new Error(`${act.type}: ${JSON.stringify(wrong)}`)
    }
    return decision.events.reduce(evaluation.evolve, before)
  }, state)
  if (last.status === 'none') throw new Error('nothing has begun')
  return last
}

export const none: Evaluation = { status: 'none' }
export type Begun = Extract<Evaluation, { status: 'begun' }>
export const begun = (acts: readonly EvaluationAct[] = [], given: Given = {}): Begun =>
  after(none, [begin(), ...acts], given) as Begun

export const sheet = (actor: Actor, status: 'undertaken' | 'closed' | 'disclosed' = 'disclosed') => ({
  ...{ id: `sheet-of-${personOf(actor)}`, person: personOf(actor), status },
})
export const DISCLOSED = { facts: { sheets: [sheet(somme)] } } as const

/** Every score of every tender, agreed on. */
export const agreeAll = (points: number, tenders: readonly string[] = ['a', 'b', 'c']): ActOf<'agree'> => ({
  type: 'agree',
  agreed: tenders.flatMap((tender) => ['C2.1', 'C2.2', 'C3'].map((key) => agreed(tender, key, points))),
})

/** All that a conclusion asks: prices near one another, qualifications, a consensus. */
export const ready = (): Begun =>
  begun(
    [
      appoint(),
      ...[700_000_00, 720_000_00, 750_000_00].map((total, index) => price(['a', 'b', 'c'][index] ?? '', total)),
      ...['a', 'b', 'c'].map((id) => qualify(id)),
    ],
    {},
  ) as Begun
export const agreedOn = (): Begun => after(ready(), [agreeAll(700)], DISCLOSED) as Begun

/** The sheet of the person of the Somme. */
export const scoringFacts = (over: Partial<ScoringFacts> = {}): ScoringFacts => ({
  ...{ group: group(), interests: [], others: [], files: FILES },
  evaluation: {
    ...{ id: 'evaluation', procedure: 'procedure', status: 'begun', tenders: ['a', 'b', 'c'] },
    evaluators: [{ person: personOf(somme), body: SOMME, since: '2027-04-01' }],
    scales: ['C2.1', 'C2.2', 'C3'].map((key) => ({ criterion: key, top: 1_000, step: 50, formula: null })),
  },
  ...over,
})
export const scoringBegin: ScoringAct = { type: 'begin', evaluation: 'evaluation', undertaking: '2026-1' }
export const score = (tender: string, key: string, points: number, over: object = {}) => ({
  ...{ tender, criterion: key, points, comment: 'Mémoire complet.', cited: [cited()] },
  ...over,
})
export const scoreAll: ScoringAct = {
  type: 'score',
  scores: ['a', 'b', 'c'].flatMap((id) => ['C2.1', 'C2.2', 'C3'].map((key) => score(id, key, 700))),
}
const spokenScoring = readAloud(...sentences)

export function decideScoring(state: Scoring, act: ScoringAct, given: Given<ScoringFacts> = {}) {
  const clock = act.type === 'disclose' || act.type === 'end'
  const { now = NOW, actor = clock ? clockActor : somme, facts: over = {} } = given
  return spokenScoring(scoring.decide(state, act, { ...contextOn(civilDay(now), scoringFacts(over), actor), now }))
}

export function scored(acts: readonly ScoringAct[]): Scoring {
  return acts.reduce<Scoring>(
    (state, act) => {
      const decision = decideScoring(state, act)
      if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
      return decision.events.reduce(scoring.evolve, state)
    },
    { status: 'none' },
  )
}
