import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import * as T from '../testing.ts'
import { evaluation } from './evaluation.ts'
import type { Evaluation, EvaluationAct, EvaluationEvent, Known } from './evaluation-state.ts'
import { isInTheRunning, lettersTo } from './standing.ts'

const said = { accepted: true, reason: 'C’est ce que dit le règlement de la consultation.' }
const appraisals = { tiesAsPublished: said, tiesDecided: said, priceKept: said, becameRegular: said }
const tender = fc.constantFrom('a', 'b', 'c')
const due = '2027-04-08'

const FREEZE: EvaluationAct = { type: 'freeze', report: 'f'.repeat(64), digest: 'd'.repeat(64) }

/** What anybody may try, in any order: on the three tenders, with prices near one another or far apart. */
const anyAct: fc.Arbitrary<EvaluationAct> = fc.oneof(
  fc.constant<EvaluationAct>(T.appoint()),
  fc
    .record({
      id: tender,
      total: fc.constantFrom(300_000_00, 700_000_00, 700_000_00, 720_000_00, 720_000_00, 950_000_00),
    })
    .map(({ id, total }) => T.price(id, total)),
  fc
    .record({ id: tender, kind: fc.constantFrom('regular', 'regular', 'regular', 'irregular', 'unacceptable') })
    .map(({ id, kind }) => T.qualify(id, { kind: kind as 'regular', regularisable: kind === 'irregular' })),
  fc
    .record({ id: tender, kind: fc.constantFrom('price', 'price', 'price', 'regularisation', 'negotiation') })
    .map(({ id, kind }) => T.write({ kind: kind as 'price', tenders: [id], due })),
  fc
    .record({ id: tender, outcome: fc.constantFrom('justified', 'rejected') })
    .map(({ id, outcome }) => T.settle({ tender: id, outcome: outcome as 'justified' })),
  fc.integer({ min: 1, max: 4 }).map((letter) => T.answer({ letter })),
  fc.constant<EvaluationAct>({ type: 'declineRegularisation', reason: 'délais' }),
  fc.array(tender, { minLength: 1, maxLength: 3 }).map((ids) => T.agreeAll(700, [...new Set(ids)])),
  fc.constantFrom<EvaluationAct>({ type: 'conclude' }, T.agreeAll(700)),
  fc.constantFrom<EvaluationAct>({ type: 'conclude' }, FREEZE),
  fc.constant<EvaluationAct>({ type: 'reopen', reason: 'une pièce a été mal lue' }),
  fc.constant(FREEZE),
)
const steps = fc.array(fc.record({ act: anyAct, later: fc.integer({ min: 0, max: 2 }), operator: tender }), {
  maxLength: 60,
})

/** What holds of an analysis, however it came there. */
function holds(state: Known, today: string): void {
  expect(state.grid.criteria).toEqual(T.CRITERIA)
  expect(state.letters.filter(({ kind }) => kind === 'negotiation')).toEqual([])
  for (const { id, low } of state.tenders) {
    const asked = lettersTo(state.letters, { tender: id, kind: 'price' })
    if (low !== null) expect(asked.some(({ answer, due: last }) => answer !== null || last < today)).toBe(true)
  }
  if (state.status === 'begun') return
  expect(state.tenders.filter(({ qualification }) => qualification === null)).toEqual([])
  for (const each of state.tenders.filter(isInTheRunning)) {
    expect(each.price).not.toBeNull()
    expect(Object.keys(state.consensus[each.id] ?? {}).sort()).toEqual(['C2.1', 'C2.2', 'C3'])
  }
}

const PRICES = [700_000_00, 720_000_00, 750_000_00]
/** Begun, with one evaluator, prices and qualifications: what random acts would seldom come to by themselves. */
const FIRST: readonly EvaluationAct[] = [
  T.begin(),
  T.appoint(),
  ...['a', 'b', 'c'].flatMap((id, index) => [T.price(id, PRICES[index] ?? 0), T.qualify(id)]),
]

function started(journal: EvaluationEvent[]): Evaluation {
  return FIRST.reduce<Evaluation>((before, act) => {
    const decision = T.decide(before, act)
    if (decision.verdict !== 'granted') throw new Error(act.type)
    journal.push(...decision.events)
    return decision.events.reduce(evaluation.evolve, before)
  }, T.none)
}

test('R2.50 à R2.56 : aucune suite d’actes ne classe, ne rejette ni n’arrête ce que les textes n’admettent pas', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(steps, (given) => {
      let today = '2027-04-05'
      const journal: EvaluationEvent[] = []
      let state: Evaluation = started(journal)
      for (const { act, later, operator } of given) {
        today = addDays(today, later)
        const actor = act.type === 'answer' ? T.operator(`account-${operator}`) : T.region
        const decision = T.decide(
          state,
          { ...act, appraisals },
          { ...T.DISCLOSED, now: `${today}T09:00:00.000Z`, actor },
        )
        if (decision.verdict !== 'granted') continue
        const before = state
        state = decision.events.reduce(evaluation.evolve, state)
        journal.push(...decision.events)
        if (state.status === 'none') continue
        reached.add(`${state.status} ${act.type}`)
        holds(state, today)
        // Once frozen, nothing that was ranked or reported moves.
        if (before.status === 'frozen') expect({ ...state, letters: [] }).toEqual({ ...before, letters: [] })
      }
      expect(evaluation.replay(journal)).toEqual(state)
    }),
    { numRuns: 800 },
  )
  expect([...reached]).toEqual(
    expect.arrayContaining([
      'begun settle',
      'begun write',
      'begun agree',
      'begun answer',
      'concluded conclude',
      'frozen freeze',
    ]),
  )
})
