import { describe, expect, test } from 'vitest'
import { civilDay } from '#kernel/paris-time.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { ruleWords as interestWords } from '#modules/interest/testing.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import { REGION, region, SOMME } from '../testing.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'
import { operatorProof } from './operator-proof.ts'
import { type Contracted, dueOf, endingBy, isInForce, operatorKey, operatorKeyOf, unprovenIn } from './proof-due.ts'
import type { OperatorProof, OperatorProofAct, OperatorProofFacts } from './proof-state.ts'

type Given = { readonly now?: string; readonly facts?: Partial<OperatorProofFacts>; readonly actor?: typeof region }
const NOW = '2027-04-09T12:00:00.000Z'

const facts = (over: Partial<OperatorProofFacts> = {}): OperatorProofFacts => ({
  group: someGroup({ members: [REGION, SOMME], coordinator: REGION }),
  interests: [],
  consultation: { procedure: 'procedure', lawDate: '2027-02-01' },
  ...over,
})
const spoken = readAloud(
  { ...interestWords.fr, ...fr.operatorProof.rules },
  { ...interestWords.en, ...en.operatorProof.rules },
)
const decide = (state: OperatorProof, act: OperatorProofAct, given: Given = {}) => {
  const { now = NOW, actor = region } = given
  return spoken(operatorProof.decide(state, act, { ...contextOn(civilDay(now), facts(given.facts), actor), now }))
}
const rule = decisionTable<OperatorProof, OperatorProofAct, Given>(decide)

const company = (value: string) => ({ name: 'Coopérative Exemple', identifier: { scheme: 'siret', value } as const })
const SEAT = company('73282932000074')
const none: OperatorProof = { status: 'none' }
type Recording = Extract<OperatorProofAct, { type: 'record' }>
const record = (over: Partial<Recording> = {}): Recording => ({
  ...{ type: 'record', consultation: 'consultation', kind: 'tax', operator: SEAT, file: 'ab'.repeat(32) },
  ...{ issuedOn: '2027-03-01', expiresOn: '2027-12-31', where: 'transmise par le candidat' },
  ...over,
})
const held = (over: Partial<Recording> = {}): OperatorProof => {
  const decision = decide(none, record(over))
  if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
  return decision.events.reduce(operatorProof.evolve, none)
}

describe('R2.43 : une attestation a ses dates, et ne se redemande pas tant qu’elle vaut', () => {
  rule(
    'proofForConsultation',
    ['policy attestations'],
    [
      ['pour une consultation publiée', none, record(), 'met'],
      ['pour une inconnue', none, record(), 'unmet', { facts: { consultation: null } }],
    ],
  )
  rule(
    'proofDated',
    ['policy attestations', 'CCP R2144-1'],
    [
      ['du jour même', none, record({ issuedOn: '2027-04-09' }), 'met'],
      ['du lendemain', none, record({ issuedOn: '2027-04-10' }), 'unmet'],
      ['qui finit le jour de sa date', none, record({ expiresOn: '2027-03-01' }), 'unmet'],
      ['sans fin', none, record({ expiresOn: null }), 'met'],
    ],
  )
  rule(
    'proofNotOver',
    ['CCP R2143-14', 'policy attestations'],
    [
      ['son dernier jour', none, record({ expiresOn: '2027-04-09' }), 'met'],
      ['le lendemain', none, record({ expiresOn: '2027-04-08' }), 'to-appraise'],
      ['sans fin', none, record({ expiresOn: null }), 'not-applicable'],
    ],
  )
  rule(
    'proofAnnulledFor',
    ['policy attestations'],
    [
      ['avec un motif', held(), { type: 'annul', reason: 'inscrite deux fois' }, 'met'],
      ['sans motif', held(), { type: 'annul', reason: ' ' }, 'unmet'],
    ],
  )
  test('un autre membre n’en inscrit pas', () => {
    expect(decide(none, record(), { actor: representativeOf(SOMME) }).verdict).toBe('refused')
  })
  test('deux établissements sont une même entreprise', () => {
    expect(operatorKey(company('73282932000074'))).toBe(operatorKey(company('73282932000082')))
    expect(operatorKey({ identifier: { scheme: 'foreign', country: 'DE', value: 'HRB 1' } })).toBe('DE:HRB 1')
  })
  test.each([
    ['son dernier jour', '2027-12-31', true],
    ['le lendemain', '2028-01-01', false],
  ])('elle vaut : %s', (_when, today, expected) => {
    expect(isInForce(held(), today)).toBe(expected)
  })
})

