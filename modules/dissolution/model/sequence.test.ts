import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { addDays, daysBetween } from '#kernel/calendar.ts'
import type { ActLike, Context, EventLike, Process, Staged } from '#kernel/process.ts'
import { contextOn } from '#modules/convention/testing.ts'
import * as term from '../testing/completion-case.ts'
import * as decided from '../testing/dissolution-case.ts'
import { eventsOf } from '../testing/table.ts'
import { CHECKLIST } from './checklist.ts'
import { completion } from './completion.ts'
import type { Completion, CompletionAct, CompletionFacts } from './completion-state.ts'
import { dissolution } from './dissolution.ts'
import type { Dissolution, DissolutionAct, DissolutionFacts } from './dissolution-state.ts'
import { expectedOfClosing, expectedOfDissolution, expectedOfTerm } from './expected.ts'

type Step<Act, Facts> = readonly [act: Act, context: Context<Facts>]

/** Does the acts in turn, checking at each that the buttons announce the decision; gives the stages seen. */
function walk<State extends Staged, Act extends ActLike, Event extends EventLike, Facts>(
  process: Process<State, Act, Event, Facts>,
  steps: readonly Step<Act & { readonly type: string }, Facts>[],
): readonly string[] {
  let state = process.initial
  const journal: Event[] = []
  const seen: string[] = [state.status]
  for (const [act, context] of steps) {
    const view = process.acts(state, context).find((candidate) => candidate.act === act.type)
    const decision = process.decide(state, act, context)
    if (view?.open === false) expect(decision.verdict).toBe('refused')
    if (decision.verdict === 'granted') {
      expect(view?.open).toBe(true)
      journal.push(...decision.events)
      state = decision.events.reduce(process.evolve, state)
    }
    seen.push(state.status)
  }
  expect(process.replay(journal)).toEqual(state)
  return seen
}

/** The acts in order up to some place, with others strewn among them. */
const strewn = <Act>(inOrder: readonly Act[], astray: readonly Act[]) =>
  fc
    .tuple(
      fc.nat(inOrder.length),
      fc.array(fc.tuple(fc.nat(inOrder.length), fc.constantFrom(...astray)), { maxLength: 4 }),
    )
    .map(([length, detours]) => {
      const acts = [...inOrder.slice(0, length)]
      for (const [place, detour] of detours) acts.splice(place, 0, detour)
      return acts
    })

describe('toute suite d’actes', () => {
  test('vers le terme : le rejeu donne l’état, acts() annonce decide(), chaque étape est atteinte', () => {
    const inOrder: readonly CompletionAct[] = [
      { type: 'prepare' },
      ...CHECKLIST.map((item) => term.settle(item)),
      { type: 'declareCompletion' },
      { type: 'end' },
    ]
    const astray: readonly CompletionAct[] = [
      term.object,
      term.answer(),
      term.answer(['orders']),
      term.renew(),
      term.setAside('orders'),
      { type: 'declareCompletion' },
    ]
    const seen = new Set<string>()
    const late = daysBetween(term.TODAY, '2032-04-01')
    fc.assert(
      fc.property(strewn(inOrder, astray), fc.boolean(), (acts, pending) => {
        const disputes = pending ? [{ id: 'd', subject: 's', status: 'open' } as const] : []
        const steps = acts.map((act): Step<CompletionAct, CompletionFacts> => {
          const today = act.type === 'end' ? addDays(term.TODAY, late) : term.TODAY
          return [act, contextOn(today, term.someFacts({ disputes }), act.type === 'end' ? term.clock : term.region)]
        })
        for (const status of walk(completion, steps)) seen.add(status)
      }),
      { numRuns: 500 },
    )
    expect([...seen].sort()).toEqual(Object.keys(term.at).sort())
  })

  test('par décision : le rejeu donne l’état, acts() annonce decide(), chaque étape est atteinte', () => {
    const inOrder = (dissolvedFrom: string | null): readonly DissolutionAct[] => [
      decided.propose({ dissolvedFrom }),
      ...decided.BODIES.map((body) => decided.approve(body)),
      decided.openSignature,
      ...decided.BODIES.map((body) => decided.sign(body)),
      { type: 'takeEffect' },
    ]
    const astray: readonly DissolutionAct[] = [
      decided.oppose(decided.SOMME),
      { type: 'abandon', why: 'Sans objet.' },
      { type: 'recount' },
      decided.sign(decided.AISNE),
    ]
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        fc.oneof(strewn(inOrder(null), astray), strewn(inOrder('2028-07-01'), astray)),
        fc.boolean(),
        (acts, gone) => {
          const group = decided.withMember({
            body: decided.SOMME,
            from: '2027-01-12',
            until: gone ? '2028-03-10' : null,
          })
          const steps = acts.map((act): Step<DissolutionAct, DissolutionFacts> => {
            const actor = act.type === 'takeEffect' || act.type === 'recount' ? decided.clock : decided.region
            const today = act.type === 'takeEffect' ? '2028-07-01' : decided.TODAY
            return [act, contextOn(today, decided.someFacts({ group }), actor)]
          })
          for (const status of walk(dissolution, steps)) seen.add(status)
        },
      ),
      { numRuns: 800 },
    )
    expect([...seen].sort()).toEqual(
      Object.keys(decided.at)
        .filter((status) => status !== 'voted')
        .sort(),
    )
  })
})

