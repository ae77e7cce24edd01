import { describe, expect, test } from 'vitest'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'
import { dueIn, leftIn } from './due.ts'
import type { DepositSeen, Opened, Opening, OpeningAct } from './opening-state.ts'

const rule = decisionTable<Opening, OpeningAct, T.Given>(T.decide)
const { done, none, fixed, opened, fix, open, attend, give, unseal, fail, proceed, include, end } = T

const failed = { deposit: 'a', envelope: 0, at: T.NOW, blame: 'candidate', flaw: 'does-not-open', faults: [] } as const

const SEALED = ['CCP annexe 8 art. 2, I, 4°', 'policy plis scellés']
const BEFORE_THE_HOUR = ['CCP annexe 8 art. 2, I, 4°', 'EU-2014-24 annexe IV', 'policy plis scellés']
const consultation = (over: object) => ({ facts: { consultation: { ...T.facts().consultation, ...over } as never } })

describe('R2.24 : nul n’accède avant l’heure', () => {
  rule('afterDeadline', BEFORE_THE_HOUR, [
    ['une milliseconde avant la minute', none, fix, 'unmet', { now: '2027-03-15T11:00:59.999Z' }],
    ['une minute après la date limite', none, fix, 'met', { now: T.FIXED_AT }],
    ['à l’heure même', none, fix, 'unmet', { now: T.DEADLINE }],
    ['la veille', none, fix, 'unmet', { now: '2027-03-14T11:00:00.000Z' }],
    ['la veille, par le coordonnateur', fixed, open(), 'unmet', { now: '2027-03-14T11:00:00.000Z' }],
    [
      'la date limite a été reportée depuis',
      fixed,
      open(),
      'unmet',
      consultation({ deadline: '2027-04-15T11:00:00Z' }),
    ],
    ['aucune date limite', none, fix, 'unmet', consultation({ deadline: null })],
  ])
  rule(
    'consultationStands',
    ['policy plis scellés', 'CCP R2185-1'],
    [
      ['close', none, fix, 'met'],
      ['sans suite', none, fix, 'unmet', consultation({ status: 'abandoned' })],
      ['sans suite avant la séance', fixed, open(), 'unmet', consultation({ status: 'abandoned' })],
      ['encore ouverte', none, fix, 'unmet', consultation({ status: 'open' })],
    ],
  )
  test.each(['a1', 'b1'])('le coordonnateur n’arrête pas lui-même l’ensemble (%s)', () => {
    expect(T.decide(none, fix, { actor: T.region }).verdict).toBe('refused')
  })
})

describe('R2.24, R2.30 : rien ne s’ajoute après la clôture', () => {
  const altered = (what: 'deposit' | 'company') => ({ what, deposit: 'a', hash: T.HASH })
  test('ce qui est altéré est nommé par son empreinte, et la plate-forme en répond', () => {
    const { findings } = T.decide(fixed, open(), { facts: { altered: [altered('company')] } })
    const found = findings.find(({ rule }) => rule === 'setUnchanged')
    expect(found?.facts).toEqual({ rows: [], companies: [T.HASH], journal: false })
    for (const { opening } of [fr, en]) {
      const said = opening.rules.setUnchanged(found?.facts ?? {}, 'unmet', NO_NAMES)
      expect(said).toContain(T.HASH)
      expect(said).toMatch(/La plate-forme en répond|The platform answers for it/)
    }
  })
  rule(
    'setUnchanged',
    ['CCP annexe 8 art. 2, I, 2°', 'CCP annexe 7'],
    [
      ['le même ensemble', fixed, open(), 'met'],
      ['un dépôt de plus', fixed, open(), 'unmet', { facts: { set: { root: T.HASH, count: 3 } } }],
      ['un dépôt remplacé par un autre', fixed, open(), 'unmet', { facts: { set: { root: T.HASH, count: 2 } } }],
      ['une ligne altérée', fixed, open(), 'unmet', { facts: { altered: [altered('deposit')] } }],
      ['un opérateur altéré', fixed, open(), 'unmet', { facts: { altered: [altered('company')] } }],
      ['un journal altéré', fixed, open(), 'unmet', { facts: { altered: [{ what: 'journal' }] } }],
    ],
  )
  rule(
    'stepsWitnessed',
    ['policy plis scellés'],
    [
      ['sans témoins', fixed, open(), 'not-applicable'],
      ['le quorum', fixed, open(), 'met', { facts: { witnessed: { quorum: true, cosigned: 7, needed: 7 } } }],
      ['un de moins', fixed, open(), 'unmet', { facts: { witnessed: { quorum: false, cosigned: 6, needed: 7 } } }],
      ['un de moins', opened(), give(), 'unmet', { facts: { witnessed: { quorum: false, cosigned: 1, needed: 7 } } }],
    ],
  )
  rule(
    'keyholdersLeft',
    ['policy plis scellés'],
    [
      ['tous', fixed, open(), 'met'],
      ['un révoqué', fixed, open(), 'met', { facts: { keySets: [revoked(1)] } }],
      ['deux révoqués', fixed, open(), 'to-appraise', { facts: { keySets: [revoked(2)] } }],
      [
        'un jeu dont nul ne s’est servi : ce serait dire qu’il n’y a pas de dépôt',
        fixed,
        open(),
        'to-appraise',
        { facts: { keySets: [T.keySet, { ...revoked(3), version: 2 }] } },
      ],
    ],
  )
})

