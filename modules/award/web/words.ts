import type { Bilingual } from '#ui/i18n/words.ts'
import { en } from './words.en.ts'
import { type AwardWords, fr } from './words.fr.ts'

export const words: Bilingual<AwardWords> = { fr, en }
