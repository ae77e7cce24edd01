import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as T from '../testing.ts'
import { examination } from './examination.ts'
import { type Examination, type ExaminationAct, FOUND, type Found } from './examination-state.ts'
import { askedOf, isRunning, lackingIn, requestsTo, reviewOf } from './standing.ts'

/** Any sequence of acts: what is granted never treats two candidates concerned in two ways, nor decides before their time. */

const ACCOUNTS = ['a', 'b', 'c'] as const
const account = fc.constantFrom(...ACCOUNTS)
const found = fc.constantFrom<Found>(...FOUND)
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2027-04-${String(number).padStart(2, '0')}`)
const deadline = day.map((date) => ({ date, time: '12:00' }))

const acts: fc.Arbitrary<ExaminationAct> = fc.oneof(
  fc.tuple(account, fc.array(found, { minLength: 3, maxLength: 3 })).map(([of, each]) => T.review(of, ...each)),
  fc
    .tuple(fc.subarray([...ACCOUNTS], { minLength: 1 }), deadline)
    .map(([accounts, until]) => T.requestCompletion(accounts, { deadline: until })),
  fc.tuple(account, deadline).map(([of, until]) => T.askExplanation(of, { deadline: until })),
  fc.integer({ min: 1, max: 3 }).map((number) => T.answer(number)),
  account.map((of) => T.admit(of)),
  account.map((of) => T.eliminate(of)),
  account.map((of) => T.eliminate(of, { ground: 'conditions' })),
  fc.constant(T.end),
)
/** Judgements are given wherever they are asked: the rules that refuse hold without them. */
const judged = { declarationAccepted: true, periodAppropriate: true, admittedWhole: true, heardBeforeExclusion: true }
const appraisals = Object.fromEntries(
  Object.keys(judged).map((rule) => [rule, { accepted: true, reason: 'jugé au vu du dossier' }]),
)

function holds(before: Examination, act: ExaminationAct, now: string): void {
  if (before.status === 'none') return
  if (act.type === 'requestCompletion') {
    const lacking = ACCOUNTS.filter(
      (of) =>
        lackingIn(reviewOf(before, of)).length > 0 &&
        !before.decisions.some((each) => each.account === of && each.verdict === 'inadmissible'),
    )
    expect([...act.accounts].sort()).toEqual(lacking)
  }
  if (act.type === 'decide') {
    expect(requestsTo(before, act.account).some((request) => isRunning(request, now))).toBe(false)
    expect(reviewOf(before, act.account)).toBeDefined()
  }
  if (act.type === 'end') expect(before.decisions.map(({ account: of }) => of).sort()).toEqual([...ACCOUNTS])
}

test('R2.40, R2.42 : aucune suite d’actes n’oublie un candidat concerné, ni ne décide avant l’échéance', () => {
  const reached = { requests: 0, decisions: 0, answers: 0, ended: 0 }
  fc.assert(
    fc.property(
      fc.array(fc.tuple(acts, fc.integer({ min: 0, max: 16 })), { minLength: 20, maxLength: 80 }),
      (steps) => {
        let state: Examination = T.after(T.none, [T.begin()])
        const events = [...grantedBy(T.none, T.begin(), T.NOW)]
        let now = T.NOW
        for (const [act, hours] of steps) {
          now = new Date(Date.parse(now) + hours * 3_600_000).toISOString()
          const granted = grantedBy(state, { ...act, appraisals }, now)
          if (granted.length === 0) continue
          holds(state, act, now)
          events.push(...granted)
          state = granted.reduce(examination.evolve, state)
          if (act.type === 'decide') reached.decisions += 1
          if (act.type === 'requestCompletion') reached.requests += 1
          if (act.type === 'answer') reached.answers += 1
          if (act.type === 'end') reached.ended += 1
        }
        expect(examination.replay(events)).toEqual(state)
        if (state.status === 'none') return
        for (const { account: of, request } of state.requests.flatMap((each) =>
          each.answers.map(({ account: own }) => ({ account: own, request: each })),
        ))
          expect(askedOf(request, of)).toBeDefined()
      },
    ),
    { numRuns: 200, seed: 331 },
  )
  expect(Object.entries(reached).filter(([, count]) => count === 0)).toEqual([])
})

function grantedBy(state: Examination, act: ExaminationAct, now: string) {
  const actor = act.type === 'answer' ? T.operator('b') : T.region
  const decision = T.decide(state, act, { now, actor })
  return decision.verdict === 'granted' ? decision.events : []
}
