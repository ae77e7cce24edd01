import type { Json } from '#kernel/canonical.ts'
import { formatCount, formatDate, formatInstant } from '#ui/i18n/format.ts'
import { capitalised, type Names } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as meetingRules from '../model/meeting-rules.ts'
import type { Meeting, MeetingAct } from '../model/meeting-state.ts'
import type * as remarkRules from '../model/remark-rules.ts'
import type { Remark, RemarkAct } from '../model/remark-state.ts'
import type * as reviewRules from '../model/review-rules.ts'
import type { Review, ReviewAct } from '../model/review-state.ts'
import type * as seatRules from '../model/seat-rules.ts'
import type { Seat, SeatAct } from '../model/seat-state.ts'

const day = (value: Json | undefined): string => (typeof value === 'string' ? formatDate(value, 'fr') : '—')
const hour = (value: Json | undefined): string => (typeof value === 'string' ? formatInstant(value, 'fr') : '—')
const number = (value: Json | undefined): string => (typeof value === 'number' ? formatCount(value, 'fr') : '—')
const texts = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
/** « 1 clause », « 12 clauses ». */
const some = (value: Json | undefined, word: string): string =>
  `${number(value)} ${Number(value) > 1 ? word.replaceAll(/(?<=\p{L})(?=\s|$)/gu, 's') : word}`
const quoted = (value: Json | undefined): string =>
  texts(value)
    .map((text) => `« ${text} »`)
    .join(', ')
const named = (value: Json | undefined, names: Names): string =>
  texts(value)
    .map((body) => names.the(body))
    .join(', ')
const one = (value: Json | undefined, names: Names): string => (typeof value === 'string' ? names.the(value) : '—')

const NOT_LED = 'La procédure n’existe pas, ou elle est abandonnée : son groupe technique ne travaille plus.'

export const seat: ModuleLabels<
  SeatAct['type'],
  Seat['status'],
  keyof typeof seatRules,
  'coordinator' | 'member' | 'person' | 'clock'
