import type { Bilingual } from '#ui/i18n/words.ts'
import { en } from './words.en.ts'
import { type ClaimWords, fr } from './words.fr.ts'

export const words: Bilingual<ClaimWords> = { fr, en }
