import type { Language } from './format.ts'
import { useLanguage } from './language.tsx'

/** The words of one page in each language: the English ones have the shape of the French. */
export type Bilingual<T> = Readonly<Record<Language, T>>

/** The words of a page in the language of its reader. */
export function useWords<T>(words: Bilingual<T>): T {
  return words[useLanguage().language]
}
