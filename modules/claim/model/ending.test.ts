import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'

const table = decisionTable(T.decide)
const POLICY = ['policy différends d’exécution']
const EXECUTION = ['convention 5', 'policy différends d’exécution']
const allowed = T.done('answered', T.answered, T.allow, { actor: T.region })

describe('S5.5, A24 : la transaction', () => {
  table('settlementDated', POLICY, [
    ['avant le différend', T.claimed, T.settle({ on: '2027-10-03' }), 'unmet'],
    ['le jour même', T.claimed, T.settle({ on: T.APPEARED }), 'met'],
    ['demain', T.claimed, T.settle(), 'unmet', { on: '2028-01-09' }],
  ])
  table('settlementAuthorised', EXECUTION, [
    ['avec l’acte de l’organe', T.claimed, T.settle(), 'met'],
    ['sans', T.claimed, T.settle({ authority: null }), 'to-appraise'],
  ])
  table(
    'changeEscalated',
    ['policy A24', 'convention 3'],
    [
      ['sur sa part', T.answered, T.settle(), 'not-applicable'],
      ['qui modifie le marché', T.answered, T.settle({ changesContract: true }), 'unmet'],
      ['que le coordonnateur a acceptée', allowed, T.settle({ changesContract: true }), 'met'],
    ],
  )

  test('le coordonnateur seul accepte que le marché soit modifié', () =>
    expect(T.decide(T.answered, T.allow).verdict).toBe('refused'))
})

describe('R5.72 : le juge est celui du marché', () => {
  const BASIS = ['policy différends d’exécution', 'CJA R312-11']
  const said = { courtOfContract: { accepted: true, reason: 'CCAP, art. 20.' } }
  table('courtOfContract', BASIS, [
    ['celui que nomment les pièces', T.answered, T.seize(), 'met'],
    ['écrit autrement', T.answered, T.seize({ court: 'tribunal  administratif d’Amiens' }), 'met'],
    ['un autre', T.answered, T.seize({ court: 'Tribunal administratif de Lille' }), 'to-appraise'],
    ['les pièces n’en nomment aucun', T.answered, T.seize(), 'to-appraise', { facts: { court: null } }],
    [
      'celui de la convention, quand les pièces n’en nomment aucun',
      T.answered,
      T.seize({ court: 'Tribunal administratif de Lille' }),
      'to-appraise',
      { facts: { court: null } },
    ],
    [
      'et quelqu’un dit où il est nommé',
      T.answered,
      { ...T.seize(), appraisals: said },
      'met',
      { facts: { court: null } },
    ],
  ])
  table(
    'memorandumFirst',
    ['CCAG-TIC 55'],
    [
      ['après la réponse', T.answered, T.seize(), 'met'],
      ['après le silence', T.rejected, T.seize(), 'met'],
      ['sans mémoire', T.disputed, T.seize(), 'to-appraise'],
      ['avant la réponse', T.claimed, T.seize(), 'to-appraise'],
      ['par l’acheteur', T.disputed, T.seize({ by: 'buyer' }), 'not-applicable'],
    ],
  )
  table('claimActionDated', POLICY, [
    ['avant le différend', T.answered, T.seize({ on: '2027-10-03' }), 'unmet'],
    ['demain', T.answered, T.seize(), 'unmet', { on: '2028-01-31' }],
    ['ce jour', T.answered, T.seize(), 'met', { on: '2028-02-01' }],
  ])
  table('rulingDated', POLICY, [
    ['avant la saisine', T.inCourt, T.rule({ on: '2028-01-31' }), 'unmet'],
    ['notifiée avant d’être rendue', T.inCourt, T.rule({ notifiedOn: '2029-03-04' }), 'unmet'],
    ['notifiée demain', T.inCourt, T.rule(), 'unmet', { on: '2029-03-11' }],
    ['notifiée ce jour', T.inCourt, T.rule(), 'met', { on: '2029-03-12' }],
    ['en appel, avant le premier jugement', T.judged, T.rule({ on: '2029-03-04' }), 'unmet'],
  ])
})

describe('S5.6 : rien ne se clôt en silence', () => {
  table('claimRelinquished', EXECUTION, [
    ['mise en demeure, sans écrit', T.noticed, T.close(), 'unmet'],
    ['mémoire reçu, sans écrit', T.claimed, T.close(), 'unmet'],
    ['mémoire reçu, le titulaire renonce', T.claimed, T.close({ proof: T.FILE }), 'met'],
    ['devant le juge, sans désistement', T.inCourt, T.close(), 'unmet'],
    ['forclos', T.forfeited, T.close(), 'not-applicable'],
  ])
  table('rejectionAccepted', EXECUTION, [
    ['reconnue en partie', T.answered, T.close(), 'to-appraise'],
    ['rejetée en silence', T.rejected, T.close(), 'to-appraise'],
    ['reconnue en entier', T.done('answered', T.claimed, T.answer({ recognised: 12_000_00 })), T.close(), 'met'],
    ['transigée', T.settled, T.close(), 'not-applicable'],
  ])
  table(
    'rulingFinal',
    ['CJA R811-2', 'convention 5'],
    [
      // Deux mois francs du 12 mars : le 13 mai est un dimanche, le dernier jour est le lundi 14.
      ['le dernier jour de l’appel', T.judged, T.close(), 'to-appraise', { on: '2029-05-14' }],
      ['le lendemain', T.judged, T.close(), 'met', { on: '2029-05-15' }],
      ['sans jugement', T.settled, T.close(), 'not-applicable'],
    ],
  )

  test.each([
    ['forfeited', T.forfeited, T.close()],
    ['withdrawn', T.claimed, T.close({ proof: T.FILE })],
    ['settlement', T.settled, T.close()],
    ['judgment', T.judged, T.close()],
    [
      'rejected',
      T.rejected,
      { ...T.close(), appraisals: { rejectionAccepted: { accepted: true, reason: 'Le titulaire l’a écrit.' } } },
    ],
    ['recognised', T.done('answered', T.claimed, T.answer({ recognised: 12_000_00 })), T.close()],
  ] as const)('l’issue suit de l’étape : %s', (outcome, from, act) =>
    expect(T.done('closed', from, act)).toMatchObject({ outcome, closedOn: T.LATER }),
  )
})
