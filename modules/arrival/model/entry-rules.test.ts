import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standing } from '#modules/interest/testing.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { arrival } from './arrival.ts'
import type { ARRIVAL_KINDS, Arrival, ArrivalAct } from './arrival-state.ts'
import { isArrivalInTime, meansOf } from './standing.ts'

const rule = decisionTable<Arrival, ArrivalAct, T.Given>(T.decide)
const { none, record, correct, recorded, late } = T
const COPY = ['CCP R2132-11', 'CCP annexe 6']
const ANNEXE_6 = ['CCP annexe 6', 'CCP R2132-11']

/** What the act says of the hour told, and where the arrival then stands. */
function timed(date: string, time: string, now: string, kind: (typeof ARRIVAL_KINDS)[number] = 'copy-on-paper') {
  const appraisals = { arrivalEnteredAtOnce: { accepted: true, reason: 'Le registre du courrier en fait foi.' } }
  const decision = T.decide(none, record({ kind, arrived: { date, time }, appraisals }), { now })
  if (decision.verdict !== 'granted') throw new Error(decision.verdict)
  const state = decision.events.reduce(arrival.evolve, none)
  return { status: state.status, found: findingOf(decision.findings, 'arrivedInTime') }
}

describe('R2.25, R2.26 : l’heure dite, à la minute', () => {
  test.each([
    // jour, heure dite, inscrit à (UTC), sort
    ['la veille', '2027-03-14', '12:00', '2027-03-14T11:05:00.000Z', 'received'],
    ['le jour, une heure avant', '2027-03-15', '11:00', '2027-03-15T10:05:00.000Z', 'received'],
    ['la minute d’avant', '2027-03-15', '11:59', '2027-03-15T10:59:40.000Z', 'received'],
    ['la minute même de la limite', '2027-03-15', '12:00', '2027-03-15T11:00:30.000Z', 'late'],
    ['la minute d’après', '2027-03-15', '12:01', '2027-03-15T11:01:30.000Z', 'late'],
    ['le lendemain', '2027-03-16', '09:00', '2027-03-16T08:01:00.000Z', 'late'],
  ])('%s', (_name, date, time, now, status) => {
    const copy = timed(date, time, now)
    expect(copy.status).toBe(status)
    expect(copy.found).toMatchObject({ outcome: 'computed', basis: COPY, facts: { inTime: status === 'received' } })
    const tender = timed(date, time, now, 'tender')
    expect(tender.status).toBe(status)
    expect(tender.found.basis).toEqual(['CCP R2151-5', 'CCP R2143-2'])
  })

  test('ce qui est à temps l’est aussi une minute plus tôt', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), (minutes) => {
        const at = (offset: number) => new Date(Date.parse(T.DEADLINE) + offset * 60_000).toISOString()
        expect(isArrivalInTime(at(minutes), T.DEADLINE)).toBe(minutes < 0)
        if (isArrivalInTime(at(minutes), T.DEADLINE)) expect(isArrivalInTime(at(minutes - 1), T.DEADLINE)).toBe(true)
      }),
    )
  })

  rule(
    'arrivalHourTold',
    ['CCP R2151-5', 'policy arrivées'],
    [
      ['une heure passée', none, record(), 'met'],
      ['une heure à venir', none, record({ arrived: { date: '2027-03-14', time: '16:16' } }), 'unmet'],
      ['la minute présente', none, record({ arrived: { date: '2027-03-14', time: '16:15' } }), 'met'],
      ['une heure qui n’en est pas une', none, record({ arrived: { date: '2027-03-14', time: '25:00' } }), 'unmet'],
      [
        'une heure que la nuit n’a pas',
        none,
        record({ arrived: { date: '2027-03-28', time: '02:30' } }),
        'unmet',
        { now: '2027-03-28T09:00:00.000Z' },
      ],
      ['une heure que la nuit a deux fois', none, record({ arrived: { date: '2026-10-25', time: '02:30' } }), 'unmet'],
    ],
  )

  test.each([
    ['une heure à venir', '2027-03-14', '16:16', { reads: 'once', toCome: true }],
    ['la minute présente', '2027-03-14', '16:15', { reads: 'once', toCome: false }],
    ['une heure qui n’en est pas une', '2027-03-14', '25:00', { reads: 'unreadable', toCome: false }],
    ['une heure que la nuit a deux fois', '2026-10-25', '02:30', { reads: 'twice', toCome: false }],
  ])('le refus dit ce qui ne va pas : %s', (_name, date, time, expected) => {
    const { findings } = T.decide(none, record({ arrived: { date, time } }))
    expect(findingOf(findings, 'arrivalHourTold').facts).toEqual({ date, time, ...expected })
  })

  rule(
    'arrivalEnteredAtOnce',
    ['policy arrivées'],
    [
      ['29 minutes', none, record(), 'met', { now: '2027-03-14T15:34:59.000Z' }],
      ['30 minutes', none, record(), 'met', { now: '2027-03-14T15:35:59.000Z' }],
      ['31 minutes', none, record(), 'to-appraise', { now: '2027-03-14T15:36:00.000Z' }],
      [
        'de part et d’autre de la limite',
        none,
        record({ arrived: { date: '2027-03-15', time: '11:59' } }),
        'to-appraise',
        { now: '2027-03-15T11:00:00.000Z' },
      ],
      [
        'juste avant la limite',
        none,
        record({ arrived: { date: '2027-03-15', time: '11:58' } }),
        'met',
        { now: '2027-03-15T10:59:59.999Z' },
      ],
      [
        'les deux après la limite',
        none,
        record({ arrived: { date: '2027-03-15', time: '12:00' } }),
        'met',
        { now: '2027-03-15T11:01:00.000Z' },
      ],
      [
        'une heure à venir n’a pas d’écart',
        none,
        record({ arrived: { date: '2027-03-15', time: '12:00' } }),
        'not-applicable',
      ],
    ],
  )
})

