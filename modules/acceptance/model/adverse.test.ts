import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { standingOf } from './amounts.ts'
import type { Acceptance, Act } from './state.ts'

const rule = decisionTable<Acceptance, Act, T.Given>(T.decide)
const byClock = (on: string) => ({ on, actor: T.clock })

describe('R5.06 : l’ajournement et ses trois délais', () => {
  rule(
    'postponementTerm',
    ['CCAG-TIC 34.2', 'policy service fait'],
    [
      ['le lendemain', T.ready, T.postpone({ term: '2027-11-04' }), 'met'],
      ['aucun délai', T.ready, T.postpone({ term: T.PASSED }), 'unmet'],
    ],
  )
  rule(
    'postponementAnswered',
    ['CCAG-TIC 34.2', 'policy service fait'],
    [
      ['ce jour', T.postponed, T.answer(true), 'met', { on: '2027-11-08' }],
      ['demain', T.postponed, T.answer(true, '2027-11-09'), 'unmet', { on: '2027-11-08' }],
      ['avant la notification', T.postponed, T.answer(true, '2027-11-02'), 'unmet', { on: '2027-11-08' }],
      ['une seconde fois', T.agreed, T.answer(false), 'unmet', { on: '2027-11-08' }],
    ],
  )
  // Notified on 3 November, ten days end on Saturday 13: the period moves to Monday 15.
  rule(
    'postponementUnanswered',
    ['CCAG-TIC 34.2', 'policy service fait'],
    [
      ['le samedi où dix jours finissent', T.postponed, T.deemDeclined, 'unmet', byClock('2027-11-13')],
      ['le lundi', T.postponed, T.deemDeclined, 'unmet', byClock('2027-11-15')],
      ['le mardi', T.postponed, T.deemDeclined, 'met', byClock('2027-11-16')],
      ['accepté', T.agreed, T.deemDeclined, 'unmet', byClock('2027-12-16')],
    ],
  )
  test('R5.06 : le silence du titulaire refuse l’ajournement, du terme exact', () => {
    expect(T.done(T.postponed, T.deemDeclined, byClock('2027-11-20'))).toMatchObject({
      ...{ status: 'postponement-declined', declinedOn: '2027-11-15', bySilence: true },
    })
  })
  rule(
    'declinedInDays',
    ['CCAG-TIC 34.2'],
    [
      ['rien de refusé', T.heard, T.reduce(), 'met'],
      ['dans les quinze jours', T.declined, T.reject({ notifiedOn: '2027-11-23' }), 'met', { on: '2027-11-23' }],
      [
        'après : dit, et rien ne le ferme',
        T.declined,
        T.reject({ notifiedOn: '2027-11-24' }),
        'met',
        { on: '2027-11-24' },
      ],
    ],
  )
  test('R5.06 : passé les quinze jours, l’acte le dit', () => {
    const late = T.decide(T.declined, T.reject({ notifiedOn: '2027-11-24' }), { on: '2027-11-24' })
    expect(findingOf(late.findings, 'declinedInDays').facts).toEqual({ due: '2027-11-23', late: true })
  })
  rule(
    'presentedInOrder',
    ['CCAG-TIC 33 33.2.1', 'policy service fait'],
    [
      ['au terme', T.agreed, T.again(), 'met', { on: '2027-11-22' }],
      ['demain', T.agreed, T.again({ readyOn: '2027-11-23' }), 'unmet', { on: '2027-11-22' }],
      ['avant l’ajournement', T.agreed, T.again({ readyOn: '2027-11-02' }), 'unmet', { on: '2027-11-22' }],
      ['après un rejet', T.rejected, T.again(), 'met', { on: '2027-11-22' }],
    ],
  )
  rule(
    'presentedByTerm',
    ['CCAG-TIC 34.2', 'CCAG-TIC 34.4'],
    [
      ['au terme', T.agreed, T.again(), 'met', { on: '2027-11-22' }],
      ['en retard', T.agreed, T.again({ readyOn: '2027-11-23' }), 'met', { on: '2027-11-23' }],
    ],
  )
  test('R5.06 : ce qui est présenté de nouveau se vérifie en entier', () => {
    const again = T.at('ready', T.done(T.agreed, T.again(), { on: '2027-11-22' }))
    expect(again).toMatchObject({ attempt: 2, hearing: null, service: null, readiness: { readyOn: '2027-11-22' } })
    const decision = T.decide(again, T.pass({ notifiedOn: '2027-12-22' }), { on: '2027-12-22' })
    expect(findingOf(decision.findings, 'aptitudeInDays').facts).toMatchObject({ due: '2027-12-22', late: false })
  })
})

