import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award, Contracted } from './award-state.ts'
import { recipientOf } from './control-rules.ts'
import { expectedOf } from './expected.ts'
import { prefectPeriodOf, timersOf } from './standing.ts'

const CONTROLLED = { controlled: true, consultation: null }
const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)
const contracted = (state: Award): Contracted => {
  if (!('signature' in state)) throw new Error('not signed')
  return state
}
const on = (day: string, facts?: T.Given['facts']): T.Given => ({ on: day, ...(facts === undefined ? {} : { facts }) })

describe('R3.02 : le tout atteint le seuil, chaque lot se transmet', () => {
  const lot = { key: '1', title: 'Collèges', maximum: 10_000_000 }
  const of = (besides: number) => ({
    consultation: T.consultation({ lots: [lot], estimate: 10_000_000, maximum: null }),
    besides,
  })
  const signed = T.signed()
  const small: Award = { ...contracted(signed), status: 'signed', lot, amount: 10_000_000 }
  rule(
    'lotsTransmittedTogether',
    ['circulaire 2012-02-14', 'CGCT D2131-5-1'],
    [
      ['le tout un centime sous le seuil', small, T.notify(), 'not-applicable', on('2026-12-08', of(11_599_999))],
      ['le tout au seuil, ce lot dessous', small, T.notify(), 'unmet', on('2026-12-08', of(11_600_000))],
      [
        'transmis et accusé avec les autres',
        { ...contracted(T.acknowledged()), status: 'acknowledged', lot, amount: 10_000_000 },
        T.notify(),
        'met',
        on('2026-12-14', of(11_600_000)),
      ],
      ['ce lot atteint seul le seuil', signed, T.notify(), 'not-applicable', on('2026-12-08')],
    ],
  )
  test('R3.01, R3.02: ce lot ne se notifie pas non plus avant l’accusé', () => {
    expect(T.decide(small, T.notify(), on('2026-12-08', of(11_600_000))).verdict).toBe('refused')
    expect(T.decide(small, T.notify(), on('2026-12-08', of(11_599_999))).verdict).toBe('granted')
  })
})

describe('R3.06, R3.07, R3.09 : le dossier, à qui, sous quels codes', () => {
  rule(
    'conventionSent',
    ['CGCT L2131-1', 'circulaire pièces', 'convention 3'],
    [
      ['la convention au dossier', T.signed(), T.transmit(), 'met', on('2026-12-08')],
      [
        'sans la convention',
        T.signed(),
        T.transmit({ pieces: T.PIECES_SENT.filter(({ kind }) => kind !== 'convention') }),
        'unmet',
        on('2026-12-08'),
      ],
    ],
  )
  rule(
    'recipientKnown',
    ['CGCT L4141-1', 'convention 3'],
    [['une région', T.signed(), T.transmit(), 'computed', on('2026-12-08')]],
  )
  rule(
    'recipientKnown',
    ['CGCT L3131-1', 'convention 3'],
    [['un département', T.signed(), T.transmit(), 'computed', on('2026-12-08', { coordinatorKind: 'departement' })]],
  )
  rule(
    'recipientKnown',
    ['CGCT L5721-4', 'CGCT L5711-1', 'CGCT L3131-1', 'convention 3'],
    [
      [
        'un syndicat mixte, à confirmer',
        T.signed(),
        T.transmit(),
        'to-appraise',
        on('2026-12-08', { coordinatorKind: 'syndicat-mixte' }),
      ],
    ],
  )
  test('R3.07: le destinataire est inscrit ; où aucun texte n’en désigne, une personne le dit', () => {
    const sent = T.transmitted()
    expect(contracted(sent).transmission).toMatchObject({ recipient: 'prefect-of-region', nature: '4', matter: '1.1' })
    const hospital = on('2026-12-08', { coordinatorKind: 'hopital' })
    expect(T.decide(T.signed(), T.transmit(), hospital).verdict).toBe('awaiting-judgement')
    const judged = { appraisals: { recipientKnown: { accepted: true, reason: 'Le préfet de région, selon l’ARS.' } } }
    expect(contracted(T.done(T.signed(), { ...T.transmit(), ...judged }, hospital)).transmission).toMatchObject({
      recipient: 'other',
    })
    expect(recipientOf('agence-departementale')?.recipient).toBe('prefect-of-department')
    expect([recipientOf('private'), recipientOf(null)]).toEqual([null, null])
  })
  rule(
    'operatorConnected',
    ['CGCT L4141-1', 'convention 3'],
    [
      ['par fichier', T.signed(), T.transmit(), 'not-applicable', on('2026-12-08')],
      ['sans opérateur', T.signed(), T.transmit({ channel: 'connector' }), 'unmet', on('2026-12-08')],
      [
        'par un opérateur',
        T.signed(),
        T.transmit({ channel: 'connector' }),
        'met',
        on('2026-12-08', { operator: { name: 'un opérateur', simulated: false } }),
      ],
    ],
  )
  rule(
    'actCoded',
    ['CGCT L4141-1', 'CGCT L2131-1'],
    [['nature 4, matière 1.1', T.signed(), T.transmit(), 'computed', on('2026-12-08')]],
  )
  rule(
    'numberOwn',
    ['CGCT L4141-1', 'CGCT L2131-1'],
    [
      ['un numéro à lui', T.signed(), T.transmit(), 'met', on('2026-12-08')],
      ['celui d’un autre lot', T.signed(), T.transmit(), 'unmet', on('2026-12-08', { numbers: ['2026-MP-031'] })],
      [
        'une annulation sous le numéro de ce qu’elle annule',
        T.transmitted(),
        T.cancelTransmission({ number: '2026-MP-031' }),
        'unmet',
        on('2026-12-09'),
      ],
    ],
  )
})