> = {
  process: 'seat',
  acts: {
    designate: 'Désigner la personne qui siège',
    invite: 'Associer une autorité académique ou un expert',
    bind: 'Signer l’engagement de confidentialité',
    end: 'Mettre fin au siège',
    supersede: 'Céder le siège à la personne qui remplace',
    lapse: 'Constater la fin de la période',
  },
  statuses: {
    none: 'non pourvu',
    designated: 'désigné, engagement à signer',
    invited: 'invité, engagement à signer',
    bound: 'siège, engagement signé',
    ended: 'siège terminé',
  },
  capacities: {
    coordinator: 'le coordonnateur',
    member: 'le membre',
    person: 'la personne qui siège',
    clock: 'le calendrier',
  },
  done: {
    designate: ({ payload }, names) =>
      `Une personne a été désignée pour siéger au groupe technique : ${one(payload.body, names)}.`,
    invite: ({ payload }, names) =>
      `${capitalised(names.the(payload.body))} a été associé au groupe technique sur ${quoted(payload.themes)}.`,
    bind: () => 'L’engagement de confidentialité a été signé.',
    end: ({ payload }) => `Il a été mis fin au siège : ${payload.reason}`,
    supersede: ({ payload }) => `Le siège est passé à une autre personne : ${payload.reason}`,
    lapse: () => 'Le siège a pris fin avec sa période.',
  },
  tasks: {
    designate: ({ facts }) => `Désigner une personne au groupe technique de « ${facts.title} »`,
    bind: ({ facts }) => `Signer l’engagement de confidentialité du groupe technique de « ${facts.title} »`,
  },
  asked: { bind: () => 'Signer l’engagement de confidentialité' },
  rules: {
    groupForAProcedure: ({ title }, outcome) =>
      outcome === 'met' ? `Le groupe technique travaille pour la procédure « ${title} ».` : NOT_LED,
    seatOfAMember: ({ body }, outcome, names) =>
      outcome === 'met'
        ? `Un siège revient à ${one(body, names)}, membre du groupement.`
        : 'Seuls les membres du jour et le coordonnateur ont un siège. Une autorité académique ou un expert est associé, sans siège de membre.',
    ownPersonNamed: (_, outcome) =>
      outcome === 'met'
        ? 'Le membre nomme sa personne, ou le coordonnateur inscrit celle que le membre lui a fait connaître.'
        : 'Un membre ne nomme que sa propre personne.',
    oneSeatAMember: ({ body }, outcome, names) =>
      outcome === 'met'
        ? 'Une seule personne siège pour chaque membre, et le coordonnateur n’a qu’un siège.'
        : `Une personne siège déjà pour ${one(body, names)} : remplacez-la, ou mettez fin à son siège.`,
    seatReplaced: ({ same }, outcome) => {
      if (outcome === 'not-applicable') return 'Personne n’est remplacé.'
      if (outcome === 'met') return 'La personne remplacée siégeait pour le même membre, et le motif est donné.'
      return same === true
        ? 'La personne qui remplace est celle qui siège déjà.'
        : 'Le siège à remplacer n’est pas un siège en cours de ce membre, ou le motif manque.'
    },
    onePersonASeat: ({ bodies }, outcome, names) => {
      if (texts(bodies).length === 0) return 'Cette personne ne siège pour aucun autre organisme.'
      return outcome === 'met'
        ? `Cette personne siège déjà pour ${named(bodies, names)} ; le cumul est motivé.`
        : `Cette personne siège déjà pour ${named(bodies, names)}. Pourquoi parlerait-elle pour deux organismes ?`
    },
    personOfTheBody: ({ body }, outcome, names) =>
      outcome === 'met'
        ? `Cette personne exerce une fonction pour ${one(body, names)}.`
        : `Cette personne n’exerce aujourd’hui aucune fonction pour ${one(body, names)} au registre des organismes.`,
    competenceStated: (_, outcome) =>
      outcome === 'met'
        ? 'La compétence de la personne est décrite.'
        : 'Dites pour quelle compétence cette personne siège.',
    designationDated: ({ date }, outcome) =>
      outcome === 'met'
        ? `La désignation est du ${day(date)}.`
        : 'L’acte de désignation porte un numéro et une date qui n’est pas à venir.',
    seatDatesOrdered: ({ from, until }, outcome) => {
      if (outcome !== 'met') return `Le siège finirait le ${day(until)} : c’est avant son début, ou déjà passé.`
      return until === null
        ? `Le siège commence le ${day(from)}, sans terme fixé.`
        : `Le siège va du ${day(from)} au ${day(until)}.`
    },
    guestIsNoMember: ({ body }, outcome, names) =>
      outcome === 'met'
        ? 'Cet organisme n’est pas membre : il peut être associé.'
        : `${capitalised(names.the(body))} est membre : il désigne la personne qui siège pour lui.`,
    guestLimited: ({ themes, beyond }, outcome) => {
      if (outcome === 'met') return `L’association est limitée à ${quoted(themes)}.`
      return texts(themes).length === 0
        ? 'Une personne associée l’est sur des thèmes : nommez-en au moins un.'
        : `Hors de ces thèmes, ou non soumis à relecture : ${some(beyond, 'document')}.`
    },
    undertakingOfTheDay: ({ version, expected }, outcome) =>
      outcome === 'met'
        ? `L’engagement signé est celui du jour (version ${version}).`
        : `Le texte de l’engagement a changé : rouvrez la page pour lire la version ${expected}.`,
    seatInCourse: ({ until }, outcome) =>
      outcome === 'met'
        ? 'La période du siège n’est pas passée.'
        : `La période du siège s’est terminée le ${day(until)}.`,
    seatDayPassed: ({ until }, outcome) =>
      outcome === 'met'
        ? `La période du siège s’est terminée le ${day(until)}.`
        : 'Le siège n’est pas arrivé à son terme.',
  },
}

export const review: ModuleLabels<ReviewAct['type'], Review['status'], keyof typeof reviewRules, 'coordinator'> = {
  process: 'review',
  acts: {
    deposit: 'Soumettre un document à la relecture',
    revise: 'Déposer une nouvelle version',
    close: 'Clore la relecture',
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
    withdraw: 'Retirer la remarque',
  },
  statuses: { none: 'non faite', made: 'attend une réponse', answered: 'répondue', withdrawn: 'retirée' },
  capacities: { person: 'la personne qui siège', coordinator: 'le coordonnateur' },
  done: {
    make: ({ payload }) =>
      payload.clause === undefined
        ? 'Une remarque a été faite.'
        : `${payload.kind === 'reservation' ? 'Une réserve' : 'Une remarque'} a été faite sur la clause ${payload.clause}.`,
    answer: () => 'Le coordonnateur a répondu à la remarque.',
    withdraw: () => 'La remarque a été retirée.',
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
