import { useLanguage } from './i18n/language.tsx'
import { NO_BREAK } from './i18n/typeset.ts'

/** The head of its column as a cell says it where a narrow screen has no heads: `Montant :`, `Amount:`. */
export function useCellHead(): (head: string) => string {
  const { language } = useLanguage()
  return (head) => (language === 'fr' ? `${head}${NO_BREAK}:` : `${head}:`)
}
