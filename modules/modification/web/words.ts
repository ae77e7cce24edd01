import type { Bilingual } from '#ui/i18n/words.ts'
import { en } from './words.en.ts'
import { fr, type ModificationWords } from './words.fr.ts'

export const words: Bilingual<ModificationWords> = { fr, en }