describe('R3.08 : les pièces que le préfet demande', () => {
  const asked = T.done(T.acknowledged(), T.recordPieceRequest(), on('2026-12-18 15:00'))
  const completed = ['CGCT R2131-5', 'CGCT L2131-6']
  rule('requestOfPieces', completed, [
    ['dans le délai', T.acknowledged(), T.recordPieceRequest(), 'computed', on('2026-12-18 15:00')],
    ['à venir', T.acknowledged(), T.recordPieceRequest(), 'unmet', on('2026-12-18 13:59')],
    [
      'avant la transmission',
      T.acknowledged(),
      T.recordPieceRequest({ received: { date: '2026-12-08', time: '09:59' } }),
      'unmet',
      on('2026-12-18'),
    ],
    ['sans dire quoi', T.acknowledged(), T.recordPieceRequest({ asked: ' ' }), 'unmet', on('2026-12-18 15:00')],
  ])
  rule('piecesAskedFor', completed, [
    ['demandées', asked, T.givePieces(), 'met', on('2026-12-21')],
    ['rien n’est demandé', T.acknowledged(), T.givePieces(), 'unmet', on('2026-12-21')],
  ])
  rule('requestedPiecesGiven', completed, [
    ['après la demande', asked, T.givePieces(), 'met', on('2026-12-21')],
    ['aucune pièce', asked, T.givePieces({ pieces: [] }), 'unmet', on('2026-12-21')],
    [
      'avant la demande',
      asked,
      T.givePieces({ sent: { date: '2026-12-18', time: '13:59' } }),
      'unmet',
      on('2026-12-21'),
    ],
  ])
  const periodOf = (state: Award) => prefectPeriodOf(contracted(state).transmission, '2026-09-01')
  const acts = (state: Award) => expectedOf(state, CONTROLLED, '2026-12-20').map(({ act }) => act)
  test('le délai est suspendu, puis repart en entier du jour de la remise', () => {
    expect(periodOf(T.transmitted())).toBe(null)
    expect(periodOf(T.acknowledged())?.until).toBe('2027-02-08')
    expect(periodOf(asked)).toMatchObject({
      until: null,
      basis: [{ article: 'L2131-6' }, { article: 'L3132-1' }, { article: 'L4142-1' }],
    })
    expect(timersOf(asked, true).map(({ what }) => what)).not.toContain('prefect')
    expect(acts(asked)).toContain('givePieces')
    const given = T.done(asked, T.givePieces(), on('2026-12-21'))
    expect(periodOf(given)?.until).toBe('2027-02-21')
    expect(timersOf(given, true)).toContainEqual(expect.objectContaining({ what: 'prefect', until: '2027-02-21' }))
    expect(acts(given)).not.toContain('givePieces')
  })
  test('le dernier jour suspend, le lendemain ne rouvre rien', () => {
    const late = (date: string) =>
      T.done(T.acknowledged(), T.recordPieceRequest({ received: { date, time: '09:00' } }), on('2027-02-10'))
    expect(periodOf(late('2027-02-08'))?.until).toBe(null)
    expect(periodOf(late('2027-02-09'))?.until).toBe('2027-02-08')
  })
})

