import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Language } from '#ui/i18n/format.ts'
import { readStored, writeStored } from '#ui/store.ts'
import { en } from './words.en.ts'
import { fr, type Words } from './words.fr.ts'

/** The site keeps the choice under the same name. */
const STORED_AS = 'unisson.language'
const WORDS: Readonly<Record<Language, Words>> = { fr, en }

type Spoken = { readonly language: Language; readonly says: Words; readonly change: () => void }
const SpokenContext = createContext<Spoken>({ language: 'fr', says: fr, change: () => undefined })

/** The language of the page: French until somebody chooses. */
export function SpokenProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (readStored(STORED_AS) === 'en' ? 'en' : 'fr'))
  useEffect(() => {
    document.documentElement.lang = language
    document.title = `${WORDS[language].page} · Unisson`
  }, [language])
  const change = (): void => {
    const next = language === 'fr' ? 'en' : 'fr'
    writeStored(STORED_AS, next)
    setLanguage(next)
  }
  return <SpokenContext value={{ language, says: WORDS[language], change }}>{children}</SpokenContext>
}

export const useSpoken = (): Spoken => useContext(SpokenContext)
