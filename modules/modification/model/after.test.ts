import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { daysAhead } from './after-rules.ts'
import { expectedOf } from './expected.ts'
import { modification } from './modification.ts'
import type { Act, Event, Modification } from './state.ts'

const rule = decisionTable<Modification, Act, T.Given>(T.decide)
const small = { concluded: { ...T.concluded, transmitted: false, amount: 100_000_00 } }

/** A modification of that case as both have signed it. */
const signedAs = (over: Parameters<typeof T.draft>[0]) =>
  T.done('signed', T.done('holder-signed', T.done('drafted', T.told, T.draft(over)), T.signAsHolder()), T.sign())
const unforeseen = signedAs({ kind: 'unforeseen' })

describe('R6.07 : le contrôle de légalité, puis la notification', () => {
  rule(
    'modificationAcknowledged',
    ['CGCT D2131-5-1', 'CGCT L4141-1', 'CGCT L2131-1'],
    [
      ['signée seulement', T.signed, T.notify(), 'unmet'],
      ['transmise sans accusé', T.transmitted, T.notify(), 'unmet'],
      ['accusée', T.acknowledged, T.notify(), 'met'],
      ['d’un marché sous le seuil', { ...T.signed, initial: 100_000_00 }, T.notify(), 'met', { facts: small }],
      ['d’un marché sous le seuil qui avait été transmis', { ...T.signed, initial: 100_000_00 }, T.notify(), 'unmet'],
      ['qui porte le marché au seuil', { ...T.signed, initial: 215_000_00 }, T.notify(), 'unmet', { facts: small }],
    ],
  )
  test('rien ne se notifie avant l’accusé : refusé', () => {
    expect(T.decide(T.signed, T.notify()).verdict).toBe('refused')
    expect(T.decide(T.transmitted, T.notify()).verdict).toBe('refused')
  })
  const without = (kind: string): Act => {
    const act = T.transmit() as Extract<Act, { type: 'transmit' }>
    return { ...act, pieces: act.pieces.filter((piece) => piece.kind !== kind) }
  }
  const opinion = { session: null, on: T.TODAY, minutes: T.MINUTES, text: 'Avis favorable.', total: 1 }
  rule(
    'modificationFileWhole',
    ['CGCT R2131-5', 'convention 3'],
    [
      ['complet', T.signed, T.transmit(), 'met'],
      ['sans la modification', T.signed, without('contract'), 'unmet'],
      ['sans l’acte qui autorise', T.signed, without('deliberation'), 'unmet'],
      ['sans le procès-verbal de l’avis', { ...T.signed, opinion }, T.transmit(), 'unmet'],
    ],
  )
  test('les règles du marché valent pour sa modification, sous leurs articles', () => {
    const of = (id: string, act: Act, given: T.Given = {}) => findingOf(T.decide(T.signed, act, given).findings, id)
    expect(of('conventionSent', without('convention'))).toMatchObject({
      ...{ outcome: 'unmet', basis: ['CGCT L2131-1', 'circulaire pièces', 'convention 3'] },
    })
    expect(of('signedContractSent', without('contract')).outcome).toBe('unmet')
    expect(of('recipientKnown', T.transmit()).facts).toEqual({ recipient: 'prefect-of-region' })
    expect(of('numberOwn', T.transmit(), { facts: { numbers: ['2027-MOD-01'] } }).outcome).toBe('unmet')
    expect(of('transmittedWithin', T.transmit()).facts).toMatchObject({ late: false })
    const other = T.decide(T.transmitted, T.acknowledge({ number: 'un autre' })).findings
    expect(findingOf(other, 'acknowledgesThisAct').outcome).toBe('unmet')
    const early = T.decide(T.acknowledged, T.notify({ sent: { date: T.TODAY, time: '09:30' } })).findings
    expect(findingOf(early, 'notifiedAfter').outcome).toBe('unmet')
    const unproven = T.decide(T.notifying, T.receive({ proof: '' })).findings
    expect(findingOf(unproven, 'receiptProven').outcome).toBe('unmet')
  })
})

describe('S3.17, S3.18 : l’effet, et les copies aux membres', () => {
  test('à sa réception, ou au jour qu’elle dit', () => {
    expect(T.inForce).toMatchObject({ status: 'in-force', notifiedOn: T.TODAY, effectOn: T.TODAY })
    const later = T.done('notified', { ...T.notifying, effectiveOn: '2028-01-01' }, T.receive())
    expect(later.effectOn).toBe('2028-01-01')
    const clock = { actor: { kind: 'clock' } as const }
    expect(T.decide(later, { type: 'takeEffect' }, { ...clock, on: '2027-12-31' }).verdict).toBe('refused')
    expect(T.done('in-force', later, { type: 'takeEffect' }, { ...clock, on: '2028-01-01' }).effectOn).toBe(
      '2028-01-01',
    )
    expect(T.done('in-force', { ...T.notifying, effectiveOn: '2027-08-01' }, T.receive()).effectOn).toBe(T.TODAY)
  })
  rule(
    'modificationDayReached',
    ['CCP L2194-1', 'policy modifications'],
    [
      [
        'la veille',
        T.done('notified', { ...T.notifying, effectiveOn: '2028-01-01' }, T.receive()),
        { type: 'takeEffect' },
        'unmet',
        { on: '2027-12-31' },
      ],
      [
        'le jour',
        T.done('notified', { ...T.notifying, effectiveOn: '2028-01-01' }, T.receive()),
        { type: 'takeEffect' },
        'met',
        { on: '2028-01-01' },
      ],
    ],
  )
  rule(
    'copiesWhole',
    ['convention 3', 'policy modifications'],
    [
      ['à tous les acheteurs', T.inForce, T.give(), 'met'],
      ['à un membre qui n’achète pas', T.inForce, T.give({ bodies: [T.AISNE] }), 'unmet'],
      ['sans la lettre', T.inForce, T.give({ documents: [T.SIGNED] }), 'unmet'],
      ['à personne', T.inForce, T.give({ bodies: [] }), 'unmet'],
      ['avant la notification', T.inForce, T.give({ sent: { date: '2027-08-30', time: '09:00' } }), 'unmet'],
    ],
  )
})

