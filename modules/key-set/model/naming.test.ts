import { describe } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { KeySetAct, KeySets } from './key-set-state.ts'

const rule = decisionTable<KeySets, KeySetAct, T.Given>(T.decide)
const { given, giveKey, name, none, publish, published, renew, revise, revoke, spare, three, toGive } = T
const [ofRegion, ofSomme, ofOise] = three
const interested = { facts: { interests: [T.interestOf(ofOise.person)] } }
const adica = { person: 'agent-of-adica', body: T.ADICA }

describe('R2.24 : ceux qui ouvriront sont désignés', () => {
  rule(
    'tendersAwaited',
    ['CCP R2132-7', 'policy clés'],
    [
      ['une consultation publiée', none, name(), 'met'],
      [
        'un dossier en préparation',
        none,
        name(),
        'met',
        { facts: { consultation: T.consultation({ status: 'draft', deadline: null }) } },
      ],
      ['aucune consultation', none, name(), 'unmet', { facts: { consultation: null } }],
      [
        'des offres sur papier',
        none,
        name(),
        'unmet',
        { facts: { consultation: T.consultation({ electronic: false }) } },
      ],
      [
        'une consultation sans suite',
        none,
        name(),
        'unmet',
        { facts: { consultation: T.consultation({ status: 'abandoned' }) } },
      ],
      ['la dernière seconde', none, name(), 'met', { now: '2027-03-15T10:59:59.999Z' }],
      ['l’heure limite', none, name(), 'unmet', { now: T.DEADLINE }],
      ['une clé remise à l’heure limite', toGive, giveKey(), 'unmet', { now: T.DEADLINE }],
      ['une publication à l’heure limite', given, publish, 'unmet', { now: T.DEADLINE }],
    ],
  )
  rule(
    'thresholdInRange',
    ['policy plis scellés', 'CCP annexe 8 art. 2, I, 4°'],
    [
      ['deux sur trois', none, name(), 'met'],
      ['trois sur trois', none, name({ threshold: 3 }), 'unmet'],
      ['une sur trois', none, name({ threshold: 1 }), 'unmet'],
      ['deux sur deux', none, name({ keyholders: [ofRegion, ofSomme] }), 'unmet'],
      ['trois sur quatre', none, name({ threshold: 3, keyholders: [...three, adica] }), 'met'],
    ],
  )
  rule(
    'oneKeyAPerson',
    ['policy plis scellés', 'CCP annexe 8 art. 2, I, 4°'],
    [
      ['trois personnes et une quatrième', none, name(), 'met'],
      ['deux fois la même', none, name({ keyholders: [...three, ofSomme] }), 'unmet'],
      ['la clé de secours chez un détenteur', none, name({ escrow: ofSomme }), 'unmet'],
      [
        'la même personne pour deux organismes',
        toGive,
        revise({ keyholders: [...three, { ...adica, person: ofSomme.person }] }),
        'unmet',
      ],
    ],
  )
  rule(
    'keyholderOfAMember',
    ['policy détenteurs', 'convention parties'],
    [
      ['tous en fonction', none, name(), 'met'],
      ['une personne sans fonction', none, name(), 'unmet', { facts: { inOffice: [ofRegion, ofSomme, spare] } }],
      ['en fonction ailleurs', none, name({ keyholders: [ofRegion, ofSomme, { ...ofOise, body: T.ADICA }] }), 'unmet'],
      [
        'la clé de secours hors du groupement',
        none,
        name({ escrow: { person: 'officer', body: 'bailiff' } }),
        'unmet',
        { facts: { inOffice: [...three, { person: 'officer', body: 'bailiff' }] } },
      ],
    ],
  )
  rule(
    'keyholderInterestFree',
    ['convention 5', 'loi-2013-907 2', 'CCP L2141-10'],
    [
      ['aucun intérêt', none, name(), 'met'],
      ['un détenteur a un intérêt', none, name(), 'unmet', interested],
      [
        'qui garde la clé de secours a un intérêt',
        none,
        name(),
        'unmet',
        { facts: { interests: [T.interestOf(spare.person)] } },
      ],
      ['un autre agent a un intérêt', none, name(), 'met', { facts: { interests: [T.interestOf('somebody')] } }],
    ],
  )
  rule(
    'keyholdersOutside',
    ['policy détenteurs'],
    [
      ['deux hors du coordonnateur', none, name(), 'met'],
      ['un seul', none, name({ keyholders: [ofRegion, { person: 'other', body: T.REGION }, ofSomme] }), 'to-appraise'],
      [
        'aucun, avec un motif',
        none,
        name({
          keyholders: ['a', 'b', 'c'].map((person) => ({ person, body: T.REGION })),
          ...T.accepting('keyholdersOutside'),
        }),
        'met',
      ],
    ],
  )
  rule(
    'escrowElsewhere',
    ['policy détenteurs'],
    [
      ['chez un membre', none, name(), 'met'],
      ['chez le coordonnateur', none, name({ escrow: { person: 'other', body: T.REGION } }), 'to-appraise'],
      ['nulle part', none, name({ escrow: null }), 'to-appraise'],
      ['nulle part, avec un motif', none, name({ escrow: null, ...T.accepting('escrowElsewhere') }), 'met'],
    ],
  )
  rule(
    'oneKeySetAConsultation',
    ['policy clés'],
    [
      ['la première fois', none, name(), 'met'],
      ['un autre dossier existe', none, name(), 'unmet', { facts: { taken: true } }],
    ],
  )
  rule(
    'namingChanged',
    ['policy clés'],
    [
      ['les mêmes, dans un autre ordre', published, renew({ keyholders: [ofOise, ofRegion, ofSomme] }), 'unmet'],
      ['un de plus', published, renew({ keyholders: [...three, adica] }), 'met'],
      ['une autre garde de la clé de secours', published, renew({ escrow: adica }), 'met'],
      ['le même, révoqué depuis', T.after(published, [revoke({ cause: 'lost-key' })]), renew(), 'met'],
    ],
  )
})
