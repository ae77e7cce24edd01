import { describe, expect, test } from 'vitest'
import { type Actor, clockActor } from '#kernel/actor.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { wordingOn } from './definition.ts'
import type { Interest, InterestAct } from './interest-state.ts'
import { toTell } from './to-tell.ts'

const rule = decisionTable<Interest, InterestAct, T.Given>(T.decide)
const { none, clear, declared, signalled, upheld, dismissed, declare, renew, replace, signal, tie, oise, region } = T
const paper = { receivedOn: T.TODAY, proof: T.FILE }
const of = { person: T.personOf(oise), name: 'Une personne', body: T.OISE }
const agent: Actor = { kind: 'person', person: 'agent-of-oise', body: T.OISE, office: 'officer' }
const reading: Actor = { kind: 'person', person: 'substitute-of-oise', body: T.OISE, office: 'reader' }
const other: Actor = { kind: 'person', person: 'agent-of-region', body: T.REGION, office: 'officer' }
const ended = { facts: { procedure: { id: T.PROCEDURE, ended: true } } }

const opened = { actor: clockActor }
const next = (earlier: Interest, persons: readonly string[] = []) => ({ ...opened, facts: { earlier, persons } })

describe('S5.10, A26 : une procédure prend la suite d’une autre', () => {
  rule(
    'interestCarried',
    ['convention 5', 'policy A26'],
    [
      ['un intérêt déclaré', none, T.carry(), 'met', next(declared)],
      ['un intérêt retenu', none, T.carry(), 'met', next(upheld)],
      ['un intérêt déjà repris d’une autre', none, T.carry({ procedure: 'ent-3' }), 'met', next(T.carried)],
      ['aucun intérêt', none, T.carry(), 'unmet', next(clear)],
      ['aucun intérêt, après appréciation', none, T.carry(), 'unmet', next(dismissed)],
      ['un signalement, que personne n’a apprécié', none, T.carry(), 'unmet', next(signalled)],
      ['aucun dossier', none, T.carry(), 'unmet', next(none)],
      ['la même procédure', none, T.carry({ procedure: T.PROCEDURE }), 'unmet', next(declared)],
      ['la personne y a déjà un dossier', none, T.carry(), 'unmet', next(declared, [T.personOf(oise)])],
    ],
  )
  rule(
    'interestKept',
    ['convention 5', 'loi-2013-907 2'],
    [
      ['repris, il peut être dit éteint', T.carried, renew(), 'not-applicable'],
      ['repris, puis déclaré ici', T.done(T.carried, renew({ tie: tie() })), renew(), 'unmet'],
    ],
  )
  test('la personne reste écartée, quoi qu’elle réponde', () => {
    expect(T.carried).toMatchObject({ status: 'carried', procedure: T.NEXT, person: T.personOf(oise), from: 'case' })
    expect(T.done(T.carried, renew())).toMatchObject({ status: 'carried', declarations: [{ tie: null }] })
    const replaced = T.done(T.carried, replace(), { actor: agent })
    expect(T.done(replaced, renew({ tie: tie() }))).toMatchObject({
      status: 'declared',
      standsSince: T.TODAY,
      substitute: { name: 'Le suppléant' },
    })
    expect(toTell([T.done(T.carried, renew())])).toHaveLength(1)
  })
})

