import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, computeTerm } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import * as T from '../testing.ts'
import { award } from './award.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'

/**
 * Whatever is tried, in whatever order, on whatever day and dated as one likes: nothing is signed during the wait nor while the court is seized,
 * nor notified before it is acknowledged. What is forbidden is said again here, in other words than those of the rules.
 */
type Dated = (on: IsoDate) => AwardAct
/** A few days before or after the day on which it is tried: most often that day. */
const near = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: -12, max: 2 }) },
)
const time = fc.constantFrom('00:00', '09:00', '11:59', '23:59')
const hour = fc.record({ near, time })
type Near = { readonly near: number; readonly time: string }
const at = (on: IsoDate, { near: days, time: each }: Near) => ({ date: addDays(on, days), time: each })
const sent = fc.option(hour, { nil: null })
const sentOn = (on: IsoDate, each: Near | null) => (each === null ? null : at(on, each))
const medium = fc.constantFrom('electronic' as const, 'paper' as const)
const number = fc.constantFrom('1', '2')
/** In how many days the letters say that one may sign. */
const fromDay = fc.integer({ min: 11, max: 22 })

/** The numbers of acts that are transmitted, or that undo one. */
const act = fc.constantFrom('2026-MP-031', '2026-MP-030', '2026-MP-029')

const often = (weight: number, arbitrary: fc.Arbitrary<Dated>) => ({ weight, arbitrary })

const refers: fc.Arbitrary<Dated> = fc.tuple(number, hour).map(
  ([of, when]): Dated =>
    (on) =>
      T.recordReferral({ number: of, seized: at(on, when) }),
)
const judges: fc.Arbitrary<Dated> = fc
  .tuple(number, hour, fc.constantFrom('rejected' as const, 'rejected' as const, 'annulled' as const))
  .map(
    ([of, when, outcome]): Dated =>
      (on) =>
        T.recordJudgment({ number: of, notified: at(on, when), outcome }),
  )
const signs: fc.Arbitrary<Dated> = near.map(
  (days): Dated =>
    (on) =>
      T.sign({ signedOn: addDays(on, days) }),
)

const anyAct: fc.Arbitrary<Dated> = fc.oneof(
  often(
    1,
    near.map(
      (days): Dated =>
        (on) =>
          T.askProofs(addDays(on, days + 3)),
    ),
  ),
  often(
    2,
    near.map(
      (days): Dated =>
        (on) =>
          T.recordProofs({ producedOn: addDays(on, days) }),
    ),
  ),
  often(
    1,
    fc.constantFrom('proofs-missing' as const, 'force-majeure' as const).map(
      (ground): Dated =>
        () =>
          T.passToNext({ ground }),
    ),
  ),
  often(
    3,
    fc.tuple(medium, sent, fromDay).map(
      ([each, when, days]): Dated =>
        (on) => {
          const told = { signableFrom: addDays(on, days) }
          const how = { ...told, medium: each, sent: sentOn(on, when) }
          return T.sendLetters([T.letter(T.SECOND, how), T.letter(T.IRREGULAR, told)])
        },
    ),
  ),
  often(
    1,
    fc.tuple(fc.constantFrom(T.FIRST, T.SECOND), medium, fromDay).map(
      ([to, each, days]): Dated =>
        (on) =>
          T.sendLetters([T.letter(to, { medium: each, signableFrom: addDays(on, days) })]),
    ),
  ),
  often(
    1,
    hour.map(
      (when): Dated =>
        (on) =>
          T.traceLetter({ what: 'bounced', at: at(on, when), reason: 'revenue' }),
    ),
  ),
  often(2, refers),
  often(3, judges),
  often(
    3,
    near.map(
      (days): Dated =>
        (on) =>
          T.signAsHolder({ signedOn: addDays(on, days) }),
    ),
  ),
  often(8, signs),
  often(
    3,
    fc.tuple(act, sent).map(
      ([of, when]): Dated =>
        (on) =>
          T.transmit({ number: of, sent: sentOn(on, when) }),
    ),
  ),
  often(
    3,
    fc.tuple(act, hour).map(
      ([of, when]): Dated =>
        (on) =>
          T.acknowledge({ number: of, at: at(on, when) }),
    ),
  ),
  often(
    1,
    fc.tuple(act, sent).map(
      ([of, when]): Dated =>
        (on) =>
          T.cancelTransmission({ number: of, sent: sentOn(on, when) }),
    ),
  ),
  often(
    4,
    sent.map(
      (when): Dated =>
        (on) =>
          T.notify({ sent: sentOn(on, when) }),
    ),
  ),
  often(
    1,
    hour.map(
      (when): Dated =>
        (on) =>
          T.recordReceipt({ received: at(on, when) }),
    ),
  ),
)
const later = fc.integer({ min: 0, max: 5 })
const steps = fc.array(fc.record({ act: anyAct, later }), { minLength: 15, maxLength: 40 })
/** Where a sequence begins, and on which day. */
const starts = fc.constantFrom<readonly [() => Award, IsoDate]>(
  [() => T.decided(), '2026-11-16'],
  [() => T.proven(), '2026-11-18'],
  [() => T.told(), '2026-11-23'],
  [() => T.holderSigned(), '2026-11-23'],
  [() => T.signed(), '2026-12-07'],
  [() => T.transmitted(), '2026-12-08'],
)

