import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Inquiry, InquiryAct } from './inquiry-state.ts'
import type { Act, Confidentiality, Item } from './item-state.ts'

const rule = decisionTable<Item, Act, T.Given>(T.decide)
const inquiryRule = decisionTable<Inquiry, InquiryAct, T.Given>(T.decideInquiry)
const { share, measure, none, shared, SOMME, OISE, REGION, FILE } = T

describe('le devoir d’informer', () => {
  rule(
    'coordinatorShares',
    ['convention 3'],
    [
      ['à tous', none, share(), 'met'],
      ['à un seul, avec motif', none, share({ recipients: T.onlySomme() }), 'met'],
      ['à un seul, sans motif', none, share({ recipients: T.onlySomme(' ') }), 'unmet'],
      ['à tous, nommés sans motif', none, share({ recipients: { bodies: [SOMME, OISE], reason: '' } }), 'met'],
    ],
  )

  rule(
    'recipientsAreMembers',
    ['convention 3', 'convention parties'],
    [
      ['tous les membres', none, share(), 'met'],
      ['un étranger au groupement', none, share({ recipients: { bodies: [SOMME, 'aisne'], reason: 'x' } }), 'unmet'],
      ['le coordonnateur, à lui-même', none, share({ recipients: { bodies: [REGION], reason: 'x' } }), 'unmet'],
      ['personne', none, share({ recipients: { bodies: [], reason: 'x' } }), 'unmet'],
      ['avant que quiconque soit membre', none, share(), 'unmet', { today: '2027-01-11' }],
      ['le premier jour', none, share(), 'met', { today: '2027-01-12' }],
    ],
  )

  const heldBack: Confidentiality = { kind: 'confidential', reason: 'secret des affaires du titulaire' }
  const withoutReason: Confidentiality = { kind: 'confidential', reason: ' ' }
  rule(
    'confidentialWithReason',
    ['convention 3', 'policy A17', 'CRPA L311-6'],
    [
      ['un texte', none, share(), 'met'],
      ['un document sans texte', none, share({ text: '', files: [FILE] }), 'met'],
      ['rien à lire', none, share({ text: ' ' }), 'unmet'],
      ['retenu avec motif', none, share({ text: '', confidentiality: heldBack }), 'met'],
      ['retenu sans motif', none, share({ text: '', confidentiality: withoutReason }), 'unmet'],
      ['retenu, mais le texte est là', none, share({ confidentiality: heldBack }), 'unmet'],
      ['retenu, mais le document est là', none, share({ text: '', files: [FILE], confidentiality: heldBack }), 'unmet'],
    ],
  )

  const offers = share({ tenderContent: true })
  const ofEnt = share({ tenderContent: true, contract: 'ent' })
  const inAward = { facts: { contracts: [T.contract()] } }
  const afterAward = { facts: { contracts: [T.contract({ notifiedOn: '2027-06-01' })] } }
  const otherInAward = { facts: { contracts: [T.contract({ id: 'wifi' })] } }
  rule(
    'tendersUndisclosed',
    ['policy A17', 'CRPA L311-6'],
    [
      ['rien des offres', none, share(), 'not-applicable', inAward],
      [
        'les offres, retenues',
        none,
        share({ tenderContent: true, contract: 'ent', text: '', confidentiality: heldBack }),
        'not-applicable',
        inAward,
      ],
      ['les offres du marché en passation', none, ofEnt, 'unmet', inAward],
      ['les offres d’un marché non dit, un étant en passation', none, offers, 'unmet', inAward],
      ['les offres, un autre marché étant en passation', none, ofEnt, 'to-appraise', otherInAward],
      ['les offres après la notification', none, ofEnt, 'to-appraise', afterAward],
      ['les offres d’un marché non dit, aucun en passation', none, offers, 'to-appraise', afterAward],
    ],
  )
})

test('A17 : les constats disent ce qui est retenu, ce qui manque, et quels marchés sont en passation', () => {
  const heldBack: Confidentiality = { kind: 'confidential', reason: ' ' }
  const factsOf = (act: Act, rule: string, contracts = [T.contract()]) =>
    findingOf(T.decide(none, act, { facts: { contracts } }).findings, rule).facts
  expect(factsOf(share(), 'confidentialWithReason')).toEqual({
    confidentiality: 'shared',
    empty: false,
    reasoned: null,
  })
  expect(factsOf(share({ text: '', confidentiality: heldBack }), 'confidentialWithReason')).toEqual({
    confidentiality: 'confidential',
    empty: true,
    reasoned: false,
  })
  expect(factsOf(share({ tenderContent: true }), 'tendersUndisclosed')).toEqual({ contracts: ['ent'] })
})

