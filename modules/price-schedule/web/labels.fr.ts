import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, PriceSchedule } from '../model/state.ts'

const { count, day, listed, number } = factsIn('fr')

export const priceSchedule: ModuleLabels<
  Act['type'],
  PriceSchedule['status'],
  keyof typeof rules,
  'coordinator' | 'executor'
> = {
  process: 'priceSchedule',
  acts: {
    bring: 'Verser le bordereau des prix',
    correct: 'Corriger le bordereau',
    revise: 'Réviser les prix',
    settle: 'Arrêter une révision provisoire',
  },
  statuses: { none: 'non versé', 'in-force': 'en vigueur' },
  capacities: { coordinator: 'le coordonnateur', executor: 'qui suit l’exécution pour le groupement' },
  done: {
    bring: ({ payload }) => `Le bordereau des prix est versé : ${count(payload.lines)} lignes.`,
    correct: ({ payload }) => `Le bordereau est corrigé : ${payload.reason}`,
    revise: ({ payload }) => `Les prix sont révisés à partir du ${day(payload.from)}.`,
    settle: () => 'La révision provisoire est arrêtée, ses indices étant publiés.',
  },
  rules: {
    contractNotified: ({ notifiedOn }, outcome) =>
      outcome === 'met'
        ? `Le marché est notifié depuis le ${day(notifiedOn)}.`
        : 'Ce marché n’est pas notifié à son titulaire : ses prix n’engagent encore personne.',
    linesOnce: ({ lines, twice }, outcome) => {
      if (outcome === 'met')
        return `${number(lines)} ${lines === 1 ? 'ligne, qui a sa référence' : 'lignes, chacune a sa référence'}.`
      return count(twice) === 0
        ? 'Un bordereau a une ligne au moins.'
        : `Ces références servent deux fois : ${listed(twice)}. Un bon de commande n’en désigne qu’une.`
    },
    scheduleOfContract: (_facts, outcome) => {
      if (outcome === 'met') return 'Le fichier est une pièce du marché.'
      return outcome === 'unmet'
        ? 'Ce fichier n’est pas le bordereau du marché.'
        : 'Ce fichier n’est pas de ceux qui ont été remis avec le marché : ses prix sont-ils ceux que le titulaire a signés ?'
    },
    formulaWhole: ({ shares, without }, outcome) => {
      if (outcome === 'not-applicable') return 'Les prix sont fermes.'
      if (outcome === 'met') return 'La part fixe et les parts des indices font le tout.'
      return count(without) > 0
        ? `Il manque la valeur d’origine de : ${listed(without)}.`
        : `La part fixe et les parts des indices font ${percent(shares)}, et non 100 % sur un indice au moins.`
    },
    nothingOrdered: ({ ordered }, outcome) =>
      outcome === 'met'
        ? 'Rien n’a été commandé à ces prix.'
        : `${number(ordered)} ${ordered === 1 ? 'commande est partie' : 'commandes sont parties'} à ces prix : ils ne changent plus que par la formule du marché, ou par une modification du marché.`,
    revisionAgreed: (_facts, outcome) =>
      outcome === 'met'
        ? 'Le marché prévoit la révision de ses prix.'
        : 'Les prix de ce marché sont fermes : seule une modification du marché peut les changer.',
    revisionDue: ({ from, earliest, months }, outcome) => {
      if (outcome === 'not-applicable') return 'Les prix sont fermes.'
      return outcome === 'met'
        ? `Révision à partir du ${day(from)}, ${number(months)} mois au moins après la précédente.`
        : `Le marché révise ses prix tous les ${number(months)} mois : pas avant le ${day(earliest)}.`
    },
    valuesGiven: ({ missing }, outcome) => {
      if (outcome === 'not-applicable') return 'Les prix sont fermes.'
      if (outcome === 'met') return 'Chaque indice de la formule a sa valeur.'
      return count(missing) === 0
        ? 'Un indice donné n’est pas dans la formule du marché, ou l’est deux fois.'
        : `Il manque la valeur de : ${listed(missing)}.`
    },
    valuesPublished: ({ ahead, awaited }, outcome) => {
      if (outcome === 'unmet') return `La date de publication de ${listed(ahead)} n’est pas encore venue.`
      return count(awaited) === 0
        ? 'Les indices sont publiés.'
        : `Révision provisoire : ${listed(awaited)} n’est pas encore publié. Elle se recalcule à sa publication.`
    },
    coefficientComputed: ({ value, decimals }, outcome) =>
      outcome === 'not-applicable'
        ? 'Le coefficient se calcule quand chaque indice a sa valeur.'
        : `Coefficient calculé : ${coefficient(value, decimals)}.`,
    provisionalRevision: ({ known }, outcome) => {
      if (outcome === 'met') return 'Cette révision est provisoire.'
      return known === true ? 'Cette révision est déjà définitive.' : 'Il n’y a pas de révision de ce numéro.'
    },
    everyValuePublished: ({ without }, outcome) =>
      outcome === 'met' ? 'Tous les indices sont publiés.' : `N’est pas encore publié : ${listed(without)}.`,
  },
}

const percent = (points: unknown): string => `${String(Number(points) / 100).replace('.', ',')}\u00A0%`
const coefficient = (value: unknown, decimals: unknown): string =>
  (Number(value) / 10 ** Number(decimals)).toFixed(Number(decimals)).replace('.', ',')
