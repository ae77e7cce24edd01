import type { Lang } from '#platform/mail/letter.ts'
import type { Found } from '../model/examination-state.ts'

/** What was found of a piece, as an applicant reads it. */
export const foundWords: Readonly<Record<Lang, Readonly<Record<Found, string>>>> = {
  fr: {
    present: 'fournie',
    declared: 'déclarée au document unique de marché européen',
    held: 'déjà détenue ou accessible à l’acheteur',
    missing: 'manque',
    incomplete: 'incomplète',
    unclear: 'à expliquer',
  },
  en: {
    present: 'given',
    declared: 'declared in the European single procurement document',
    held: 'held by the buyer already, or open to it',
    missing: 'missing',
    incomplete: 'not whole',
    unclear: 'to be explained',
  },
}