function revoked(count: number) {
  const keyholders = T.keySet.keyholders.map((each, index) => ({ ...each, revoked: index < count }))
  return { ...T.keySet, keyholders }
}

describe('R2.24 : les parts se donnent en séance, par ceux qui les détiennent', () => {
  rule('keyHeld', SEALED, [
    ['un détenteur', opened(), give(), 'met'],
    ['un détenteur révoqué', opened(), give(), 'unmet', { facts: { keySets: [revoked(1)] } }],
  ])
  rule(
    'inAttendance',
    ['policy plis scellés'],
    [
      ['présent', opened(), give(), 'met'],
      ['absent', opened(), give(), 'unmet', { actor: T.nord }],
    ],
  )
  rule(
    'onlyWhatIsDue',
    ['CCP R2151-6', 'CCP R2151-5'],
    [
      ['les candidatures', opened(), give(), 'met'],
      ['une offre, avant son heure', opened(), give({ envelopes: [{ deposit: 'a', envelope: 1 }] }), 'unmet'],
      ['un pli déjà ouvert', opened({ unsealed: [T.openedEnvelope('a', 0)] }), give(), 'unmet'],
      ['un dépôt remplacé', replaced('superseded'), give(), 'unmet'],
      ['un dépôt retiré', replaced('withdrawn'), give(), 'unmet'],
      ['un dépôt tardif', replaced('late'), give(), 'unmet'],
      ['un dépôt tardif, admis', replaced('admitted'), give(), 'met'],
      ['un pli inconnu', opened(), give({ envelopes: [], bad: [{ deposit: 'z', envelope: 0 }] }), 'unmet'],
    ],
  )
  describe('révoqué puis désigné de nouveau, un détenteur donne sous sa clé d’aujourd’hui', () => {
    const again = { ...T.opened().keySets[0]?.keyholders[0], id: 'holder-9', recipient: 'age1new' } as never
    const [first] = T.keySet.keyholders
    const renamed = [revoked(1), { ...T.keySet, version: 2, keyholders: [again, ...T.keySet.keyholders.slice(1)] }]
    const elsewhere = [T.keySet, { ...T.keySet, version: 2, keyholders: [{ ...first, id: 'holder-9', body: T.NORD }] }]
    const deposits = [T.deposit('a'), T.deposit('b', { keySet: 2 })]
    const session = (keySets: object) => opened({ deposits, keySets: keySets as never })
    const with2 = (keySets: object) => ({ facts: { keySets: keySets as never } })
    const only = (deposit: string) => give({ envelopes: [{ deposit, envelope: 0 }] })
    rule('shareHeld', SEALED, [
      ['sa part du jeu d’aujourd’hui', session(renamed), only('b'), 'met', with2(renamed)],
      ['sa part du jeu où il est révoqué', session(renamed), only('a'), 'unmet', with2(renamed)],
      ['ce que son poste n’a pas su lire, de même', session(renamed), notRead('a'), 'unmet', with2(renamed)],
      ['pour deux organismes', session(elsewhere), give(), 'met', with2(elsewhere)],
    ])
    test('chaque part est inscrite au détenteur du jeu de son pli', () => {
      const after = done(session(renamed), only('b'), with2(renamed)) as Opened
      expect(after.given.map(({ keyholder }) => keyholder)).toEqual(['holder-9'])
      const both = done(session(elsewhere), give(), with2(elsewhere)) as Opened
      expect(both.given).toMatchObject([
        { keyholder: 'holder-0', envelopes: [{ deposit: 'a' }] },
        { keyholder: 'holder-9', envelopes: [{ deposit: 'b' }] },
      ])
    })
    test('il est inscrit présent sous le numéro qui compte', () => {
      const after = done(session(renamed), attend, with2(renamed)) as Opened
      expect(after.attendance.find(({ person }) => person === first?.person)?.keyholder).toBe('holder-9')
    })
  })
  rule('openedTogether', SEALED, [
    ['deux personnes', opened(), unseal(), 'met'],
    ['une seule', opened(), unseal({ keyholders: ['holder-0'] }), 'unmet'],
    ['la même deux fois', opened(), unseal({ keyholders: ['holder-0', 'holder-0'] }), 'unmet'],
    ['deux, dont une qui n’est pas détentrice', opened(), unseal({ keyholders: ['holder-0', 'other'] }), 'unmet'],
    ['un pli qui n’est pas dû', opened(), unseal({ envelope: 1 }), 'unmet'],
    ['un dépôt remplacé', replaced('superseded'), unseal(), 'unmet'],
  ])
  rule(
    'stillLeft',
    ['CCP annexe 7'],
    [
      ['un pli à ouvrir', opened(), fail(), 'met'],
      ['un pli déjà ouvert', opened({ unsealed: [T.openedEnvelope('b', 0)] }), fail(), 'unmet'],
      [
        'un défaut déjà constaté',
        opened({ failed: [{ ...failed, deposit: 'b', blame: 'platform' }] }),
        fail(),
        'unmet',
      ],
    ],
  )
  test('un pli que la plate-forme ne retrouve pas reste dû : rétabli, il s’ouvre', () => {
    const lost = done(opened(), fail({ deposit: 'a', blame: 'platform', flaw: 'not-as-received' })) as Opened
    expect(leftIn(lost).some(({ deposit }) => deposit === 'a')).toBe(true)
    expect(done(lost, unseal())).toMatchObject({ failed: [], unsealed: [{ deposit: 'a' }] })
    const garbled = done(opened(), fail({ deposit: 'a' })) as Opened
    expect(leftIn(garbled).some(({ deposit }) => deposit === 'a')).toBe(false)
  })
  test('une personne qui ne détient rien ne donne rien, quel que soit son rang', () => {
    const other = { ...T.region, person: 'president' } as typeof T.region
    expect(T.decide(opened(), give(), { actor: other }).verdict).toBe('refused')
    expect(T.decide(opened(), attend, { actor: other }).verdict).toBe('granted')
  })
})

