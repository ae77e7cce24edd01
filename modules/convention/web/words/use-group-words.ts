import { useLanguage } from '#ui/i18n/language.tsx'
import { group as english } from './group.en.ts'
import { group as french, type GroupWords } from './group.fr.ts'

/** The words of the convention’s page in the language chosen. */
export const useGroupWords = (): GroupWords => (useLanguage().language === 'fr' ? french : english)
