import type { ModuleLabels } from '#ui/labels.ts'
import type * as committeeRules from '../model/committee-rules.ts'
import type { Committee, CommitteeAct } from '../model/committee-state.ts'
import { day, NO_COMMITTEE, named, number, people, some, texts } from './label-words.fr.ts'

export { committeeSession } from './session-labels.fr.ts'

export const committee: ModuleLabels<
  CommitteeAct['type'],
  Committee['status'],
  keyof typeof committeeRules,
  'coordinator' | 'clock'
> = {
  process: 'committee',
  acts: {
    compose: 'Composer la commission',
    recompose: 'Changer la composition',
    adoptRules: 'Inscrire un règlement intérieur',
    end: 'Mettre fin à la commission',
    lapse: 'Constater la fin du mandat',
  },
  final: {
    end: 'Une commission à laquelle il est mis fin ne siège plus : il faudra en composer une autre.',
  },
  statuses: { none: 'non composée', composed: 'en fonction', ended: 'mandat terminé' },
  capacities: { coordinator: 'le coordonnateur', clock: 'le registre' },
  done: {
    compose: () => 'La commission d’appel d’offres a été composée.',
    recompose: ({ payload }) => `La composition de la commission a changé à compter du ${day(payload.from)}.`,
    adoptRules: ({ payload }) => `Un règlement intérieur de la commission vaut à compter du ${day(payload.from)}.`,
    end: () => 'Il a été mis fin à la commission.',
    lapse: () => 'Le mandat de la commission est arrivé à son terme.',
  },
  tasks: { compose: () => 'Composer la commission d’appel d’offres' },
  rules: {
    committeeProvided: ({ mode }, outcome) => {
      if (outcome !== 'met') return NO_COMMITTEE
      return mode === 'group'
        ? 'La commission compétente est celle du groupement.'
        : 'La commission compétente est celle du coordonnateur.'
    },
    oneCommittee: (_, outcome) =>
      outcome === 'met'
        ? 'Aucune autre commission ne siège pendant ce mandat.'
        : 'Une commission siège déjà pendant une partie de ce mandat : changez sa composition, ou mettez-y fin.',
    mandateOrdered: ({ from, until }, outcome) =>
      outcome === 'met'
        ? `Le mandat va du ${day(from)} au ${day(until)}.`
        : 'Le dernier jour du mandat est à venir, et ne précède pas le premier.',
    chairSeated: ({ chairs, chair, mode }, outcome) => {
      if (outcome === 'met') return `La présidence revient à ${chair}.`
      if (chairs !== 1) return 'Une personne, et une seule, préside.'
      return mode === 'group'
        ? 'Préside le représentant du coordonnateur, élu par sa commission ou désigné.'
        : 'Préside l’autorité habilitée à signer du coordonnateur, ou la personne que son arrêté désigne.'
    },
    seatsInNumber: ({ expected, seated, without, mode, small }, outcome, names) => {
      if (mode === 'group') {
        if (outcome === 'met') return `Chacun des ${some(expected, 'membre')} du groupement a un siège.`
        return texts(without).length > 0
          ? `Chaque membre du groupement a un siège, et un seul : à revoir pour ${named(without, names)}.`
          : `Le groupement a ${some(expected, 'membre')}, et ${some(seated, 'siège')} sont pourvus.`
      }
      if (outcome === 'met') return `En plus de la présidence : ${some(seated, 'membre élu')} sur ${number(expected)}.`
      return small === true && seated !== undefined && Number(seated) <= Number(expected)
        ? 'Trois membres élus suffisent dans une commune de moins de 3 500 habitants, et là seulement.'
        : `En plus de la présidence, ${some(expected, 'membre')} au plus sont élus, et personne d’autre ne siège : ${number(seated)} ici.`
    },
    listsComplete: ({ elected, expected }, outcome) => {
      if (outcome === 'not-applicable') return 'La commission du groupement n’est pas élue sur des listes.'
      if (Number(elected) >= Number(expected)) return 'Chaque siège à élire est pourvu.'
      return outcome === 'met'
        ? `Sièges élus pourvus : ${number(elected)} sur ${number(expected)} ; le motif est donné.`
        : `Sièges élus pourvus : ${number(elected)} sur ${number(expected)}. Pourquoi les listes sont-elles incomplètes ?`
    },
    substitutesInNumber: ({ substitutes, mode }, outcome) => {
      if (outcome === 'met') return `Suppléants : ${number(substitutes)}, dans la limite de la loi.`
      return mode === 'group'
        ? 'Un suppléant au plus est prévu pour chaque titulaire, du même membre.'
        : 'Il n’y a pas plus de suppléants que de titulaires, et chacun supplée quelqu’un.'
    },
    ofTheCoordinatorAlone: ({ others }, outcome) => {
      if (outcome === 'not-applicable') return 'La commission est celle du groupement : chaque membre y siège.'
      return outcome === 'met'
        ? 'Toutes les personnes qui siègent sont du coordonnateur.'
        : `La commission est celle du coordonnateur : les autres membres n’y ont aucune voix (${people(others)}).`
    },
    seatsByAct: ({ without }, outcome) =>
      outcome === 'met'
        ? 'Chaque siège cite l’acte qui l’a pourvu.'
        : `Citez la délibération qui a élu ces personnes, ou l’acte qui les a désignées, pris au plus tard le premier jour : ${people(without)}.`,
    onePersonASeatHere: ({ twice }, outcome) =>
      outcome === 'met'
        ? 'Chaque personne a un siège, ou en supplée un.'
        : `Une personne ne siège qu’une fois, titulaire ou suppléante : ${people(twice)}.`,
    changeWithinMandate: ({ from, last, until }, outcome) =>
      outcome === 'met'
        ? `Le changement vaut à compter du ${day(from)}.`
        : `Le changement est motivé, et commence entre le ${day(last)} et le ${day(until)}, fin du mandat.`,
    conveningPeriods: ({ convening, secondConvening, least }, outcome) =>
      outcome === 'met'
        ? `La commission est convoquée ${some(convening, 'jour franc')} avant, et la seconde fois ${some(secondConvening, 'jour franc')} avant.`
        : `Aucune convocation, même seconde ou urgente, ne laisse moins de ${some(least, 'jour franc')}.`,
    rulesSourced: ({ date, from }, outcome) =>
      outcome === 'met'
        ? `Le règlement adopté le ${day(date)} vaut à compter du ${day(from)}.`
        : 'Citez l’acte qui adopte ce règlement : il vaut au plus tôt le jour où il est pris, et après le règlement qu’il remplace.',
    mandatePassed: ({ until }, outcome) =>
      outcome === 'met' ? `Le mandat s’est terminé le ${day(until)}.` : `Le mandat court jusqu’au ${day(until)}.`,
    seatedForMembers: ({ strangers }, outcome) => {
      if (outcome === 'not-applicable') return 'La commission est celle du coordonnateur.'
      return outcome === 'met'
        ? 'Chaque personne siège pour un membre du groupement.'
        : `Ces personnes ne siègent pour aucun membre à cette date : ${people(strangers)}.`
    },
  },
}
