import { describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import * as O from '#modules/order/testing.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { answerTerm } from './clocks.ts'

/** What a subcontractor asks to be paid directly, and the claims that were assigned on the same contract. */

const table = decisionTable(T.decideRequest)
const of = (subcontractor: Parameters<typeof T.done>[1], over: object = {}): T.GivenRequest => ({
  facts: { subcontractor, ...over },
})
const small = (amount: number, vat: number) =>
  T.done('accepted', T.done('presented', T.none, T.present({ amount, vat })), T.accept)

table(
  'requestOfAccepted',
  ['CCP R2193-3', 'policy paiement direct'],
  [
    ['accepté', T.noRequest, T.file(), 'met'],
    ['présenté', T.noRequest, T.file(), 'unmet', of(T.presented)],
    ['refusé', T.noRequest, T.file(), 'unmet', of(T.done('refused', T.presented, T.refuse))],
  ],
)

describe('R5.51 : à partir de 600,00 € TTC', () => {
  table(
    'directPaymentDue',
    ['CCP R2193-10'],
    [
      ['600,00 €', T.noRequest, T.file(), 'met', of(small(500_00, 100_00))],
      ['599,99 €', T.noRequest, T.file(), 'to-appraise', of(small(499_99, 100_00))],
    ],
  )
})

table(
  'requestOnOrder',
  ['convention 5', 'policy paiement direct'],
  [
    ['une commande du marché', T.noRequest, T.file(), 'met'],
    ['une commande signée, non partie', T.noRequest, T.file(), 'unmet', { facts: { order: O.signed } }],
    [
      'd’un autre marché',
      T.noRequest,
      T.file(),
      'unmet',
      { facts: { order: { ...O.received, contract: 'x' } as never } },
    ],
  ],
)

table(
  'requestWithinAccepted',
  ['policy paiement direct', 'CCP R2193-10'],
  [
    ['tout ce qui reste', T.noRequest, T.file(), 'met', { facts: { requested: 540_00 } }],
    ['un centime de plus', T.noRequest, T.file(), 'unmet', { facts: { requested: 540_01 } }],
    ['rien', T.noRequest, T.file({ amount: 0 }), 'unmet'],
  ],
)

table(
  'requestNumberOnce',
  ['policy paiement direct'],
  [
    ['un nouveau numéro', T.noRequest, T.file(), 'met'],
    ['un numéro qui a servi', T.noRequest, T.file(), 'unmet', { facts: { numbers: ['D-1'] } }],
  ],
)

table(
  'requestReceived',
  ['CCP R2193-11', 'policy paiement direct'],
  [
    ['après l’acceptation', T.noRequest, T.file(), 'met'],
    ['par le titulaire avant elle', T.noRequest, T.file({ holderReceivedOn: '2027-09-09' }), 'unmet'],
    ['par l’acheteur demain', T.noRequest, T.file({ buyerReceivedOn: '2027-10-06' }), 'unmet'],
    ['d’un sous-traitant qui n’est pas accepté', T.noRequest, T.file(), 'unmet', of(T.presented)],
  ],
)

table(
  'answerInOrder',
  ['policy paiement direct'],
  [
    ['le jour même', T.awaiting, T.agree(), 'met'],
    ['avant la demande', T.awaiting, T.decline('2027-09-30'), 'unmet'],
    ['demain', T.awaiting, T.agree('2027-10-06'), 'unmet'],
  ],
)

const clock = (on: string): T.GivenRequest => ({ on, actor: clockActor })
describe('R5.51 : le titulaire a quinze jours', () => {
  test('le jour de la réception ne compte pas', () => {
    expect(answerTerm('2027-10-01', '2027-10-01').last).toBe('2027-10-16')
  })
  table(
    'holderSilent',
    ['CCP R2193-11', 'policy paiement direct'],
    [
      ['le quinzième jour il répond encore', T.awaiting, T.passOn, 'unmet', clock('2027-10-16')],
      ['le lendemain', T.awaiting, T.passOn, 'met', clock('2027-10-17')],
    ],
  )
  table(
    'refusedInTime',
    ['CCP R2193-11'],
    [
      ['le quinzième jour', T.awaiting, T.decline('2027-10-16'), 'met', { on: '2027-10-20' }],
      ['le seizième', T.awaiting, T.decline('2027-10-17'), 'to-appraise', { on: '2027-10-20' }],
      ['à temps, et connu après le silence', T.passed, T.decline('2027-10-16'), 'met', { on: '2027-10-20' }],
    ],
  )
  test('le silence est du jour exact, quel que soit celui où l’horloge passe', () => {
    expect(T.doneRequest('passed', T.awaiting, T.passOn, clock('2027-12-01')).passedOn).toBe('2027-10-16')
    const refused = T.doneRequest('refused', T.passed, T.decline('2027-10-16'), { on: '2027-10-20' })
    expect(refused).not.toHaveProperty('passedOn')
    expect(T.doneRequest('agreed', T.awaiting, T.agree(), { actor: T.holder }).agreedOn).toBe('2027-10-05')
  })
})

table(
  'notYetInvoiced',
  ['policy paiement direct'],
  [
    ['rien n’en est payé', T.passed, T.decline('2027-10-16'), 'met', { on: '2027-10-20' }],
    ['une facture la paie', T.passed, T.decline('2027-10-16'), 'unmet', { on: '2027-10-20', facts: { invoiced: 1 } }],
  ],
)

const assigning = decisionTable(T.decideAssignment)

assigning(
  'assignmentDated',
  ['convention 3', 'policy sous-traitance'],
  [
    ['aujourd’hui', T.unassigned, T.notify(), 'met'],
    ['avant la notification du marché', T.unassigned, T.notify({ notifiedOn: '2027-07-04' }), 'unmet'],
    ['demain', T.unassigned, T.notify({ notifiedOn: '2027-09-11' }), 'unmet'],
    ['d’un marché non notifié', T.unassigned, T.notify(), 'unmet', { facts: { contract: undefined } }],
  ],
)

describe('R5.53 : une créance est cédée, qu’il y ait place ou non', () => {
  assigning(
    'assignedWithinContract',
    ['policy sous-traitance'],
    [
      ['avec ce qui est sous-traité', T.unassigned, T.notify(), 'met', { facts: { engaged: room(600_00) } }],
      ['un centime de plus', T.unassigned, T.notify(), 'to-appraise', { facts: { engaged: room(600_01) } }],
    ],
  )
})

function room(taken: number) {
  return { limit: 1_000_00, taken }
}

assigning(
  'releaseDated',
  ['policy sous-traitance'],
  [
    ['le jour même', T.assigned, T.release(), 'met'],
    ['avant la cession', T.assigned, T.release('2027-09-09'), 'unmet'],
    ['demain', T.assigned, T.release('2027-09-11'), 'unmet'],
  ],
)
