import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { contextOn, representativeOf } from '#modules/convention/testing.ts'
import {
  accept,
  approvalBy,
  at,
  eventsUpTo,
  examine,
  hashOf,
  left,
  METROPOLE,
  notify,
  OISE,
  ownDecision,
  REGION,
  request,
  SOMME,
  sign,
  someFacts,
} from '../testing/case.ts'
import { accession } from './accession.ts'
import type { Accession, Act, Event } from './state.ts'

const clock: Actor = { kind: 'clock' }
const actors: Readonly<Record<string, Actor>> = {
  demandeur: representativeOf(METROPOLE),
  coordonnateur: representativeOf(REGION),
  fondateur: representativeOf(SOMME),
  'membre entré ensuite': representativeOf(OISE),
  horloge: clock,
}

const opposition = approvalBy(SOMME, { id: 'contre', favourable: false })
const known = { authorisingActs: [approvalBy(REGION), approvalBy(SOMME), opposition, ownDecision()] }
const appraisals = accept('competenceInTheObject', 'numberOfUsers')
const inOrder: readonly (readonly [Act, string])[] = [
  [request({ acknowledgement: null }), 'coordonnateur'],
  [{ type: 'acknowledge', receivedOn: '2027-10-04', proof: hashOf('a') }, 'coordonnateur'],
  [examine(), 'coordonnateur'],
  [{ type: 'submitForApproval', appraisals }, 'coordonnateur'],
  [{ type: 'approve', body: REGION, authorisingAct: 'approbation-region' }, 'coordonnateur'],
  [{ type: 'approve', body: SOMME, authorisingAct: 'approbation-somme' }, 'fondateur'],
  [{ type: 'openSignature', text: hashOf('d') }, 'coordonnateur'],
  [sign(REGION, { signedOn: '2027-11-30' }), 'coordonnateur'],
  [sign(SOMME, { signedOn: '2027-11-30' }), 'fondateur'],
  [sign(METROPOLE, { signedOn: '2027-11-30' }), 'demandeur'],
  [
    { type: 'returnToCoordinator', receivedOn: '2027-11-30', archivePlace: 'Lille', document: hashOf('f') },
    'coordonnateur',
  ],
  [notify(METROPOLE, { receivedOn: '2027-11-30' }), 'coordonnateur'],
]
const astray: readonly (readonly [Act, string])[] = [
  [{ type: 'object', body: SOMME, authorisingAct: 'contre' }, 'fondateur'],
  [{ type: 'reject', reason: 'Hors du territoire.' }, 'coordonnateur'],
  [{ type: 'abandon', reason: 'Le demandeur renonce.' }, 'demandeur'],
  [{ type: 'recount' }, 'horloge'],
  [notify(SOMME, { receivedOn: '2027-11-30' }), 'coordonnateur'],
]

describe('toute suite d’actes', () => {
  test('le rejeu donne l’état, acts() annonce ce que decide() accorde, chaque étape est atteinte', () => {
    const seen = new Set<string>()
    const stray = fc.tuple(fc.nat(inOrder.length), fc.constantFrom(...astray))
    fc.assert(
      fc.property(fc.nat(inOrder.length), fc.array(stray, { maxLength: 4 }), fc.boolean(), (length, detours, gone) => {
        const steps = [...inOrder.slice(0, length)]
        for (const [place, detour] of detours) steps.splice(place, 0, detour)
        const facts = someFacts(gone ? { ...known, group: left(SOMME, '2027-11-30') } : known)
        const journal: Event[] = []
        let state: Accession = { status: 'none' }
        for (const [act, who] of steps) {
          const context = contextOn('2027-11-30', facts, actors[who] ?? clock)
          const view = accession.acts(state, context).find((candidate) => candidate.act === act.type)
          const decision = accession.decide(state, act, context)
          if (view?.open === false) expect(decision.verdict).toBe('refused')
          if (decision.verdict === 'granted') {
            expect(view?.open).toBe(true)
            journal.push(...decision.events)
            state = decision.events.reduce(accession.evolve, state)
          }
          seen.add(state.status)
        }
        expect(accession.replay(journal)).toEqual(state)
      }),
      { numRuns: 600 },
    )
    const statuses = accession.table().flatMap(({ from, to }) => [...from, ...to])
    expect([...seen].sort()).toEqual([...new Set(statuses)].sort())
  })

  test.each<readonly [Accession['status'], string, readonly string[]]>([
    ['none', 'demandeur', ['request']],
    ['none', 'coordonnateur', ['request']],
    ['none', 'fondateur', []],
    ['requested', 'demandeur', ['acknowledge', 'abandon']],
    ['requested', 'coordonnateur', ['acknowledge', 'examine', 'reject', 'abandon']],
    ['under-examination', 'coordonnateur', ['examine', 'submitForApproval', 'reject', 'abandon']],
    ['submitted-for-approval', 'fondateur', ['approve', 'object']],
    ['submitted-for-approval', 'membre entré ensuite', []],
    ['submitted-for-approval', 'demandeur', ['abandon']],
    ['submitted-for-approval', 'coordonnateur', ['approve', 'object', 'abandon']],
    ['submitted-for-approval', 'horloge', []],
    ['approved', 'coordonnateur', ['openSignature', 'abandon']],
    ['approved', 'demandeur', ['abandon']],
    ['amendment-signing', 'fondateur', ['sign']],
    ['amendment-signing', 'demandeur', ['sign', 'abandon']],
    ['amendment-signing', 'coordonnateur', ['openSignature', 'sign', 'abandon']],
    ['signed', 'coordonnateur', ['returnToCoordinator']],
    ['signed', 'demandeur', []],
    ['effective', 'coordonnateur', ['notify']],
    ['effective', 'fondateur', []],
  ])('actes ouverts : %s, %s', (status, who, expected) => {
    const context = contextOn('2027-11-30', someFacts(), actors[who] ?? clock)
    const open = accession.acts(at(status), context).filter((view) => view.open)
    expect(open.map(({ act }) => act)).toEqual(expected)
  })

  test.each<Accession['status']>(['rejected', 'abandoned'])(
    'plus rien ne s’ouvre une fois le dossier clos : %s',
    (status) => {
      const event: Event = {
        type: status === 'rejected' ? 'AccessionRejected' : 'AccessionAbandoned',
        on: '2027-11-30',
        reason: 'Motif.',
      }
      const closed = accession.evolve(at('amendment-signing'), event)
      expect(closed).toMatchObject({
        status,
        newcomer: METROPOLE,
        circuit: [{ body: REGION }, { body: SOMME }],
        reason: 'Motif.',
      })
      const views = Object.values(actors).flatMap((actor) =>
        accession.acts(closed, contextOn('2027-11-30', someFacts(), actor)),
      )
      expect(views.filter(({ open }) => open)).toEqual([])
    },
  )

  test('un événement qui ne peut suivre l’état ne change rien', () => {
    const events = eventsUpTo('effective', 'last')
    expect(events.slice(1).map((event) => accession.evolve({ status: 'none' }, event))).toEqual(
      events.slice(1).map(() => ({ status: 'none' })),
    )
    for (const event of eventsUpTo('signed').slice(1)) {
      expect(accession.evolve(at('effective'), event)).toEqual(at('effective'))
    }
  })
})
