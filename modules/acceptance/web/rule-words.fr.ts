import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'

const { at, count, day, euros, listed, number } = factsIn('fr')

/** The day is ahead of today, or comes before what it answers. */
const misdated = (what: string, on: unknown, since: unknown, today: unknown): string =>
  String(on) > String(today)
    ? `${what} du ${day(on as string)} n’est pas encore venue : ce jour est le ${day(today as string)}.`
    : `${what} du ${day(on as string)} précède ce à quoi elle répond, du ${day(since as string)}.`

export const ruleWords: Readonly<Record<keyof typeof rules, RuleSentence>> = {
  ownDeclared: (_facts, outcome) =>
    outcome === 'met'
      ? 'La livraison est celle de votre membre.'
      : 'Chaque membre déclare ce qui lui est livré : cette commande est celle d’un autre.',
  deliveredOnOrder: (_facts, outcome) =>
    outcome === 'met'
      ? 'La commande est partie au titulaire.'
      : 'Rien ne se livre sur une commande qui n’est pas partie, ou qui est annulée.',
  partsOfOrder: ({ parts, unknown, excess, twice }, outcome) => {
    if (outcome === 'met') return `${number(parts)} ${parts === 1 ? 'ligne' : 'lignes'} de la commande.`
    if (parts === 0) return 'Une livraison porte sur une ligne de la commande au moins.'
    if (count(unknown) > 0) return `N’est pas une ligne de cette commande : n° ${listed(unknown)}.`
    if (count(twice) > 0) return `Ligne déclarée deux fois : n° ${listed(twice)}.`
    return count(excess) > 0
      ? `La quantité livrée est d’une unité au moins, et ne dépasse pas ce qui reste à livrer. Lignes en cause, avec ce qui en reste : n° ${listed(excess)}.`
      : 'Cette commande n’a pas de ligne qui se livre.'
  },
  sameChecks: ({ apart }, outcome) =>
    outcome === 'met'
      ? 'Ces lignes passent les mêmes vérifications.'
      : `Ces lignes ne passent pas de vérification de service régulier, et se déclarent à part : ${listed(apart)}.`,
  readinessDated: ({ readyOn, today, sentOn }, outcome) => {
    if (outcome === 'met') return `Déclarées prêtes le ${day(readyOn)}.`
    return String(readyOn) > String(today)
      ? `Les prestations seraient prêtes le ${day(readyOn)}, qui n’est pas encore venu.`
      : `Les prestations seraient prêtes le ${day(readyOn)}, avant l’envoi de la commande, le ${day(sentOn)}.`
  },
  readinessProven: ({ by }, outcome) => {
    const writing = by === 'ready-notice' ? 'l’écrit du titulaire' : 'le procès-verbal de mise en ordre de marche'
    return outcome === 'met'
      ? `Le délai de vérification part de ${writing}.`
      : `Il manque ${writing}, dont part le délai de vérification.`
  },
  presentedInOrder: ({ since, readyOn, today }, outcome) =>
    outcome === 'met'
      ? `Présentées de nouveau le ${day(readyOn)}.`
      : misdated('La présentation', readyOn, since, today),
  presentedByTerm: ({ term, readyOn, late }) =>
    late === true
      ? `Présentées le ${day(readyOn)}, après le terme donné, du ${day(term)} : elles se vérifient tout de même, et le retard se compte.`
      : `Présentées dans le terme donné, du ${day(term)}.`,
  acceptanceSignatory: ({ title, ended }, outcome) => {
    if (outcome === 'met') return `Vous décidez en qualité de ${title}.`
    return ended === ''
      ? 'Vous n’avez ni la fonction ni la délégation pour constater le service fait de ce membre.'
      : `Votre pouvoir de constater le service fait (${title}) a pris fin le ${day(ended)}.`
  },
  orderStands: (_facts, outcome) =>
    outcome === 'met' ? 'La commande tient.' : 'La commande est annulée : rien ne s’y décide plus.',
  acceptanceDated: ({ since, notifiedOn, today }, outcome) =>
    outcome === 'met'
      ? `La décision prend effet à sa notification, le ${day(notifiedOn)}.`
      : misdated('La notification', notifiedOn, since, today),
  decisionGrounded: ({ filed }, outcome) => {
    if (outcome !== 'met') return 'Joignez le fichier sur lequel la décision repose, ou dites-le dans une note.'
    return filed === true
      ? 'La décision porte le fichier sur lequel elle repose.'
      : 'La décision dit sur quoi elle repose.'
  },
  aptitudeInDays: ({ readyOn, due, days, late }) =>
    late === true
      ? `Prêtes le ${day(readyOn)}, les prestations devaient être vérifiées, et la décision notifiée, au plus tard le ${day(due)} (${number(days)} jours). Le silence n’admet rien : décidez.`
      : `Prêtes le ${day(readyOn)}, les prestations se vérifient, et la décision se notifie, au plus tard le ${day(due)} : ces ${number(days)} jours comprennent la vérification.`,
  decisionInDays: ({ end, due, tacit }) =>
    `Le service régulier se vérifie jusqu’au ${day(end)} ; la décision se notifie au plus tard le ${day(due)}. Sans décision, les prestations sont réputées admises le ${day(tacit)} à minuit.`,
  serviceWatched: ({ end, notifiedOn }, outcome) =>
    outcome === 'met'
      ? `Le service régulier a été vérifié jusqu’au ${day(end)}.`
      : `La décision du ${day(notifiedOn)} viendrait avant la fin de la vérification de service régulier, le ${day(end)} : dites pourquoi.`,
  serviceRegular: ({ use, allowed, down }, outcome) =>
    outcome === 'met'
      ? `Aucun élément n’a été indisponible plus de ${number(allowed)} minutes, sur ${number(use)} minutes d’utilisation.`
      : `Indisponibles plus de ${number(allowed)} minutes, sur ${number(use)} minutes d’utilisation : ${listed(down)}. Le service n’est pas régulier : dites pourquoi vous l’admettez.`,
  silenceAccepts: ({ last }, outcome) =>
    outcome === 'met'
      ? `Sans décision au ${day(last)} à minuit, les prestations sont réputées admises ce jour-là.`
      : `Le silence n’admet qu’à la fin du ${day(last)}.`,
  declinedInDays: ({ due, late }) => {
    if (due === null) return 'Aucun ajournement n’a été refusé.'
    return late === true
      ? `L’admission avec réfaction ou le rejet était à notifier au plus tard le ${day(due)}, si le marché se réfère au CCAG-TIC sans y déroger.`
      : `L’admission avec réfaction ou le rejet se notifie au plus tard le ${day(due)}, si le marché se réfère au CCAG-TIC sans y déroger.`
  },
  contestInDays: ({ due, objectedOn }) =>
    `Contestée le ${day(objectedOn)}, la réfaction reçoit sa réponse au plus tard le ${day(due)} ; sans elle, elle tombe.`,
  postponementTerm: ({ term, notifiedOn }, outcome) =>
    outcome === 'met'
      ? `Le titulaire a jusqu’au ${day(term)}.`
      : `L’ajournement donne un délai au titulaire : le ${day(term)} ne vient pas après la notification, du ${day(notifiedOn)}.`,
  postponementAnswered: ({ since, answeredOn, today, agreedOn }, outcome) => {
    if (outcome === 'met') return `Le titulaire répond le ${day(answeredOn)}.`
    return agreedOn === null
      ? misdated('La réponse', answeredOn, since, today)
      : `Le titulaire a déjà accepté l’ajournement, le ${day(agreedOn)}.`
  },
  postponementUnanswered: ({ last, agreedOn }, outcome) => {
    if (outcome === 'met') return `Sans réponse au ${day(last)}, l’ajournement est refusé.`
    return agreedOn === null
      ? `Le titulaire a jusqu’au ${day(last)} pour répondre.`
      : `Le titulaire a accepté l’ajournement, le ${day(agreedOn)}.`
  },
  invitationDated: ({ since, invitedOn, today, until }, outcome) =>
    outcome === 'unmet'
      ? misdated('L’invitation', invitedOn, since, today)
      : `Le titulaire a jusqu’au ${day(until)} pour présenter ses observations.`,
  observationsInvited: ({ invitedOn, on, today }, outcome) => {
    if (outcome === 'met') return `Le titulaire a présenté ses observations le ${day(on)}.`
    return invitedOn === null
      ? 'Le titulaire n’a pas été invité à présenter ses observations.'
      : misdated('L’observation', on, invitedOn, today)
  },
  holderHeard: ({ invited, until, observed }, outcome) => {
    if (outcome === 'met')
      return observed === true
        ? 'Le titulaire a présenté ses observations.'
        : `Le titulaire avait jusqu’au ${day(until)} pour présenter ses observations.`
    return invited === false
      ? 'Invitez d’abord le titulaire à présenter ses observations sur ce que vous envisagez.'
      : `Le titulaire a jusqu’au ${day(until)} pour présenter ses observations : attendez-les, ou la fin de ce jour.`
  },
  reductionWithinAmount: ({ reduction, amount }, outcome) =>
    outcome === 'met'
      ? `${euros(reduction)} sont retirés de ${euros(amount)} hors taxe.`
      : `La réfaction (${euros(reduction)}) retire quelque chose et laisse quelque chose des ${euros(amount)} de la livraison ; ce qui retire tout est un rejet.`,
  reductionContestable: ({ settledOn }, outcome) => {
    if (outcome !== 'met') return 'Aucune réfaction n’attend d’observations du titulaire.'
    return settledOn === null
      ? 'La réfaction peut être contestée.'
      : `Le silence du titulaire a rendu la réfaction définitive le ${day(settledOn)}.`
  },
  objectionDated: ({ since, objectedOn, today }, outcome) =>
    outcome === 'met' ? `Contestée le ${day(objectedOn)}.` : misdated('La contestation', objectedOn, since, today),
  reductionContestedInTime: ({ last, objectedOn }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucune réfaction ne se conteste.'
    return outcome === 'met'
      ? `Le titulaire avait jusqu’au ${day(last)} pour contester la réfaction.`
      : `Contestée le ${day(objectedOn)}, la réfaction pouvait l’être jusqu’au ${day(last)}, si le marché se réfère au CCAG-TIC sans y déroger : cette contestation est-elle recevable ?`
  },
  reductionUncontested: ({ last }, outcome) =>
    outcome === 'met'
      ? `Sans contestation au ${day(last)}, la réfaction est acceptée.`
      : `Le titulaire peut contester la réfaction jusqu’au ${day(last)}.`,
  objectionUnanswered: ({ last }, outcome) =>
    outcome === 'met'
      ? `Sans réponse au ${day(last)}, la réfaction tombe.`
      : `Le membre a jusqu’au ${day(last)} pour répondre à la contestation.`,
  newTermGiven: ({ term, notifiedOn }, outcome) =>
    outcome === 'met'
      ? `Le titulaire exécute de nouveau au plus tard le ${day(term)}.`
      : `Le rejet donne un nouveau terme : le ${day(term)} ne vient pas après la notification, du ${day(notifiedOn)}.`,
  nothingDecided: (_facts, outcome) =>
    outcome === 'met'
      ? 'Rien n’a encore été décidé de cette livraison.'
      : 'Une décision a été notifiée au titulaire : la livraison ne se retire plus.',
  unavailabilityDated: ({ from, until, now, begins }, outcome) => {
    if (outcome === 'met') return `Depuis le ${at(from)}.`
    if (String(from) > String(now) || (until !== null && String(until) > String(now)))
      return `L’indisponibilité va au-delà de l’heure qu’il est, ${at(now)}.`
    return until !== null && String(until) <= String(from)
      ? `L’indisponibilité finirait le ${at(until)}, avant d’avoir commencé, le ${at(from)}.`
      : `L’indisponibilité a pris fin avant que le service soit vérifié, le ${at(begins)}.`
  },
  unavailabilityLasting: ({ number: which, lasts, from, until }, outcome) => {
    if (outcome === 'met') return `L’indisponibilité n° ${which} a pris fin le ${at(until)}.`
    return lasts === true
      ? `La fin du ${at(until)} n’est pas venue, ou précède le début de l’indisponibilité, du ${at(from)}.`
      : `Aucune indisponibilité n° ${which} ne dure encore.`
  },
  unavailabilityKnown: ({ number: which }, outcome) =>
    outcome === 'met'
      ? `L’indisponibilité n° ${which} ne compte plus.`
      : `Aucune indisponibilité n° ${which} ne compte.`,
}
