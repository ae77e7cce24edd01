import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { onceADay, taskAwaited } from './rules.ts'
import type { Act, Event, Facts, Reminder } from './state.ts'

/**
 * The coordinator reminds a member of an act that the others wait for. No text asks for a reminder; it is entered in the
 * register because who was reminded of what, and when, is what a late member and a judge will ask.
 */
export const reminder = defineProcess<Reminder, Act, Event, Facts, 'coordinator'>()({
  name: 'reminder',
  initial: { status: 'none' },
  capacities: { coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)) },
  steps: {
    send: {
      from: ['none'],
      to: ['sent'],
      by: ['coordinator'],
      basis: [clause('coordinator'), clause('information')],
      rules: [taskAwaited, onceADay],
      record: ({ act, facts, today }) => {
        if (facts.awaited === null) throw new Error('the rules admit only a task that is awaited')
        return [{ type: 'ReminderSent', task: act.task, ...facts.awaited, sentOn: today }]
      },
    },
  },
  evolve: (_state, event) => {
    const { type: _, ...sent } = event
    return { status: 'sent', ...sent }
  },
})
