import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type * as categoryRules from '../model/category-rules.ts'
import type * as durationRules from '../model/duration-rules.ts'
import type * as lotRules from '../model/lot-rules.ts'
import type * as publicationRules from '../model/publication-rules.ts'
import { hourFr as hour, type Sentences } from './rules.fr.ts'

export type FileRule =
  | keyof typeof categoryRules
  | keyof typeof durationRules
  | keyof typeof lotRules
  | keyof typeof publicationRules

const { count, day, euros, listed, number } = factsIn('fr')

const CATEGORIES: Readonly<Record<string, string>> = {
  works: 'de travaux',
  supplies: 'de fournitures',
  services: 'de services',
}
const categoryOf = (value: Json | undefined): string => CATEGORIES[String(value)] ?? '—'

export const fileRulesFr: Sentences<FileRule> = {
  categoryFitsCpv: ({ code, ...rest }, outcome) => {
    if (outcome === 'not-applicable') return 'Il n’y a pas de code CPV principal à comparer à la nature de l’achat.'
    const { category, expected, value, threshold, crossed } = rest
    if (category === expected) return `Le code principal ${code} est celui d’un achat ${categoryOf(category)}.`
    const differs = `Le code principal ${code} est celui d’un achat ${categoryOf(expected)} ; la procédure est choisie pour un achat ${categoryOf(category)}.`
    if (outcome === 'met') return `${differs} La raison est écrite.`
    if (outcome === 'unmet')
      return `${differs} La raison n’est pas retenue : corrigez le code, ou la nature de l’achat.`
    const reached = `Pour un achat ${categoryOf(expected)}, ${euros(value)} hors taxes atteignent le seuil de ${euros(threshold)}`
    const stake = rest.formalised
      ? 'l’avis devrait aller à l’Office des publications, et la nature retenue l’en dispense'
      : 'cette procédure ne tient que par la nature retenue'
    const closed = crossed === true ? ` ${reached} : ${stake}.` : ''
    return `${differs}${closed} Pourquoi cette nature ? Sinon, corrigez le code, ou, avant l’avis, rouvrez le besoin.`
  },
  durationToCome: ({ from, today }, outcome) =>
    outcome === 'met'
      ? `Le marché commence le ${day(from)}.`
      : `Le marché commencerait le ${day(from)}, qui ne vient pas après le ${day(today)} : donnez un début à venir.`,
  durationAfterDeadline: ({ from, end, ...rest }, outcome) => {
    if (outcome === 'not-applicable') return 'Il n’y a pas de date limite à comparer au début du marché.'
    const { movable, after } = rest
    if (after === true) return `Le marché commence le ${day(from)}, après la date limite du ${hour(end)}.`
    const before = `Le marché commencerait le ${day(from)}, pour une date limite le ${hour(end)} : il ne prend effet qu’une fois notifié, donc après elle.`
    if (movable === true) return `${before} Donnez un début plus tardif, ou une date limite plus proche.`
    if (outcome === 'met') return `${before} Une personne a dit ce que devient ce début.`
    return outcome === 'unmet'
      ? `${before} Reportez-le par « Publier une nouvelle version », avec la date limite.`
      : `${before} Une prolongation seule ne le reporte pas : que devient-il ? « Publier une nouvelle version » reporte les deux ensemble.`
  },
  publicationInTime: ({ sentOn, wait, lost, left, minimum, questionsUntil, late }, outcome) => {
    if (late !== true)
      return `Le dossier est publié dans les ${number(wait)} jours de l’envoi de l’avis, parti le ${day(sentOn)}.`
    const period = minimum === null ? '' : `, pour un délai minimal de ${number(minimum)} jours`
    const asked = questionsUntil === null ? '' : ' La fin des questions est déjà passée.'
    const measure = `L’avis est parti le ${day(sentOn)} : ${number(lost)} j perdus pour préparer une offre, ${number(left)} j restants${period}.${asked}`
    if (outcome === 'met') return `${measure} Une personne a jugé qu’il reste assez de temps.`
    return outcome === 'unmet'
      ? `${measure} Une personne a jugé qu’il ne reste pas assez de temps : prolongez le délai.`
      : `${measure} Pourquoi reste-t-il assez de temps ? Sinon, prolongez le délai avant de publier.`
  },
  publicationPeriodKept: ({ late, lost, left, days, last, actFrom }, outcome) => {
    if (late !== true) return 'Le délai minimal court depuis l’envoi de l’avis, que le dossier suit de peu.'
    if (outcome === 'not-applicable') return 'Le code ne fixe pas de nombre de jours pour cette procédure.'
    const counted = `le dossier vient ${number(lost)} j après l’avis et laisse ${number(left)} j ; comptés depuis sa publication, ${number(days)} jours finissent le ${day(last)} à 24 h`
    if (outcome === 'computed') return `Le délai minimal est laissé : ${counted}.`
    if (outcome === 'met') return `Une personne a jugé le délai suffisant : ${counted}.`
    return outcome === 'to-appraise'
      ? `Le délai à confirmer n’est pas laissé : ${counted}. Pourquoi reste-t-il assez de temps ?`
      : `Le délai minimal n’est pas laissé : ${counted}. Avant de publier, portez la date limite au ${day(actFrom)} à 0 h ou après, par « Prolonger le délai ».`
  },
  laterDocumentsInTime: ({ added, late, ...rest }, outcome) => {
    if (count(added) === 0) return 'Aucune pièce d’une nature nouvelle n’est jointe.'
    if (late !== true || outcome === 'not-applicable')
      return `Des pièces d’une nature nouvelle (${listed(added)}) sont jointes à temps : le délai court depuis l’envoi de l’avis.`
    const { lost, left, days, last, actFrom } = rest
    const came = `Aucune version ne contenait ces pièces (${listed(added)}) : elles viennent ${number(lost)} j après l’avis et laissent ${number(left)} j`
    const measure =
      days === null
        ? `${came}, et le code ne fixe pas de nombre de jours.`
        : `${came} ; comptés depuis aujourd’hui, ${number(days)} jours finissent le ${day(last)} à 24 h.`
    if (outcome === 'computed') return `${measure} Ce délai minimal est laissé.`
    if (outcome === 'met') return `${measure} Une personne a jugé qu’il reste assez de temps.`
    if (outcome === 'to-appraise')
      return `${measure} Pourquoi reste-t-il assez de temps pour préparer une offre ? Sinon, prolongez le délai.`
    const longer = actFrom === null ? '' : ` au ${day(actFrom)} à 0 h ou après`
    return `${measure} Une offre ne se prépare pas sans elles : portez la date limite${longer}.`
  },
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
