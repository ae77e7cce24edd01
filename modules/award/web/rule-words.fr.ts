import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { EarlyRule } from './rule-ids.ts'

const { day, euros, list, listed, number } = factsIn('fr')

const ITEMS: Readonly<Record<string, string>> = {
  reasons: 'les motifs du rejet',
  winner: 'le nom de l’attributaire',
  choice: 'les motifs du choix de son offre',
  signableFrom: 'la date à partir de laquelle le marché pourra être signé',
}
const told = (words: Readonly<Record<string, string>>, codes: unknown): string =>
  (Array.isArray(codes) ? codes : []).map((code) => words[String(code)] ?? String(code)).join(', ')

/** Chaque lettre incomplète : à qui, et ce qui lui manque. */
const lacking = (value: unknown): string =>
  (Array.isArray(value) ? value : [])
    .map(({ name, missing }) => `${String(name)} : ${told(ITEMS, missing)}`)
    .join(' ; ')

/** Why a tender is not ranked, as the report says it. */
const GROUNDS: Readonly<Record<string, string>> = {
  application: 'candidature écartée',
  irregular: 'offre irrégulière',
  unacceptable: 'offre inacceptable',
  inappropriate: 'offre inappropriée',
  'abnormally-low': 'offre anormalement basse',
}
const grounds = (value: unknown): string =>
  (Array.isArray(value) ? value : [])
    .map(({ name, rejection }) => `${String(name)} : ${GROUNDS[String(rejection)] ?? ''}`)
    .join(' ; ')

