import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, clockActor } from '#kernel/actor.ts'
import { contextOn } from '#modules/convention/testing.ts'
import * as T from '../testing.ts'
import { inquiry } from './inquiry.ts'
import type { Inquiry, InquiryAct, InquiryEvent } from './inquiry-state.ts'
import { item } from './item.ts'
import type { Act, Event, Item } from './item-state.ts'

const { SOMME, OISE, NOW, TODAY } = T

describe('l’information des membres', () => {
  test('chaque membre présent a son reçu : mise à disposition, puis lecture ; le coordonnateur n’en a pas', () => {
    expect(T.shared).toMatchObject({
      status: 'shared',
      listed: null,
      receipts: [
        { body: SOMME, availableAt: NOW, readAt: null },
        { body: OISE, availableAt: NOW, readAt: null },
      ],
    })
    const read = T.done(T.shared, T.acknowledge(SOMME), { actor: T.somme, today: '2027-06-21' })
    expect(read).toMatchObject({
      receipts: [
        { body: SOMME, availableAt: NOW, readAt: '2027-06-21T11:00:00.000Z' },
        { body: OISE, availableAt: NOW, readAt: null },
      ],
    })
  })

  test('réservée à certains, elle garde son motif', () => {
    expect(T.done(T.none, T.share({ recipients: T.onlySomme() }))).toMatchObject({
      listed: 'sa part du marché',
      receipts: [{ body: SOMME }],
    })
  })

  test('la lecture se consigne avec le membre et l’instant', () => {
    const decision = T.decide(T.shared, T.acknowledge(SOMME), { actor: T.somme })
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      { type: 'InformationRead', body: SOMME, at: NOW },
    ])
  })

  test('corrigée, elle reste telle qu’elle fut dite, et renvoie à celle qui la corrige', () => {
    expect(T.corrected).toEqual({ ...T.shared, status: 'corrected', correctedBy: 'item-2', correctedOn: TODAY })
    expect(T.decide(T.shared, T.correction).verdict).toBe('refused')
  })

  test.each<[Item, Actor, readonly string[]]>([
    [T.none, T.region, ['share']],
    [T.none, T.somme, []],
    [T.none, clockActor, []],
    [T.shared, T.region, []],
    [T.shared, T.somme, ['acknowledge']],
    [T.shared, clockActor, ['correct']],
    [T.corrected, T.somme, ['acknowledge']],
    [T.corrected, clockActor, []],
  ])('actes ouverts : %o, %o', (state, actor, expected) => {
    const views = item.acts(state, contextOn(TODAY, T.facts(), actor))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })

  test('toute suite d’actes : le rejeu donne l’état, nul reçu ne se perd, nulle lecture ne précède la mise à disposition', () => {
    const seen = new Set<string>()
    const request: fc.Arbitrary<Act> = fc.oneof(
      fc.constantFrom<Act>(T.share(), T.share({ recipients: T.onlySomme() }), T.correction),
      fc.constantFrom(SOMME, OISE).map(T.acknowledge),
    )
    const actor = fc.constantFrom(T.region, T.somme, T.oise, clockActor)
    const day = fc.constantFrom(TODAY, '2027-06-21', '2027-09-01')
    fc.assert(
      fc.property(fc.array(fc.tuple(request, actor, day), { maxLength: 12 }), (steps) => {
        let state: Item = T.none
        const journal: Event[] = []
        for (const [act, by, today] of steps) {
          const context = contextOn(today, T.facts(), by)
          const view = item.acts(state, context).find((candidate) => candidate.act === act.type)
          const decision = item.decide(state, act, context)
          const before = state.status === 'none' ? 0 : state.receipts.length
          if (decision.verdict === 'granted') {
            expect(view?.open).toBe(true)
            journal.push(...decision.events)
            state = decision.events.reduce(item.evolve, state)
          }
          if (view?.open === false) expect(decision.verdict).toBe('refused')
          if (state.status !== 'none' && before > 0) expect(state.receipts).toHaveLength(before)
          seen.add(state.status)
        }
        expect(item.replay(journal)).toEqual(state)
      }),
      { numRuns: 400 },
    )
    expect([...seen].sort()).toEqual(['corrected', 'none', 'shared'])
  })

  test('un événement qui n’est pas de saison ne change rien', () => {
    const journal: readonly Event[] = [
      { type: 'InformationRead', body: SOMME, at: NOW },
      { type: 'InformationCorrected', by: 'item-2', on: TODAY },
    ]
    expect(item.replay(journal)).toEqual(T.none)
  })
})

describe('la demande d’un membre', () => {
  test('elle garde ses deux instants, la question et la réponse', () => {
    const { type: _, ...question } = T.ask()
    const { type: __, ...answer } = T.answer()
    const decision = T.decideInquiry(T.asked, T.answer())
    expect(decision.verdict === 'granted' && decision.events).toEqual([{ ...answer, type: 'InquiryAnswered', at: NOW }])
    expect(T.asked).toEqual({ ...question, status: 'asked', askedAt: NOW })
    expect(T.answered).toEqual({ ...question, ...answer, status: 'answered', askedAt: NOW, answeredAt: NOW })
  })

  test.each<[Inquiry, Actor, readonly string[]]>([
    [T.noInquiry, T.somme, ['ask']],
    [T.noInquiry, T.region, []],
    [T.asked, T.region, ['answer']],
    [T.asked, T.somme, []],
    [T.answered, T.region, []],
  ])('actes ouverts : %o, %o', (state, actor, expected) => {
    const views = inquiry.acts(state, contextOn(TODAY, T.facts(), actor))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })

  test('toute suite d’actes : le rejeu donne l’état', () => {
    const seen = new Set<string>()
    const request = fc.constantFrom<InquiryAct>(T.ask(), T.answer(), T.answer({ answer: '' }))
    fc.assert(
      fc.property(fc.array(fc.tuple(request, fc.constantFrom(T.somme, T.region)), { maxLength: 8 }), (steps) => {
        let state: Inquiry = T.noInquiry
        const journal: InquiryEvent[] = []
        for (const [act, by] of steps) {
          const context = contextOn(TODAY, T.facts(), by)
          const view = inquiry.acts(state, context).find((candidate) => candidate.act === act.type)
          const decision = inquiry.decide(state, act, context)
          if (view?.open === false) expect(decision.verdict).toBe('refused')
          if (decision.verdict !== 'granted') continue
          journal.push(...decision.events)
          state = decision.events.reduce(inquiry.evolve, state)
          seen.add(state.status)
        }
        expect(inquiry.replay(journal)).toEqual(state)
      }),
      { numRuns: 200 },
    )
    expect([...seen].sort()).toEqual(['answered', 'asked'])
  })

  test('une réponse sans question ne change rien', () => {
    const { type: _, ...answer } = T.answer() as Extract<InquiryAct, { type: 'answer' }>
    expect(inquiry.replay([{ ...answer, type: 'InquiryAnswered', at: NOW }])).toEqual(T.noInquiry)
  })
})
