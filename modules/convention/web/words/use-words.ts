import { useLanguage } from '#ui/i18n/language.tsx'
import { typesetFrench } from '#ui/i18n/typeset.ts'
import type { Clauses } from '../../model/clauses.ts'
import { reading as readingEn } from './reading.en.ts'
import { type ReadingWords, reading as readingFr } from './reading.fr.ts'
import * as valuesEn from './values.en.ts'
import * as valuesFr from './values.fr.ts'

/** The words of the reading page in the language chosen. */
export const useReadingWords = (): ReadingWords => (useLanguage().language === 'fr' ? readingFr : readingEn)

type Lists = Omit<typeof valuesFr, 'values'>

export type ValueWords = Lists & {
  /** One clause as a reader would say it; `null` when the group has nothing of it. */
  readonly say: (clauses: Clauses, key: keyof Clauses, nameOf: valuesFr.NameOf) => string | null
}

/** How the values of a convention read in the language chosen. */
export function useValueWords(): ValueWords {
  const { language } = useLanguage()
  const chosen = language === 'fr' ? valuesFr : valuesEn
  return {
    ...chosen,
    say: (clauses, key, nameOf) => {
      const text = sayOne(chosen.values, clauses, key, nameOf)
      return text === null || language === 'en' ? text : typesetFrench(text)
    },
  }
}

function sayOne<K extends keyof Clauses>(
  values: typeof valuesFr.values,
  clauses: Clauses,
  key: K,
  nameOf: valuesFr.NameOf,
): string | null {
  return values[key](clauses[key], nameOf)
}