const notRead = (deposit: string) => give({ envelopes: [], notGiven: [{ deposit, envelope: 0, why: 'unreadable' }] })

function replaced(standing: DepositSeen['standing']): Opened {
  return opened({ deposits: [T.deposit('a', { standing }), T.deposit('b')] })
}

const applicationsOpen = opened({ unsealed: [T.openedEnvelope('a', 0), T.openedEnvelope('b', 0)] })

describe('R2.27 : les plis dans leur ordre', () => {
  rule(
    'applicationsOpened',
    ['policy plis scellés'],
    [
      ['toutes ouvertes', applicationsOpen, proceed(), 'met'],
      ['une reste', opened({ unsealed: [T.openedEnvelope('a', 0)] }), proceed(), 'unmet'],
      ['les offres sont déjà dues', opened({ phase: 'all' }), proceed(), 'unmet'],
    ],
  )
  rule(
    'exclusionReasoned',
    ['CCP R2144-7'],
    [
      ['nul n’est écarté', applicationsOpen, proceed(), 'met'],
      ['avec un motif', applicationsOpen, proceed({ excluded: [{ deposit: 'a', reason: 'capacité' }] }), 'met'],
      ['sans motif', applicationsOpen, proceed({ excluded: [{ deposit: 'a', reason: ' ' }] }), 'unmet'],
      ['qui n’est pas de la séance', applicationsOpen, proceed({ excluded: [{ deposit: 'z', reason: 'x' }] }), 'unmet'],
    ],
  )
  test('d’abord les candidatures, dans l’ordre d’arrivée, puis les offres de ceux qui restent', () => {
    const session = opened()
    expect(dueIn(session).map(({ deposit, envelope }) => `${deposit}${envelope}`)).toEqual(['b0', 'a0'])
    const after = done(applicationsOpen, proceed({ excluded: [{ deposit: 'b', reason: 'capacité' }] })) as Opened
    expect(leftIn(after).map(({ deposit, envelope }) => `${deposit}${envelope}`)).toEqual(['a1'])
  })
  test('un opérateur écarté l’est dans tous les dépôts de son compte', () => {
    const second = T.deposit('s', { account: 'account-of-b', standing: 'admitted' })
    const session = opened({
      deposits: [...T.DEPOSITS, second],
      unsealed: [...applicationsOpen.unsealed, T.openedEnvelope('s', 0)],
    })
    const after = done(session, proceed({ excluded: [{ deposit: 'b', reason: 'capacité' }] })) as Opened
    expect(leftIn(after).map(({ deposit, envelope }) => `${deposit}${envelope}`)).toEqual(['a1'])
  })
  test('ensemble, ou sans candidatures, les offres sont dues d’emblée', () => {
    expect(done(fixed, open({ order: 'together' }))).toMatchObject({ phase: 'all' })
    const alone = [T.deposit('a', { envelopes: [{ kind: 'tender', recipient: 'age1a' }] })]
    expect(done(fixed, open(), { facts: { deposits: alone } })).toMatchObject({ phase: 'all' })
  })
})

