import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { LateRule } from './rule-ids.ts'

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
const FLAWS: Readonly<Record<string, string>> = {
  'followed-by-other-changes': 'le fichier a été modifié après la signature',
  'followed-by-page-changes': 'des pages ont été modifiées après la signature',
  'digest-mismatch': 'la signature porte sur d’autres octets',
  'signature-mismatch': 'la signature ne correspond pas à son certificat',
  'certificate-expired': 'le certificat avait expiré',
  'certificate-revoked': 'le certificat est révoqué, et rien ne prouve une signature antérieure',
  'certificate-not-yet-valid': 'le certificat n’était pas encore valable',
  'chain-not-found': 'le certificat ne remonte à aucune autorité reconnue',
  'over-another-document': 'la signature porte sur un autre document que celui-ci',
  'covers-only-a-part': 'la signature ne porte que sur une partie du fichier',
  'several-references': 'la signature désigne plusieurs contenus',
  'signed-content-missing': 'le fichier signé n’est pas joint à la signature',
  'structure-broken': 'la signature est abîmée',
}
const told = (words: Readonly<Record<string, string>>, codes: unknown): string =>
  (Array.isArray(codes) ? codes : []).map((code) => words[String(code)] ?? String(code)).join(', ')

/** La même chose de ce qui est signé, transmis, notifié et remis. */
export const contractRules: Readonly<Record<LateRule, RuleSentence>> = {
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
  dayToldReached: ({ from }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune lettre n’annonce de jour de signature.'
    return outcome === 'met'
      ? `Le jour annoncé aux candidats évincés, le ${day(from)}, est venu.`
      : `Les lettres annoncent que l’acheteur peut signer à partir du ${day(from)} : il ne signe pas plus tôt, à moins de leur écrire de nouveau.`
  },
  signedFromDayTold: ({ signedOn, from }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune lettre n’annonce de jour de signature.'
    return outcome === 'met'
      ? `Signé le ${day(signedOn)}, à partir du jour annoncé aux candidats évincés.`
      : `Signé le ${day(signedOn)}, alors que les lettres annoncent le ${day(from)} aux candidats évincés.`
  },
  daySigned: ({ signedOn, given, early }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun fichier ne porte de date de signature.'
    if (outcome === 'met') return `Le fichier porte lui-même la date du ${day(given)}.`
    return early === true
      ? `Le fichier porte une signature du ${day(given)}, donnée pendant l’attente ou sous un référé : il se signe de nouveau, une fois la signature permise.`
      : `Le fichier porte une signature du ${day(given)}, et l’acte est daté du ${day(signedOn)} : pourquoi ?`
  },
  intentionPublished: ({ formalised, before, publishedOn }, outcome) => {
    if (outcome === 'met') return `Intention publiée le ${day(publishedOn)} : l’attente court de ce jour.`
    if (formalised === true) return 'Une procédure formalisée a son propre délai d’attente, après les lettres.'
    return before === ''
      ? 'La publication suit la décision, et n’est pas datée d’un jour à venir.'
      : `Intention déjà publiée le ${day(before)}.`
  },
  voluntaryWaitOver: ({ days, from }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune attente n’est choisie.'
    return outcome === 'met'
      ? `Les ${number(days)} jours depuis l’intention de conclure sont passés : le référé contractuel est fermé.`
      : `${number(days)} jours d’attente depuis l’intention de conclure : signature à partir du ${day(from)}.`
  },
  signedAfterVoluntaryWait: ({ signedOn, from }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune attente n’est choisie.'
    return outcome === 'met'
      ? `Signé le ${day(signedOn)}, après l’attente choisie.`
      : `Signé le ${day(signedOn)}, avant le ${day(from)} : l’attente choisie n’était pas passée.`
  },
  undeclaredWorkProven: ({ from, issuedOn, due }, outcome) => {
    if (outcome === 'not-applicable') return `Sous ${euros(from)}, l’attestation de vigilance n’est pas demandée.`
    if (outcome === 'unmet') return 'Sans attestation de vigilance du titulaire, le marché ne se signe pas.'
    if (typeof issuedOn === 'string')
      return `L’attestation de vigilance du titulaire est du ${day(issuedOn)} ; une autre est due le ${day(due)}.`
    return outcome === 'met'
      ? 'L’attestation de vigilance du titulaire est produite ailleurs, comme le dit qui signe.'
      : 'Aucune attestation de vigilance du titulaire n’est inscrite qui vaille encore ce jour-là. Où est-elle produite ?'
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
  deedSet: (_facts, outcome) =>
    outcome === 'met'
      ? 'L’acte d’engagement est établi.'
      : 'L’acte d’engagement n’a pas été établi par la plate-forme.',
  signedOverDeed: ({ set, medium }, outcome) => {
    if (outcome === 'not-applicable')
      return 'Aucun acte d’engagement n’a été établi ici : ce qui est signé vient d’ailleurs.'
    if (outcome === 'met' && medium !== 'paper')
      return 'La signature porte sur l’acte d’engagement établi ici, ou l’écart est expliqué.'
    if (outcome === 'met') return 'Le papier signé est l’acte d’engagement établi ici.'
    return medium === 'paper' && set === true
      ? 'Signé sur papier : est-ce bien l’acte d’engagement établi ici ?'
      : 'La signature porte sur d’autres octets que l’acte d’engagement établi ici : qu’a signé le titulaire, et pourquoi ?'
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
    if (what === 'conclusion-notice')
      return 'L’avis de conclusion suit la signature, et n’est pas daté d’un jour à venir.'
    return what === 'award-notice'
      ? 'L’avis d’attribution suit la signature, et n’est pas daté d’un jour à venir.'
      : 'Les données essentielles suivent la notification, et ne sont pas datées d’un jour à venir.'
  },
  publishedOnce: ({ publishedOn }, outcome) => {
    if (outcome === 'not-applicable') return 'Rien n’est encore publié.'
    return outcome === 'met' ? 'Le jour de la publication complète l’envoi.' : `Déjà publié le ${day(publishedOn)}.`
  },
}