describe('R6.05 : les publications', () => {
  const later = { on: '2027-09-10' }
  const national = T.publish({ what: 'national-notice', sentOn: '2027-09-03' })
  const sent = T.done('signed', unforeseen, T.publish())
  rule(
    'publicationDated',
    ['CCP R2194-10', 'CCP R2196-1'],
    [
      ['un avis, signé', unforeseen, T.publish(), 'met'],
      ['un avis, avant la signature', unforeseen, T.publish({ sentOn: '2027-08-31' }), 'unmet'],
      ['demain', unforeseen, T.publish({ sentOn: '2027-09-02' }), 'unmet'],
      ['les données, avant la notification', T.signed, T.publish({ what: 'essential-data' }), 'unmet'],
      ['les données, après', T.inForce, T.publish({ what: 'essential-data' }), 'met'],
      ['le même, pour dire son jour', sent, T.publish({ publishedOn: '2027-09-03' }), 'met', later],
      [
        'le même, dont le jour est dit',
        T.done('signed', sent, T.publish({ publishedOn: '2027-09-03' }), later),
        T.publish(),
        'unmet',
        later,
      ],
    ],
  )
  rule(
    'nationalAfterEuropean',
    ['CCP R2131-20', 'CCP R2194-10'],
    [
      ['sans avis européen', unforeseen, national, 'unmet', later],
      ['deux jours après son envoi', sent, national, 'unmet', later],
      ['trois jours après', sent, T.publish({ what: 'national-notice', sentOn: '2027-09-04' }), 'met', later],
      [
        'une fois l’avis européen paru',
        T.done('signed', sent, T.publish({ publishedOn: '2027-09-02' }), later),
        T.publish({ what: 'national-notice', sentOn: '2027-09-02' }),
        'met',
        later,
      ],
      ['un autre avis', unforeseen, T.publish(), 'not-applicable'],
    ],
  )
  test('l’avis de modification n’est dû que pour deux cas, en procédure formalisée ; les données, à deux mois', () => {
    const what = (state: Parameters<typeof daysAhead>[0]) =>
      daysAhead(state, false).map((each) => [each.what, each.until])
    expect(what(unforeseen)).toEqual([['modification-notice', null]])
    expect(what(T.signed)).toEqual([])
    expect(what({ ...unforeseen, formalised: false })).toEqual([])
    expect(what(T.inForce)).toEqual([['essential-data', '2027-11-01']])
    expect(daysAhead(unforeseen, false)[0]?.basis).toMatchObject([{ source: 'CCP', article: 'R2194-10' }])
  })
})

describe('ce qu’une modification attend', () => {
  const about = { controlled: true, opinionAwaited: false, buyers: [T.REGION, T.SOMME, T.OISE] }
  const acts = (state: Parameters<typeof expectedOf>[0], over: Partial<typeof about> = {}) =>
    expectedOf(state, { ...about, ...over }).map(({ act, due }) => [act, due])
  test.each([
    ['dite', T.told, {}, [['draft', null]]],
    ['instruite', T.drafted, {}, [['signAsHolder', null]]],
    ['qui attend l’avis', T.drafted, { opinionAwaited: true }, [['recordOpinion', null]]],
    ['signée du titulaire', T.holderSigned, {}, [['sign', null]]],
    ['signée', T.signed, {}, [['transmit', '2027-09-16']]],
    ['signée, sous le seuil', T.signed, { controlled: false }, [['notify', null]]],
    ['transmise', T.transmitted, {}, [['acknowledge', null]]],
    ['accusée', T.acknowledged, {}, [['notify', null]]],
    ['partie', T.notifying, {}, [['recordReceipt', null]]],
    [
      'en vigueur',
      T.inForce,
      {},
      [
        ['giveCopies', null],
        ['publish', '2027-11-01'],
      ],
    ],
    ['remise', T.done('in-force', T.inForce, T.give()), {}, [['publish', '2027-11-01']]],
  ])('%s', (_, state, over, expected) => {
    expect(acts(state, over)).toEqual(expected)
  })
})

test('rejouer le registre donne l’état', () => {
  const events: Event[] = []
  let state: Modification = T.none
  for (const act of [
    T.tell(),
    T.draft(),
    T.signAsHolder(),
    T.sign(),
    T.transmit(),
    T.acknowledge(),
    T.notify(),
    T.receive(),
    T.give(),
  ]) {
    const decision = T.decide(state, act)
    if (decision.verdict !== 'granted') throw new Error(act.type)
    events.push(...decision.events)
    state = decision.events.reduce(modification.evolve, state)
  }
  expect(modification.replay(events)).toEqual(state)
  expect(state.status).toBe('in-force')
})