describe('S5.10, R1.33 : qui déclare, et quand', () => {
  rule(
    'procedureUnderway',
    ['convention 5'],
    [
      ['procédure en cours', none, declare(), 'met'],
      ['procédure terminée', none, declare(), 'unmet', ended],
      ['procédure inconnue', none, declare(), 'unmet', { facts: { procedure: null } }],
    ],
  )
  rule(
    'ownDeclaration',
    ['convention 5', 'policy A26'],
    [
      ['la personne, pour elle-même', none, declare(), 'met'],
      ['la personne, nommée', none, declare({ of }), 'met'],
      ['un suppléant, qui ne fait que lire', none, declare(), 'met', { actor: reading }],
      ['un collègue, pour elle', none, declare({ of }), 'unmet', { actor: agent }],
      ['un collègue, sur papier', none, declare({ of, paper }), 'unmet', { actor: agent }],
      ['le coordonnateur, sur papier', none, declare({ of, paper }), 'met', { actor: region }],
      ['le coordonnateur, sans la pièce', none, declare({ of }), 'unmet', { actor: region }],
      [
        'le coordonnateur, avant de l’avoir reçue',
        none,
        declare({ of, paper: { ...paper, receivedOn: '2027-02-16' } }),
        'unmet',
        { actor: region },
      ],
    ],
  )
  rule(
    'ownRenewal',
    ['convention 5', 'policy A26'],
    [
      ['la personne', clear, renew(), 'met'],
      ['le coordonnateur, sur papier', clear, renew({ paper }), 'met', { actor: region }],
      ['le coordonnateur, sans la pièce', clear, renew(), 'unmet', { actor: region }],
    ],
  )
  rule(
    'caseOfOnePerson',
    ['policy A26'],
    [
      ['première déclaration', none, declare(), 'met'],
      ['une autre existe', none, declare(), 'unmet', { facts: { persons: [T.personOf(oise)] } }],
      ['une autre personne en a une', none, declare(), 'met', { facts: { persons: [T.personOf(region)] } }],
      ['signalée, une autre existe', none, signal(), 'unmet', { facts: { persons: [T.personOf(oise)] } }],
      ['signalée dans son dossier', clear, signal(), 'met'],
      ['signalée dans le dossier d’une autre', clear, signal({ person: 'autre' }), 'unmet'],
    ],
  )
  rule(
    'knowledgeDated',
    ['convention 5'],
    [
      ['connu la veille', none, declare({ knownOn: '2027-02-14' }), 'met'],
      ['connu le jour même', none, declare({ knownOn: T.TODAY }), 'met'],
      ['connu le lendemain', none, declare({ knownOn: '2027-02-16' }), 'unmet'],
      ['connu depuis longtemps', none, declare({ knownOn: '2026-01-01' }), 'met'],
    ],
  )

  test('les deux dates restent : celle où elle l’a su, celle où elle l’a dit', () => {
    expect(findingOf(T.decide(none, declare()).findings, 'knowledgeDated').facts).toEqual({
      knownOn: '2027-02-14',
      declaredOn: T.TODAY,
    })
    expect(declared).toMatchObject({ declarations: [{ knownOn: '2027-02-14', declaredOn: T.TODAY }] })
  })
})

describe('S5.9, S5.12 : ce que la personne a lu avant de déclarer', () => {
  rule(
    'definitionRead',
    ['loi-2013-907 2', 'policy A26'],
    [
      ['la rédaction du jour', none, declare(), 'met'],
      ['la rédaction d’avant', none, declare({ wording: '2013-10-13' }), 'unmet'],
    ],
  )
  rule(
    'offenceNoticeRead',
    ['code-penal 432-12', 'code-penal 432-14'],
    [
      ['avertissement lu', none, declare(), 'met'],
      ['avertissement non lu', none, declare({ noticeRead: false }), 'unmet'],
      ['avertissement non lu, de nouveau', clear, renew({ noticeRead: false }), 'unmet'],
    ],
  )
  test.each([
    ['2013-10-12', '2013-10-13'],
    ['2025-12-23', '2013-10-13'],
    ['2025-12-24', '2025-12-24'],
    ['2027-02-15', '2025-12-24'],
  ])('au %s, la rédaction en vigueur est celle du %s', (on, from) => expect(wordingOn(on).from).toBe(from))
})

