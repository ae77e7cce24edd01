import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Reminder } from '../model/state.ts'

const { day } = factsIn('fr')

export const labels: ModuleLabels<Act['type'], Reminder['status'], keyof typeof rules, 'coordinator'> = {
  process: 'reminder',
  acts: { send: 'Relancer le membre' },
  statuses: { none: 'aucune relance', sent: 'relance envoyée' },
  capacities: { coordinator: 'le coordonnateur' },
  done: {
    send: ({ events }, names) => `Le coordonnateur a relancé ${names.the(events[0]?.body)}.`,
  },
  rules: {
    taskAwaited: ({ body }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(names.the(body))} doit encore cet acte.`
        : "Personne ne doit plus cet acte : il a été fait, ou il n'est plus attendu.",
    onceADay: ({ lastSentOn, body }, outcome, names) =>
      outcome === 'met'
        ? "Aucune relance n'est partie aujourd'hui pour cet acte."
        : `${capitalised(names.the(body))} a déjà reçu une relance le ${day(lastSentOn)} pour cet acte : une par jour suffit.`,
  },
}
