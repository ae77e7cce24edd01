import { useLanguage } from '#ui/i18n/language.tsx'
import { welcome as english } from './welcome.en.ts'
import { welcome as french, type WelcomeWords } from './welcome.fr.ts'

/** The words of the welcome page in the language chosen. */
export const useWelcomeWords = (): WelcomeWords => (useLanguage().language === 'fr' ? french : english)
