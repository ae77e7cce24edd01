import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { readStored, writeStored } from '../store.ts'
import type { Language } from './format.ts'
import { en } from './messages.en.ts'
import { fr, type Messages } from './messages.fr.ts'

const STORED_AS = 'unisson.language'
const MESSAGES: Readonly<Record<Language, Messages>> = { fr, en }

type LanguageChoice = {
  readonly language: Language
  readonly messages: Messages
  readonly choose: (language: Language) => void
}
const LanguageContext = createContext<LanguageChoice>({ language: 'fr', messages: fr, choose: () => undefined })

/** The language chosen by the person, kept on the device. French until somebody chooses: the law of the group is. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (readStored(STORED_AS) === 'en' ? 'en' : 'fr'))
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choice = useMemo(
    () => ({
      language,
      messages: MESSAGES[language],
      choose: (next: Language) => {
        writeStored(STORED_AS, next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

/** The language in use and its words. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext)
