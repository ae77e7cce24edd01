import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Dispute } from '../model/state.ts'

const { day, listed } = factsIn('fr')
const some = (value: Json | undefined): boolean => Array.isArray(value) && value.length > 0

export const labels: ModuleLabels<
  Act['type'],
  Dispute['status'],
  keyof typeof rules,
  'member' | 'party' | 'coordinator'
> = {
  process: 'dispute',
  acts: {
    open: 'Déclarer un litige sur la convention',
    beginAmicable: 'Commencer la recherche amiable',
    recordStep: 'Consigner une démarche amiable',
    concludeAgreement: "Verser l'accord signé",
    failAmicable: "Constater l'échec de la recherche amiable",
    goToCourt: 'Consigner la saisine du tribunal',
    recordJudgment: 'Verser le jugement',
    close: 'Clore le litige',
  },
  statuses: {
    none: 'aucun litige',
    open: 'déclaré',
    amicable: 'en recherche amiable',
    'amicable-failed': 'recherche amiable sans succès',
    'in-court': 'devant le tribunal',
    judged: 'jugé',
    settled: 'réglé par un accord',
    closed: 'clos',
  },
  capacities: {
    member: 'un membre du groupement',
    party: 'une partie au litige',
    coordinator: 'le coordonnateur',
  },
  done: {
    open: ({ payload }) => `Un litige a été déclaré : ${payload.subject}`,
    beginAmicable: ({ payload }) => `La recherche amiable a commencé le ${day(payload.startedOn)}.`,
    recordStep: ({ payload }) => `Démarche amiable du ${day(payload.on)} : ${payload.what}`,
    concludeAgreement: ({ payload }) => `Les parties ont signé un accord le ${day(payload.on)}.`,
    failAmicable: ({ payload }) =>
      `L'échec de la recherche amiable a été constaté le ${day(payload.on)} : ${payload.reason}`,
    goToCourt: ({ payload }) => `${payload.court} a été saisi le ${day(payload.on)} (n° ${payload.reference}).`,
    recordJudgment: ({ payload }) => `Un jugement a été rendu le ${day(payload.on)} : ${payload.summary}`,
    close: ({ payload }) => `Le litige a été clos : ${payload.reason}`,
  },
  tasks: {
    beginAmicable: ({ facts }) => `Rechercher d'abord une solution amiable au litige « ${facts.subject} ».`,
    concludeAgreement: ({ facts, due }) =>
      `Litige « ${facts.subject} » : trouver un accord, ou constater l'échec, avant la fin de la phase amiable le ${day(due)}.`,
    goToCourt: ({ facts }) => `Litige « ${facts.subject} » : saisir le tribunal, ou renoncer.`,
    recordJudgment: ({ facts }) => `Verser le jugement rendu sur le litige « ${facts.subject} ».`,
    close: ({ facts }) => `Clore le litige « ${facts.subject} » une fois son issue exécutée.`,
  },
  rules: {
    conventionExecuted: (_, outcome) =>
      outcome === 'met'
        ? 'La convention a pris effet : son exécution peut donner lieu à un litige.'
        : "La convention n'a pas pris effet : rien de son exécution ne peut encore être en litige.",
    disputeBetweenParties: ({ parties, strangers, twice }, outcome) => {
      if (outcome === 'met') return `Le litige oppose des parties à la convention : ${listed(parties)}.`
      if (some(strangers)) return `N'est pas partie à la convention : ${listed(strangers)}.`
      return some(twice)
        ? `Nul n'est en litige avec lui-même, ni nommé deux fois : ${listed(twice)}.`
        : 'Il manque la partie adverse.'
    },
    claimsForItself: ({ claimant }, outcome) =>
      outcome === 'met'
        ? 'Le membre réclame pour lui-même, ou par le coordonnateur qui consigne sa réclamation.'
        : `Le litige est à déclarer par le membre qui réclame : ${claimant}.`,
    amicableStartProved: ({ startedOn, openedOn, proved }, outcome) => {
      if (outcome === 'not-applicable') return "Aucun litige n'est déclaré."
      if (outcome === 'met') return `La recherche amiable commence le ${day(startedOn)}.`
      return proved === false
        ? `La recherche aurait commencé avant la déclaration du ${day(openedOn)} : joignez la pièce qui le prouve.`
        : 'La recherche amiable ne peut pas avoir commencé dans le futur.'
    },
    amicableEndComputed: ({ months, until, courtFrom, byConvention }) =>
      `La phase amiable dure ${months} mois (${
        byConvention === true ? 'fixés par la convention' : 'à défaut de clause'
      }), jusqu'au ${day(until)} inclus ; le tribunal peut être saisi à partir du ${day(courtFrom)}.`,
    stepWithinPhase: ({ startedOn }, outcome) =>
      outcome === 'unmet'
        ? `Une démarche amiable est datée entre le début de la phase, le ${day(startedOn)}, et aujourd'hui.`
        : 'La démarche est datée dans la phase amiable.',
    failureWithinPhase: ({ startedOn }, outcome) =>
      outcome === 'unmet'
        ? `L'échec se constate avec un motif, à une date comprise entre le ${day(startedOn)} et aujourd'hui.`
        : "L'échec est daté dans la phase amiable et motivé.",
    agreementByEveryParty: ({ missing, strangers, since }, outcome) => {
      if (outcome !== 'unmet') return "L'accord est signé de toutes les parties."
      if (some(missing)) return `Il manque à l'accord la signature de : ${listed(missing)}.`
      return some(strangers)
        ? `N'est pas partie au litige : ${listed(strangers)}.`
        : `L'accord est daté entre le ${day(since)} et aujourd'hui.`
    },
    amicableFirst: ({ urgency }, outcome) => {
      if (outcome === 'not-applicable') return "La convention n'impose pas de recherche amiable avant le tribunal."
      if (outcome === 'unmet')
        return "La convention impose de rechercher d'abord une solution amiable : commencez cette phase, ou dites quelle urgence en dispense."
      return typeof urgency === 'string'
        ? `L'urgence est invoquée : ${urgency}`
        : 'Les parties ont recherché une solution amiable.'
    },
    amicablePhaseOver: ({ until, courtFrom, urgency }, outcome) => {
      if (outcome === 'not-applicable') return "Aucune durée de phase amiable n'est à respecter."
      if (outcome === 'unmet')
        return `La phase amiable dure jusqu'au ${day(until)} inclus : saisissez le tribunal à partir du ${day(courtFrom)}, ou dites quelle urgence l'abrège.`
      return typeof urgency === 'string'
        ? `L'urgence est invoquée : ${urgency}`
        : `La phase amiable a pris fin le ${day(until)}.`
    },
    courtOfTheConvention: ({ court, named }, outcome) => {
      if (named === null)
        return outcome === 'to-appraise'
          ? `La convention ne désigne aucun tribunal : dites pourquoi celui-ci est compétent : ${court}.`
          : `La compétence de ce tribunal a été appréciée : ${court}.`
      return outcome === 'met'
        ? `Le tribunal est celui que désigne la convention : ${named}.`
        : `La convention désigne un autre tribunal que « ${court} » : ${named}.`
    },
    actionDated: ({ since }, outcome) =>
      outcome === 'unmet'
        ? `La saisine est datée au plus tard d'aujourd'hui${since === null ? '' : `, et après le début de la recherche amiable, le ${day(since)}`}.`
        : 'La saisine est datée.',
    judgmentDated: ({ since }, outcome) =>
      outcome === 'unmet'
        ? `Le jugement suit la saisine ou le jugement précédent (${day(since)}), sa notification le suit, et aucun des deux n'est à venir.`
        : 'Le jugement et sa notification sont datés dans leur ordre.',
    claimantLetsGo: ({ claimant }, outcome) => {
      if (outcome === 'not-applicable') return 'Le litige a une issue.'
      return outcome === 'met'
        ? 'Le demandeur renonce à sa réclamation.'
        : `Sans accord ni jugement, seul le demandeur clôt le litige en renonçant : ${claimant}.`
    },
    judgmentFinal: ({ until }, outcome) => {
      if (outcome === 'not-applicable') return "Aucun jugement n'est susceptible d'appel."
      return outcome === 'to-appraise' || outcome === 'unmet'
        ? `Le jugement peut être frappé d'appel jusqu'au ${day(until)} inclus : l'affaire est pendante.`
        : `Le délai d'appel a expiré le ${day(until)}, ou une personne a dit pourquoi l'affaire n'est plus pendante.`
    },
  },
}
