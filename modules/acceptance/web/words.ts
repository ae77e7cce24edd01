import type { Bilingual } from '#ui/i18n/words.ts'
import { en } from './words.en.ts'
import { fr } from './words.fr.ts'

/** The words of the pages of acceptances; those of their acts and rules are in the label files. */
export const words: Bilingual<typeof fr> = { fr, en }
