import { describe, expect, test } from 'vitest'
import { problemsOf } from '#vault/key-set.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { keySet } from './key-set.ts'
import type { KeySetAct, KeySets } from './key-set-state.ts'
import { publishedKeySet, sealedTo } from './versions.ts'

const rule = decisionTable<KeySets, KeySetAct, T.Given>(T.decide)
const {
  closed,
  given,
  giveKey,
  name,
  none,
  publish,
  published,
  renew,
  rehearse,
  revise,
  revoke,
  spare,
  three,
  toGive,
} = T
const [ofRegion, ofSomme, ofOise] = three
const interested = { facts: { interests: [T.interestOf(ofOise.person)] } }
const adica = { person: 'agent-of-adica', body: T.ADICA }

describe('R2.24 : chacun remet sa clé', () => {
  rule(
    'keyholderStanding',
    ['policy détenteurs', 'convention 5'],
    [
      ['un détenteur', toGive, giveKey(), 'met'],
      ['un détenteur révoqué', T.after(toGive, [revoke()]), giveKey(), 'unmet', { actor: T.actorOf(ofOise) }],
      ['un essai après révocation', T.after(published, [revoke()]), rehearse, 'unmet', { actor: T.actorOf(ofOise) }],
    ],
  )
  rule(
    'keyAwaited',
    ['policy clés'],
    [
      ['la première clé', toGive, giveKey(), 'met'],
      ['une autre clé, avant la publication', given, giveKey('age1another'), 'met'],
      [
        'une clé déjà publiée',
        T.after(published, [renew({ keyholders: [...three, adica] })]),
        giveKey('age1another'),
        'unmet',
      ],
      [
        'qui n’est plus désigné',
        T.after(published, [renew({ keyholders: [ofRegion, ofSomme, adica] })]),
        giveKey('age1another'),
        'unmet',
        { actor: T.actorOf(ofOise) },
      ],
    ],
  )
  rule(
    'keyProven',
    ['policy preuve de possession'],
    [
      ['la clé est tenue', toGive, giveKey(), 'met'],
      ['la preuve ne convient pas', toGive, giveKey(), 'unmet', { facts: { proven: false } }],
      ['sans preuve', toGive, giveKey(), 'unmet', { facts: { proven: null } }],
      ['un essai sans preuve', published, rehearse, 'unmet', { facts: { proven: false } }],
    ],
  )
  rule(
    'keyDistinct',
    ['policy clés'],
    [
      ['sa clé', toGive, giveKey(), 'met'],
      ['sa propre clé, une deuxième fois', given, giveKey('age1somme'), 'met'],
      ['celle d’un autre', given, giveKey('age1oise'), 'unmet'],
      [
        'celle du serveur',
        T.after(published, [renew({ keyholders: [...three, adica] })]),
        giveKey('age1time'),
        'unmet',
        { actor: T.actorOf(adica) },
      ],
    ],
  )
  rule(
    'keyGiven',
    ['policy répétition des clés'],
    [
      ['remise', given, rehearse, 'met'],
      ['pas encore', toGive, rehearse, 'unmet'],
    ],
  )
})

