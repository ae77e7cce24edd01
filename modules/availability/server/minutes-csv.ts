import { parisInstant } from '#kernel/paris-time.ts'
import type { Agreed } from '../model/lost-minutes.ts'
import { STEPS } from '../model/step-words.ts'

type Words = {
  readonly headers: readonly [string, string, string, string, string, string]
  readonly verdicts: Readonly<Record<Agreed['verdict'], string>>
}

const WORDS: Readonly<Record<'fr' | 'en', Words>> = {
  fr: {
    headers: ['minute', 'constat', 'sondes_declarees', 'sondes_ayant_mesure', 'sondes_en_perte', 'etapes_en_defaut'],
    verdicts: { up: 'sans perte', down: 'perdue', unmeasured: 'non mesurée' },
  },
  en: {
    headers: ['minute', 'found', 'probes_declared', 'probes_that_measured', 'probes_that_lost', 'steps_that_failed'],
    verdicts: { up: 'no loss', down: 'lost', unmeasured: 'not measured' },
  },
}

/** One line a minute of a day of Paris, at the hours of Paris, as a spreadsheet reads it. */
export function csvOf(minutes: readonly Agreed[], language: 'fr' | 'en'): string {
  const { headers, verdicts } = WORDS[language]
  const lines = minutes.map(({ minute, verdict, declared, measured, lost, failed }) => {
    const steps = failed.map((step) => STEPS[language][step]).join(', ')
    return [parisInstant(minute), verdicts[verdict], declared, measured, lost, steps].join(';')
  })
  return `\uFEFF${[headers.join(';'), ...lines].join('\r\n')}\r\n`
}