describe('R3.10 : ce qui est transmis ne se retire que par un acte, et reste au dossier', () => {
  const undone = T.done(T.acknowledged(), T.cancelTransmission(), on('2026-12-09 11:00'))
  const articles = ['CGCT L2131-1', 'CGCT L4141-1']
  rule('cancelledByAct', articles, [
    ['par un acte', T.acknowledged(), T.cancelTransmission(), 'met', on('2026-12-09')],
    [
      'sans acte, à confirmer',
      T.acknowledged(),
      T.cancelTransmission({ document: null }),
      'to-appraise',
      on('2026-12-09'),
    ],
  ])
  rule('cancellationTold', articles, [
    ['avec son motif', T.acknowledged(), T.cancelTransmission(), 'met', on('2026-12-09')],
    ['sans motif', T.acknowledged(), T.cancelTransmission({ reason: ' ' }), 'unmet', on('2026-12-09')],
    [
      'avant la transmission',
      T.acknowledged(),
      T.cancelTransmission({ sent: { date: '2026-12-08', time: '09:00' } }),
      'unmet',
      on('2026-12-09'),
    ],
  ])
  rule('cancellationPending', articles, [
    ['une annulation sans accusé', undone, T.acknowledgeCancellation(), 'met', on('2026-12-09 12:00')],
    ['aucune', T.acknowledged(), T.acknowledgeCancellation(), 'unmet', on('2026-12-09 12:00')],
  ])
  rule(
    'acknowledgesCancellation',
    ['CGCT L4141-1', 'CGCT L2131-1'],
    [
      ['de cette annulation', undone, T.acknowledgeCancellation(), 'met', on('2026-12-09 12:00')],
      ['d’une autre', undone, T.acknowledgeCancellation({ number: '2026-MP-099' }), 'unmet', on('2026-12-09 12:00')],
      ['à venir', undone, T.acknowledgeCancellation(), 'unmet', on('2026-12-09 11:15')],
    ],
  )
  test('la transmission annulée reste, et le marché ne se notifie qu’une fois transmis de nouveau et accusé', () => {
    expect(undone).toMatchObject({
      ...{ status: 'signed', transmission: null },
      cancelled: [{ number: '2026-MP-031', acknowledgement: {}, cancellation: { number: '2026-MP-032' } }],
    })
    expect(T.decide(undone, T.notify(), on('2026-12-10')).verdict).toBe('refused')
    expect(expectedOf(undone, CONTROLLED, '2026-12-10').map(({ act }) => act)).toEqual([
      'acknowledgeCancellation',
      'drawReport',
      'transmit',
      'publish',
    ])
    for (const number of ['2026-MP-031', '2026-MP-032'])
      expect(T.decide(undone, T.transmit({ number }), on('2026-12-10')).verdict).toBe('refused')
    const again = T.done(undone, T.transmit({ number: '2026-MP-033' }), on('2026-12-10'))
    expect(again).toMatchObject({ status: 'transmitted', cancelled: [{ number: '2026-MP-031' }] })
    const answered = T.done(again, T.acknowledgeCancellation(), on('2026-12-10'))
    expect(answered).toMatchObject({
      cancelled: [{ cancellation: { acknowledgement: { at: '2026-12-09T10:30:00.000Z' } } }],
    })
  })
  test('une fois la notification partie, rien ne s’annule plus', () => {
    expect(T.decide(T.notifying(), T.cancelTransmission(), on('2026-12-15')).verdict).toBe('refused')
  })
})

describe('R3.03 : le préfet est informé de la date de notification, à confirmer', () => {
  const articles = ['CGCT L1411-9', 'convention 3']
  rule('prefectToldWithin', articles, [
    ['le jour même', T.notified(), T.tellPrefect({ on: '2026-12-15' }), 'computed', on('2026-12-15')],
    ['avant la notification', T.notified(), T.tellPrefect({ on: '2026-12-14' }), 'unmet', on('2026-12-16')],
    ['à venir', T.notified(), T.tellPrefect({ on: '2026-12-17' }), 'unmet', on('2026-12-16')],
  ])
  const told = T.done(T.notified(), T.tellPrefect(), on('2026-12-16'))
  rule('prefectToldOnce', articles, [
    ['pas encore', T.notified(), T.tellPrefect(), 'met', on('2026-12-16')],
    ['déjà', told, T.tellPrefect(), 'unmet', on('2026-12-16')],
    [
      'jamais transmis',
      { ...contracted(T.notified()), transmission: null } as Award,
      T.tellPrefect(),
      'unmet',
      on('2026-12-16'),
    ],
  ])
  test('quinze jours : le quinzième est dans le délai, le seizième est dit en retard et passe', () => {
    const late = (day: string) => {
      const decision = T.decide(T.notified(), T.tellPrefect({ on: day }), on('2027-01-10'))
      expect(decision.verdict).toBe('granted')
      return decision.findings.find((each) => each.rule === 'prefectToldWithin')?.facts
    }
    expect(late('2026-12-30')).toMatchObject({ until: '2026-12-30', late: false })
    expect(late('2026-12-31')).toMatchObject({ until: '2026-12-30', late: true })
    const due = (state: Award) => expectedOf(state, CONTROLLED, '2026-12-20').find(({ act }) => act === 'tellPrefect')
    expect(due(T.notified())).toMatchObject({ due: '2026-12-30', basis: [{ article: 'L1411-9' }] })
    expect(due(told)).toBe(undefined)
  })
})