describe('R2.24 : le jeu de clés est publié', () => {
  const allButOne = T.after(toGive, ...T.giving([ofRegion, ofSomme, spare]))
  rule(
    'everyKeyGiven',
    ['policy clés'],
    [
      ['toutes', given, publish, 'met'],
      ['il en manque une', allButOne, publish, 'unmet'],
      ['il manque la clé de secours', T.after(toGive, ...T.giving(three)), publish, 'unmet'],
      ['une personne révoquée avant la publication', T.after(given, [revoke()]), publish, 'unmet'],
      [
        'elle est remplacée',
        T.after(given, [revoke()], [revise({ keyholders: [ofRegion, ofSomme, adica] })], ...T.giving([adica])),
        publish,
        'met',
      ],
    ],
  )
  rule(
    'keyholdersStillFit',
    ['policy détenteurs', 'convention 5', 'CCP L2141-10'],
    [
      ['tous', given, publish, 'met'],
      ['une fonction a pris fin', given, publish, 'unmet', { facts: { inOffice: [ofRegion, ofSomme, spare] } }],
      ['un intérêt déclaré depuis', given, publish, 'unmet', interested],
    ],
  )

  rule(
    'timeKeyHeld',
    ['policy clés'],
    [
      ['le serveur a sa clé', given, publish, 'met'],
      ['il ne l’a pas', given, publish, 'unmet', { facts: { time: null } }],
    ],
  )

  test('as tenders are sealed to it, with nothing that keeps it from being used', () => {
    expect(publishedKeySet(given)).toBeNull()
    const set = publishedKeySet(published)
    expect(set).toEqual({
      consultation: T.CONSULTATION,
      version: 1,
      threshold: 2,
      keyholders: [
        { id: '1', recipient: 'age1region' },
        { id: '2', recipient: 'age1somme' },
        { id: '3', recipient: 'age1oise' },
      ],
      time: ['age1time', 'age1nord'],
    })
    // The keys of this test are no keys of age; nothing else is wrong with the set.
    expect(set && problemsOf(set).filter(({ kind }) => kind !== 'no-recipient')).toEqual([])
  })
})

describe('the end, and who does what', () => {
  rule(
    'tendersOver',
    ['policy clés'],
    [
      [
        'la séance ouverte',
        published,
        { type: 'close' },
        'met',
        { facts: { consultation: T.consultation({ status: 'closed' }) } },
      ],
      ['des offres encore attendues', published, { type: 'close' }, 'unmet'],
      [
        'une consultation sans suite',
        toGive,
        { type: 'close' },
        'met',
        { facts: { consultation: T.consultation({ status: 'abandoned' }) } },
      ],
    ],
  )

  test.each([
    ['giveKey', toGive, giveKey(), T.actorOf(adica)],
    ['giveKey', toGive, giveKey(), { ...T.actorOf(ofSomme), body: T.OISE }],
    ['giveKey', toGive, giveKey(), { ...T.actorOf(ofSomme), office: 'reader' }],
    ['rehearse', published, rehearse, T.region],
    ['publish', given, publish, T.actorOf(ofSomme)],
    ['name', none, name(), T.actorOf(ofSomme)],
    ['callRehearsal', published, { type: 'callRehearsal' }, T.region],
    ['close', published, { type: 'close' }, T.region],
  ] as const)('%s is not done by whoever else', (_act, state, act, actor) => {
    const { verdict, findings } = T.decide(state, act as KeySetAct, { actor: actor as never })
    expect([verdict, findingOf(findings, 'competence').outcome]).toEqual(['refused', 'unmet'])
  })

  test('whoever declared an interest does nothing of it', () => {
    const { verdict, findings } = T.decide(toGive, giveKey(), { facts: { interests: [T.interestOf(ofSomme.person)] } })
    expect(verdict).toBe('refused')
    expect(findingOf(findings, 'interestFree')).toMatchObject({
      outcome: 'unmet',
      basis: ['convention 5', 'loi-2013-907 2', 'CCP L2141-10'],
    })
  })

  test('nothing is done of a closed set, which stays as it was', () => {
    for (const act of [giveKey(), rehearse, publish, revoke(), name()]) {
      expect(findingOf(T.decide(closed, act).findings, 'stage').outcome).toBe('unmet')
    }
    expect(sealedTo(closed, 1)).toEqual(sealedTo(published, 1))
  })

  test('replaying the events gives the state', () => {
    const events = [none, toGive].flatMap((state, index) => {
      const decision = T.decide(state, index === 0 ? name() : giveKey())
      return decision.verdict === 'granted' ? decision.events : []
    })
    expect(keySet.replay(events)).toEqual(T.after(none, [name()], [giveKey()]))
  })
})
