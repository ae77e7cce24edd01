import { describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { KeySetAct, KeySets } from './key-set-state.ts'
import { enoughLeft, keySetVersion, publishedKeySet, readinessOf, sealedTo } from './versions.ts'

const rule = decisionTable<KeySets, KeySetAct, T.Given>(T.decide)
const { given, giveKey, publish, published, renew, rehearse, revise, revoke, spare, three, toGive } = T
const [ofRegion, ofSomme, ofOise] = three
const interested = { facts: { interests: [T.interestOf(ofOise.person)] } }
const byClock = { actor: clockActor, ...interested }
const adica = { person: 'agent-of-adica', body: T.ADICA }

describe('R2.24, S5.10 : un détenteur est révoqué', () => {
  rule(
    'revocationFounded',
    ['policy détenteurs', 'convention 5'],
    [
      ['un départ', published, revoke(), 'met'],
      ['sans motif', published, revoke({ reason: ' ' }), 'unmet'],
      ['personne de ce numéro', published, revoke({ keyholder: '9' }), 'unmet'],
      ['une deuxième fois', T.after(published, [revoke()]), revoke(), 'unmet'],
      ['un intérêt qui n’existe pas', published, revoke({ cause: 'interest' }), 'unmet'],
      ['un intérêt déclaré', published, revoke({ cause: 'interest', reason: '' }), 'met', interested],
    ],
  )
  rule(
    'revokedByInterest',
    ['convention 5', 'loi-2013-907 2'],
    [
      ['une personne', published, revoke(), 'not-applicable'],
      ['la date, pour un intérêt', published, revoke({ cause: 'interest', reason: '' }), 'met', byClock],
      ['la date, pour un départ', published, revoke(), 'unmet', byClock],
    ],
  )
  rule(
    'enoughKeysLeft',
    ['policy clés'],
    [
      ['il en reste deux pour deux', published, revoke(), 'met'],
      ['il n’en resterait qu’une', T.after(published, [revoke()]), revoke({ keyholder: '2' }), 'to-appraise'],
      [
        'malgré tout, avec un motif',
        T.after(published, [revoke()]),
        revoke({ keyholder: '2', ...T.accepting('enoughKeysLeft') }),
        'met',
      ],
      ['la clé de secours', published, revoke({ keyholder: '4' }), 'not-applicable'],
      ['avant toute publication', given, revoke(), 'not-applicable'],
      [
        'la date n’attend personne',
        T.after(published, [revoke()]),
        revoke({ keyholder: '2', cause: 'interest' }),
        'not-applicable',
        { actor: clockActor, facts: { interests: [T.interestOf(ofSomme.person)] } },
      ],
    ],
  )

  test('by the clock for an interest, and by nobody else than the coordinator', () => {
    expect(T.decide(published, revoke({ cause: 'interest', reason: '' }), byClock).verdict).toBe('granted')
    const { verdict, findings } = T.decide(published, revoke(), { actor: T.actorOf(ofSomme) })
    expect([verdict, findingOf(findings, 'competence').outcome]).toEqual(['refused', 'unmet'])
  })

  test('what was sealed still opens while enough are left, and nothing more is sealed once they are not', () => {
    const once = T.after(published, [revoke()])
    expect([enoughLeft(once, 1), publishedKeySet(once)?.version]).toEqual([true, 1])
    const twice = T.after(once, [revoke({ keyholder: '2', ...T.accepting('enoughKeysLeft') })])
    expect([enoughLeft(twice, 1), publishedKeySet(twice)]).toEqual([false, null])
    expect(sealedTo(twice, 1)?.keyholders).toHaveLength(3)
  })

  test('another version keeps the keys of those who stay, and gives each newcomer a number that nobody had', () => {
    const without = T.after(published, [revoke({ cause: 'lost-key' })])
    const second = T.after(without, [renew()])
    expect(keySetVersion(second, 2)?.keyholders.map(({ id, recipient }) => [id, recipient])).toEqual([
      ['1', 'age1region'],
      ['2', 'age1somme'],
      ['5', null],
    ])
    // The first version stays in force until the second is published, and stays openable after.
    expect(publishedKeySet(second)?.version).toBe(1)
    const renewed = T.after(second, [giveKey('age1oiseagain'), { actor: T.actorOf(ofOise) }], [publish])
    expect(publishedKeySet(renewed)?.version).toBe(2)
    expect(enoughLeft(renewed, 1)).toBe(true)
    expect(sealedTo(renewed, 1)?.keyholders.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  test('whoever is corrected away before the publication is forgotten, and its number is not used again', () => {
    const revised = T.after(toGive, [revise({ keyholders: [ofRegion, ofSomme, adica] })])
    expect(revised.keyholders.map(({ id, body }) => [id, body])).toEqual([
      ['1', T.REGION],
      ['2', T.SOMME],
      ['4', T.NORD],
      ['5', T.ADICA],
    ])
    const back = T.after(revised, [revise()])
    expect(back.keyholders.find(({ body }) => body === T.OISE)?.id).toBe('6')
  })

  test('whoever kept the spare key and is to open makes a key of the other kind', () => {
    const moved = T.after(given, [revise({ keyholders: [ofRegion, ofSomme, spare], escrow: ofOise })])
    expect(keySetVersion(moved, 1)?.keyholders.map(({ recipient }) => recipient)).toEqual([
      'age1region',
      'age1somme',
      null,
    ])
    expect(keySetVersion(moved, 1)?.escrow?.recipient).toBeNull()
  })
})

describe('R2.24 : les clés sont essayées avant la date limite', () => {
  const call: KeySetAct = { type: 'callRehearsal' }
  const threeDaysBefore = '2027-03-11T23:00:00.000Z'
  rule(
    'rehearsalFallsDue',
    ['policy répétition des clés'],
    [
      ['trois jours avant', published, call, 'met', { now: threeDaysBefore }],
      ['la veille de ce jour', published, call, 'unmet', { now: '2027-03-11T22:59:59.000Z' }],
      ['à l’heure limite', published, call, 'unmet', { now: T.DEADLINE }],
      ['rien n’est publié', given, call, 'unmet', { now: threeDaysBefore }],
      [
        'sans date limite',
        published,
        call,
        'unmet',
        { facts: { consultation: T.consultation({ status: 'draft', deadline: null }) } },
      ],
      [
        'une deuxième fois',
        T.after(published, [call, { now: threeDaysBefore }]),
        call,
        'unmet',
        { now: threeDaysBefore },
      ],
      [
        'une date limite reportée',
        T.after(published, [call, { now: threeDaysBefore }]),
        call,
        'met',
        {
          now: '2027-03-20T11:00:00.000Z',
          facts: { consultation: T.consultation({ deadline: '2027-03-22T11:00:00.000Z' }) },
        },
      ],
    ],
  )

  test('the threshold is reached by those who opened their key again since that day', () => {
    const readiness = (state: KeySets) => {
      const version = keySetVersion(state, 1)
      if (version === undefined) throw new Error('no version')
      return readinessOf(version, '2027-03-12')
    }
    expect(readiness(published)).toEqual({ needed: 2, of: 3, given: 3, left: 3, rehearsed: 0, reached: false })
    const by = (who: typeof ofSomme, now: string) => [rehearse, { actor: T.actorOf(who), now }] as const
    const once = T.after(published, by(ofSomme, '2027-03-12T09:00:00.000Z'), by(ofOise, '2027-03-11T09:00:00.000Z'))
    expect(readiness(once)).toMatchObject({ rehearsed: 1, reached: false })
    const twice = T.after(once, by(ofRegion, '2027-03-13T09:00:00.000Z'))
    expect(readiness(twice)).toMatchObject({ rehearsed: 2, reached: true })
    expect(readiness(T.after(twice, [revoke({ keyholder: '1' })]))).toMatchObject({
      left: 2,
      rehearsed: 1,
      reached: false,
    })
  })
})
