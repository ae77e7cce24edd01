import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as difficultyRules from '../model/difficulty-rules.ts'
import type { Difficulty, DifficultyAct } from '../model/difficulty-state.ts'
import type * as rules from '../model/rules.ts'
import type { Acceptance, Act } from '../model/state.ts'
import type * as termsRules from '../model/terms-rules.ts'
import type { AcceptanceTerms, TermsAct } from '../model/terms-state.ts'
import { ruleWords } from './rule-words.fr.ts'

const { at, count, day, euros, listed } = factsIn('fr')

export const acceptance: ModuleLabels<
  Act['type'],
  Acceptance['status'],
  keyof typeof rules,
  'buyer' | 'holder' | 'clock'
> = {
  process: 'acceptance',
  acts: {
    declareReady: 'Déclarer une livraison prête à vérifier',
    presentAgain: 'Inscrire une nouvelle présentation',
    withdraw: 'Retirer la déclaration',
    passAptitude: 'Constater l’aptitude (VA)',
    recordUnavailability: 'Inscrire une indisponibilité',
    endUnavailability: 'Inscrire la fin d’une indisponibilité',
    strikeUnavailability: 'Rayer une indisponibilité',
    accept: 'Admettre les prestations',
    deemAccepted: 'Réputer les prestations admises',
    postpone: 'Ajourner la décision',
    answerPostponement: 'Inscrire la réponse à l’ajournement',
    deemDeclined: 'Tenir l’ajournement pour refusé',
    invite: 'Inviter le titulaire à présenter ses observations',
    recordObservations: 'Inscrire les observations du titulaire',
    reject: 'Rejeter les prestations',
    reduce: 'Admettre avec réfaction',
    contest: 'Inscrire la contestation de la réfaction',
    deemReductionAccepted: 'Tenir la réfaction pour acceptée',
    answerContest: 'Répondre à la contestation',
    dropReduction: 'Laisser tomber la réfaction',
  },
  final: {
    withdraw: 'La livraison devra être déclarée de nouveau.',
    accept: 'L’admission atteste le service fait : elle ne se reprend pas.',
    answerContest: 'La réponse est définitive : maintenue, la réfaction est acquise ; retirée, elle tombe.',
  },
  statuses: {
    none: 'non déclarée',
    ready: 'prête, en vérification d’aptitude',
    watched: 'en vérification de service régulier',
    postponed: 'ajournée',
    'postponement-declined': 'ajournement refusé, à décider',
    reduced: 'admise avec réfaction',
    contested: 'réfaction contestée',
    accepted: 'admise',
    rejected: 'rejetée, à exécuter de nouveau',
    withdrawn: 'retirée',
  },
  capacities: {
    buyer: 'le membre à qui la livraison est faite',
    holder: 'le titulaire',
    clock: 'le registre',
  },
  done: {
    declareReady: ({ payload }) =>
      `Une livraison de ${count(payload.parts)} ${count(payload.parts) === 1 ? 'ligne' : 'lignes'} est prête depuis le ${day(payload.readyOn)}.`,
    presentAgain: ({ payload }) => `Les prestations sont présentées de nouveau, le ${day(payload.readyOn)}.`,
    withdraw: ({ payload }) => `La déclaration est retirée : ${payload.reason}`,
    passAptitude: ({ payload }) => `L’aptitude est constatée par une décision notifiée le ${day(payload.notifiedOn)}.`,
    recordUnavailability: ({ payload }) => `${payload.element} : indisponible depuis le ${at(payload.from)}.`,
    endUnavailability: ({ payload }) => `L’indisponibilité n° ${payload.number} a pris fin le ${at(payload.until)}.`,
    strikeUnavailability: ({ payload }) => `L’indisponibilité n° ${payload.number} ne compte plus : ${payload.reason}`,
    accept: ({ payload }) => `Les prestations sont admises par une décision notifiée le ${day(payload.notifiedOn)}.`,
    deemAccepted: () => 'Sans décision dans son délai, les prestations sont réputées admises.',
    postpone: ({ payload }) =>
      `La décision est ajournée le ${day(payload.notifiedOn)} ; le titulaire a jusqu’au ${day(payload.term)}.`,
    answerPostponement: ({ payload }) =>
      payload.agreed === true
        ? `Le titulaire a accepté l’ajournement le ${day(payload.answeredOn)}.`
        : `Le titulaire a refusé l’ajournement le ${day(payload.answeredOn)}.`,
    deemDeclined: () => 'Le titulaire n’a pas répondu dans son délai : l’ajournement est refusé.',
    invite: ({ payload }) =>
      payload.about === 'rejection'
        ? `Le titulaire est invité, le ${day(payload.invitedOn)}, à présenter ses observations avant un rejet.`
        : `Le titulaire est invité, le ${day(payload.invitedOn)}, à présenter ses observations avant une réfaction.`,
    recordObservations: ({ payload }) => `Le titulaire a présenté ses observations le ${day(payload.on)}.`,
    reject: ({ payload }) =>
      `Les prestations sont rejetées le ${day(payload.notifiedOn)}, à exécuter de nouveau pour le ${day(payload.term)}.`,
    reduce: ({ payload }) =>
      `Les prestations sont admises avec une réfaction de ${euros(payload.reduction)}, notifiée le ${day(payload.notifiedOn)}.`,
    contest: ({ payload }) => `Le titulaire a contesté la réfaction le ${day(payload.objectedOn)}.`,
    deemReductionAccepted: () => 'Le titulaire n’a pas contesté la réfaction dans son délai : elle est acceptée.',
    answerContest: ({ payload }) =>
      payload.maintained === true
        ? 'La réfaction est maintenue, par une réponse.'
        : 'La réfaction est retirée, par une réponse.',
    dropReduction: () => 'La contestation n’a pas reçu de réponse dans son délai : la réfaction tombe.',
  },
  tasks: {
    passAptitude: ({ facts, due }) =>
      `Commande ${facts.number} : l’aptitude de la livraison est à décider au plus tard le ${day(due)}.`,
    accept: ({ facts, due }) =>
      `Commande ${facts.number} : la décision sur le service régulier est à notifier au plus tard le ${day(due)} ; le silence vaut admission le ${day(facts.silence)}.`,
    reduce: ({ facts, due }) =>
      `Commande ${facts.number} : l’ajournement est refusé, la livraison est à admettre avec réfaction ou à rejeter au plus tard le ${day(due)}.`,
    answerContest: ({ facts, due }) =>
      `Commande ${facts.number} : la contestation de la réfaction attend sa réponse au plus tard le ${day(due)} ; sans elle, la réfaction tombe le ${day(facts.silence)}.`,
  },
  asked: {
    passAptitude: ({ facts, due }) =>
      `Décider de l’aptitude (VA) de la livraison, commande ${facts.number}, avant le ${day(due)}`,
    accept: ({ facts, due }) =>
      `Décider du service régulier (VSR), commande ${facts.number}, avant le ${day(due)} : le silence vaut admission le ${day(facts.silence)}`,
    reduce: ({ facts, due }) =>
      `Admettre avec réfaction ou rejeter, commande ${facts.number}, avant le ${day(due)} : l’ajournement est refusé`,
    answerContest: ({ facts, due }) =>
      `Répondre à la contestation de la réfaction, commande ${facts.number}, avant le ${day(due)} : sinon elle tombe le ${day(facts.silence)}`,
  },
  rules: ruleWords,
}

