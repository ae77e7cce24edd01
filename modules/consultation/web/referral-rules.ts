import { factsIn } from '#ui/i18n/facts.ts'
import type { Sentences } from './rules.fr.ts'

export type ReferralRule = 'referralEntered' | 'referralOnLots' | 'judgmentAwaited' | 'judgmentEntered'

/** What is said of referrals to the judge, entered on the procedure. */
export const referralRulesFr: Sentences<ReferralRule> = {
  referralEntered: ({ again, number }, outcome) => {
    if (outcome === 'met')
      return `Référé n° ${String(number)} : aucun des lots qu’il vise ne se signe jusqu’à la notification de la décision.`
    return again === true ? 'Ce référé est déjà inscrit.' : 'L’heure de la saisine ne se lit pas, ou est à venir.'
  },
  referralOnLots: ({ lots, unknown }, outcome) => {
    const { count, listed } = factsIn('fr')
    if (outcome === 'unmet') return `La procédure n’a pas ce lot : ${listed(unknown)}.`
    return count(lots) === 0 ? 'Le référé vise toute la procédure.' : `Le référé vise ${count(lots)} lot(s).`
  },
  judgmentAwaited: (_facts, outcome) =>
    outcome === 'met' ? 'La décision du juge est attendue.' : 'Aucun référé inscrit ici n’attend de décision.',
  judgmentEntered: ({ pending, number }, outcome) => {
    if (outcome === 'met') return `La décision sur le référé n° ${String(number)} est versée.`
    return pending === true
      ? 'Versez la décision, avec l’heure de sa notification, après la saisine.'
      : 'Aucun référé en attente ne porte ce numéro.'
  },
}

export const referralRulesEn: Sentences<ReferralRule> = {
  referralEntered: ({ again, number }, outcome) => {
    if (outcome === 'met')
      return `Referral no ${String(number)}: none of the lots that it is about is signed until the decision is notified.`
    return again === true
      ? 'This referral is entered already.'
      : 'The hour of the referral does not read, or is to come.'
  },
  referralOnLots: ({ lots, unknown }, outcome) => {
    const { count, listed } = factsIn('en')
    if (outcome === 'unmet') return `The procedure has no such lot: ${listed(unknown)}.`
    return count(lots) === 0
      ? 'The referral is about the whole procedure.'
      : `The referral is about ${count(lots)} lot(s).`
  },
  judgmentAwaited: (_facts, outcome) =>
    outcome === 'met' ? 'The decision of the judge is awaited.' : 'No referral that is entered here awaits a decision.',
  judgmentEntered: ({ pending, number }, outcome) => {
    if (outcome === 'met') return `The decision on referral no ${String(number)} is filed.`
    return pending === true
      ? 'File the decision, with the hour of its notification, after the referral.'
      : 'No referral that waits bears this number.'
  },
}
