import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { contextOn, someGroup } from '#modules/convention/testing.ts'
import {
  abandoned,
  abandonment,
  award,
  awarding,
  clock,
  decide,
  deposit,
  done,
  END,
  ended,
  expiry,
  extension,
  FILE,
  group,
  NOTICE,
  NOTIFIED,
  none,
  notification,
  OISE,
  oise,
  orders,
  REGION,
  region,
  running,
  SOMME,
  somme,
  TODAY,
  termination,
} from '../testing.ts'
import { contract } from './contract.ts'
import type { Act, Contract, Event } from './state.ts'

describe('toute suite d’actes', () => {
  const day = fc.integer({ min: -40, max: 1900 }).map((offset) => addDays(NOTICE, offset))
  const body = fc.constantFrom(REGION, SOMME, OISE)
  const request: fc.Arbitrary<Act> = fc.oneof(
    day.map((awardBegunOn) => award({ awardBegunOn })),
    fc.record({ notifiedOn: day, endsOn: fc.option(day) }).map(notification),
    fc.record({ endsOn: day, decidedOn: day }).map(extension),
    fc.record({ endsOn: day, decidedOn: day }).map(termination),
    fc.tuple(body, fc.option(day)).map(([whose, until]) => orders(whose, until)),
    day.map((depositedOn) => deposit({ depositedOn })),
    day.map(expiry),
    fc.constant(abandonment),
  )

  test('le rejeu donne l’état, les dates restent en ordre, acts() annonce ce que decide() accorde', () => {
    const seen = new Set<string>()
    const actor = fc.constantFrom(region, somme, clock)
    const step = fc.tuple(request, fc.constantFrom(TODAY, END, '2032-06-01'), actor)
    fc.assert(
      fc.property(fc.constantFrom(none, awarding, running), fc.array(step, { maxLength: 10 }), (start, steps) => {
        let state = start
        const journal: Event[] = []
        for (const [act, today, by] of steps) {
          const context = contextOn(today, { group: group(), others: [], awards: [], awardedHere: [] }, by)
          const view = contract.acts(state, context).find((candidate) => candidate.act === act.type)
          const decision = contract.decide(state, act, context)
          if (decision.verdict === 'granted') {
            expect(view?.open).toBe(true)
            journal.push(...decision.events)
            state = decision.events.reduce(contract.evolve, state)
          }
          if (view?.open === false) expect(decision.verdict).toBe('refused')
          seen.add(state.status)
          if (state.status === 'running' || state.status === 'ended') {
            expect(state.awardBegunOn <= state.notifiedOn).toBe(true)
            expect(state.endsOn === null || state.notifiedOn <= state.endsOn).toBe(true)
          }
          if (state.status === 'ended') expect(state.endsOn === null || state.endsOn <= state.endedOn).toBe(true)
        }
        expect(journal.reduce(contract.evolve, start)).toEqual(state)
      }),
      { numRuns: 500 },
    )
    expect([...seen].sort()).toEqual(['abandoned', 'being-awarded', 'ended', 'none', 'running'])
  })

  test('un événement qui n’est pas de saison ne change rien', () => {
    const journal: readonly Event[] = [
      { type: 'NotificationRecorded', notifiedOn: NOTIFIED, endsOn: END },
      { type: 'OriginalDeposited', original: { document: FILE, location: 'x', depositedOn: NOTIFIED } },
      { type: 'EndRevised', endsOn: END, cause: 'extension', decidedOn: NOTIFIED, reason: 'x' },
      { type: 'OrdersDeclared', body: SOMME, until: END },
      { type: 'ExpiryRecorded', on: END },
      { type: 'AwardAbandoned', on: END, reason: 'x' },
    ]
    expect(contract.replay(journal)).toEqual(none)
    expect(journal.filter(({ type }) => type !== 'OriginalDeposited').reduce(contract.evolve, ended)).toEqual(ended)
    expect(journal.reduce(contract.evolve, abandoned)).toEqual(abandoned)
  })

  test.each<[Contract, 'coordonnateur' | 'acheteur' | 'membre non identifié' | 'horloge', readonly string[]]>([
    [none, 'coordonnateur', ['recordAward']],
    [none, 'acheteur', []],
    [none, 'horloge', ['conclude']],
    [awarding, 'coordonnateur', ['recordNotification', 'abandon']],
    [awarding, 'acheteur', []],
    [awarding, 'horloge', ['conclude']],
    [running, 'coordonnateur', ['depositOriginal', 'reviseEnd', 'declareOrders', 'recordExpiry']],
    [running, 'acheteur', ['declareOrders']],
    [running, 'membre non identifié', []],
    [running, 'horloge', ['recordDelivery', 'reviseEnd', 'recordExpiry']],
    [ended, 'coordonnateur', ['depositOriginal']],
    [ended, 'acheteur', []],
    [abandoned, 'coordonnateur', []],
  ])('actes ouverts : %o, %s', (state, who, expected) => {
    const actors = {
      coordonnateur: region,
      acheteur: somme,
      'membre non identifié': oise,
      horloge: clock,
    }
    const views = contract.acts(
      state,
      contextOn(TODAY, { group: group(), others: [], awards: [], awardedHere: [] }, actors[who]),
    )
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })

  test('une convention qui partage les missions donne la notification et l’exécution à leurs titulaires', () => {
    const shared = someGroup({
      members: [REGION, SOMME, OISE],
      coordinator: REGION,
      clauses: {
        coordinators: [
          { body: REGION, for: ['award'] },
          { body: SOMME, for: ['notification'] },
          { body: OISE, for: ['execution'] },
        ],
      },
    })
    expect(decide(awarding, notification(), { of: shared, actor: somme }).verdict).toBe('granted')
    expect(decide(awarding, notification(), { of: shared, actor: oise }).verdict).toBe('refused')
    expect(decide(running, extension(), { of: shared, actor: oise }).verdict).toBe('granted')
    expect(decide(running, extension(), { of: shared, actor: somme }).verdict).toBe('refused')
    expect(decide(none, award(), { of: shared, actor: somme }).verdict).toBe('refused')
  })

  test('S3.19 : les originaux s’ajoutent l’un à l’autre, pendant le marché comme après, avec leur lieu et leur jour', () => {
    const [act, report] = [deposit(), deposit({ document: 'b'.repeat(64), location: 'coffre de la Région' })]
    const kept = [act, report].map(({ type: _, ...original }) => original)
    expect(running).toMatchObject({ orders: [], originals: [] })
    expect(done(done(running, act), report)).toMatchObject({ status: 'running', originals: kept })
    expect(done(done(ended, act), report)).toMatchObject({ status: 'ended', originals: kept })
  })

  test('S3.17 : la fin change avec sa cause, la décision qui la porte et son motif', () => {
    const decision = decide(running, extension())
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      {
        type: 'EndRevised',
        endsOn: '2032-08-31',
        cause: 'extension',
        decidedOn: '2028-01-05',
        reason: 'reconduction prévue au marché',
      },
    ])
    expect(done(running, extension())).toEqual({ ...running, endsOn: '2032-08-31' })
  })

  test('le constat nomme l’acheteur dont on déclare les commandes', () => {
    const { findings } = decide(running, orders(SOMME, END), { actor: somme })
    expect(findings.find(({ rule }) => rule === 'ownOrdersDeclared')?.facts).toEqual({ body: SOMME })
  })

  test('abandonner dit le jour et le motif', () => {
    expect(abandoned).toMatchObject({ status: 'abandoned', abandonedOn: TODAY, reason: 'besoin disparu' })
  })
})
