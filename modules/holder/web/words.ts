import type { Bilingual } from '#ui/i18n/words.ts'
import { en } from './words.en.ts'
import { fr, type HolderWords } from './words.fr.ts'

export const words: Bilingual<HolderWords> = { fr, en }
