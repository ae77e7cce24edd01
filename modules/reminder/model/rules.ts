import { clause } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import { type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { Act, Facts, Reminder } from './state.ts'

type OnSend = Rule<ActInput<Reminder, Act, Facts>>

/** CCP in force since 1 April 2019; the convention's own rules live as long as the convention. */
const SINCE_CCP = ['2019-04-01'] as const

/** One is reminded of what is still to be done. */
export const taskAwaited: OnSend = {
  id: 'taskAwaited',
  basis: [clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ facts }) => requires(facts.awaited !== null, { body: facts.awaited?.body ?? null }),
}

/** Two letters a day about the same act would teach their reader to open none. */
export const onceADay: OnSend = {
  id: 'onceADay',
  basis: [cite('policy', 'reminder')],
  inForce: SINCE_CCP,
  assess: ({ facts, today }) =>
    requires(facts.lastSentOn === null || facts.lastSentOn < today, {
      body: facts.awaited?.body ?? null,
      lastSentOn: facts.lastSentOn,
    }),
}