describe('S5.9, R1.33 : ce qui est déclaré', () => {
  const operator = (siren: string | null, name = 'Éditeur') => declare({ tie: tie({ operators: [{ name, siren }] }) })
  rule(
    'interestDescribed',
    ['convention 5', 'CCP L2141-10'],
    [
      ['aucun intérêt', none, declare(), 'not-applicable'],
      ['un intérêt décrit', none, declare({ tie: tie() }), 'met'],
      ['sans opérateur', none, declare({ tie: tie({ operators: [] }) }), 'met'],
      ['sans SIREN', none, operator(null), 'met'],
      ['un SIREN juste, écrit avec des espaces', none, operator('732 829 320'), 'met'],
      ['un SIREN dont la clé est fausse', none, operator('732829321'), 'unmet'],
      ['un opérateur sans nom', none, operator(null, ' '), 'unmet'],
      ['sans un mot', none, declare({ tie: tie({ text: ' ' }) }), 'unmet'],
    ],
  )
  rule(
    'interestKept',
    ['convention 5', 'loi-2013-907 2'],
    [
      ['rien n’est déclaré', clear, renew(), 'not-applicable'],
      ['un intérêt, puis aucun', declared, renew(), 'unmet'],
      ['un intérêt retenu, puis aucun', upheld, renew(), 'unmet'],
      ['un intérêt, puis un autre', declared, renew({ tie: tie() }), 'met'],
      ['un intérêt levé, puis aucun', dismissed, renew(), 'not-applicable'],
    ],
  )
})

describe('S5.9-S5.11 : ce que le coordonnateur apprécie, et qui supplée', () => {
  rule(
    'signalReasoned',
    ['policy A26', 'loi-2013-907 2'],
    [
      ['motivé', none, signal(), 'met'],
      ['sans motif', none, signal({ reason: ' ' }), 'unmet'],
      ['de soi-même', none, signal({ person: T.personOf(region) }), 'unmet'],
    ],
  )
  rule(
    'ownCauseLeft',
    ['convention 5', 'loi-2013-907 2'],
    [
      ['une autre personne', declared, T.uphold(), 'met'],
      ['la personne elle-même', declared, T.dismiss(), 'unmet', { actor: oise }],
    ],
  )
  rule(
    'interferenceFound',
    ['loi-2013-907 2', 'convention 5'],
    [
      ['sans appréciation', declared, { type: 'uphold' }, 'to-appraise'],
      ['retenu', declared, T.uphold(), 'met'],
      ['non retenu', declared, T.uphold(false), 'unmet'],
    ],
  )
  rule(
    'interferenceAbsent',
    ['loi-2013-907 2', 'convention 5'],
    [
      ['sans appréciation', declared, { type: 'dismiss' }, 'to-appraise'],
      ['levé', upheld, T.dismiss(), 'met'],
      ['non levé', declared, T.dismiss(false), 'unmet'],
    ],
  )
  rule(
    'interestFree',
    ['convention 5', 'loi-2013-907 2', 'CCP L2141-10'],
    [
      ['le coordonnateur', declared, T.uphold(), 'met'],
      [
        'un agent du coordonnateur écarté lui aussi',
        declared,
        T.uphold(),
        'unmet',
        {
          actor: other,
          facts: { interests: [T.standing(other)] },
        },
      ],
    ],
  )
  const another = { actor: agent }
  rule(
    'substituteFree',
    ['convention 5', 'policy A26'],
    [
      ['une autre personne', declared, replace(), 'met', another],
      ['la personne écartée', declared, replace({ person: T.personOf(oise) }), 'unmet', another],
      ['sans nom', declared, replace({ name: ' ' }), 'unmet', another],
      [
        'une personne écartée elle aussi',
        declared,
        replace({ person: T.personOf(T.somme) }),
        'unmet',
        { ...another, facts: { interests: [T.standing(T.somme)] } },
      ],
    ],
  )
  rule(
    'substituteByAct',
    ['convention 5', 'policy A26'],
    [
      ['par un acte du jour', declared, replace(), 'met', another],
      ['par un acte à venir', declared, replace({ actOn: '2027-02-16' }), 'unmet', another],
      ['sans acte', declared, replace({ reference: ' ' }), 'unmet', another],
    ],
  )
  test('le procès-verbal dit qui est écarté et qui supplée, jamais l’intérêt', () => {
    const replaced = T.done(upheld, replace(), another)
    const told = toTell([clear, signalled, dismissed, replaced])
    expect(told).toEqual([
      {
        person: T.personOf(oise),
        name: 'Une personne du registre',
        body: T.OISE,
        since: T.TODAY,
        substitute: { name: 'Le suppléant', role: 'technical-group', reference: 'arrêté 2027-12', actOn: T.TODAY },
      },
    ])
    expect(JSON.stringify(told)).not.toContain('conjoint')
  })
})
