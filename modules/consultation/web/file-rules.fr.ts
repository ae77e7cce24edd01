import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type * as lotRules from '../model/lot-rules.ts'
import type { Sentences } from './rules.fr.ts'

export type FileRule = keyof typeof lotRules

const { count, euros, listed, number } = factsIn('fr')

export const fileRulesFr: Sentences<FileRule> = {
  lotsTold: ({ untitled }, outcome) => {
    if (outcome === 'not-applicable') return 'Le dossier n’a pas de lot.'
    if (outcome === 'met') return 'Chaque lot a son repère et son intitulé.'
    return count(untitled) > 1
      ? `Les lots ${listed(untitled)} n’ont pas d’intitulé ou de repère : donnez-les, ou retirez ces lots.`
      : `Le lot ${listed(untitled)} n’a pas d’intitulé ou de repère : donnez-les, ou retirez ce lot.`
  },
  lotMaximumGiven: ({ without }, outcome) => {
    if (outcome === 'not-applicable') return 'Le marché n’est pas divisé en lots : son maximum est celui de l’ensemble.'
    if (count(without) === 0) return 'Chaque lot a son propre maximum.'
    const missing = `Sans maximum propre : ${count(without) > 1 ? 'lots' : 'lot'} ${listed(without)}.`
    if (outcome === 'met') return `${missing} La raison est écrite.`
    return outcome === 'unmet'
      ? `${missing} La raison n’est pas retenue.`
      : `${missing} Chaque lot est attribué séparément, comme un accord-cadre à part entière : donnez son maximum, ou dites pourquoi celui de l’ensemble suffit.`
  },
  lotMaximumFits: ({ countedIn, unit, sum, maximum, agrees }, outcome) => {
    if (outcome === 'not-applicable') return 'Il n’y a pas de maximums de lots à comparer à celui de l’ensemble.'
    const told = (value: Json | undefined) =>
      countedIn === 'amount' ? `${euros(value)} HT` : `${number(value)} ${unit}`
    const measure = `les lots font ensemble ${told(sum)}, pour un maximum de ${told(maximum)}`
    if (Number(sum) === Number(maximum)) return `Les maximums s’accordent : ${measure}.`
    if (outcome === 'met')
      return agrees === true
        ? `Les maximums donnés tiennent dans celui de l’ensemble : ${measure}.`
        : `Les maximums ne s’accordent pas, et la raison est écrite : ${measure}.`
    return outcome === 'unmet'
      ? `Les maximums ne s’accordent pas, et la raison n’est pas retenue : ${measure}.`
      : `Les maximums ne s’accordent pas : ${measure}. L’avis publierait les deux : corrigez l’un d’eux, ou dites pourquoi ils diffèrent.`
  },
}