describe('R2.25 : l’enveloppe', () => {
  const seen = (over: Parameters<typeof T.outside>[0], kind: (typeof ARRIVAL_KINDS)[number] = 'copy-on-paper') =>
    record({ kind, outside: T.outside(over) })
  rule('copyEnvelopeTold', ANNEXE_6, [
    ['fermée et marquée', none, seen({}), 'computed'],
    ['non fermée', none, seen({ sealed: false }), 'computed'],
    ['sans mention', none, seen({ marked: false }), 'computed'],
    ['un échantillon', none, seen({}, 'sample'), 'not-applicable'],
  ])

  test('un défaut s’inscrit, avec sa marque, et n’arrête pas le guichet', () => {
    for (const over of [{ sealed: false }, { marked: false }, { damaged: true, remarks: 'coin mouillé' }]) {
      const decision = T.decide(none, seen(over))
      expect(decision.verdict).toBe('granted')
      const found = decision.findings.find(({ rule: id }) => id === 'copyEnvelopeTold')
      const { sealed, marked, damaged } = T.outside(over)
      expect(found).toMatchObject({ facts: { sealed, marked, damaged }, toBeConfirmed: true })
    }
  })
})

describe('R2.10, R2132-12 : la voie', () => {
  const paper = T.consultation({ electronic: false, otherMedium: 'uncommon-tools' })
  const models = T.consultation({ otherMedium: 'physical-models' })
  test.each([
    ['une copie, dans une consultation électronique', 'copy-on-paper', T.consultation(), 'allowed', 'CCP R2132-11'],
    ['une copie sur clé', 'copy-on-medium', T.consultation(), 'allowed', 'CCP R2132-11'],
    ['une offre entière', 'tender', T.consultation(), 'refused', 'CCP R2132-12'],
    ['des documents', 'documents', T.consultation(), 'refused', 'CCP R2132-12'],
    ['un échantillon que rien n’annonce', 'sample', T.consultation(), 'unannounced', 'CCP R2132-12 6°'],
    ['un échantillon annoncé', 'sample', models, 'allowed', 'CCP R2132-12 6°'],
    ['une offre, quand le dossier dit une autre voie', 'tender', paper, 'allowed', 'CCP R2132-12 3°'],
    ['des documents, de même', 'documents', paper, 'allowed', 'CCP R2132-12 3°'],
  ] as const)('%s', (_name, kind, consultation, means, article) => {
    expect(meansOf(kind, consultation)).toBe(means)
    const decision = T.decide(none, record({ kind }), { facts: { consultation } })
    // Whatever the means, it is entered: what was brought is not denied.
    expect(decision.verdict).toBe('granted')
    const found = findingOf(decision.findings, 'meansTold')
    expect(found).toMatchObject({ outcome: 'computed', facts: { means } })
    expect(found.basis).toContain(article)
    expect(found.basis).toContain('CCP R2132-7')
  })
})

