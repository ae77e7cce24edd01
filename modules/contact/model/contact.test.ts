import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, clockActor, outsiderActor } from '#kernel/actor.ts'
import type { Reader } from '#kernel/reader.ts'
import { contextOn } from '#modules/convention/testing.ts'
import { standing } from '#modules/interest/testing.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { contact } from './contact.ts'
import type { Contact, ContactAct, ContactEvent } from './contact-state.ts'
import { contactSecrecy } from './secrecy.ts'
import { silenceOn } from './silence.ts'

const rule = decisionTable<Contact, ContactAct, T.Given>(T.decide)
const { none, received, sent, answered, closed, stopped, declare, sending, answer, close, region, somme } = T
const collecting = { facts: { purchase: T.collecting } }
const byRegion = { actor: region }
const own = sending({ body: T.REGION })

describe('S5.7 : le silence des membres, du besoin arrêté à l’attribution', () => {
  rule(
    'silenceKept',
    ['convention 5', 'policy A25'],
    [
      ['un membre écrit à un opérateur', none, sending(), 'unmet'],
      ['un membre déclare un contact reçu', none, declare(), 'not-applicable'],
      ['le coordonnateur écrit à un opérateur', none, own, 'met', byRegion],
      ['un membre écrit avant le gel', none, sending(), 'not-applicable', collecting],
      ['le projet est abandonné', none, sending(), 'not-applicable', { facts: { purchase: T.abandoned } }],
    ],
  )
  rule(
    'purchaseNamed',
    ['policy A25'],
    [
      ['un projet du groupement', none, declare(), 'met'],
      ['un projet inconnu', none, declare(), 'unmet', { facts: { purchase: { status: 'none' } } }],
    ],
  )
  rule(
    'ownContact',
    ['convention 5', 'policy A25'],
    [
      ['le membre, pour lui', none, declare(), 'met'],
      ['un autre membre', none, declare(), 'unmet', { actor: T.oise }],
      ['le coordonnateur, informé', none, declare(), 'met', byRegion],
      ['le coordonnateur, au nom d’un membre, vers un opérateur', none, sending(), 'unmet', byRegion],
    ],
  )
  rule(
    'contactTold',
    ['convention 5', 'policy A25'],
    [
      ['nommé et rapporté', none, declare(), 'met'],
      ['sans SIREN', none, declare({ operator: { name: 'Éditeur', siren: null } }), 'met'],
      ['SIREN faux', none, declare({ operator: { name: 'Éditeur', siren: '732829321' } }), 'unmet'],
      ['sans nom', none, declare({ operator: { name: ' ', siren: null } }), 'unmet'],
      ['sans un mot', none, declare({ text: ' ' }), 'unmet'],
    ],
  )
  rule(
    'contactDated',
    ['policy A25'],
    [
      ['la veille', none, declare(), 'met'],
      ['le jour même', none, declare({ contactOn: T.TODAY }), 'met'],
      ['le lendemain', none, declare({ contactOn: '2027-02-16' }), 'unmet'],
    ],
  )
  rule(
    'contactAnswered',
    ['convention 3', 'policy A25'],
    [
      ['une réponse', received, answer(), 'met'],
      ['rien', received, answer({ answer: ' ' }), 'unmet'],
    ],
  )
  rule(
    'closedForAReason',
    ['convention 3', 'policy A25'],
    [
      ['un motif', received, close(), 'met'],
      ['aucun', received, close(' '), 'unmet'],
    ],
  )
  rule(
    'interestFree',
    ['convention 5', 'loi-2013-907 2', 'CCP L2141-10'],
    [
      ['le coordonnateur', received, answer(), 'met'],
      ['le coordonnateur écarté', received, answer(), 'unmet', { facts: { interests: [standing(region)] } }],
    ],
  )
  test.each([
    ['none', 'over'],
    ['collecting', 'sourcing'],
    ['frozen', 'silent'],
    ['abandoned', 'over'],
  ] as const)('%s : %s', (status, expected) => expect(silenceOn(status)).toBe(expected))
})