describe('actes ouverts', () => {
  test.each<[Completion['status'], string, string, readonly string[]]>([
    ['none', 'coordonnateur', '2032-03-01', ['prepare']],
    ['none', 'membre', '2032-03-01', []],
    ['preparing', 'coordonnateur', '2032-03-01', ['settle', 'declareCompletion']],
    ['preparing', 'membre', '2032-03-01', []],
    ['declared', 'membre', '2032-03-31', ['object']],
    ['declared', 'membre', '2032-04-01', []],
    ['declared', 'coordonnateur', '2032-03-31', ['object', 'answerObjection']],
    ['declared', 'horloge', '2032-03-31', []],
    ['declared', 'horloge', '2032-04-01', ['end']],
    ['ended', 'coordonnateur', '2032-04-02', []],
  ])('terme, %s, %s, le %s', (status, who, today, expected) => {
    const actor: Actor = { coordonnateur: term.region, membre: term.somme }[who] ?? term.clock
    const views = completion.acts(term.at[status], contextOn(today, term.someFacts(), actor))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })

  test.each<[Dissolution['status'] | 'voted', string, readonly string[]]>([
    ['none', 'membre', ['propose']],
    ['none', 'horloge', []],
    ['proposed', 'membre', ['approve', 'oppose']],
    ['proposed', 'coordonnateur', ['approve', 'oppose', 'abandon']],
    ['voted', 'coordonnateur', ['approve', 'oppose', 'openSignature', 'abandon']],
    ['signing', 'membre', ['approve', 'sign']],
    ['signing', 'coordonnateur', ['approve', 'sign', 'abandon']],
    ['signed', 'membre', ['approve', 'sign']],
    ['signed', 'horloge', []],
    ['dissolved', 'coordonnateur', []],
    ['abandoned', 'coordonnateur', []],
  ])('décision, %s, %s', (status, who, expected) => {
    const actor: Actor = { coordonnateur: decided.region, membre: decided.somme }[who] ?? decided.clock
    const views = dissolution.acts(decided.at[status], contextOn(decided.TODAY, decided.someFacts(), actor))
    expect(views.filter(({ open }) => open).map(({ act }) => act)).toEqual(expected)
  })

  test('qui propose peut aussi abandonner', () => {
    const proposal = decided.decide(decided.none, decided.propose(), { actor: decided.somme })
    const state = eventsOf(proposal).reduce(dissolution.evolve, decided.none)
    expect(decided.decide(state, { type: 'abandon', why: 'Sans objet.' }, { actor: decided.somme }).verdict).toBe(
      'granted',
    )
    expect(decided.decide(state, { type: 'abandon', why: 'Sans objet.' }, { actor: decided.aisne }).verdict).toBe(
      'refused',
    )
  })
})

