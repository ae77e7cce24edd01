import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/completion-rules.ts'
import type { Completion, CompletionAct } from '../model/completion-state.ts'
import type * as standing from '../model/standing-rules.ts'
import { day, each, item, list, matters, titles } from './words.fr.ts'

export const completion: ModuleLabels<
  CompletionAct['type'],
  Completion['status'],
  keyof typeof rules | keyof typeof standing,
  'coordinator' | 'member' | 'clock'
> = {
  process: 'completion',
  acts: {
    prepare: 'Préparer la clôture',
    renew: 'Consigner un renouvellement',
    settle: 'Solder un point de la clôture',
    declareCompletion: 'Déclarer le terme',
    object: "S'opposer à la déclaration du terme",
    answerObjection: 'Répondre à une opposition',
    end: 'Constater la fin de droit',
  },
  statuses: {
    none: 'en cours',
    preparing: 'clôture en préparation',
    declared: "terme déclaré, délai d'opposition en cours",
    ended: 'terme atteint',
  },
  capacities: {
    coordinator: 'le coordonnateur',
    member: 'un membre',
    clock: 'le seul passage du temps',
  },
  done: {
    prepare: () => 'La clôture est en préparation.',
    renew: ({ payload }) => `Un renouvellement a été consigné, du ${day(payload.decidedOn)}.`,
    settle: ({ payload }) => `Un point de la clôture a été soldé : ${item(payload.item)}.`,
    declareCompletion: () => 'Le coordonnateur a déclaré le terme.',
    object: ({ payload }, names) => `Opposition ${names.of(payload.member)} : ${payload.reason}`,
    answerObjection: ({ payload }) => `Une opposition a reçu sa réponse : ${payload.text}`,
    end: () => 'Le groupement a pris fin, au terme de la convention.',
  },
  tasks: {
    prepare: ({ due }) =>
      due === null
        ? "Plus aucun marché n'est en cours : préparer la clôture du groupement."
        : `Préparer la clôture : la convention finit le ${day(due)}.`,
    renew: ({ due }) => `Décider du renouvellement : la convention finit le ${day(due)}.`,
    settle: ({ facts }) => `À solder avant la fin du groupement : ${item(facts.about)}.`,
    declareCompletion: () => 'Tout est soldé : déclarer le terme.',
    object: ({ due }) => `Le terme est déclaré : les membres peuvent s'y opposer jusqu'au ${day(due)} inclus.`,
    answerObjection: ({ facts }) => `Répondre à l'opposition de : ${facts.about}.`,
  },
  rules: {
    conventionStillInForce: (_, outcome) =>
      outcome === 'met'
        ? 'La convention est en vigueur.'
        : "La convention n'est pas en vigueur : elle ne peut prendre fin.",
    noContractRunning: ({ contracts }, outcome) =>
      outcome === 'met'
        ? "Plus aucun marché n'est en passation ni en cours."
        : `L'objet n'est pas réalisé tant que courent : ${titles(contracts)}.`,
    noDisputePending: ({ disputes }, outcome) =>
      outcome === 'met' ? "Aucun litige n'est en cours." : `Des litiges sont à clore d'abord : ${matters(disputes)}.`,
    dissolvedAtTerm: ({ decision }, outcome) => {
      if (outcome === 'met') return 'La convention prévoit la fin de droit à son terme.'
      return decision === null
        ? 'La convention ne prévoit pas de fin de droit à son terme : il y faut une décision des membres.'
        : 'La convention ne prévoit pas de fin de droit à son terme : le groupement finit par la décision de dissolution qu’elle organise.'
    },
    termReached: ({ by, last }, outcome) => {
      if (by === 'completion') return "Le terme est la réalisation complète de l'objet, que le coordonnateur déclare."
      if (by === 'decision-only')
        return 'La durée est illimitée : seule une décision des membres met fin au groupement.'
      if (by === 'effect-unknown') return "La durée n'a pas commencé à courir : la convention n'a pas pris effet."
      return outcome === 'met'
        ? `Le dernier jour de la convention, le ${day(last)}, est passé.`
        : `La convention court jusqu'au ${day(last)} inclus.`
    },
    checklistSettled: ({ open }, outcome) =>
      outcome === 'met' ? 'Tous les points de la clôture sont soldés.' : `Il reste à solder : ${each(item, open)}.`,
    renewalLeft: ({ left, made }, outcome) => {
      if (outcome === 'met') return `Renouvellements que la convention permet encore : ${left}.`
      return made === 0
        ? 'La convention ne prévoit pas de renouvellement.'
        : `La convention ne permet plus de renouvellement. Déjà faits : ${made}.`
    },
    renewalForm: ({ form, last, decidedOn }, outcome) => {
      if (last === null) return "La convention n'a pas de terme à renouveler."
      if (outcome === 'to-appraise') return 'Dites où la convention prévoit sa reconduction tacite.'
      if (outcome !== 'unmet') return `Le renouvellement est du ${day(decidedOn)}, avant la fin du ${day(last)}.`
      return form === 'express' && String(decidedOn) <= String(last)
        ? "Il manque la décision de renouvellement, ou elle n'est pas encore prise."
        : `Ce qui a pris fin ne se renouvelle pas : la décision est attendue au plus tard le ${day(last)}.`
    },
    renewalComputed: ({ from, until }, outcome) => {
      if (outcome === 'computed') return `Le dernier jour passe du ${day(from)} au ${day(until)}.`
      return until === null
        ? 'Il manque le nouveau dernier jour de la convention.'
        : `Le nouveau dernier jour doit suivre le ${day(from)}.`
    },
    itemEvidenced: ({ item: which, outcome: said }, outcome) => {
      if (outcome === 'met') return `Point soldé : ${item(which)}.`
      return said === 'done'
        ? `Il manque une pièce, datée au plus tard d'aujourd'hui : ${item(which)}.`
        : `Dites pourquoi ce point est sans objet : ${item(which)}.`
    },
    archivesPlaced: ({ place }, outcome) => {
      if (outcome === 'not-applicable') return 'Ce point ne porte pas sur les archives.'
      return outcome === 'met'
        ? `Les archives sont conservées ici : ${place}.`
        : 'Il manque le lieu où les archives sont conservées.'
    },
    objectionPeriodOpen: ({ until }, outcome) => {
      if (outcome === 'not-applicable') return "Le terme n'est pas déclaré."
      return outcome === 'met'
        ? `Les membres peuvent s'opposer jusqu'au ${day(until)} inclus.`
        : `Le délai d'opposition a pris fin le ${day(until)}.`
    },
    memberObjects: ({ member, present }, outcome) => {
      if (outcome === 'met') return "L'opposition est celle d'un membre, motivée et prouvée."
      return present === true
        ? "L'opposition est à faire par le membre lui-même, avec un motif et la preuve de sa réception."
        : `N'est pas membre aujourd'hui : ${member}.`
    },
    objectionAwaitsAnswer: ({ number, waiting }, outcome) => {
      if (outcome === 'not-applicable') return "Le terme n'est pas déclaré."
      return outcome === 'met'
        ? `L'opposition n° ${number} attend une réponse.`
        : `L'opposition n° ${number} n'attend pas de réponse. En attendent une : ${list(waiting) || 'aucune'}.`
    },
    objectionPeriodOver: ({ until }, outcome) => {
      if (outcome === 'not-applicable') return "Le terme n'est pas déclaré."
      return outcome === 'met'
        ? `Le délai d'opposition a pris fin le ${day(until)}.`
        : `Les membres peuvent encore s'opposer jusqu'au ${day(until)} inclus.`
    },
    objectionsAnswered: ({ members }, outcome) => {
      if (outcome === 'not-applicable') return "Le terme n'est pas déclaré."
      return outcome === 'met'
        ? 'Aucune opposition ne reste sans réponse.'
        : `Il manque la réponse du coordonnateur à l'opposition de : ${list(members)}.`
    },
  },
}
