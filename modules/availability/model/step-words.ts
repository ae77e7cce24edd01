import type { Step } from './minute.ts'

/** What each step of the way is, for whoever reads what did not come through. */
export const STEPS: Readonly<Record<'fr' | 'en', Readonly<Record<Step, string>>>> = {
  fr: {
    list: 'la liste des consultations',
    page: 'la page de dépôt',
    clock: 'l’heure du serveur',
    order: 'les clés de scellement',
    part: 'l’envoi d’une partie',
  },
  en: {
    list: 'the list of consultations',
    page: 'the page of deposits',
    clock: 'the hour of the server',
    order: 'the sealing keys',
    part: 'the sending of a part',
  },
}

export const stepsIn = (language: 'fr' | 'en', steps: readonly Step[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(steps.map((step) => STEPS[language][step]))