type Played = { readonly signed: number; readonly notified: number }

/** What must hold of any state. */
function check(state: Award): void {
  if (!('signature' in state)) return
  const { signature, letters, transmission, notification, intended, candidates } = state
  const days = letters.some((letter) => letter.medium === 'paper') ? 16 : 11
  for (const { sentAt } of letters) {
    const { last } = computeTerm({ start: civilDay(sentAt), regime: 'eu-1182-71', length: { days }, side: 'minimum' })
    expect(signature.signedOn > last).toBe(true)
  }
  for (const { account: to } of candidates) {
    if (to === intended) continue
    const last = letters.filter((letter) => letter.to === to).at(-1)
    expect(last).toBeDefined()
    // Whoever was told a day is not signed past before it.
    expect(signature.signedOn >= (last?.signableFrom ?? '9999-12-31')).toBe(true)
  }
  // R3.10: what was undone stays, and no number names two acts.
  const numbers = [...state.cancelled, ...(transmission === null ? [] : [transmission])].map((each) => each.number)
  const undoing = state.cancelled.map(({ cancellation }) => cancellation.number)
  expect(new Set([...numbers, ...undoing]).size).toBe(numbers.length + undoing.length)
  if (notification === null) return
  expect(transmission?.acknowledgement).toBeTruthy()
  expect((transmission?.acknowledgement?.at ?? '9') <= notification.sentAt).toBe(true)
}

/** Of a signature that has just been recorded: whatever is known of the court, that day is outside of what was seized, or the decision was notified on it. */
function checkCourt(state: Award): void {
  if (!('signature' in state)) throw new Error('signed, and without a signature')
  const { signedOn } = state.signature
  for (const { seizedAt, decision } of state.referrals) {
    if (decision === null) throw new Error('signed while the court was seized')
    const outside = signedOn < civilDay(seizedAt) || signedOn >= civilDay(decision.notifiedAt)
    expect([outside, decision.outcome]).toEqual([true, 'rejected'])
  }
}

/** Plays a sequence from a state of the past: what is refused changes nothing. */
function play(from: Award, acts: readonly { readonly act: Dated; readonly later: number }[], begun: IsoDate): Played {
  let [state, on, signed, notified] = [from, begun, 0, 0]
  for (const { act: dated, later: days } of acts) {
    on = addDays(on, days)
    const act = withReasons(dated(on))
    const decision = T.decide(state, act, { on: `${on} 12:00` })
    if (decision.verdict !== 'granted') continue
    state = decision.events.reduce(award.evolve, state)
    check(state)
    if (act.type === 'sign') checkCourt(state)
    // An acknowledgement is of the act that was sent, and of no other.
    if (act.type === 'acknowledge' && 'transmission' in state) expect(state.transmission?.number).toBe(act.number)
    signed += act.type === 'sign' ? 1 : 0
    notified += act.type === 'notify' ? 1 : 0
  }
  return { signed, notified }
}

/** Every question that a person may answer is answered with yes: what then still holds is what nobody can override. */
const withReasons = (act: AwardAct): AwardAct => ({
  ...act,
  appraisals: Object.fromEntries(
    [
      'secretsWithheld',
      'singleOperator',
      'signedOverHolders',
      'judgmentAllows',
      'signedFileValid',
      'passGrounded',
      'nextChosenByCommittee',
      'notSignedUnderLock',
    ].map((id) => [id, { accepted: true, reason: 'Oui.' }]),
  ),
})

test('R2.65, R2.68, R3.04: aucune suite d’actes ne signe pendant l’attente ni sous référé, ni ne notifie avant l’accusé', () => {
  const reached = { signed: 0, notified: 0 }
  fc.assert(
    fc.property(starts, steps, ([start, on], acts) => {
      const played = play(start(), acts, on)
      reached.signed += played.signed
      reached.notified += played.notified
    }),
    { numRuns: 500, seed: 20261130 },
  )
  // What is never reached would prove nothing.
  expect(reached.signed).toBeGreaterThan(50)
  expect(reached.notified).toBeGreaterThan(20)
}, 60_000)

test('des étapes qui se suivent de près : chaque jour de l’attente est essayé', () => {
  let signed = 0
  fc.assert(
    fc.property(
      fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-25', '2026-12-14'),
      medium,
      fc.array(fc.record({ act: signs, later: fc.integer({ min: 0, max: 3 }) }), { minLength: 8, maxLength: 16 }),
      (first, each, acts) => {
        const on = { medium: each, ...(each === 'paper' ? { sent: { date: first, time: '09:00' } } : {}) }
        signed += play(T.holderSigned(first, on), acts, first).signed
      },
    ),
    { numRuns: 100, seed: 4 },
  )
  expect(signed).toBeGreaterThan(30)
}, 60_000)

test('R2.68: le juge saisi puis dessaisi : aucun des jours où il l’était n’est celui de la signature', () => {
  let signed = 0
  const courts = fc.oneof(refers, judges, signs)
  fc.assert(
    fc.property(fc.array(fc.record({ act: courts, later }), { minLength: 6, maxLength: 14 }), (acts) => {
      signed += play(T.holderSigned(), acts, '2026-12-01').signed
    }),
    { numRuns: 200, seed: 11 },
  )
  expect(signed).toBeGreaterThan(50)
}, 60_000)
