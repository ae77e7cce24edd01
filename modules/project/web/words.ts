import type { Bilingual } from '#ui/i18n/words.ts'
import { en } from './words.en.ts'
import { fr, type ProjectWords } from './words.fr.ts'

export const words: Bilingual<ProjectWords> = { fr, en }
