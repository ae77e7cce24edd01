import { useLanguage } from './language.tsx'

/** The colon after a term, as the language sets it: French keeps a no-break space before it. */
export const Colon = (): string => useLanguage().messages.colon