/** Ce que chaque règle de l’attribution a trouvé, en une phrase. */
export const rules: Readonly<Record<EarlyRule, RuleSentence>> = {
  openingOver: ({ ended }, outcome) => {
    if (outcome === 'met') return 'La consultation est close et la séance d’ouverture est levée.'
    return ended === true
      ? 'La consultation n’est pas close : rien ne s’attribue encore.'
      : 'La séance d’ouverture des plis n’est pas levée : levez-la d’abord.'
  },
  lotAwardedOnce: ({ known }, outcome) => {
    if (outcome === 'met') return 'Le lot n’est pas encore attribué.'
    return known === true
      ? 'Ce lot est déjà attribué : une attribution ne se refait qu’après abandon.'
      : 'Ce lot n’est pas de cette consultation.'
  },
  rankingWhole: ({ whole, unreasoned, ranked }, outcome) => {
    if (outcome === 'met') return `${number(ranked)} offre(s) classée(s), et les autres écartées avec leurs motifs.`
    return whole === true
      ? `Dites pourquoi ${listed(unreasoned)} n’est pas en tête du classement, ou ne l’est pas sans motif.`
      : 'Le classement doit aller de 1 au dernier, sans trou ni ex æquo.'
  },
  everyOperatorDecided: ({ missing, strangers, twice }, outcome) => {
    if (outcome === 'met') return 'Tous ceux qui ont participé figurent dans la décision.'
    return [
      ...(list(missing).length > 0 ? [`Il manque ${listed(missing)}.`] : []),
      ...(list(strangers).length > 0 ? [`N’ont pas participé : ${listed(strangers)}.`] : []),
      ...(list(twice).length > 0 ? [`Figurent deux fois : ${listed(twice)}.`] : []),
    ].join(' ')
  },
  lateNotRanked: ({ ranked }, outcome) =>
    outcome === 'met'
      ? 'Ce qui est arrivé hors délai n’est pas classé.'
      : `Arrivé hors délai, donc éliminé et jamais classé : ${listed(ranked)}.`,
  rightDecider: ({ committee, value, threshold, urgent, doubtful }, outcome) => {
    if (urgent === true) return 'L’urgence impérieuse est invoquée : c’est elle qui est examinée.'
    if (doubtful === true)
      return 'Le lot est sous le seuil, et l’ensemble des lots l’atteint : la lecture du texte est à confirmer.'
    if (outcome === 'not-applicable') return 'La consultation n’est pas connue.'
    if (outcome === 'met')
      return committee === true
        ? 'La commission choisit le titulaire de ce marché.'
        : 'L’exécutif choisit le titulaire de ce marché.'
    return committee === true
      ? `Procédure formalisée et valeur de ${euros(value)}, au moins le seuil de ${euros(threshold)} : la commission d’appel d’offres choisit le titulaire.`
      : 'La commission n’est pas compétente ici : son avis se joint, et la décision est celle de l’exécutif.'
  },
  deciderOfTheLot: ({ committee, value, estimate, threshold }, outcome) => {
    if (outcome === 'not-applicable') return 'La valeur du lot et celle de l’ensemble désignent la même autorité.'
    const read = `Le lot vaut ${euros(value)} et l’ensemble ${euros(estimate)}, pour un seuil de ${euros(threshold)} : lu lot par lot, le choix revient à ${committee === true ? 'la commission' : 'l’exécutif'}`
    return outcome === 'met' ? `${read}.` : `${read}. Pourquoi une autre autorité a-t-elle choisi ?`
  },
  imperativeUrgency: ({ by, due, chosen, reason }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune urgence impérieuse n’est invoquée.'
    if (outcome === 'unmet') {
      if (due !== true) return 'La commission n’a pas à choisir ici : aucune urgence n’a à être invoquée.'
      if (chosen === true) return 'La commission a déjà choisi : l’urgence ne remplace pas sa décision.'
      if (by === 'committee')
        return 'En urgence impérieuse, l’exécutif choisit sans réunion préalable de la commission.'
      if (reason === '') return 'Dites en quoi l’urgence est impérieuse.'
      return `L’urgence n’est pas retenue : ${reason}`
    }
    return outcome === 'met'
      ? `Attribué sans réunion préalable de la commission, en urgence impérieuse : ${reason}`
      : `Sans réunion de la commission : « ${reason} ». L’urgence est-elle impérieuse (imprévisible, extérieure à l’acheteur, sans temps pour convoquer) ?`
  },
  rankedAsAnalysed: ({ frozen, ranking }, outcome) => {
    if (outcome === 'not-applicable') return 'Les offres de ce lot n’ont pas été analysées dans Unisson.'
    if (outcome === 'met') return 'Le classement est celui du rapport d’analyse arrêté.'
    return frozen === true
      ? `Le rapport d’analyse arrêté classe dans cet ordre : ${listed(ranking)}. Reprenez-le tel quel.`
      : 'Le rapport d’analyse n’est pas arrêté : arrêtez-le d’abord, les rangs en viennent.'
  },
  rejectedAsAnalysed: ({ other }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun rapport arrêté ici ne dit pourquoi une offre n’est pas classée.'
    return outcome === 'met'
      ? 'Les offres non classées le sont pour le motif du rapport arrêté.'
      : `Reprenez le motif du rapport arrêté : ${grounds(other)}.`
  },
  amountWithinMaximum: ({ amount, maximum }, outcome) => {
    if (outcome === 'not-applicable') return 'Le dossier n’annonce pas de maximum en euros.'
    return outcome === 'met'
      ? `${euros(amount)}, dans le maximum annoncé de ${euros(maximum)}.`
      : `${euros(amount)} dépassent le maximum annoncé, ${euros(maximum)} : le marché ne peut aller au-delà.`
  },
  decisionAsVoted: ({ decidedOn, holder, minutes }, outcome) => {
    if (outcome === 'not-applicable') return 'Ce n’est pas une décision de la commission.'
    if (outcome === 'met') return 'La décision est celle que porte le procès-verbal de la commission.'
    if (outcome === 'unmet') {
      if (decidedOn === null)
        return 'La commission convoquée dans Unisson n’a encore attribué ce lot par aucun procès-verbal signé : faites-la voter, puis signer son procès-verbal.'
      return minutes === true
        ? `La commission a choisi ${holder} le ${day(decidedOn)} : reprenez son choix et sa date.`
        : `La commission a choisi ${holder} le ${day(decidedOn)} : joignez son procès-verbal signé, tel que la séance le donne.`
    }
    return 'La commission n’a pas siégé dans Unisson : son procès-verbal, que vous joignez, porte-t-il bien ce classement, le quorum et les votes ?'
  },
  decisionDated: ({ decidedOn }, outcome) =>
    outcome === 'met'
      ? `Décidé le ${day(decidedOn)}.`
      : 'La date de la décision est à venir, ou précède l’envoi de l’avis.',
  intendedLeft: (_facts, outcome) =>
    outcome === 'met'
      ? 'Un attributaire pressenti reste au classement.'
      : 'Il ne reste personne au classement : la procédure est à déclarer sans suite.',
  proofsDayGiven: ({ due, before }, outcome) => {
    if (outcome === 'met')
      return before == null
        ? `Les justificatifs sont attendus jusqu’au ${day(due)}.`
        : `Le délai des justificatifs, qui allait jusqu’au ${day(before)}, est prolongé jusqu’au ${day(due)}.`
    return before == null
      ? 'Donnez à l’attributaire pressenti un jour à venir.'
      : `Le délai déjà donné va jusqu’au ${day(before)} : il se prolonge, il ne se raccourcit pas.`
  },
  proofsDayStands: ({ due }, outcome) =>
    outcome === 'unmet'
      ? `Le délai des justificatifs est passé depuis le ${day(due)} : il ne se rouvre pas, et le suivant du classement est sollicité.`
      : outcome === 'met'
        ? `Le délai des justificatifs, jusqu’au ${day(due)}, n’est pas passé.`
        : 'Aucun délai n’est encore donné.',
  proofsInTime: ({ asked, documents, due }, outcome) => {
    if (outcome === 'met') return 'Les justificatifs sont venus à temps.'
    if (asked !== true) return 'Les justificatifs n’ont pas encore été demandés avec un délai.'
    return documents === 0
      ? 'Joignez les justificatifs produits.'
      : `Le délai était le ${day(due)} : ce qui vient après n’est pas à temps, le candidat est éliminé.`
  },
  passGrounded: ({ ground, due }, outcome) => {
    if (ground === 'force-majeure') return 'Cas fortuit ou force majeure : le motif est écrit.'
    if (outcome === 'met')
      return ground === 'proofs-missing'
        ? `Rien n’est venu jusqu’au ${day(due)} : le candidat est éliminé.`
        : 'Une personne dit pourquoi les justificatifs ne prouvent pas.'
    if (outcome === 'to-appraise')
      return 'En quoi les justificatifs produits ne prouvent-ils pas ce qui était demandé ?'
    return ground === 'proofs-missing'
      ? 'Le délai donné pour produire n’est pas passé, ou les justificatifs sont venus.'
      : 'Le motif ne suffit pas.'
  },
  lettersToRejected: ({ letters, strangers, twice }, outcome) => {
    if (outcome === 'met') return `${number(letters)} lettre(s), chacune à un candidat évincé.`
    if (list(twice).length > 0) return `Deux lettres pour ${listed(twice)} : une seule part.`
    return list(strangers).length > 0
      ? `N’est pas un candidat évincé : ${listed(strangers)}.`
      : 'Choisissez à qui les lettres partent.'
  },
  letterComplete: ({ lacking: without, letters }, outcome) => {
    if (outcome === 'not-applicable') return 'En procédure adaptée, les motifs sont donnés à qui les demande.'
    if (outcome === 'met')
      return `${number(letters)} lettre(s) avec motifs, attributaire, motifs du choix et date de signature.`
    return `Il manque : ${lacking(without)}.`
  },
  signableDayRight: ({ days, from, early }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun délai d’attente ne court dans cette procédure.'
    return outcome === 'met'
      ? `Attente de ${number(days)} jours : signature possible à partir du ${day(from)}.`
      : `Attente de ${number(days)} jours : le marché ne pourra être signé qu’à partir du ${day(from)}. Trop tôt dans la lettre à ${listed(early)}.`
  },
  letterHourTold: ({ wrong }, outcome) =>
    outcome === 'met'
      ? 'L’heure d’envoi de chaque lettre est connue.'
      : `L’heure d’envoi ne se lit pas, est à venir ou précède la décision : ${listed(wrong)}.`,
  secretsWithheld: (_facts, outcome) => {
    if (outcome === 'met') return 'Une personne a relu les lettres : rien n’y révèle un secret des affaires.'
    return outcome === 'unmet'
      ? 'Les lettres sont à reprendre.'
      : 'Les lettres taisent-elles ce qui violerait le secret des affaires ou fausserait la concurrence ?'
  },
  letterKeptOnce: ({ letters }, outcome) =>
    outcome === 'met'
      ? `${number(letters)} lettre(s) gardée(s) telles qu’elles sont parties.`
      : 'Une lettre déjà gardée ne se remplace pas, et rien n’est gardé qui ne soit parti.',
  letterTraced: ({ left, inOrder, name }, outcome) => {
    if (outcome === 'met') return `Suivi de la lettre à ${String(name)}.`
    if (left !== true) return `Aucune lettre n’est partie pour ${String(name)}.`
    return inOrder === true
      ? 'Dites pourquoi la lettre est revenue.'
      : 'L’heure ne se lit pas, est à venir ou précède l’envoi.'
  },
  tracedElsewhere: ({ name }, outcome) => {
    if (outcome === 'not-applicable') return 'Rien n’est dit d’une lecture.'
    return outcome === 'met'
      ? `La lettre à ${String(name)} est partie hors de cette plate-forme : sa remise et sa lecture s’inscrivent.`
      : `La lettre est sur la page de ${String(name)} : l’heure à laquelle elle y fut mise et celle de sa première ouverture y sont inscrites, et par ce candidat seul.`
  },
  askingEntitled: ({ name }, outcome) => {
    if (outcome === 'met') return `${String(name)} a droit à une réponse dans les quinze jours.`
    return outcome === 'unmet'
      ? 'La demande vient d’un candidat évincé, et à une date passée.'
      : `L’offre ou la candidature de ${String(name)} n’était pas recevable : le code ne fixe pas de délai pour lui répondre. Pourquoi l’inscrire ?`
  },
  askingPending: ({ late, due, name }, outcome) => {
    if (outcome === 'met')
      return late === true
        ? `Réponse après le délai, qui était le ${day(due)}.`
        : `Réponse à ${String(name)} dans le délai.`
    return due === ''
      ? `${String(name)} n’a pas de demande en attente.`
      : 'La date de la réponse est à venir, ou précède la demande.'
  },
  abandonmentToldOnce: ({ letters, again, strangers }, outcome) => {
    if (outcome === 'met') return `${number(letters)} participant(s) informé(s) des motifs.`
    if (list(again).length > 0) return `Déjà informé : ${listed(again)}.`
    return strangers === 0 ? 'Dites à qui, et quand c’est parti.' : 'Seuls ceux qui ont participé sont informés ainsi.'
  },
  givenUpForReasons: (_facts, outcome) =>
    outcome === 'met'
      ? 'Les motifs sont écrits ; les participants en seront informés.'
      : 'Dites pourquoi la procédure est sans suite.',
  referralTold: ({ again, number: of }, outcome) => {
    if (outcome === 'met')
      return `Référé n° ${String(of)} : le marché ne se signe plus jusqu’à la notification de la décision.`
    return again === true ? 'Ce référé est déjà inscrit.' : 'L’heure de la saisine ne se lit pas, ou est à venir.'
  },
  judgmentFiled: ({ pending, number: of }, outcome) => {
    if (outcome === 'met') return `La décision sur le référé n° ${String(of)} est versée.`
    return pending === true
      ? 'Versez la décision, avec l’heure de sa notification, après la saisine.'
      : 'Aucun référé en attente ne porte ce numéro.'
  },
  courtLockLifted: ({ numbers }, outcome) =>
    outcome === 'met'
      ? 'Aucun référé précontractuel n’est en attente.'
      : `Le juge est saisi (référé ${listed(numbers)}) : le marché ne se signe pas avant la notification de sa décision.`,
  notSignedWhileSeized: ({ numbers, signedOn }, outcome) =>
    outcome === 'met'
      ? 'La signature ne tombe pas un jour où le juge était saisi.'
      : `Le ${day(signedOn)}, le juge était saisi (référé ${listed(numbers)}) : la signature vient le lendemain de la notification de sa décision, au plus tôt.`,
  judgmentAllows: ({ outcome: judged }, outcome) => {
    if (outcome === 'met')
      return judged === 'ordered'
        ? 'Ce que le juge a ordonné est fait.'
        : 'Aucune décision du juge ne s’oppose à la signature.'
    return outcome === 'to-appraise'
      ? 'Le juge a ordonné des obligations : en quoi sont-elles remplies ?'
      : 'Le juge s’oppose à la signature : la procédure est à reprendre ou à abandonner.'
  },
}