const now = (deposit: DepositSeen) => ({ facts: { deposits: [...T.DEPOSITS, deposit] } })
const late = (standing: DepositSeen['standing']) => now(T.deposit('l', { standing }))
const DECIDED = ['CCP R2151-5', 'CE 449250', 'CCP R2132-11']

describe('R2.26 : un dépôt tardif n’est ouvert qu’admis', () => {
  const admitted = T.deposit('l', { standing: 'admitted' })
  rule('inclusionDecided', DECIDED, [
    ['admis', opened(), include('l'), 'met', late('admitted')],
    ['tardif', opened(), include('l'), 'unmet', late('late')],
    ['rejeté', opened(), include('l'), 'unmet', late('rejected')],
    ['reçu à temps, et déjà de la séance', opened(), include('a'), 'unmet'],
    ['reçu à temps, et d’ailleurs', opened(), include('l'), 'unmet', late('standing')],
    ['inconnu', opened(), include('z'), 'unmet'],
    ['deux fois', opened({ deposits: [admitted] }), include('l'), 'unmet', late('admitted')],
  ])
  test('admis, ses plis sont dus', () => {
    const after = done(opened(), include('l'), late('admitted')) as Opened
    expect(dueIn(after).some(({ deposit }) => deposit === 'l')).toBe(true)
  })
})

describe('R2.30 : la séance se lève quand le sort de chaque pli est connu', () => {
  const every = [T.openedEnvelope('a', 0), T.openedEnvelope('a', 1), T.openedEnvelope('b', 0)]
  const failedTender = { ...failed, deposit: 'b', envelope: 1 }
  rule(
    'nothingLeft',
    ['CCP annexe 7', 'policy plis scellés'],
    [
      ['tout est ouvert, ou constaté', opened({ phase: 'all', unsealed: every, failed: [failedTender] }), end(), 'met'],
      ['un pli reste', opened({ phase: 'all', unsealed: every }), end(), 'to-appraise'],
      ['les offres restent', applicationsOpen, end(), 'to-appraise'],
    ],
  )
  test('levée, elle ne reprend pas', () => {
    const ended = done(opened({ phase: 'all', unsealed: every, failed: [failedTender] }), end())
    for (const act of [open(), attend, give(), unseal(), proceed(), end()])
      expect(T.decide(ended, act).verdict).toBe('refused')
  })
})
