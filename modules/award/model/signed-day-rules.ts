import { civilDay } from '#kernel/paris-time.ts'
import { notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type BeforeAward, type OnAward, SINCE_CCP } from './award-facts.ts'
import type { ToSign } from './signing-rules.ts'
import { dayTold, locksOn, referralsOf, signableFrom } from './standing.ts'

/** R2.62, R2.65: candidates were told a day before which nobody signs: the button stays closed until then, though the wait be over. */
export const dayToldReached: BeforeAward<ToSign> = {
  id: 'dayToldReached',
  basis: [cite('CCP', 'R2181-3'), cite('CCP', 'R2182-1')],
  inForce: SINCE_CCP,
  assess: ({ state, today }) => {
    const from = dayTold(state)
    return from === null ? notApplicable() : requires(from <= today, { from })
  },
}

/** R2.62, R2.65: and the signature is not dated back before it. */
export const signedFromDayTold: OnAward<'sign', ToSign> = {
  id: 'signedFromDayTold',
  basis: [cite('CCP', 'R2181-3'), cite('CCP', 'R2182-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { signedOn } }) => {
    const from = dayTold(state)
    return from === null ? notApplicable() : requires(from <= signedOn, { signedOn, from })
  },
}

/**
 * R2.65, R2.68: the day is not only the one that somebody types: what a file says of when it was signed stands in it for good. One given
 * during the wait, or before the hour at which the judge’s decision was notified, is given anew; another day than the one that is told is for a person to explain, and so is one that comes
 * before the decision: no clock that is right says it.
 */
export const daySigned: OnAward<'sign', ToSign> = {
  id: 'daySigned',
  basis: [cite('CCP', 'R2182-1'), cite('CJA', 'L551-4'), cite('CCP', 'R2182-3')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { signedOn }, facts: { given, consultation } }) => {
    const from = signableFrom(state)
    const referrals = referralsOf(state, consultation)
    const early = given.filter((at) => {
      const day = civilDay(at)
      return (from !== null && state.decidedOn <= day && day < from) || locksOn(referrals, day, at).length > 0
    })
    const [first] = early
    if (first !== undefined) return unmet({ signedOn, given: civilDay(first), early: true })
    const other = given.map(civilDay).find((day) => day !== signedOn)
    if (other !== undefined) return toAppraise({ signedOn, given: other, early: false })
    return given.length === 0 ? notApplicable() : requires(true, { signedOn, given: signedOn, early: false })
  },
}
