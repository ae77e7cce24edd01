import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Project } from '../model/state.ts'

const { count, day, euros, listed, number } = factsIn('fr')

const BASE = 'Le projet ne touche pas au socle commun.'
const AGREED = 'Le coordonnateur a donné son accord par écrit.'

export const project: ModuleLabels<
  Act['type'],
  Project['status'],
  keyof typeof rules,
  'owner' | 'coordinator' | 'member'
> = {
  process: 'project',
  acts: {
    plan: 'Inscrire un projet',
    revise: 'Changer le projet',
    agreeToBase: 'Accepter que le socle commun change',
    begin: 'Commencer le projet',
    setTerms: 'Fixer la licence et le partage',
    deliver: 'Inscrire la livraison',
    declareReuse: 'Déclarer une réutilisation',
    abandon: 'Abandonner le projet',
  },
  final: { abandon: 'Un projet abandonné ne reprend pas.' },
  statuses: {
    none: 'non inscrit',
    planned: 'prévu',
    running: 'en cours',
    delivered: 'livré',
    abandoned: 'abandonné',
  },
  capacities: {
    owner: 'le membre dont c’est la part',
    coordinator: 'le coordonnateur',
    member: 'un membre du groupement',
  },
  done: {
    plan: ({ payload }) => `Un projet est inscrit : « ${payload.title} », pour ${euros(payload.budget)} hors taxe.`,
    revise: ({ payload }) => `Le projet change : ${payload.reason}`,
    agreeToBase: () => 'Le coordonnateur accepte que le socle commun change.',
    begin: ({ payload }) => `Le projet a commencé le ${day(payload.begunOn)}.`,
    setTerms: ({ payload }) =>
      payload.reusable === true
        ? `La licence est ${payload.licence} ; les autres membres peuvent réutiliser.`
        : `La licence est ${payload.licence} ; rien n’est ouvert à la réutilisation.`,
    deliver: ({ payload }) => `Le projet est livré le ${day(payload.deliveredOn)}.`,
    declareReuse: ({ payload }) => `Un membre réutilise ce développement : ${payload.purpose}`,
    abandon: ({ payload }) => `Le projet est abandonné : ${payload.reason}`,
  },
  tasks: {
    agreeToBase: ({ facts }) =>
      `« ${facts.title} » toucherait au socle commun : l’accord du coordonnateur est attendu.`,
    begin: ({ facts, due }) => `« ${facts.title} » est prévu pour le ${day(due)}.`,
    setTerms: ({ facts }) => `« ${facts.title} » : la licence et le partage sont à fixer avant la livraison.`,
    deliver: ({ facts, due }) => `« ${facts.title} » est à livrer au plus tard le ${day(due)}.`,
  },
  asked: {
    agreeToBase: ({ facts }) => `Dire si le socle commun peut changer pour « ${facts.title} »`,
    begin: ({ facts, due }) => `Commencer « ${facts.title} », prévu pour le ${day(due)}`,
    setTerms: ({ facts }) => `Fixer la licence et le partage de « ${facts.title} »`,
    deliver: ({ facts, due }) => `Livrer « ${facts.title} », au plus tard le ${day(due)}`,
  },
  rules: {
    projectOwn: (_facts, outcome) =>
      outcome === 'met'
        ? 'Vous agissez pour le membre dont c’est le projet.'
        : 'Chaque membre gère ses propres projets : celui-ci est à inscrire par le membre lui-même.',
    projectOnPurchase: ({ known }, outcome) => {
      if (outcome === 'met') return 'Le membre achète par ce marché.'
      return known === true ? 'Ce membre n’achète pas par ce marché.' : 'Un projet s’appuie sur un marché notifié.'
    },
    ordersOwn: ({ orders, strange, taken, twice }, outcome) => {
      if (outcome === 'met')
        return orders === 0 ? 'Aucune commande n’y est encore rattachée.' : `Commandes du projet : ${number(orders)}.`
      const said = [
        count(strange) > 0 ? `n’est pas de ce membre sur ce marché : commande n° ${listed(strange)}` : '',
        count(taken) > 0 ? `est déjà d’un autre projet : commande n° ${listed(taken)}` : '',
        count(twice) > 0 ? `est citée deux fois : commande n° ${listed(twice)}` : '',
      ].filter((words) => words !== '')
      const all = said.join(' ; ')
      return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`
    },
    projectPeriod: ({ from, until }, outcome) =>
      outcome === 'met'
        ? `Du ${day(from)} au ${day(until)}.`
        : `Le projet finirait le ${day(until)}, avant son début, le ${day(from)}.`,
    withinBudget: ({ ordered, budget }, outcome) =>
      outcome === 'met'
        ? `Les commandes font ${euros(ordered)} hors taxe, sur un budget de ${euros(budget)}.`
        : `Les commandes font ${euros(ordered)} hors taxe, et le budget est de ${euros(budget)} : dites pourquoi.`,
    baseUntouched: ({ changesBase }, outcome) => {
      if (outcome === 'not-applicable')
        return changesBase === true ? 'L’accord du coordonnateur sera demandé avant le début.' : BASE
      return outcome === 'met'
        ? AGREED
        : 'Le projet toucherait au socle commun : demandez d’abord l’accord écrit du coordonnateur.'
    },
    baseChangeAgreed: (_facts, outcome) => {
      if (outcome === 'not-applicable') return BASE
      return outcome === 'met'
        ? AGREED
        : 'Le projet change le socle commun de tous les membres : il ne commence pas sans l’accord écrit du coordonnateur.'
    },
    baseChangeAsked: (_facts, outcome) =>
      outcome === 'met'
        ? 'Le projet peut toucher au socle commun.'
        : 'Le projet ne touche pas au socle commun : il n’y a rien à accepter.',
    begunDated: ({ begunOn, today }, outcome) =>
      outcome === 'met'
        ? `Commencé le ${day(begunOn)}.`
        : `Le début est daté du ${day(begunOn)}, qui n’est pas encore venu : ce jour est le ${day(today)}.`,
    licenceKnown: ({ licence, known }, outcome) => {
      if (outcome === 'met') return `La licence est ${licence}, et la clause de propriété et de partage est dite.`
      return known === true
        ? 'Dites ce que le marché prévoit de la propriété et du partage.'
        : `La licence ${licence} n’est pas de la liste : choisissez l’une de celles-ci.`
    },
    licenceAllowsReuse: ({ licence }, outcome) => {
      if (outcome === 'not-applicable') return 'Rien n’est ouvert à la réutilisation.'
      return outcome === 'met'
        ? `La licence ${licence} permet la réutilisation.`
        : `La licence ${licence} ne permet pas la réutilisation : choisissez-en une autre, ou ne l’ouvrez pas.`
    },
    reuseKept: ({ reuses, licence }, outcome) =>
      outcome === 'met'
        ? 'Aucun membre ne perd ce qu’il réutilise.'
        : `Des membres réutilisent déjà ce développement (${number(reuses)}) sous la licence ${licence} : elle ne change plus, et la réutilisation reste ouverte.`,
    licenceRecorded: (_facts, outcome) =>
      outcome === 'met'
        ? 'La licence est enregistrée.'
        : 'Rien n’est livré sans que la licence et la clause de partage soient enregistrées : fixez-les d’abord.',
    deliveredDated: ({ begunOn, deliveredOn, today }, outcome) => {
      if (outcome === 'met') return `Livré le ${day(deliveredOn)}.`
      return String(deliveredOn) > String(today)
        ? `La livraison est datée du ${day(deliveredOn)}, qui n’est pas encore venu.`
        : `La livraison du ${day(deliveredOn)} précède le début, le ${day(begunOn)}.`
    },
    reuseAllowed: ({ licence }, outcome) =>
      outcome === 'met'
        ? `Les autres membres peuvent le réutiliser, sous la licence ${licence}.`
        : 'Le membre ne l’a pas ouvert à la réutilisation : demandez-le-lui.',
    reuseByOther: ({ own, again, member }, outcome) => {
      if (outcome === 'met') return 'Le membre le déclare pour lui-même.'
      if (own === true) return 'C’est le développement de ce membre : il ne le réutilise pas, il l’a.'
      if (again === true) return 'Ce membre a déjà déclaré le réutiliser.'
      return member === true
        ? 'Chaque membre déclare ses propres réutilisations.'
        : 'La réutilisation se déclare par un membre du groupement.'
    },
    licenceAccepted: ({ licence }, outcome) =>
      outcome === 'met'
        ? `Les conditions de la licence ${licence} sont acceptées.`
        : `La réutilisation se fait aux conditions de la licence ${licence} : acceptez-les.`,
  },
}
