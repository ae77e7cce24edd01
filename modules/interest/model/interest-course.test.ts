import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, clockActor, outsiderActor } from '#kernel/actor.ts'
import type { Reader } from '#kernel/reader.ts'
import { contextOn } from '#modules/convention/testing.ts'
import * as T from '../testing.ts'
import { interest } from './interest.ts'
import type { Interest, InterestAct, InterestEvent } from './interest-state.ts'
import { interestSecrecy } from './secrecy.ts'
import { toTell } from './to-tell.ts'

const { none, clear, declared, signalled, upheld, dismissed, declare, renew, replace, signal, tie, oise, region } = T
const paper = { receivedOn: T.TODAY, proof: T.FILE }
const agent: Actor = { kind: 'person', person: 'agent-of-oise', body: T.OISE, office: 'officer' }
const reading: Actor = { kind: 'person', person: 'substitute-of-oise', body: T.OISE, office: 'reader' }
const other: Actor = { kind: 'person', person: 'agent-of-region', body: T.REGION, office: 'officer' }

describe('S5.10 : qui lit une déclaration', () => {
  const reader = (actor: Actor, coordinates: boolean, cutFrom: readonly string[] = []): Reader => ({
    person: T.personOf(actor),
    body: actor.kind === 'person' ? actor.body : null,
    coordinates,
    member: true,
    cutFrom,
    seats: [],
    guest: false,
  })
  test.each<[string, Interest, Reader, boolean]>([
    ['la personne, écartée', declared, reader(oise, false, [T.PROCEDURE]), true],
    ['le coordonnateur', declared, reader(region, true), true],
    ['un agent du coordonnateur écarté lui aussi', declared, reader(other, true, [T.PROCEDURE]), false],
    ['un collègue de la personne', declared, reader(agent, false), false],
    ['un autre membre', signalled, reader(T.somme, false), false],
    ['rien n’est déclaré', none, reader(T.somme, false), true],
  ])('%s', (_who, state, of, expected) => expect(interestSecrecy.mayRead(state, of, 'id')).toBe(expected))

  test('ce qui reste ouvert ne dit pas pourquoi la personne est écartée', () => {
    const why = ['declarations', 'signal', 'conclusion', 'tie', 'knownOn', 'reason', 'source', 'paper', 'of']
    expect(interestSecrecy.open.filter((member) => why.includes(member))).toEqual([])
  })
})

describe('la suite des actes', () => {
  test.each<[Interest, Actor, readonly string[]]>([
    [none, oise, ['declare', 'signal']],
    [none, reading, ['declare', 'signal']],
    [none, clockActor, ['carry']],
    [none, outsiderActor, []],
    [clear, oise, ['renew', 'signal']],
    [clear, agent, ['signal']],
    [declared, oise, ['renew']],
    [declared, agent, ['replace']],
    [declared, T.somme, []],
    [declared, region, ['renew', 'uphold', 'dismiss', 'replace']],
    [signalled, region, ['renew', 'uphold', 'dismiss']],
    [upheld, region, ['renew', 'dismiss', 'replace']],
    [dismissed, oise, ['renew', 'signal']],
    [dismissed, T.somme, ['signal']],
    [upheld, T.somme, []],
    [T.carried, oise, ['renew']],
    [T.carried, agent, ['replace']],
    [T.carried, region, ['renew', 'uphold', 'dismiss', 'replace']],
  ])('actes ouverts : %o, %o', (state, actor, expected) => {
    const views = interest.acts(state, contextOn(T.TODAY, T.facts(), actor))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })

  test('répondre « aucun » à un signalement ne l’éteint pas : une personne l’apprécie', () => {
    expect(T.done(signalled, renew()).status).toBe('signalled')
    expect(T.done(signalled, renew({ tie: tie() })).status).toBe('declared')
    expect(T.done(signalled, T.uphold())).toMatchObject({ status: 'upheld', standsSince: T.TODAY, substitute: null })
  })

  test('nulle suite d’actes ne lève un intérêt, sinon l’appréciation d’une autre personne', () => {
    const act: fc.Arbitrary<InterestAct> = fc.constantFrom<InterestAct>(
      declare(),
      declare({ tie: tie() }),
      renew(),
      renew({ tie: tie() }),
      renew({ paper }),
      signal(),
      T.uphold(),
      T.uphold(false),
      T.dismiss(),
      T.dismiss(false),
      replace(),
      T.carry(),
    )
    const actor = fc.constantFrom(oise, agent, region, other, T.somme, clockActor, outsiderActor)
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(fc.tuple(act, actor), { maxLength: 14 }), (steps) => {
        let state: Interest = none
        const journal: InterestEvent[] = []
        for (const [next, by] of steps) {
          const standing = toTell([state])
          const interests = standing.map(({ person }) => ({ person, procedure: T.PROCEDURE, declaredOn: T.TODAY }))
          const context = contextOn(T.TODAY, T.facts({ interests, earlier: upheld }), by)
          const decision = interest.decide(state, next, context)
          const view = interest.acts(state, context).find((each) => each.act === next.type)
          if (view?.open === false) expect(decision.verdict).toBe('refused')
          if (decision.verdict !== 'granted') continue
          journal.push(...decision.events)
          state = decision.events.reduce(interest.evolve, state)
          seen.add(state.status)
          const still = toTell([state])
          if (standing.length > 0 && still.length === 0) {
            expect(next.type).toBe('dismiss')
            expect(by.kind === 'person' && by.person).not.toBe(standing[0]?.person)
          }
        }
        expect(interest.replay(journal)).toEqual(state)
      }),
      { numRuns: 500 },
    )
    expect([...seen].sort()).toEqual(['carried', 'clear', 'declared', 'dismissed', 'signalled', 'upheld'])
  })

  test('un événement qui n’est pas de saison ne change rien', () => {
    const journal: readonly InterestEvent[] = [
      { type: 'InterestUpheld', reason: 'r', on: T.TODAY },
      { type: 'InterestDismissed', reason: 'r', on: T.TODAY },
    ]
    expect(interest.replay(journal)).toEqual(none)
  })
})
