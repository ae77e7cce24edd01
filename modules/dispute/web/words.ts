import { en } from './words.en.ts'
import { fr } from './words.fr.ts'

/** The words of the pages of disputes; those of their acts and rules are in the label files. */
export const words = { fr, en } as const
