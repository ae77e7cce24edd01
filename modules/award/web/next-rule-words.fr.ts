import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { NextRule } from './rule-ids.ts'

const { day, number } = factsIn('fr')

/** What is asked when the first of the ranking is out, and of whom the committee then chooses. */
export const nextRules: Readonly<Record<NextRule, RuleSentence>> = {
  nextDescribed: ({ next, amount, left }, outcome) => {
    if (outcome === 'not-applicable')
      return left === true
        ? 'Le montant et les motifs du choix viendront avec la décision de la commission.'
        : 'Il ne reste personne au classement.'
    if (outcome === 'met') return `Le montant et les motifs du choix de ${String(next)} sont donnés.`
    return amount === true
      ? `Pourquoi l’offre de ${String(next)} est choisie : les lettres le diront, et non les motifs de l’offre écartée.`
      : `Donnez le montant de l’offre de ${String(next)} et pourquoi elle est choisie : les lettres et l’acte d’engagement les reprennent.`
  },
  nextChosenByCommittee: ({ next, left, here }, outcome) => {
    if (outcome === 'not-applicable') return 'La commission n’a pas à choisir le suivant.'
    if (outcome === 'met')
      return left === true
        ? `La commission est à convoquer de nouveau : elle choisit ${String(next)}, ou ne donne pas suite.`
        : here === true
          ? `La commission a choisi ${String(next)}.`
          : `Une personne dit où la commission a choisi ${String(next)}.`
    return here === true
      ? `La commission choisit l’attributaire : où a-t-elle choisi ${String(next)} ? Si son procès-verbal ne le classe pas, laissez vides le montant et les motifs : elle sera convoquée de nouveau.`
      : `La commission choisit l’attributaire : où a-t-elle choisi ${String(next)} ? Dans le classement que son procès-verbal arrête, ou dans une autre séance.`
  },
  nextChoiceAwaited: ({ next }, outcome) =>
    outcome === 'met'
      ? `Le choix de ${String(next)} par la commission est attendu.`
      : 'Aucun choix de la commission n’est attendu.',
  nextAsVoted: ({ next, holder, decidedOn }, outcome) => {
    if (outcome === 'met') return `La commission a choisi ${String(next)} le ${day(decidedOn)}, au procès-verbal signé.`
    return decidedOn === null
      ? `Aucun procès-verbal signé ne choisit ${String(next)} : convoquez la commission, qui vote, puis faites signer son procès-verbal.`
      : `La commission a choisi ${String(holder)} le ${day(decidedOn)}, et non ${String(next)}.`
  },
  nextChosen: ({ next }, outcome) =>
    outcome === 'unmet'
      ? `La commission n’a pas encore choisi ${String(next)} : ni lettre, ni acte d’engagement, ni signature avant son vote.`
      : 'Aucun choix de la commission n’est en attente.',
  lettersNotLeft: ({ next, letters }, outcome) => {
    if (outcome === 'not-applicable') return 'L’attributaire n’est pas écarté pour force majeure.'
    if (outcome === 'met')
      return next === ''
        ? 'Aucune lettre n’est partie ; personne ne suit au classement.'
        : `Aucune lettre n’est partie : ${String(next)} suit au classement.`
    return `${number(letters)} lettre(s) de rejet déjà parties : on ne se tourne plus vers le suivant du classement.`
  },
}
