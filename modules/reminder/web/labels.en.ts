import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Reminder } from '../model/state.ts'

const { day } = factsIn('en')

export const labels: ModuleLabels<Act['type'], Reminder['status'], keyof typeof rules, 'coordinator'> = {
  process: 'reminder',
  acts: { send: 'Remind the member' },
  statuses: { none: 'no reminder', sent: 'reminder sent' },
  capacities: { coordinator: 'the coordinator' },
  done: { send: ({ events }, names) => `The coordinator reminded ${names.the(events[0]?.body)}.` },
  rules: {
    taskAwaited: ({ body }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(names.the(body))} still owes this act.`
        : 'Nobody owes this act any more: it was done, or is no longer expected.',
    onceADay: ({ lastSentOn, body }, outcome, names) =>
      outcome === 'met'
        ? 'No reminder left today for this act.'
        : `${capitalised(names.the(body))} was already reminded of this act on ${day(lastSentOn)}: once a day is enough.`,
  },
}