describe('R1.15 : le marché consulté avant la procédure', () => {
  rule(
    'sourcingByCoordinator',
    ['convention 5', 'CCP R2111-1', 'policy A25'],
    [
      ['le coordonnateur', none, own, 'met', { ...byRegion, ...collecting }],
      ['un membre', none, sending(), 'unmet', collecting],
      ['un membre, contacté', none, declare(), 'not-applicable', collecting],
      ['besoin arrêté', none, own, 'not-applicable', byRegion],
    ],
  )
  rule(
    'advantageAvoided',
    ['CCP R2111-2'],
    [
      ['dit ce qui est fait', none, own, 'met', { ...byRegion, ...collecting }],
      [
        'ne le dit pas',
        none,
        sending({ body: T.REGION, measures: ' ' }),
        'to-appraise',
        { ...byRegion, ...collecting },
      ],
      ['besoin arrêté', none, own, 'not-applicable', byRegion],
      ['un contact reçu', none, declare(), 'not-applicable', collecting],
    ],
  )
})

describe('S5.8 : qui lit un contact', () => {
  const reader = (body: string, coordinates: boolean, cutFrom: readonly string[] = []): Reader => ({
    person: body,
    body,
    coordinates,
    member: true,
    cutFrom,
  })
  const ofProcedure = T.done(none, declare(), { facts: { procedure: 'procedure' } })
  test.each<[string, Contact, Reader, boolean]>([
    ['le coordonnateur', received, reader(T.REGION, true), true],
    ['le membre contacté', received, reader(T.SOMME, false), true],
    ['un autre membre', received, reader(T.OISE, false), false],
    ['le coordonnateur écarté de la procédure', ofProcedure, reader(T.REGION, true, ['procedure']), false],
    ['le membre écarté du projet d’achat', received, reader(T.SOMME, false, [T.PURCHASE]), false],
    ['rien n’est déclaré', none, reader(T.OISE, false), true],
  ])('%s', (_who, state, of, expected) => expect(contactSecrecy.mayRead(state, of, 'id')).toBe(expected))

  test('ce qui reste ouvert ne nomme pas l’opérateur, ni ne dit un mot', () => {
    const content = ['operator', 'text', 'files', 'answer', 'answerFiles', 'measures', 'reason', 'channel']
    expect(contactSecrecy.open.filter((member) => content.includes(member))).toEqual([])
  })
})

describe('la suite des actes', () => {
  test.each<[Contact, Actor, readonly string[]]>([
    [none, somme, ['declare']],
    [none, clockActor, ['stop']],
    [none, outsiderActor, []],
    [received, somme, []],
    [received, region, ['answer', 'close']],
    [answered, region, []],
    [closed, region, []],
    [sent, region, []],
    [stopped, region, []],
  ])('actes ouverts : %o, %o', (state, actor, expected) => {
    const views = contact.acts(state, contextOn(T.TODAY, T.facts(), actor))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })

  test('un message refusé garde qui, à qui et quand, jamais ce qu’il disait', () => {
    expect(stopped).toMatchObject({ status: 'stopped', body: T.SOMME, operator: { siren: '732829320' } })
    expect(stopped).not.toHaveProperty('text')
  })

  test('nulle suite d’actes ne fait parler un membre à un opérateur, et le rejeu donne l’état', () => {
    const act: fc.Arbitrary<ContactAct> = fc.constantFrom(declare(), sending(), own, answer(), close(), T.stop)
    const actor = fc.constantFrom(region, somme, T.oise, clockActor, outsiderActor)
    const purchase = fc.constantFrom(T.collecting, T.frozen)
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(fc.tuple(act, actor, purchase), { maxLength: 6 }), (steps) => {
        let state: Contact = none
        const journal: ContactEvent[] = []
        for (const [next, by, about] of steps) {
          const decision = contact.decide(state, next, contextOn(T.TODAY, T.facts({ purchase: about }), by))
          if (decision.verdict !== 'granted') continue
          if (next.type === 'declare' && next.direction === 'sent') expect(by).toBe(region)
          journal.push(...decision.events)
          state = decision.events.reduce(contact.evolve, state)
          seen.add(state.status)
        }
        expect(contact.replay(journal)).toEqual(state)
      }),
      { numRuns: 300 },
    )
    expect([...seen].sort()).toEqual(['answered', 'closed', 'received', 'sent', 'stopped'])
  })
})
