import { useLanguage } from './i18n/language.tsx'

/** The head of its column as a cell says it where a narrow screen has no heads: `Montant :`, `Amount:`. */
export function useCellHead(): (head: string) => string {
  const { messages } = useLanguage()
  return (head) => head + messages.colon
}
