import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { RuleId } from './rule-ids.ts'

const { day, euros, list, listed, named, number } = factsIn('fr')

const PIECES: Readonly<Record<string, string>> = {
  contract: 'le marché signé',
  deliberation: 'la délibération qui autorise la signature',
  notice: 'l’avis',
  rules: 'le règlement de la consultation',
  minutes: 'le procès-verbal de la commission, avec noms et qualités',
  report: 'le rapport de présentation',
  attestations: 'les attestations du titulaire',
  letter: 'la lettre de notification',
}
const ITEMS: Readonly<Record<string, string>> = {
  reasons: 'les motifs du rejet',
  winner: 'le nom de l’attributaire',
  choice: 'les motifs du choix de son offre',
  signableFrom: 'la date à partir de laquelle le marché pourra être signé',
}
const FLAWS: Readonly<Record<string, string>> = {
  'followed-by-other-changes': 'le fichier a été modifié après la signature',
  'followed-by-page-changes': 'des pages ont été modifiées après la signature',
  'digest-mismatch': 'la signature porte sur d’autres octets',
  'signature-mismatch': 'la signature ne correspond pas à son certificat',
  'certificate-expired': 'le certificat avait expiré',
  'certificate-not-yet-valid': 'le certificat n’était pas encore valable',
  'chain-not-found': 'le certificat ne remonte à aucune autorité reconnue',
  'structure-broken': 'la signature est abîmée',
}
const told = (words: Readonly<Record<string, string>>, codes: unknown): string =>
  (Array.isArray(codes) ? codes : []).map((code) => words[String(code)] ?? String(code)).join(', ')

/** Chaque lettre incomplète : à qui, et ce qui lui manque. */
const lacking = (value: unknown): string =>
  (Array.isArray(value) ? value : [])
    .map(({ name, missing }) => `${String(name)} : ${told(ITEMS, missing)}`)
    .join(' ; ')

