import { factsIn } from '#ui/i18n/facts.ts'
import type * as adaptedRules from '../model/adapted-rules.ts'
import { percent, type Sentences } from './rules.fr.ts'

export type AdaptedRule = keyof typeof adaptedRules

const { euros, list } = factsIn('fr')
type Over = { readonly lot: string; readonly most: number | null; readonly own: boolean }

/** Les lots qui atteignent la limite, chacun pour ce qu’il peut valoir. */
const lotsOver = (over: readonly Over[]): string =>
  over
    .map(({ lot, most, own }) =>
      own
        ? `le lot ${lot} peut valoir ${euros(most)}`
        : `le lot ${lot} n’a pas de maximum${most === null ? '' : ` et peut valoir celui du marché, ${euros(most)}`}`,
    )
    .join(' ; ')

export const adaptedRulesFr: Sentences<AdaptedRule> = {
  smallLotsUnderLimit: ({ lots, limit, over, countedIn }, outcome) => {
    if (outcome === 'not-applicable')
      return countedIn === 'quantity'
        ? 'Les lots sont en quantité : leur valeur s’apprécie avec leur part de l’ensemble.'
        : 'La procédure adaptée ne repose pas sur le cas des petits lots.'
    if (outcome === 'met') return `Chaque lot reste sous ${euros(limit)} hors taxes, limite des petits lots.`
    const choice =
      'Corrigez les lots. Sinon, avant l’avis, choisissez une procédure formalisée ; après l’avis, déclarez la consultation sans suite.'
    return lots === 0
      ? `La procédure adaptée repose sur le cas des petits lots, et le dossier n’a pas de lot. Chaque lot doit rester sous ${euros(limit)} hors taxes. ${choice}`
      : `Un petit lot reste sous ${euros(limit)} hors taxes, et compte pour son maximum : ${lotsOver(list(over) as unknown as readonly Over[])}. ${choice}`
  },
  smallLotsShare: ({ sum, all, share, limit }, outcome) => {
    if (outcome === 'not-applicable') return 'Il n’y a pas de petits lots dont la part soit à vérifier.'
    const most = percent(Number(share))
    if (sum === null) {
      const measure = `les lots sont en quantité ; chacun doit valoir moins de ${euros(limit)} hors taxes, et tous ensemble ${most} au plus de la valeur de tous les lots`
      if (outcome === 'met') return `Les petits lots sont dans leurs limites, et la raison est écrite : ${measure}.`
      if (outcome === 'unmet') return `Il n’est pas retenu que les petits lots soient dans leurs limites : ${measure}.`
      return `Petits lots : ${measure}. Dites ce que vaut chaque lot, et tous les lots.`
    }
    const measure = `${euros(sum)} hors taxes, pour un besoin estimé à ${euros(all)}`
    if (Number(sum) * 10_000 <= Number(all) * Number(share))
      return `Les petits lots ne passent pas ensemble ${most} de la valeur de tous les lots : ${measure}.`
    if (outcome === 'met')
      return `Les petits lots passent ${most} du besoin estimé, et la raison est écrite : ${measure}.`
    if (outcome === 'unmet')
      return `Les petits lots passent ${most} du besoin estimé, et la raison n’est pas retenue : ${measure}.`
    return `Les petits lots ne passent pas ensemble ${most} de la valeur de tous les lots ; ceux du dossier font ${measure}. Si le besoin estimé ne comprend que ces lots, dites ce que valent tous les lots ; sinon, choisissez une procédure formalisée.`
  },
  specificServicesListed: ({ code, adapted }, outcome) => {
    if (outcome === 'not-applicable')
      return 'Rien ne repose sur le cas des services sociaux et autres services spécifiques.'
    const relies = adapted === true ? 'la procédure adaptée' : 'l’autre voie que la voie électronique'
    if (outcome === 'to-appraise')
      return `Le code principal ${code} n’est pas de la liste des services sociaux et autres services spécifiques, et ${relies} n’est permise ici que pour eux. Dites en quoi le marché en relève, ou corrigez le code ou le cas choisi.`
    return outcome === 'met'
      ? `Le marché a pour objet des services sociaux ou d’autres services spécifiques (code ${code}).`
      : `Il n’est pas retenu que le marché (code ${code}) ait pour objet des services sociaux ou d’autres services spécifiques.`
  },
}
