import type { Bilingual } from '#ui/i18n/words.ts'
import { en } from './words.en.ts'
import { fr } from './words.fr.ts'

export const words: Bilingual<typeof fr> = { fr, en }
export type Says = typeof fr
