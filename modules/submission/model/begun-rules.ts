import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { type Rule, requires } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { type DepositFacts, SINCE_CCP } from './deposit-state.ts'

const BEGUN = cite('policy', 'dépôts commencés')

type On = Rule<{ readonly facts: Pick<DepositFacts, 'begun'>; readonly now: string }>

/** An account has as many deposits begun at once as is published, so that none fills the disk; whoever has more hands one in, or discards one. */
export const begunWithinLimits: On = {
  id: 'begunWithinLimits',
  basis: [BEGUN],
  inForce: SINCE_CCP,
  assess: ({ facts: { begun }, now }) => {
    const most = begunLimits(civilDay(now)).atOnce
    return requires(begun < most, { begun, most })
  },
}

type Held = { readonly held: number; readonly more: number; readonly limit: number; readonly now: string }

/** What the begun deposits of an account keep together: `limit` is what one of them may bring. All in bytes. */
export const begunRoom: Rule<Held> = {
  id: 'begunRoom',
  basis: [BEGUN],
  inForce: SINCE_CCP,
  assess: ({ held, more, limit, now }) => {
    const most = mostHeld(limit, now)
    return requires(held + more <= most, { held, most })
  },
}

/** Bytes that the begun deposits of an account may keep together, by the limit of one. */
export const mostHeld = (limit: number, now: string): number => limit * begunLimits(civilDay(now)).times

/** Days without anything sent after which what was begun is erased. */
export const idleDays = (today: IsoDate): number => param('deposit.idle', today).value

/** What is published of it: how many deposits at once, how many times the limit of one in all, after how many days it is erased. */
export type BegunLimits = { readonly atOnce: number; readonly times: number; readonly days: number }

export const begunLimits = (today: IsoDate): BegunLimits => ({
  atOnce: param('deposit.begun', today).value,
  times: param('deposit.held', today).value,
  days: idleDays(today),
})