describe('R2.30 : une inscription, sa correction, son annulation', () => {
  rule(
    'arrivalForConsultation',
    ['policy arrivées', 'CCP annexe 7'],
    [
      ['publiée', none, record(), 'met'],
      [
        'abandonnée depuis',
        none,
        record(),
        'met',
        { facts: { consultation: T.consultation({ status: 'abandoned' }) } },
      ],
      ['inconnue', none, record(), 'unmet', { facts: { consultation: null } }],
    ],
  )
  rule(
    'interestFree',
    ['convention 5', 'loi-2013-907 2', 'CCP L2141-10'],
    [
      ['l’agent du guichet', none, record(), 'met'],
      ['un agent qui a un intérêt', none, record(), 'unmet', { facts: { interests: [standing(T.region)] } }],
    ],
  )
  rule(
    'correctionReasoned',
    ['policy arrivées', 'CCP annexe 7'],
    [
      ['un motif', recorded(), correct(), 'met'],
      ['aucun', recorded(), correct({ reason: ' ' }), 'unmet'],
    ],
  )
  rule(
    'standingKept',
    ['CCP R2151-5', 'policy arrivées'],
    [
      ['le nom seul change', recorded(), correct(), 'met'],
      ['une copie sur papier, et non sur clé', recorded(), correct({ kind: 'copy-on-paper' }), 'met'],
      ['une copie, et non une offre entière', recorded({ kind: 'tender' }), correct(), 'to-appraise'],
      ['une offre entière, et non une copie', recorded(), correct({ kind: 'tender' }), 'to-appraise'],
      [
        'à temps devient tardif',
        recorded(),
        correct({ arrived: { date: '2027-03-15', time: '12:00' } }),
        'to-appraise',
        { now: '2027-03-15T12:00:00.000Z' },
      ],
      [
        'tardif devient à temps',
        late(),
        correct({ arrived: { date: '2027-03-15', time: '11:59' } }),
        'to-appraise',
        { now: '2027-03-15T12:00:00.000Z' },
      ],
      [
        'tardif reste tardif',
        late(),
        correct({ arrived: { date: '2027-03-15', time: '12:04' } }),
        'met',
        { now: '2027-03-15T12:00:00.000Z' },
      ],
    ],
  )
  rule(
    'annulmentReasoned',
    ['policy arrivées', 'convention 3'],
    [
      ['un motif', recorded(), T.annul, 'met'],
      ['aucun', recorded(), { ...T.annul, reason: '  ' }, 'unmet'],
    ],
  )

  test.each([
    ['l’heure passe la limite', recorded(), { arrived: { date: '2027-03-15', time: '12:00' } }, true, true],
    ['l’heure repasse la limite', late(), { arrived: { date: '2027-03-15', time: '11:59' } }, true, false],
    ['la nature seule change', recorded(), { kind: 'tender' as const }, false, false],
  ])('ce qui est demandé dit ce qui change : %s', (_name, state, over, moved, nowLate) => {
    const { findings } = T.decide(state, correct(over), { now: '2027-03-15T12:00:00.000Z' })
    expect(findingOf(findings, 'standingKept').facts).toMatchObject({ moved, late: nowLate })
  })

  test('ce qui était inscrit reste à lire, avec son motif et son heure', () => {
    const state = T.after(recorded(), correct({ items: 2, sender: { name: 'Coopérative Autre', identifier: null } }))
    expect(state).toMatchObject({
      status: 'received',
      number: 3,
      items: 2,
      sender: { name: 'Coopérative Autre' },
      corrections: [{ before: T.told(), reason: 'Le nom était mal lu.', at: '2027-03-14T15:15:00.000Z' }],
    })
  })

  test('une correction ne change ni le numéro, ni l’heure du serveur à laquelle c’était inscrit', () => {
    const before = recorded()
    const state = T.after(before, correct({ items: 4 }), { now: '2027-03-14T17:00:00.000Z' })
    if (before.status === 'none' || state.status === 'none') throw new Error('nothing entered')
    expect([state.number, state.recordedAt]).toEqual([before.number, before.recordedAt])
  })
})
