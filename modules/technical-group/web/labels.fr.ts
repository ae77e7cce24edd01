import type { ModuleLabels } from '#ui/labels.ts'
import type * as meetingRules from '../model/meeting-rules.ts'
import type { Meeting, MeetingAct } from '../model/meeting-state.ts'
import type * as remarkRules from '../model/remark-rules.ts'
import type { Remark, RemarkAct } from '../model/remark-state.ts'
import type * as reviewRules from '../model/review-rules.ts'
import type { Review, ReviewAct } from '../model/review-state.ts'
import { day, hour, NOT_LED, named, number, quoted, some, texts } from './label-words.fr.ts'

export { seat } from './seat-labels.fr.ts'

export const review: ModuleLabels<ReviewAct['type'], Review['status'], keyof typeof reviewRules, 'coordinator'> = {
  process: 'review',
  acts: {
    deposit: 'Soumettre un document à la relecture',
    revise: 'Déposer une nouvelle version',
    close: 'Clore la relecture',
  },
  final: {
    close:
      'Une relecture close ne se rouvre pas : plus aucune remarque n’y est faite. Celles qui attendent peuvent encore recevoir une réponse.',
  },
  statuses: { none: 'non déposé', reviewed: 'en relecture', closed: 'relecture close' },
  capacities: { coordinator: 'le coordonnateur' },
  done: {
    deposit: ({ payload }) => `Un document a été soumis au groupe technique : ${payload.title ?? 'document réservé'}.`,
    revise: ({ payload }) =>
      `Une nouvelle version a été déposée${payload.note === undefined ? '' : ` : ${payload.note}`}.`,
    close: () => 'La relecture a été close.',
  },
  rules: {
    reviewForAProcedure: ({ title }, outcome) =>
      outcome === 'met' ? `Le document est relu pour la procédure « ${title} ».` : NOT_LED,
    themeStated: ({ theme }, outcome) =>
      outcome === 'met'
        ? `Le document relève du thème « ${theme} » : les experts des autres thèmes ne le lisent pas.`
        : 'Donnez au document un titre et un thème : le thème dit quels experts le lisent.',
    clausesNumbered: ({ clauses, twice }, outcome) => {
      if (outcome === 'met') return `Le document est lu en ${some(clauses, 'clause')}, chacune avec son numéro.`
      return clauses === 0
        ? 'Aucune clause n’a été lue dans ce document.'
        : `Ces numéros reviennent deux fois : ${texts(twice).join(', ')}.`
    },
    changeTold: ({ same }, outcome) => {
      if (outcome === 'met') return 'La nouvelle version dit ce qui change.'
      return same === true
        ? 'Ce fichier est celui de la version en cours.'
        : 'Dites en une phrase ce que cette version change.'
    },
    remarksAnswered: ({ unanswered }, outcome) => {
      if (unanswered === 0) return 'Chaque remarque a sa réponse.'
      return outcome === 'met'
        ? `Sans réponse, avec un motif : ${some(unanswered, 'remarque')}.`
        : `Sans réponse : ${some(unanswered, 'remarque')}. Pourquoi clore sans répondre ?`
    },
    authorityAssociated: (_, outcome) =>
      outcome === 'met'
        ? 'Une autorité académique ou un expert est associé aux travaux, ou son absence est motivée.'
        : 'Aucune autorité académique ni aucun expert n’est associé aux travaux, comme la convention le prévoit. Pourquoi ?',
  },
}

export const remark: ModuleLabels<
  RemarkAct['type'],
  Remark['status'],
  keyof typeof remarkRules,
  'person' | 'coordinator'
> = {
  process: 'remark',
  acts: {
    make: 'Faire une remarque sur une clause',
    answer: 'Répondre à la remarque',
    retract: 'Retirer la remarque',
  },
  final: {
    retract: 'Une remarque retirée ne se rétablit pas ; elle reste au registre.',
  },
  statuses: { none: 'non faite', made: 'attend une réponse', answered: 'répondue', retracted: 'retirée' },
  capacities: { person: 'la personne qui siège', coordinator: 'le coordonnateur' },
  done: {
    make: ({ payload }) =>
      payload.clause === undefined
        ? 'Une remarque a été faite.'
        : `${payload.kind === 'reservation' ? 'Une réserve' : 'Une remarque'} a été faite sur la clause ${payload.clause}.`,
    answer: () => 'Le coordonnateur a répondu à la remarque.',
    retract: () => 'La remarque a été retirée.',
  },
  tasks: {
    answer: ({ facts }, names) =>
      facts.kind === 'reservation'
        ? `Répondre à la réserve ${names.of(String(facts.by))} sur la clause ${facts.clause} de « ${facts.title} »`
        : `Répondre à la remarque ${names.of(String(facts.by))} sur la clause ${facts.clause} de « ${facts.title} »`,
  },
  rules: {
    documentUnderReview: (_, outcome) =>
      outcome === 'met' ? 'Le document est en relecture.' : 'Ce document n’est pas, ou n’est plus, en relecture.',
    seatBound: ({ seat: stage, from, until }, outcome) => {
      if (outcome === 'met') return 'Vous siégez, et vous avez signé l’engagement de confidentialité.'
      if (stage === 'none') return 'Vous n’avez pas de siège dans ce groupe technique.'
      return stage === 'bound'
        ? `Votre siège commence le ${day(from)}${until === null ? '' : ` et finit le ${day(until)}`} : vous êtes hors de cette période.`
        : 'Signez d’abord l’engagement de confidentialité : rien n’est lu ni remarqué avant.'
    },
    themeOfTheSeat: ({ themes }, outcome) => {
      if (outcome === 'met') return 'Le document relève de ce que votre siège vous ouvre.'
      return outcome === 'unmet'
        ? `Vous êtes associé sur ${quoted(themes)} : ce document n’en relève pas.`
        : 'La question des thèmes ne se pose pas ici.'
    },
    reservationOfAMember: (_, outcome) => {
      if (outcome === 'not-applicable') return 'Ce n’est pas une réserve.'
      return outcome === 'met'
        ? 'La réserve est celle d’un membre.'
        : 'Une personne associée fait des remarques ; une réserve est celle d’un membre.'
    },
    clauseOfTheDocument: ({ clause, version }, outcome) => {
      if (outcome === 'not-applicable') return 'Il n’y a pas de document.'
      return outcome === 'met'
        ? `La clause ${clause} est dans la version ${number(version)}.`
        : `La version ${number(version)} n’a pas de clause ${clause}.`
    },
    answerReasoned: ({ outcome: given, reasoned }, outcome) => {
      if (outcome === 'met') return 'La réponse est motivée, et dit ce qui change.'
      return reasoned === true && given !== 'not'
        ? 'La remarque est suivie : dites ce qui change dans le texte.'
        : 'Motivez la réponse.'
    },
  },
}