describe('les mesures de protection', () => {
  const complaint = measure()
  rule(
    'protectiveMeasureDescribed',
    ['convention 3', 'policy A14'],
    [
      ['une plainte de la veille', none, complaint, 'met'],
      ['une plainte du jour', none, measure({ takenOn: T.TODAY }), 'met'],
      ['une plainte de demain', none, measure({ takenOn: '2027-06-19' }), 'unmet'],
      ['une mesure sans objet', none, share({ nature: 'protective-measure' }), 'unmet'],
      ['une mesure dite comme un simple avis', none, { ...complaint, nature: 'legal-notice' } as Act, 'unmet'],
      ['une simple information', none, share(), 'met'],
    ],
  )

  // Five working days after Friday 11 June 2027 end on Friday 18 June; holidays and week-ends do not count.
  rule(
    'protectiveMeasureToldInTime',
    ['policy A14', 'convention 3'],
    [
      ['au cinquième jour ouvré', none, measure({ takenOn: '2027-06-11' }), 'met'],
      ['au sixième jour ouvré', none, measure({ takenOn: '2027-06-10' }), 'to-appraise'],
      ['mesure du week-end', none, measure({ takenOn: '2027-06-12' }), 'met'],
      ['le 14 juillet ne compte pas', none, measure({ takenOn: '2027-07-09' }), 'met', { today: '2027-07-19' }],
      ['le lendemain', none, measure({ takenOn: '2027-07-09' }), 'to-appraise', { today: '2027-07-20' }],
      ['aucune mesure', none, share(), 'not-applicable'],
    ],
  )

  test('dite en retard, la mesure passe avec son motif', () => {
    const appraisals = { protectiveMeasureToldInTime: { accepted: true, reason: 'référé plaidé la veille' } }
    const late = { ...measure({ takenOn: '2027-06-10' }), appraisals }
    expect(T.decide(none, late).verdict).toBe('granted')
    const { facts } = findingOf(T.decide(none, late).findings, 'protectiveMeasureToldInTime')
    expect(facts).toMatchObject({ takenOn: '2027-06-10', days: 5, last: '2027-06-17' })
  })

  const suit = (part: string | null, agreement: string | null = null) =>
    measure({ kind: 'suit-on-execution', part, agreement })
  rule(
    'suitOnExecutionNeedsMember',
    ['policy A14', 'CCP L2113-7 al. 2', 'convention 5'],
    [
      ['une plainte', none, complaint, 'not-applicable'],
      ['aucune mesure', none, share(), 'not-applicable'],
      ['une action sans dire sur quelle part', none, suit(null), 'unmet'],
      ['une action sans dire sur quelle part, un accord joint', none, suit(null, FILE), 'unmet'],
      ['une action sur la part d’un membre, sans lui', none, suit(SOMME), 'unmet'],
      ['une action sur la part d’un membre, accord vide', none, suit(SOMME, ''), 'unmet'],
      ['une action sur la part d’un membre, avec son accord', none, suit(SOMME, FILE), 'met'],
      ['une action sur la part du coordonnateur', none, suit(REGION), 'met'],
    ],
  )

  test('le constat nomme le membre sans lequel on n’agit pas, et dit s’il est d’accord', () => {
    const factsOf = (act: Act) => findingOf(T.decide(none, act).findings, 'suitOnExecutionNeedsMember').facts
    expect(factsOf(suit(null))).toEqual({ part: null, agreed: false })
    expect(factsOf(suit(SOMME))).toEqual({ part: SOMME, agreed: false })
    expect(factsOf(suit(SOMME, FILE))).toEqual({ part: SOMME, agreed: true })
  })
})

