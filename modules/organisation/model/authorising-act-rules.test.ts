import { expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import {
  ACT,
  acknowledged,
  aisne,
  annul,
  byOrgan,
  cancelling,
  clock,
  decide,
  exempt,
  judged,
  now,
  ofKind,
  publish,
  published,
  reader,
  region,
  stateAfter,
  table,
  transmit,
} from '../testing/authorising-act-table.ts'
import { REGION, recording } from '../testing.ts'
import type { BodyKind } from './body-kind.ts'

table('actOfARegisteredBody', 'convention parties', [
  ['un membre inscrit', recording(), 'met'],
  ['un inconnu', recording(), 'unmet', { facts: { body: null } }],
])

table('ownActRecorded', 'CGCT L4141-1', [
  ['le membre, son acte', recording(), 'met'],
  ['un autre membre', recording(), 'unmet', { actor: aisne }],
  ['le coordonnateur', recording(), 'met', { actor: region }],
  [
    'toute personne en préparation',
    recording(),
    'met',
    { actor: aisne, facts: { standing: { preparing: true, coordinators: [] } } },
  ],
])

table('competence', 'CE 99926', [
  ['le membre', recording(), 'met'],
  ['un lecteur', recording(), 'unmet', { actor: reader }],
  ['l’horloge', recording(), 'unmet', { actor: clock }],
])

table('competence', 'CGCT L3131-1', [
  ['le membre transmet', transmit('2026-11-17', null), 'met', now],
  ['le coordonnateur transmet', transmit('2026-11-17', null), 'met', { ...now, actor: region }],
  ['un autre membre transmet', transmit('2026-11-17', null), 'unmet', { ...now, actor: aisne }],
])

table('actDateReached', 'CE 99926', [
  ['voté aujourd’hui', recording({ date: '2026-12-15' }), 'met'],
  ['voté demain', recording({ date: '2026-12-16' }), 'unmet'],
])

table('actFileAttached', 'circulaire pièces', [
  ['avec son fichier', recording(), 'met'],
  ['sans fichier', recording({ file: null }), 'unmet'],
])

table('deliberativeOrganDecides', 'CE 99926', [
  ['le conseil', byOrgan('assembly'), 'met'],
  ['la commission permanente', byOrgan('permanent-committee'), 'met'],
  ['l’exécutif seul', byOrgan('executive'), 'unmet'],
  ['le conseil, par une « décision »', recording({ kind: 'decision' }), 'unmet'],
  ['l’exécutif, pour une adhésion', byOrgan('executive', { subject: 'accession' }), 'unmet'],
  ['l’exécutif, pour une délégation', byOrgan('executive', { subject: 'delegation' }), 'not-applicable'],
  ['une agence départementale', byOrgan('board'), 'not-applicable', ofKind('agence-departementale')],
])

table('permanentCommitteeEmpowered', 'CGCT L3211-2', [
  ['la commission permanente', byOrgan('permanent-committee'), 'to-appraise'],
  ['le conseil', byOrgan('assembly'), 'not-applicable'],
])

table('organCompetent', 'policy A4', [
  ['un département', recording(), 'not-applicable'],
  ['une région', recording(), 'not-applicable', ofKind('region')],
  ['une commune', recording(), 'not-applicable', ofKind('commune')],
  ['une agence départementale', recording(), 'to-appraise', ofKind('agence-departementale')],
  ['un syndicat mixte', recording(), 'to-appraise', ofKind('syndicat-mixte')],
  ['l’agence a dit pourquoi', recording({ appraisals: judged }), 'met', ofKind('agence-departementale')],
])

table('signatoryNamed', 'CE 99926', [
  ['la fonction est nommée', recording(), 'met'],
  ['personne n’est nommé', recording({ signatory: null }), 'to-appraise'],
  ['un nom vide', recording({ signatory: ' ' }), 'to-appraise'],
  ['un refus d’adhérer', recording({ signatory: null, favourable: false }), 'not-applicable'],
  ['un retrait', recording({ signatory: null, subject: 'withdrawal' }), 'not-applicable'],
  ['un avenant', recording({ signatory: null, subject: 'amendment' }), 'to-appraise'],
  ['un changement de coordonnateur', recording({ signatory: null, subject: 'coordinator-change' }), 'to-appraise'],
])

const untransmitted = recording({ transmissible: false })
table('transmissionStated', 'CGCT L4141-1', [
  ['transmissible', recording(), 'met'],
  ['un département ne transmet pas', untransmitted, 'unmet'],
  ['une région ne transmet pas', untransmitted, 'unmet', ofKind('region')],
  ['une commune ne transmet pas', untransmitted, 'unmet', ofKind('commune')],
  ['une agence départementale ne transmet pas', untransmitted, 'unmet', ofKind('agence-departementale')],
  ['un syndicat mixte ne transmet pas', untransmitted, 'to-appraise', ofKind('syndicat-mixte')],
  ['un EPCI ne transmet pas', untransmitted, 'to-appraise', ofKind('epci')],
  ['un CCAS ne transmet pas', untransmitted, 'to-appraise', ofKind('ccas')],
  ['un hôpital ne transmet pas', untransmitted, 'to-appraise', ofKind('hopital')],
  ['une association ne transmet pas', untransmitted, 'met', ofKind('private')],
  ['une société d’économie mixte transmet', recording(), 'met', ofKind('private')],
])

test.each<[BodyKind, string]>([
  ['region', 'CGCT L4141-1'],
  ['departement', 'CGCT L3131-1'],
  ['commune', 'CGCT L2131-1'],
  ['agence-departementale', 'CGCT L3141-1'],
  ['syndicat-mixte', 'CGCT L5721-4'],
  ['syndicat', 'CGCT L5211-3'],
  ['epci', 'CGCT L5211-3'],
  ['ccas', 'CGCT L2131-12'],
  ['etablissement-public', 'CGCT L2131-1'],
])('l’article du contrôle de légalité: %s → %s', (kind, article) => {
  const found = decide(recording(), ofKind(kind)).findings.find(({ rule }) => rule === 'transmissionStated')
  expect(found?.facts).toMatchObject({ kind, transmissible: true, articles: expect.arrayContaining([article]) })
})

table('transmissionAwaited', 'CGCT L2131-1', [
  ['jamais transmis', transmit('2026-11-17', '2026-11-17'), 'met', now],
  [
    'transmis, sans accusé',
    transmit('2026-11-17', '2026-11-17'),
    'met',
    { state: stateAfter([transmit('2026-11-17', null)], now) },
  ],
  ['déjà accusé', transmit('2026-11-17', '2026-11-17'), 'unmet', { state: acknowledged }],
  ['dispensé', transmit('2026-11-17', '2026-11-17'), 'unmet', { state: exempt }],
])

table('transmissionAfterTheAct', 'CGCT L3131-1', [
  ['la veille de l’acte', transmit('2026-11-15', '2026-11-17'), 'unmet', now],
  ['le jour de l’acte', transmit('2026-11-16', '2026-11-16'), 'met', now],
  ['accusé avant l’envoi', transmit('2026-11-17', '2026-11-16'), 'unmet', now],
  ['envoyé demain', transmit('2026-12-16', null), 'unmet', now],
  ['accusé demain', transmit('2026-12-15', '2026-12-16'), 'unmet', now],
  ['envoyé et accusé aujourd’hui', transmit('2026-12-15', '2026-12-15'), 'met', now],
])

test.each<[string, string, boolean]>([
  ['le quatorzième jour', '2026-11-30', false],
  ['le quinzième jour', '2026-12-01', false],
  ['le seizième jour', '2026-12-02', true],
])('transmis %s: une alerte, jamais un refus (CGCT L1411-9)', (_day, sentOn, late) => {
  const { findings, verdict } = decide(transmit(sentOn, sentOn), now)
  const found = findings.find(({ rule }) => rule === 'transmittedInTime')
  expect(verdict).toBe('granted')
  expect(found).toMatchObject({ outcome: 'computed', facts: { due: '2026-12-01', sentOn, late }, toBeConfirmed: true })
  expect(found?.basis.map(citationKey)).toEqual(['CGCT L2131-2 II', 'CGCT L1411-9'])
})

table('publicationAwaited', 'CGCT L4141-1', [
  ['jamais publié', publish('2026-11-18'), 'met', now],
  ['déjà publié', publish('2026-11-18'), 'unmet', { state: published }],
])

table('publicationAfterTheAct', 'CGCT L2131-1', [
  ['la veille de l’acte', publish('2026-11-15'), 'unmet', now],
  ['le jour de l’acte', publish('2026-11-16'), 'met', now],
  ['aujourd’hui', publish('2026-12-15'), 'met', now],
  ['demain', publish('2026-12-16'), 'unmet', now],
])

table('cancellingAct', 'CGCT L3131-1', [
  ['un acte contraire du même jour', annul('contraire'), 'met', cancelling()],
  ['un acte contraire de la veille', annul('contraire'), 'to-appraise', cancelling({ date: '2026-11-15' })],
  ['non exécutoire', annul('contraire'), 'to-appraise', cancelling({ enforceableOn: null })],
  ['d’un autre membre', annul('contraire'), 'to-appraise', cancelling({ body: REGION })],
  ['par lui-même', annul(ACT), 'to-appraise', cancelling({ id: ACT })],
  ['sans acte contraire', annul(null), 'to-appraise', now],
])

table('annulmentAfterTheAct', 'CGCT L4141-1', [
  ['la veille de l’acte', annul('contraire', '2026-11-15'), 'unmet', cancelling()],
  ['le jour de l’acte', annul('contraire', '2026-11-16'), 'met', cancelling()],
  ['demain', annul('contraire', '2026-12-16'), 'unmet', cancelling()],
])