export const meeting: ModuleLabels<MeetingAct['type'], Meeting['status'], keyof typeof meetingRules, 'coordinator'> = {
  process: 'meeting',
  acts: {
    convene: 'Convoquer une réunion',
    move: 'Déplacer la réunion',
    cancel: 'Annuler la réunion',
    hold: 'Établir le compte rendu',
  },
  final: {
    cancel: 'Une réunion annulée ne se rétablit pas : il faudra en convoquer une autre.',
    hold: 'Le compte rendu ne change plus une fois établi. La réunion ne pourra plus être ni déplacée ni annulée.',
  },
  statuses: { none: 'non convoquée', convened: 'convoquée', held: 'tenue', cancelled: 'annulée' },
  capacities: { coordinator: 'le coordonnateur' },
  done: {
    convene: ({ payload }) => `Une réunion du groupe technique a été convoquée pour le ${hour(payload.at)}.`,
    move: ({ payload }) =>
      `La réunion a été déplacée au ${hour(payload.at)}${payload.reason === undefined ? '' : ` : ${payload.reason}`}`,
    cancel: ({ payload }) => `La réunion a été annulée${payload.reason === undefined ? '.' : ` : ${payload.reason}`}`,
    hold: () => 'Le compte rendu de la réunion a été établi.',
  },
  tasks: { hold: ({ facts }) => `Établir le compte rendu de la réunion « ${facts.title} » du ${hour(facts.at)}` },
  rules: {
    meetingForAProcedure: ({ title }, outcome) =>
      outcome === 'met' ? `La réunion porte sur la procédure « ${title} ».` : NOT_LED,
    meetingPlanned: ({ at, until, somewhere }, outcome) => {
      if (outcome === 'met') return `La réunion se tient du ${hour(at)} au ${hour(until)}.`
      return somewhere === true
        ? 'La réunion doit être à venir, et finir après avoir commencé.'
        : 'Donnez le lieu de la réunion, ou son lien.'
    },
    agendaStated: ({ points }, outcome) =>
      outcome === 'met' ? `L’ordre du jour a ${some(points, 'point')}.` : 'Donnez un objet et un ordre du jour.',
    seatsInvited: ({ seats, unknown }, outcome) => {
      if (outcome === 'met') return `Sont invitées à la réunion : ${some(seats, 'personne')}.`
      return seats === 0 ? 'N’invitez-vous personne ?' : `Invités, mais plus en cours : ${some(unknown, 'siège')}.`
    },
    meetingAhead: ({ at }, outcome) =>
      outcome === 'met'
        ? `La réunion est à venir, le ${hour(at)}.`
        : `La réunion a commencé le ${hour(at)} : établissez son compte rendu.`,
    meetingBegun: ({ at }, outcome) =>
      outcome === 'met' ? `La réunion a commencé le ${hour(at)}.` : `La réunion ne commence que le ${hour(at)}.`,
    minutesWritten: ({ present }, outcome) =>
      outcome === 'met'
        ? `Le compte rendu est écrit, avec ${some(present, 'personne présente')}.`
        : 'Écrivez ce qui a été dit.',
    attendanceOfBoundSeats: ({ unbound, uninvited }, outcome, names) => {
      if (texts(unbound).length === 0 && uninvited === 0)
        return 'Chaque personne présente était invitée et avait signé l’engagement.'
      const who =
        texts(unbound).length === 0
          ? 'Une personne présente n’était pas invitée'
          : `L’engagement n’est pas signé pour ${named(unbound, names)}`
      return outcome === 'met'
        ? `${who} ; le motif est donné.`
        : `${who}. Pourquoi cette personne a-t-elle assisté à la réunion ?`
    },
  },
}
