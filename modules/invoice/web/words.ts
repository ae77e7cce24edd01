import type { Bilingual } from '#ui/i18n/words.ts'
import { en } from './words.en.ts'
import { fr, type InvoiceWords } from './words.fr.ts'

export const words: Bilingual<InvoiceWords> = { fr, en }
