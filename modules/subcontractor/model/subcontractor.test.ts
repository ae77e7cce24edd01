import { describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { silenceTerm } from './clocks.ts'
import { subcontractor } from './subcontractor.ts'

/** A subcontractor from the declaration of the holder to the publication of its acceptance. */

const table = decisionTable(T.decide)

table(
  'subcontractedContract',
  ['CCP R2193-3', 'convention 3'],
  [
    ['pendant le marché', T.none, T.present(), 'met'],
    ['le jour de la notification', T.none, T.present({ receivedOn: '2027-07-05' }), 'met'],
    ['la veille : il était à joindre à l’offre', T.none, T.present({ receivedOn: '2027-07-04' }), 'unmet'],
    [
      'd’un marché qui n’est pas notifié',
      T.none,
      T.present(),
      'unmet',
      { facts: T.contractWith({ notifiedOn: null }) },
    ],
    ['le dernier jour', T.none, T.present(), 'met', { facts: T.contractWith({ endsOn: T.RECEIVED }) }],
    ['le lendemain', T.none, T.present(), 'unmet', { facts: T.contractWith({ endsOn: '2027-08-31' }) }],
  ],
)

table(
  'subcontractorReceived',
  ['CCP R2193-4', 'policy sous-traitance'],
  [
    ['aujourd’hui', T.none, T.present({ receivedOn: T.TODAY }), 'met'],
    ['demain', T.none, T.present({ receivedOn: '2027-09-11' }), 'unmet'],
  ],
)

table(
  'subcontractorIdentified',
  ['policy sous-traitance'],
  [
    ['d’un SIRET', T.none, T.present({ siret: '732 829 320 00074' }), 'met'],
    ['d’un numéro dont la clé est fausse', T.none, T.present({ siret: '73282932000075' }), 'unmet'],
  ],
)

table(
  'subcontractPriced',
  ['CCP R2193-3', 'policy sous-traitance'],
  [
    ['un centime', T.none, T.present({ amount: 1, vat: 0 }), 'met'],
    ['rien', T.none, T.present({ amount: 0 }), 'unmet'],
    ['une TVA négative', T.none, T.present({ vat: -1 }), 'unmet'],
    ['un acte modificatif de rien', T.accepted, T.amend({ amount: 0 }), 'unmet', { on: '2027-10-01' }],
  ],
)

table(
  'subcontractsWithinContract',
  ['policy sous-traitance'],
  [
    ['le montant entier du marché', T.none, T.present({ amount: 1_000_00 }), 'met'],
    ['un centime de plus', T.none, T.present({ amount: 1_000_01 }), 'unmet'],
    ['avec d’autres et une créance cédée', T.none, T.present(), 'met', { facts: T.taken(500_00) }],
    ['un centime de plus avec eux', T.none, T.present(), 'unmet', { facts: T.taken(500_01) }],
    ['d’un marché dont le montant n’est pas connu', T.none, T.present(), 'to-appraise', { facts: T.taken(0, null) }],
    ['par un acte modificatif', T.accepted, T.amend(), 'unmet', { on: '2027-10-01', facts: T.taken(400_01) }],
  ],
)

describe('R5.51, directPaymentComputed : le paiement direct', () => {
  test.each([
    [500_00, 100_00, true],
    [499_99, 100_00, false],
  ])('%i et %i de TVA', (amount, vat, direct) => {
    const { findings } = T.decide(T.none, T.present({ amount, vat }))
    expect(findingOf(findings, 'directPaymentComputed')).toEqual({
      ...{ outcome: 'computed', basis: ['CCP R2193-10'] },
      facts: { total: amount + vat, from: 600_00, direct },
    })
  })
})

test('R5.54, A27 : un autre acheteur n’accepte pas ; sa parole va au coordonnateur, qui décide', () => {
  for (const act of [T.accept, T.refuse, T.ask()]) {
    const decision = T.decide(T.presented, act, { actor: T.somme })
    expect(decision.verdict).toBe('refused')
    expect(findingOf(decision.findings, 'competence')).toMatchObject({
      outcome: 'unmet',
      basis: ['policy A27', 'convention 3', 'CCP R2193-3'],
    })
  }
  const said = T.done('presented', T.presented, T.forward(), { actor: T.somme })
  expect(said.words).toEqual([{ body: T.SOMME, favourable: false, said: 'Nous le connaissons.', on: T.TODAY }])
  expect(T.done('asked', T.asked, T.forward(true), { actor: T.somme }).words).toHaveLength(1)
  expect(T.done('accepted', said, T.accept)).toMatchObject({ how: 'decided', acceptedOn: T.TODAY, words: said.words })
})

describe('R5.50 : le silence de vingt et un jours', () => {
  test('le jour de la réception ne compte pas, et un dernier jour chômé ne se déplace pas', () => {
    expect(silenceTerm(T.RECEIVED, T.RECEIVED).last).toBe(T.LAST)
    // A Saturday.
    expect(silenceTerm('2027-09-04', '2027-09-04').last).toBe('2027-09-25')
  })
  table(
    'silenceAcceptsSubcontractor',
    ['CCP R2193-4'],
    [
      ['le dernier jour, il peut encore être refusé', T.presented, T.deemAccepted, 'unmet', given(T.LAST)],
      ['le lendemain', T.presented, T.deemAccepted, 'met', given('2027-09-23')],
    ],
  )
  table(
    'subcontractorUndecided',
    ['CCP R2193-4'],
    [
      ['le dernier jour', T.presented, T.accept, 'met', { on: T.LAST }],
      ['le lendemain, tout est dit', T.presented, T.accept, 'unmet', { on: '2027-09-23' }],
      ['le lendemain, un refus vient trop tard', T.presented, T.refuse, 'unmet', { on: '2027-09-23' }],
      ['une demande aussi', T.presented, T.ask(), 'unmet', { on: '2027-09-23' }],
      ['une pièce est attendue : aucun silence ne court', T.asked, T.refuse, 'not-applicable', { on: '2027-12-01' }],
    ],
  )
  test('l’acceptation est du jour exact, quel que soit celui où l’horloge passe', () => {
    const tacit = T.done('accepted', T.presented, T.deemAccepted, given('2027-11-02'))
    expect(tacit).toMatchObject({ how: 'tacit', acceptedOn: T.LAST, deed: null })
    expect(tacit.publications).toEqual([{ of: 'acceptance', on: T.LAST, published: null }])
  })
  test('ce qui est demandé rompt le silence, qui court de nouveau de la réponse', () => {
    const again = T.done('presented', T.asked, T.answer(), { on: '2027-09-14' })
    expect(again.since).toBe('2027-09-14')
    expect(T.decide(again, T.deemAccepted, given('2027-10-05')).verdict).toBe('refused')
    expect(T.done('accepted', again, T.deemAccepted, given('2027-10-06')).acceptedOn).toBe('2027-10-05')
    expect(T.decide(T.asked, T.deemAccepted, given('2028-01-01')).verdict).toBe('refused')
  })
})

function given(on: string): T.Given {
  return { on, actor: clockActor }
}

table(
  'holderAskedFor',
  ['policy sous-traitance', 'CCP R2193-9'],
  [
    ['une pièce', T.presented, T.ask(), 'met'],
    ['des explications sur le prix', T.presented, T.doubt, 'met'],
    ['rien', T.presented, T.ask({ pieces: [] }), 'unmet'],
    ['avant la réception', T.presented, T.ask({ askedOn: '2027-08-31' }), 'unmet'],
    ['demain', T.presented, T.ask({ askedOn: '2027-09-11' }), 'unmet'],
  ],
)

const on = '2027-09-14'
table(
  'answeredWhole',
  ['policy sous-traitance', 'CCP R2193-9'],
  [
    ['la pièce', T.asked, T.answer(), 'met', { on }],
    ['sans la pièce', T.asked, T.answer({ file: null }), 'unmet', { on }],
    ['les explications', T.doubted, T.explain(), 'met', { on }],
    ['des explications vides', T.doubted, T.explain('  '), 'unmet', { on }],
    ['avant la demande', T.asked, T.answer({ receivedOn: '2027-09-09' }), 'unmet', { on }],
    ['demain', T.asked, T.answer({ receivedOn: '2027-09-15' }), 'unmet', { on }],
  ],
)

table(
  'piecesCame',
  ['CCP R2193-3', 'policy sous-traitance'],
  [
    ['rien n’est attendu', T.presented, T.accept, 'met'],
    ['une pièce est attendue', T.asked, T.accept, 'unmet'],
  ],
)

describe('R5.52 : un prix qui paraît anormalement bas', () => {
  table(
    'lowPriceExplained',
    ['CCP R2193-9', 'CCP L2193-8'],
    [
      ['il ne l’a pas paru', T.presented, T.accept, 'not-applicable'],
      ['sans explications au dossier', T.doubted, T.accept, 'unmet'],
      ['avec elles', T.done('presented', T.doubted, T.explain(), { on }), T.accept, 'met', { on }],
    ],
  )
})

table(
  'subcontractorWorkProven',
  ['code-travail D8222-5', 'policy sous-traitance'],
  [
    ['l’attestation est au dossier', T.presented, T.accept, 'met'],
    ['elle n’y est pas', T.done('presented', T.none, T.present({ undeclaredWork: null })), T.accept, 'to-appraise'],
  ],
)

const personalData = { treatment: 'hébergement', purposes: 'ENT', data: 'noms', persons: 'élèves', guaranteed: true }
const processing = (guaranteed: boolean) =>
  T.done('presented', T.none, T.present({ personalData: { ...personalData, guaranteed } }))
table(
  'personalDataGuaranteed',
  ['policy sous-traitance'],
  [
    ['il n’en traite aucune', T.presented, T.accept, 'not-applicable'],
    ['il en traite, et le garantit', processing(true), T.accept, 'met'],
    ['il en traite sans le garantir', processing(false), T.accept, 'to-appraise'],
  ],
)

const later = '2027-10-01'
table(
  'laterDeedDated',
  ['CCP R2193-3', 'convention 3'],
  [
    ['le jour même', T.accepted, T.amend(), 'met', { on: later }],
    ['avant l’acceptation', T.accepted, T.amend({ signedOn: '2027-09-09' }), 'unmet', { on: later }],
    ['demain', T.accepted, T.amend({ signedOn: '2027-10-02' }), 'unmet', { on: later }],
  ],
)

const asking = (requested: number): T.Given => ({ on: later, facts: { requested } })
table(
  'aboveRequested',
  ['policy paiement direct'],
  [
    ['ce qui est demandé, juste', T.accepted, T.amend(), 'met', asking(720_00)],
    ['un centime de moins', T.accepted, T.amend(), 'unmet', asking(720_01)],
  ],
)

const amended = T.done('accepted', T.accepted, T.amend(), { on: later })
test('un acte spécial change le montant, garde l’ancien, et se publie à son tour', () => {
  expect(amended).toMatchObject({ amount: 600_00, vat: 120_00 })
  expect(amended.laterDeeds[0]?.before).toEqual({ amount: 500_00, vat: 100_00 })
  expect(amended.publications.map(({ of }) => of)).toEqual(['acceptance', 'later-deed'])
})

const published = T.done('accepted', amended, T.publish(), { on: later })
table(
  'subcontractPublished',
  ['CCP R2196-1', 'policy sous-traitance'],
  [
    ['l’acceptation', amended, T.publish(), 'met', { on: later }],
    ['l’acte qui la suit', published, T.publish({ publication: 2 }), 'met', { on: later }],
    ['une seconde fois', published, T.publish(), 'unmet', { on: later }],
    ['ce qui n’est pas à publier', amended, T.publish({ publication: 3 }), 'unmet', { on: later }],
    ['avant l’acte', amended, T.publish({ publishedOn: '2027-09-09' }), 'unmet', { on: later }],
    ['demain', amended, T.publish({ publishedOn: '2027-10-02' }), 'unmet', { on: later }],
  ],
)

test('le titulaire présente, répond et renonce lui-même ; nul autre opérateur', () => {
  const other = { kind: 'operator', account: 'x' } as const
  expect(T.decide(T.none, T.present(), { actor: T.holder }).verdict).toBe('granted')
  expect(T.decide(T.none, T.present(), { actor: other }).verdict).toBe('refused')
  expect(T.done('withdrawn', T.presented, T.withdraw, { actor: T.holder }).withdrawnOn).toBe(T.TODAY)
  expect(T.decide(T.presented, T.accept, { actor: T.holder }).verdict).toBe('refused')
  expect(T.done('refused', T.asked, T.refuse).reasons).toBe('Ses capacités ne suffisent pas.')
})

test('ce que les événements disent refait l’état', () => {
  const steps = [
    [T.present(), T.TODAY],
    [T.doubt, T.TODAY],
    [T.forward(true), T.TODAY],
    [T.explain(), on],
    [T.accept, on],
    [T.amend(), later],
    [T.publish(), later],
  ] as const
  let state = T.none
  const events: Parameters<typeof subcontractor.evolve>[1][] = []
  for (const [act, day] of steps) {
    const decision = T.decide(state, act, { on: day, actor: act.type === 'forward' ? T.somme : T.region })
    if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
    events.push(...decision.events)
    state = decision.events.reduce(subcontractor.evolve, state)
  }
  expect(subcontractor.replay(events)).toEqual(state)
  expect(state).toMatchObject({ status: 'accepted', publications: [{ published: { on: later } }, { published: null }] })
})
