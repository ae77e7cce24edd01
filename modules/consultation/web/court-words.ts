import { formatInstant } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Outcome } from '../model/referral.ts'

const outcomes: Readonly<Record<Outcome, string>> = {
  rejected: 'Demande rejetée',
  ordered: 'Obligations ordonnées',
  annulled: 'Procédure annulée',
}

const fr = typesetAll({
  court: 'Le juge',
  referral: (number: string, court: string, at: string) =>
    `Référé n° ${number}, ${court}, saisi le ${formatInstant(at, 'fr')}`,
  onLots: (titles: string) => `sur ${titles}`,
  lot: (number: number, title: string) => `le lot n° ${number} (${title})`,
  judged: (outcome: Outcome, at: string) => `${outcomes[outcome]}, décision notifiée le ${formatInstant(at, 'fr')}.`,
  pending: 'Décision attendue : aucun marché ne se signe avant sa notification.',
  lots: 'Lots que vise le référé',
  lotsHint: 'Aucun : il vise toute la procédure.',
  lotOf: (number: number, title: string) => `Lot n° ${number} : ${title}`,
  numberAtCourt: 'Numéro du référé',
  whichCourt: 'Tribunal',
  seizedAt: 'Juge saisi le',
})

const outcomesEn: Readonly<Record<Outcome, string>> = {
  rejected: 'Application rejected',
  ordered: 'Obligations ordered',
  annulled: 'Procedure annulled',
}

const en: typeof fr = {
  court: 'The judge',
  referral: (number, court, at) => `Referral no ${number}, ${court}, seized on ${formatInstant(at, 'en')}`,
  onLots: (titles) => `on ${titles}`,
  lot: (number, title) => `lot no ${number} (${title})`,
  judged: (outcome, at) => `${outcomesEn[outcome]}, decision notified on ${formatInstant(at, 'en')}.`,
  pending: 'Decision awaited: no contract is signed before its notification.',
  lots: 'Lots that the referral is about',
  lotsHint: 'None: it is about the whole procedure.',
  lotOf: (number, title) => `Lot no ${number}: ${title}`,
  numberAtCourt: 'Number of the referral',
  whichCourt: 'Court',
  seizedAt: 'Judge seized on',
}

/** What is said of referrals to the judge, on the page of the procedure and on that of an award. */
export const courtWords = { fr, en }