describe('R5.07, R5.08 : le titulaire est entendu', () => {
  rule(
    'invitationDated',
    ['policy audition du titulaire', 'CCAG-TIC 34.4'],
    [
      ['ce jour', T.ready, T.invite(), 'computed', { on: '2027-10-11' }],
      ['demain', T.ready, T.invite({ invitedOn: '2027-10-12' }), 'unmet', { on: '2027-10-11' }],
      ['avant que tout soit prêt', T.ready, T.invite({ invitedOn: '2027-10-03' }), 'unmet', { on: '2027-10-11' }],
    ],
  )
  rule(
    'observationsInvited',
    ['policy audition du titulaire', 'CCAG-TIC 34.4'],
    [
      ['invitées', T.invited, T.observe(), 'met', { on: '2027-10-18' }],
      ['sans invitation', T.ready, T.observe(), 'unmet', { on: '2027-10-18' }],
      ['demain', T.invited, T.observe({ on: '2027-10-19' }), 'unmet', { on: '2027-10-18' }],
    ],
  )
  const heard = ['policy audition du titulaire', 'CCAG-TIC 34.3', 'CCAG-TIC 34.4']
  // Invited on 11 October, fifteen days end on Tuesday 26.
  rule('holderHeard', heard, [
    ['observations reçues', T.heard, T.reduce(), 'met'],
    ['datées d’après la décision', T.heard, T.reduce({ notifiedOn: '2027-10-17' }), 'unmet'],
    ['sans invitation', T.ready, T.reduce(), 'unmet'],
    ['sans invitation, avant un rejet', T.ready, T.reject(), 'unmet'],
    ['le dernier jour', T.invitedToReject, T.reject({ notifiedOn: '2027-10-26' }), 'unmet'],
    ['le lendemain', T.invitedToReject, T.reject({ notifiedOn: '2027-10-27' }), 'met'],
    ['invité pour une réfaction, avant un rejet', T.heard, T.reject(), 'unmet'],
    ['invité pour un rejet, avant une réfaction', T.invitedToReject, T.reduce(), 'met'],
  ])
  rule(
    'newTermGiven',
    ['CCAG-TIC 34.4', 'policy service fait'],
    [
      ['à venir', T.invitedToReject, T.reject(), 'met'],
      ['aucun', T.invitedToReject, T.reject({ term: '2027-11-02' }), 'unmet'],
    ],
  )
  test('R5.08 : le rejet rouvre la livraison, avec son nouveau terme', () => {
    expect(T.rejected).toMatchObject({ rejectedOn: '2027-11-02', term: '2027-12-02' })
    const again = T.done(T.rejected, T.again({ readyOn: '2027-12-02' }), { on: '2027-12-02' })
    expect(again).toMatchObject({ status: 'ready', attempt: 2 })
  })
})