/** Ce que chaque règle de l’attribution a trouvé, en une phrase. */
export const rules: Readonly<Record<RuleId, RuleSentence>> = {
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
  rightDecider: ({ committee, value, threshold }, outcome) => {
    if (outcome === 'not-applicable') return 'La consultation n’est pas connue.'
    if (outcome === 'met')
      return committee === true
        ? 'La commission choisit le titulaire de ce marché.'
        : 'L’exécutif choisit le titulaire de ce marché.'
    return committee === true
      ? `Procédure formalisée et valeur de ${euros(value)}, au moins le seuil de ${euros(threshold)} : la commission d’appel d’offres choisit le titulaire.`
      : 'La commission n’est pas compétente ici : son avis se joint, et la décision est celle de l’exécutif.'
  },
  decisionAsVoted: ({ here, decidedOn }, outcome) => {
    if (outcome === 'not-applicable') return 'Ce n’est pas une décision de la commission.'
    if (outcome === 'met') return 'La décision est celle que porte le procès-verbal de la commission.'
    if (outcome === 'unmet')
      return here === true
        ? `La commission a voté autrement le ${day(decidedOn)} : reprenez son classement et son procès-verbal.`
        : 'Le procès-verbal n’établit pas cette décision.'
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
  proofsDayGiven: ({ due }, outcome) =>
    outcome === 'met'
      ? `Les justificatifs sont attendus jusqu’au ${day(due)}.`
      : 'Donnez à l’attributaire pressenti un jour à venir.',
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
  lettersNotLeft: ({ next, letters }, outcome) => {
    if (outcome === 'not-applicable') return 'L’attributaire n’est pas écarté pour force majeure.'
    if (outcome === 'met')
      return next === ''
        ? 'Aucune lettre n’est partie ; personne ne suit au classement.'
        : `Aucune lettre n’est partie : ${String(next)} suit au classement.`
    return `${number(letters)} lettre(s) de rejet déjà parties : on ne se tourne plus vers le suivant du classement.`
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
  letterTraced: ({ left, inOrder, name }, outcome) => {
    if (outcome === 'met') return `Suivi de la lettre à ${String(name)}.`
    if (left !== true) return `Aucune lettre n’est partie pour ${String(name)}.`
    return inOrder === true
      ? 'Dites pourquoi la lettre est revenue.'
      : 'L’heure ne se lit pas, est à venir ou précède l’envoi.'
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
  fineTuningMinor: ({ told: isTold }, outcome) => {
    if (outcome === 'met') return 'La mise au point ne touche rien de substantiel.'
    return isTold === true
      ? 'La mise au point touche-t-elle une caractéristique substantielle, ou le classement ?'
      : 'Décrivez la mise au point et joignez le document.'
  },
  signedFileValid: ({ verdict, flaws }, outcome) => {
    if (outcome === 'not-applicable') return 'Signé sur papier.'
    if (outcome === 'met') return 'La signature électronique est vérifiée, ou son rapport est apprécié.'
    if (verdict === 'none') return 'Ce fichier n’a pas été vérifié : déposez-le, sa signature est examinée aussitôt.'
    if (verdict === 'unsigned') return 'Ce fichier ne porte aucune signature.'
    const why = list(flaws).length > 0 ? ` : ${told(FLAWS, flaws)}` : ''
    return outcome === 'to-appraise'
      ? `La vérification ne conclut pas${why}. Qu’est-ce qui permet de retenir cette signature ?`
      : `La signature n’est pas valable${why}.`
  },
  holderSignsInOrder: ({ signedOn, signatory }, outcome) => {
    if (outcome === 'met') return `Signé par le titulaire le ${day(signedOn)}.`
    return signatory === true
      ? 'La date de signature est à venir.'
      : 'Dites qui a signé pour le titulaire, et en quelle qualité.'
  },
  candidatesTold: ({ untold }, outcome) => {
    if (outcome === 'not-applicable') return 'Procédure adaptée : aucune lettre n’est due avant la signature.'
    return outcome === 'met'
      ? 'Tous les candidats évincés sont informés.'
      : `Sans lettre, ou dont la lettre est revenue : ${listed(untold)}.`
  },
  singleOperator: (_facts, outcome) => {
    if (outcome === 'not-applicable') return 'Plusieurs opérateurs ont participé, ou aucun délai n’est dû.'
    return outcome === 'met'
      ? 'Un seul opérateur a participé : aucun délai d’attente.'
      : 'Un seul opérateur a participé : l’article qui dispense du délai d’attente est à confirmer. Pourquoi signer sans attendre ?'
  },
  standstillOver: ({ days, sentOn, last, from }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun délai d’attente ne court.'
    return outcome === 'met'
      ? `Le délai de ${number(days)} jours est passé depuis la dernière lettre, du ${day(sentOn)}.`
      : `Dernière lettre le ${day(sentOn)}, attente de ${number(days)} jours jusqu’au ${day(last)} inclus : signature à partir du ${day(from)}.`
  },
  signedAfterStandstill: ({ signedOn, from }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun délai d’attente ne court.'
    return outcome === 'met'
      ? `Signé le ${day(signedOn)}, après le délai d’attente.`
      : `Signé le ${day(signedOn)}, avant le ${day(from)} : le délai d’attente n’était pas passé.`
  },
  signedAfterHolder: ({ holder, signedOn }, outcome) =>
    outcome === 'met'
      ? `Signé le ${day(signedOn)}, après le titulaire.`
      : `Le titulaire a signé le ${day(holder)} ; le coordonnateur signe après lui, et pas à une date à venir.`,
  signedOverHolders: ({ more, medium, holder }, outcome) => {
    if (outcome === 'not-applicable') return 'Signé sur papier par les deux parties.'
    if (outcome === 'met')
      return medium === holder
        ? 'Le fichier est celui du titulaire, avec une signature de plus.'
        : 'Les deux supports sont expliqués.'
    if (outcome === 'to-appraise') return 'Le titulaire a signé sur un autre support : est-ce bien le même acte ?'
    if (medium !== holder) return 'Les deux supports ne sont pas le même acte.'
    return typeof more === 'number' && more > 0
      ? 'Ce fichier n’est pas celui que le titulaire a signé : la signature porte sur d’autres octets.'
      : 'Ce fichier n’a pas de signature de plus que celui du titulaire.'
  },
  contractSignatoryInOffice: ({ signedOn, title }, outcome) =>
    outcome === 'met'
      ? `${String(title)}, en fonction le ${day(signedOn)}.`
      : `Cette personne ne pouvait pas engager le coordonnateur le ${day(signedOn)} : ni fonction, ni délégation pour les marchés ce jour-là.`,
  contractAuthorised: ({ about, favourable, enforceableOn }, outcome) => {
    if (outcome === 'met') return `Autorisé par un acte exécutoire depuis le ${day(enforceableOn)}.`
    if (about !== true) return 'Aucun acte de l’organe du coordonnateur n’autorise cette signature.'
    return favourable === true
      ? 'L’acte qui autorise la signature n’était pas exécutoire ce jour-là.'
      : 'L’acte cité n’autorise pas la signature.'
  },
  contractSignatoryNamed: ({ title, named: of }, outcome) => {
    if (outcome === 'not-applicable') return 'L’acte ne désigne personne : l’exécutif signe.'
    return outcome === 'met'
      ? `L’acte désigne ${String(title)}.`
      : `L’acte désigne ${String(of)}, et non ${String(title)}.`
  },
  controlFileWhole: ({ missing, pieces }, outcome) =>
    outcome === 'met'
      ? `Le dossier a ses ${number(pieces)} pièces.`
      : `Il manque au dossier : ${told(PIECES, missing)}.`,
  signedContractSent: (_facts, outcome) =>
    outcome === 'met'
      ? 'Le marché du dossier est celui qui a été signé.'
      : 'Le marché du dossier n’est pas le fichier signé par les deux parties.',
  operatorConnected: ({ simulated, operator }, outcome) => {
    if (outcome === 'not-applicable') return 'Le dossier est remis par fichier ; l’accusé de réception s’inscrira.'
    if (outcome === 'unmet')
      return 'Ce serveur n’est relié à aucun opérateur de télétransmission : remettez le dossier par fichier.'
    return simulated === true ? `Par ${String(operator)} (simulé) : rien ne part vraiment.` : `Par ${String(operator)}.`
  },
  enforceabilityCertified: (_facts, outcome) =>
    outcome === 'met'
      ? 'Le caractère exécutoire est certifié.'
      : 'Dites qui certifie le caractère exécutoire, et en quelle qualité.',
  transmittedWithin: ({ until, late }, outcome) => {
    if (outcome === 'unmet') return 'L’heure de transmission ne se lit pas, est à venir ou précède la signature.'
    return late === true
      ? `Le délai de transmission était le ${day(until)} : la transmission reste due.`
      : `Transmis dans le délai, qui court jusqu’au ${day(until)}.`
  },
  acknowledgesThisAct: ({ same, sent, number: of }, outcome) => {
    if (outcome === 'met') return `L’accusé de réception est celui de l’acte ${String(of)}.`
    return same === true
      ? 'L’heure de l’accusé ne se lit pas, est à venir ou précède la transmission.'
      : `L’accusé porte l’acte ${String(of)} ; celui qui est transmis est ${String(sent)}.`
  },
  acknowledgedBefore: ({ due, threshold, value, reference }, outcome) => {
    if (outcome === 'met')
      return reference === ''
        ? `Valeur de ${euros(value)}, sous le seuil de ${euros(threshold)} : aucune transmission n’est due.`
        : `Transmission accusée sous le numéro ${String(reference)}.`
    if (outcome === 'to-appraise')
      return 'Le seuil de transmission de ce jour n’est pas encore publié : la transmission est-elle due ?'
    return due === true
      ? `Valeur de ${euros(value)}, au moins le seuil de ${euros(threshold)} : le marché ne se notifie qu’après l’accusé de réception du contrôle de légalité.`
      : 'Le marché est transmis : attendez l’accusé de réception.'
  },
  notSignedUnderLock: ({ signedOn }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun référé n’a été inscrit.'
    if (outcome === 'met')
      return 'Le juge n’était pas saisi le jour de la signature, ou une personne dit pourquoi notifier.'
    return outcome === 'unmet'
      ? 'Le motif ne suffit pas : le marché n’est pas notifié.'
      : `Le juge était saisi le ${day(signedOn)}, jour de la signature, et on l’a su depuis : ce marché s’expose au référé contractuel. Pourquoi le notifier ?`
  },
  notifiedAfter: (_facts, outcome) =>
    outcome === 'met'
      ? 'La notification part après la signature et l’accusé de réception.'
      : 'L’heure de la notification ne se lit pas, est à venir, ou précède la signature ou l’accusé de réception.',
  receiptProven: ({ inOrder, lasts }, outcome) => {
    if (outcome === 'met') return 'Le titulaire a reçu la notification : le marché prend effet.'
    if (inOrder !== true) return 'L’heure de réception ne se lit pas, est à venir ou précède l’envoi.'
    return lasts === true ? 'Joignez la preuve de réception.' : 'Le marché ne finit pas avant d’avoir pris effet.'
  },
  deliveryWhole: ({ strangers, missing, inOrder, bodies }, outcome, names) => {
    if (outcome === 'met') return `${number(bodies)} membre(s) reçoivent le marché et sa lettre de notification.`
    if (list(missing).length > 0) return `Il manque à l’envoi : ${told(PIECES, missing)}.`
    if (list(strangers).length > 0) return `N’est pas un acheteur de ce marché : ${named(strangers, names)}.`
    return inOrder === true ? 'Choisissez les membres.' : 'La remise suit la notification, et n’est pas à venir.'
  },
  publishedInOrder: ({ what }, outcome) => {
    if (outcome === 'met') return 'Les dates de la publication se suivent.'
    return what === 'award-notice'
      ? 'L’avis d’attribution suit la signature, et n’est pas daté d’un jour à venir.'
      : 'Les données essentielles suivent la notification, et ne sont pas datées d’un jour à venir.'
  },
  publishedOnce: ({ publishedOn }, outcome) => {
    if (outcome === 'not-applicable') return 'Rien n’est encore publié.'
    return outcome === 'met' ? 'Le jour de la publication complète l’envoi.' : `Déjà publié le ${day(publishedOn)}.`
  },
}