export const acceptanceTerms: ModuleLabels<
  TermsAct['type'],
  AcceptanceTerms['status'],
  keyof typeof termsRules,
  'coordinator' | 'executor'
> = {
  process: 'acceptanceTerms',
  acts: { set: 'Fixer les conditions de vérification', revise: 'Changer les conditions de vérification' },
  statuses: { none: 'celles du CCAG-TIC', set: 'fixées par le marché' },
  capacities: { coordinator: 'le coordonnateur', executor: 'le membre chargé de l’exécution' },
  done: {
    set: ({ payload }) => `Les conditions de vérification du marché sont fixées (${payload.source}).`,
    revise: ({ payload }) => `Les conditions de vérification du marché changent : ${payload.reason}`,
  },
  rules: {
    termsOfContract: ({ notified, source }) =>
      notified === false
        ? 'Les conditions se relèvent dans un marché notifié.'
        : `Ces délais sont-ils bien ceux du marché (${source}) ?`,
    periodsPositive: ({ wrong }, outcome) =>
      outcome === 'met'
        ? 'Chaque délai compte un jour au moins.'
        : `Un délai est un nombre entier de jours, un au moins, et l’indisponibilité tolérée reste sous le tout : ${listed(wrong)}.`,
    hoursInOrder: ({ opens, closes }, outcome) =>
      outcome === 'met'
        ? `Le service est attendu de ${opens} à ${closes}, du lundi au vendredi, jours fériés exclus.`
        : `La plage de service fermerait à ${closes}, avant d’ouvrir, à ${opens}.`,
    linesNamedOnce: ({ twice }, outcome) =>
      outcome === 'met' ? 'Chaque ligne est nommée une fois.' : `Ligne nommée deux fois : ${listed(twice)}.`,
  },
}

export const difficulty: ModuleLabels<
  DifficultyAct['type'],
  Difficulty['status'],
  keyof typeof difficultyRules,
  'member' | 'coordinator'
> = {
  process: 'difficulty',
  acts: {
    report: 'Signaler une difficulté d’exécution',
    takeNote: 'Prendre en compte la difficulté',
    declareSystemic: 'Dire la difficulté à tous les membres',
    close: 'Clore la difficulté',
  },
  statuses: {
    none: 'non signalée',
    reported: 'signalée au coordonnateur',
    known: 'prise en compte',
    closed: 'close',
  },
  capacities: { member: 'le membre qui la signale', coordinator: 'le coordonnateur' },
  done: {
    report: ({ payload }) => `Une difficulté est signalée : ${payload.subject}`,
    takeNote: () => 'Le coordonnateur a pris en compte la difficulté.',
    declareSystemic: ({ payload }) => `La difficulté est dite à tous les membres : ${payload.why}`,
    close: ({ payload }) => `La difficulté est close : ${payload.how}`,
  },
  tasks: { takeNote: ({ facts }) => `Une difficulté attend d’être prise en compte : ${facts.subject}` },
  asked: { takeNote: ({ facts }) => `Prendre en compte une difficulté d’exécution : ${facts.subject}` },
  rules: {
    difficultyOwn: (_facts, outcome) =>
      outcome === 'met' ? 'Vous signalez pour votre membre.' : 'Chaque membre signale les difficultés de sa part.',
    difficultyOnPurchase: ({ buys }, outcome) => {
      if (outcome === 'met') return 'La difficulté tient à un marché sur lequel le membre achète.'
      return buys === false
        ? 'Ce membre n’achète pas sur ce marché.'
        : 'Cette commande n’est pas celle du membre sur ce marché.'
    },
    difficultyDated: ({ since, today }, outcome) =>
      outcome === 'met'
        ? `Constatée depuis le ${day(since)}.`
        : `La difficulté serait constatée depuis le ${day(since)}, après ce jour, ${day(today)}.`,
    systemicOnce: ({ since }, outcome) =>
      outcome === 'met' ? 'Tous les membres en sont avertis.' : `Les membres en ont été avertis le ${day(since)}.`,
  },
}