describe('R5.07 : la réfaction, sa contestation et ses silences', () => {
  rule(
    'reductionWithinAmount',
    ['CCAG-TIC 34.3', 'policy service fait'],
    [
      ['un centime', T.heard, T.reduce({ reduction: 1 }), 'met'],
      ['tout sauf un centime', T.heard, T.reduce({ reduction: 123_44 }), 'met'],
      ['tout', T.heard, T.reduce({ reduction: 123_45 }), 'unmet'],
      ['rien', T.heard, T.reduce({ reduction: 0 }), 'unmet'],
      ['moins que rien', T.heard, T.reduce({ reduction: -1 }), 'unmet'],
    ],
  )
  rule(
    'objectionDated',
    ['CCAG-TIC 34.3', 'policy service fait'],
    [
      ['ce jour', T.reduced, T.contest(), 'met', { on: '2027-11-12' }],
      ['demain', T.reduced, T.contest('2027-11-13'), 'unmet', { on: '2027-11-12' }],
      ['avant la notification', T.reduced, T.contest('2027-11-01'), 'unmet', { on: '2027-11-12' }],
    ],
  )
  // Notified on 2 November, fifteen days end on Wednesday 17.
  rule(
    'reductionContestedInTime',
    ['CCAG-TIC 34.3'],
    [
      ['le dernier jour', T.reduced, T.contest('2027-11-17'), 'met', { on: '2027-11-17' }],
      ['le lendemain : une personne le dit', T.reduced, T.contest('2027-11-18'), 'to-appraise', { on: '2027-11-18' }],
    ],
  )
  rule(
    'reductionUncontested',
    ['CCAG-TIC 34.3', 'policy service fait'],
    [
      ['le dernier jour', T.reduced, T.deemReduced, 'unmet', byClock('2027-11-17')],
      ['le lendemain', T.reduced, T.deemReduced, 'met', byClock('2027-11-18')],
    ],
  )
  const settled = T.at('accepted', T.done(T.reduced, T.deemReduced, byClock('2027-11-18')))
  test('R5.07 : le silence du titulaire à quinze jours rend la réfaction définitive', () => {
    expect(settled).toMatchObject({
      how: 'reduced',
      acceptedOn: '2027-11-02',
      settledOn: '2027-11-17',
      reduction: 20_00,
    })
  })
  rule(
    'reductionContestable',
    ['CCAG-TIC 34.3', 'policy service fait'],
    [
      ['notifiée', T.reduced, T.contest(), 'met', { on: '2027-11-12' }],
      ['devenue définitive par silence', settled, T.contest('2027-11-18'), 'met', { on: '2027-11-19' }],
      ['admise sans réfaction', T.accepted, T.contest('2027-12-06'), 'unmet', { on: '2027-12-06' }],
      [
        'maintenue par une réponse',
        T.done(T.contested, T.answerContest(true), { on: '2027-11-22' }),
        T.contest('2027-11-22'),
        'unmet',
        { on: '2027-11-22' },
      ],
    ],
  )
  test('R5.07 : une contestation tardive attend qu’une personne la dise recevable, et rouvre alors la réfaction', () => {
    const late = { ...T.contest('2027-11-16'), appraisals: appraised('reductionContestedInTime') }
    expect(T.decide(settled, T.contest('2027-11-16'), { on: '2027-11-19' }).verdict).toBe('awaiting-judgement')
    expect(T.done(settled, late, { on: '2027-11-19' })).toMatchObject({
      ...{ status: 'contested', reduced: { reduction: 20_00, notifiedOn: '2027-11-02' }, contested: { late: true } },
    })
  })
  // Contested on 12 November, fifteen days end on Saturday 27: the silence takes effect at the end of Monday 29.
  rule(
    'contestInDays',
    ['CCAG-TIC 34.3'],
    [['avant le 27', T.contested, T.answerContest(true), 'computed', { on: '2027-11-22' }]],
  )
  rule(
    'objectionUnanswered',
    ['CCAG-TIC 34.3', 'policy service fait'],
    [
      ['le samedi', T.contested, T.drop, 'unmet', byClock('2027-11-27')],
      ['le lundi', T.contested, T.drop, 'unmet', byClock('2027-11-29')],
      ['le mardi', T.contested, T.drop, 'met', byClock('2027-11-30')],
    ],
  )
  test('R5.07 : sans réponse de l’acheteur, la réfaction tombe', () => {
    expect(T.done(T.contested, T.drop, byClock('2027-12-15'))).toMatchObject({
      ...{
        status: 'accepted',
        how: 'reduction-fallen',
        acceptedOn: '2027-11-02',
        settledOn: '2027-11-29',
        reduction: 0,
      },
    })
  })
  test('R5.07 : maintenue, elle demeure ; retirée, elle tombe', () => {
    const on = { on: '2027-11-22' }
    expect(T.done(T.contested, T.answerContest(true), on)).toMatchObject({ how: 'reduced', reduction: 20_00 })
    expect(T.done(T.contested, T.answerContest(false), on)).toMatchObject({ how: 'reduction-fallen', reduction: 0 })
    expect(standingOf(123_45, [T.done(T.contested, T.answerContest(true), on)])).toEqual({
      ...{ ordered: 123_45, accepted: 103_45, reduced: 20_00, rejected: 0, open: 0 },
    })
  })
})

function appraised(id: string) {
  return { [id]: { accepted: true, reason: 'le pli est resté au guichet' } }
}
