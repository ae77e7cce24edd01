import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as seatRules from '../model/seat-rules.ts'
import type { Seat, SeatAct } from '../model/seat-state.ts'
import { day, NOT_LED, named, one, quoted, some, texts } from './label-words.fr.ts'

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
  final: {
    bind: 'Un engagement signé vaut au-delà du siège : il ne se retire pas.',
    end: 'Un siège terminé ne se rouvre pas : la personne perd aussitôt l’accès aux documents ; une autre désignation serait nécessaire.',
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
