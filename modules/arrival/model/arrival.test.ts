import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, clockActor, outsiderActor } from '#kernel/actor.ts'
import type { Reader } from '#kernel/reader.ts'
import { contextOn } from '#modules/convention/testing.ts'
import { sibling } from '#modules/submission/testing.ts'
import * as T from '../testing.ts'
import { arrival } from './arrival.ts'
import { ARRIVAL_KINDS, type Arrival, type ArrivalAct, type ArrivalEvent } from './arrival-state.ts'
import { arrivalSecrecy } from './secrecy.ts'
import { isArrivalInTime } from './standing.ts'

const { none, record, correct, recorded, linked, inSession } = T

describe('qui lit une arrivée', () => {
  const reader = (coordinates: boolean): Reader => ({
    ...{ person: 'p', body: 'b', coordinates, member: true, cutFrom: [], seats: [], guest: false },
  })
  test.each<[string, Arrival, Reader, boolean]>([
    ['le coordonnateur', recorded(), reader(true), true],
    ['un autre membre', recorded(), reader(false), false],
    ['rien n’est inscrit', none, reader(false), true],
  ])('%s', (_who, state, of, expected) => expect(arrivalSecrecy.mayRead(state, of, 'id')).toBe(expected))
  test('rien n’en reste ouvert aux autres, pas même son numéro', () => {
    expect(arrivalSecrecy.open).toEqual([])
    expect(arrivalSecrecy.procedure?.(recorded(), 'id')).toBe('procedure')
  })
})

describe('la suite des actes', () => {
  const during = inSession({ named: { known: true, sameNumber: true } })
  test.each<[string, Arrival, Actor, typeof during, readonly string[]]>([
    ['rien', none, T.region, T.facts(), ['record']],
    ['un autre membre', none, T.somme, T.facts(), []],
    ['le temps', none, clockActor, T.facts(), []],
    ['un inconnu', none, outsiderActor, T.facts(), []],
    ['avant la séance', recorded(), T.region, T.facts(), ['correct', 'annul', 'giveBack']],
    ['un autre membre, ensuite', recorded(), T.somme, T.facts(), []],
    ['en séance', linked(), T.region, during, ['correct', 'annul', 'link', 'call', 'giveBack']],
    ['annulée', T.after(recorded(), T.annul), T.region, during, []],
  ])('actes ouverts : %s', (_name, state, actor, facts, expected) => {
    const views = arrival.acts(state, { ...contextOn('2027-03-15', facts, actor), now: '2027-03-15T13:30:00.000Z' })
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })

  test('nulle suite d’actes n’ouvre une copie sans appel, ni ce qui est venu en retard ; le rejeu donne l’état', () => {
    const appraisals = Object.fromEntries(
      [
        'arrivalEnteredAtOnce',
        'standingKept',
        'copyAsOrdered',
        'meansOpened',
        'keptUntilTheEnd',
        'destroyedIsCopy',
      ].map((id) => [id, { accepted: true, reason: 'Une personne l’a apprécié.' }]),
    )
    const kind = fc.constantFrom(...ARRIVAL_KINDS)
    const arrived = fc.constantFrom({ date: '2027-03-14', time: '16:05' }, { date: '2027-03-15', time: '12:00' })
    const act: fc.Arbitrary<ArrivalAct> = fc.oneof(
      fc.tuple(kind, arrived).map(([of, at]) => record({ kind: of, arrived: at, appraisals })),
      fc.tuple(kind, arrived).map(([of, at]) => correct({ kind: of, arrived: at, appraisals })),
      fc.constantFrom<ArrivalAct>(
        T.annul,
        T.link(),
        { ...T.call(), appraisals },
        { ...T.open(), appraisals },
        { ...T.giveBack, appraisals },
        { ...T.destroy, appraisals },
      ),
    )
    const facts = inSession({
      named: { known: true, sameNumber: true },
      siblings: [sibling({ begunAt: '2027-03-15T09:00:00.000Z' })],
      seen: { malware: false, unreadable: true },
    })
    const ended = { ...facts, session: { ...facts.session, ended: true } }
    const reached = new Set<string>()
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        let state: Arrival = none
        const journal: ArrivalEvent[] = []
        for (const next of acts) {
          const decision = arrival.decide(state, next, {
            ...contextOn('2027-03-15', next.type === 'destroy' ? ended : facts, T.region),
            now: '2027-03-15T13:30:00.000Z',
          })
          if (decision.verdict !== 'granted') continue
          journal.push(...decision.events)
          state = decision.events.reduce(arrival.evolve, state)
          reached.add(state.status)
          if (state.status === 'opened') {
            expect(isArrivalInTime(state.arrivedAt, state.deadline)).toBe(true)
            expect(state.means).not.toBe('refused')
            if (state.kind.startsWith('copy')) expect(state.call).not.toBeNull()
          }
        }
        expect(arrival.replay(journal)).toEqual(state)
      }),
      { numRuns: 1000 },
    )
    expect([...reached].sort()).toEqual(
      ['annulled', 'called', 'destroyed', 'late', 'opened', 'received', 'returned'].sort(),
    )
  })
})
