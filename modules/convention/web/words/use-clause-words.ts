import { useLanguage } from '#ui/i18n/language.tsx'
import { clause as english } from './clause.en.ts'
import { type ClauseWords, clause as french } from './clause.fr.ts'

/** The words of the clauses’ editors in the language chosen. */
export const useClauseWords = (): ClauseWords => (useLanguage().language === 'fr' ? french : english)
