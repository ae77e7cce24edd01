import { en } from './page-words.en.ts'
import { fr } from './page-words.fr.ts'

/** The words of the pages of the end of the group, in both languages. */
export const words = { fr, en } as const