describe('la correction et la lecture', () => {
  const bySomme = { actor: T.somme }
  const fixing = (recipients: Extract<Act, { type: 'share' }>['recipients'] = null) =>
    share({ corrects: 'item-1', recipients })
  const told = (status: Item['status'], ...recipients: string[]) => ({ facts: { corrected: { status, recipients } } })
  rule(
    'correctionReachesTheSame',
    ['convention 3'],
    [
      ['rien à corriger', none, share(), 'not-applicable'],
      ['une information inconnue', none, fixing(), 'unmet'],
      ['une information déjà corrigée', none, fixing(), 'unmet', told('corrected', SOMME, OISE)],
      ['les mêmes destinataires', none, fixing(), 'met', told('shared', SOMME, OISE)],
      ['un destinataire oublié', none, fixing(T.onlySomme()), 'unmet', told('shared', SOMME, OISE)],
      ['un destinataire parti depuis', none, fixing(T.onlySomme()), 'met', told('shared', SOMME, 'aisne')],
    ],
  )

  test('le constat dit ce qu’est devenue l’information à corriger, et qui l’ignorerait', () => {
    const factsOf = (recipients: Parameters<typeof fixing>[0], given?: T.Given) =>
      findingOf(T.decide(none, fixing(recipients), given).findings, 'correctionReachesTheSame').facts
    expect(factsOf(null)).toEqual({ corrects: 'item-1', stage: 'none', forgotten: [] })
    expect(factsOf(null, told('corrected', SOMME))).toEqual({ corrects: 'item-1', stage: 'corrected', forgotten: [] })
    expect(factsOf(T.onlySomme(), told('shared', SOMME, OISE))).toEqual({
      corrects: 'item-1',
      stage: 'shared',
      forgotten: [OISE],
    })
  })

  test('le constat dit depuis quand le membre a l’information, et s’il l’a lue', () => {
    const factsOf = (state: Item) =>
      findingOf(T.decide(state, T.acknowledge(SOMME), bySomme).findings, 'readByTheMember').facts
    expect(factsOf(shared)).toMatchObject({ availableAt: T.NOW, readAt: null })
    expect(factsOf(T.readOnce)).toMatchObject({ availableAt: T.NOW, readAt: T.NOW })
  })

  rule(
    'readByTheMember',
    ['convention 3'],
    [
      ['sa propre lecture', shared, T.acknowledge(SOMME), 'met', bySomme],
      ['la lecture d’un autre', shared, T.acknowledge(OISE), 'unmet', bySomme],
      ['une seconde fois', T.readOnce, T.acknowledge(SOMME), 'unmet', bySomme],
      ['après une correction', T.corrected, T.acknowledge(SOMME), 'met', bySomme],
      ['le coordonnateur pour un membre', shared, T.acknowledge(SOMME), 'unmet', { actor: T.region }],
      ['qui n’est pas destinataire', shared, T.acknowledge(REGION), 'unmet', { actor: T.region }],
    ],
  )
})

describe('les demandes d’un membre', () => {
  const { noInquiry, asked, ask, answer } = T
  inquiryRule(
    'askedByMember',
    ['convention 3', 'convention parties'],
    [
      ['un membre pour soi', noInquiry, ask(), 'met'],
      ['un membre pour un autre', noInquiry, ask({ member: OISE }), 'unmet'],
      ['le coordonnateur, à lui-même', noInquiry, ask({ member: REGION }), 'unmet', { actor: T.region }],
      ['avant d’être membre', noInquiry, ask(), 'unmet', { today: '2027-01-11' }],
    ],
  )

  inquiryRule(
    'answerServesAll',
    ['convention 3', 'policy A17'],
    [
      ['à tous', asked, answer(), 'met'],
      ['à lui seul, avec motif', asked, answer({ audience: { kind: 'asker', reason: 'donnée personnelle' } }), 'met'],
      ['à lui seul, sans motif', asked, answer({ audience: { kind: 'asker', reason: ' ' } }), 'unmet'],
    ],
  )

  inquiryRule(
    'answerGiven',
    ['convention 3'],
    [
      ['en mots', asked, answer(), 'met'],
      ['par un document', asked, answer({ answer: '', answerFiles: [FILE] }), 'met'],
      ['ni mot ni document', asked, answer({ answer: ' ' }), 'unmet'],
    ],
  )

  test('les constats disent qui demande, à qui l’on répond et combien de pièces répondent', () => {
    const kept = { kind: 'asker', reason: 'donnée personnelle' } as const
    const facts = (act: InquiryAct, state = asked) =>
      T.decideInquiry(state, act).findings.flatMap(({ rule, facts: held }) => (rule === 'competence' ? [] : [held]))
    expect(facts(ask(), noInquiry)).toEqual([{ member: SOMME }])
    expect(facts(answer({ answerFiles: [FILE] }))).toEqual([{ audience: 'members' }, { files: 1 }])
    expect(facts(answer({ audience: kept }))).toEqual([{ audience: 'asker', reason: kept.reason }, { files: 0 }])
  })
})