describe('ce qui est attendu', () => {
  const ofTerm = (state: Completion, over: Partial<CompletionFacts> = {}, today = term.TODAY) =>
    expectedOfTerm(state, term.someFacts(over), today).map(({ act, by, about, due }) => [act, about ?? by, due])
  const dated = (renewals: number) =>
    term.groupWith({ duration: { type: 'until-date', until: '2032-12-31', renewals } })

  test('avant le terme : préparer, ou renouveler', () => {
    expect(ofTerm(term.none)).toEqual([['prepare', 'region', null]])
    expect(ofTerm(term.none, { contracts: [] })).toEqual([])
    expect(ofTerm(term.none, { contracts: [term.contract({ endsOn: term.TODAY })] })).toEqual([])
    expect(ofTerm(term.none, { group: dated(0) })).toEqual([['prepare', 'region', '2032-12-31']])
    expect(ofTerm(term.none, { group: dated(1) })).toEqual([['renew', 'region', '2032-12-31']])
    expect(ofTerm(term.none, { group: term.groupWith({ duration: { type: 'unlimited' } }) })).toEqual([])
    expect(ofTerm(term.none, { group: term.groupWith({}, { status: 'ended' }) })).toEqual([])
  })

  test('les points à solder, puis la déclaration, puis les oppositions jusqu’au trentième jour', () => {
    const prepared = term.following(term.none, { type: 'prepare' }, term.settle('orders'))
    expect(ofTerm(prepared).map(([, about]) => about)).toEqual(CHECKLIST.slice(1))
    expect(ofTerm(term.at.preparing)).toEqual([['declareCompletion', 'region', null]])
    expect(ofTerm(term.at.declared)).toEqual([
      ['object', 'region', '2032-03-31'],
      ['object', 'somme', '2032-03-31'],
    ])
    const objected = term.following(term.at.declared, term.object)
    expect(ofTerm(objected, {}, '2032-04-01')).toEqual([['answerObjection', 'somme', null]])
    expect(ofTerm(term.at.ended)).toEqual([])
  })

  test('les décisions et les signatures qui manquent', () => {
    const ofDecision = (state: Dissolution, group = decided.groupOf(decided.BODIES)) =>
      expectedOfDissolution(state, group, decided.TODAY).map(({ act, by }) => [act, by])
    const { at } = decided
    expect(ofDecision(decided.following(at.proposed, [decided.approve('region')]))).toEqual([
      ['approve', 'aisne'],
      ['approve', 'somme'],
    ])
    expect(ofDecision(at.voted)).toEqual([['openSignature', 'region']])
    expect(ofDecision(decided.following(at.signing, [decided.sign('region')]))).toEqual([
      ['sign', 'aisne'],
      ['sign', 'somme'],
    ])
    expect(ofDecision(at.signed, decided.withMember({ body: 'oise' }))).toEqual([['approve', 'oise']])
    expect(ofDecision(at.dissolved)).toEqual([])
    expect(ofDecision(at.proposed, decided.groupOf(decided.BODIES, {}, { status: 'ended' }))).toEqual([])
  })

  test('après la fin, les avis et les archives', () => {
    const group = decided.groupOf(decided.BODIES, {}, { status: 'ended' })
    const state = { endedOn: '2032-04-01', cause: 'term', deposits: [], status: 'open' } as const
    const awaited = expectedOfClosing({ ...state, members: [{ body: 'somme', notice: null }] }, group)
    expect(awaited[0]).toMatchObject({ act: 'notifyEnd', by: 'region', about: 'somme', missing: false })
    expect(awaited.slice(1).every(({ act }) => act === 'depositRecords')).toBe(true)
    expect(awaited).toHaveLength(6)
    expect(expectedOfClosing({ status: 'none' }, group)).toEqual([])
  })
})