describe('R2.47 : le travail dissimulé se prouve tous les six mois', () => {
  rule(
    'undeclaredWorkProvedAgain',
    ['code-travail D8222-5'],
    [
      ['une telle attestation', none, record({ kind: 'undeclared-work' }), 'computed'],
      ['une autre', none, record(), 'not-applicable'],
    ],
  )
  test.each([
    ['six mois de quantième à quantième', '2027-03-01', null, '2027-09-01'],
    ['le dernier jour d’un mois plus court', '2027-08-31', null, '2028-02-29'],
    ['sa propre fin, si elle vient avant', '2027-03-01', '2027-05-01', '2027-05-01'],
  ])('%s', (_what, issuedOn, expiresOn, due) => {
    expect(dueOf({ kind: 'undeclared-work', issuedOn, expiresOn })).toBe(due)
  })
})

const NOBODY: Contracted = { holdings: [], settled: [] }

describe('R2.43 : l’alerte vient avant la fin, et pour la dernière attestation seule', () => {
  const row = (id: string, over: Partial<Recording> = {}) => ({ id, state: held(over) })
  const ending = (today: string, ...all: ReturnType<typeof row>[]) => endingBy(all, NOBODY, today).map(({ id }) => id)
  test.each([
    ['trente et un jours avant', '2027-11-30', []],
    ['trente jours avant', '2027-12-01', ['a']],
    ['après la fin', '2028-02-01', ['a']],
  ])('%s', (_when, today, expected) => {
    expect(ending(today, row('a'))).toEqual(expected)
  })
  test('une plus récente, d’un autre établissement de la même entreprise, la remplace', () => {
    const later = { issuedOn: '2027-04-01', expiresOn: '2029-01-01', operator: company('73282932000082') }
    expect(ending('2027-12-15', row('a'), row('b', later))).toEqual([])
    expect(ending('2027-12-15', row('a'), row('b', { ...later, kind: 'social' }))).toEqual(['a'])
  })
  test('annulée, elle n’alerte plus', () => {
    const annulled = decide(held(), { type: 'annul', reason: 'marché terminé' })
    if (annulled.verdict !== 'granted') throw new Error('refused')
    const state = annulled.events.reduce(operatorProof.evolve, held())
    expect(endingBy([{ id: 'a', state }], NOBODY, '2028-02-01')).toEqual([])
  })
})

describe('R2.47 : la vigilance se prouve de la signature à la fin du marché, et par le titulaire seul', () => {
  const proof = { id: 'a', state: held({ kind: 'undeclared-work', issuedOn: '2027-03-01', expiresOn: null }) }
  const operator = operatorKey({ identifier: SEAT.identifier })
  const contracted = (until: string | null, settled = true): Contracted => ({
    holdings: until === '' ? [] : [{ award: 'award', operator, until }],
    settled: settled ? ['consultation'] : [],
  })
  test.each([
    ['il tient un marché en cours', contracted('2031-08-31'), ['a']],
    ['dont la fin n’est pas connue', contracted(null), ['a']],
    ['son marché s’achève la veille', contracted('2027-08-14'), []],
    ['le dernier jour compte', contracted('2027-08-15'), ['a']],
    ['un autre a été choisi', contracted(''), []],
    ['rien n’est encore signé', contracted('', false), ['a']],
  ])('une attestation à son terme se redemande : %s', (_when, given, expected) => {
    expect(endingBy([proof], given, '2027-08-15').map(({ id }) => id)).toEqual(expected)
  })
  test('un titulaire sans attestation aucune est nommé, tant que son marché court', () => {
    expect(unprovenIn([], contracted('2031-08-31'), '2027-08-15')).toEqual(['award'])
    expect(unprovenIn([proof], contracted('2031-08-31'), '2027-08-15')).toEqual([])
    expect(unprovenIn([], contracted('2027-08-14'), '2027-08-15')).toEqual([])
  })
  test('deux établissements d’une même entreprise en sont une', () => {
    expect(operatorKeyOf('73282932000074')).toBe(operatorKeyOf('73282932000082'))
    expect(operatorKeyOf('HRB 999000')).toBe('HRB 999000')
  })
})
