import type { Bilingual } from '#ui/i18n/words.ts'
import { en } from './words.en.ts'
import { type DashboardWords, fr } from './words.fr.ts'

export const words: Bilingual<DashboardWords> = { fr, en }
