import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type * as valueRules from '../model/value-rules.ts'
import type { Sentences } from './rules.fr.ts'

export type ValueRule = keyof typeof valueRules

const { euros, number } = factsIn('fr')
const TYPES: Readonly<Record<string, string>> = {
  open: 'L’appel d’offres ouvert',
  restricted: 'L’appel d’offres restreint',
  negotiated: 'La procédure avec négociation',
  dialogue: 'Le dialogue compétitif',
  adapted: 'La procédure adaptée',
  'without-competition': 'Le marché sans publicité ni mise en concurrence',
}
const typeOf = (value: Json | undefined): string => TYPES[String(value)] ?? '—'

export const valueRulesFr: Sentences<ValueRule> = {
  quantityValued: ({ maximum, unit, value }, outcome) => {
    if (outcome === 'not-applicable') return 'Le maximum est en euros.'
    if (outcome === 'met') return `Le maximum en quantité est estimé à ${euros(value)} hors taxes.`
    const quantity = typeof maximum === 'number' ? ` (${number(maximum)} ${unit})` : ''
    return `Le maximum est une quantité${quantity} : donnez sa valeur estimée en euros hors taxes, car les seuils de procédure se comparent à elle.`
  },
  typeLawfulForFile: ({ procedure, value, estimate, threshold }, outcome) => {
    if (outcome === 'not-applicable') return 'Il n’y a pas de procédure à comparer au maximum.'
    if (outcome === 'met')
      return `${typeOf(procedure)} reste possible pour ${euros(value)} hors taxes, maximum du dossier compris (seuil de ${euros(threshold)}).`
    const why =
      Number(value) > Number(estimate)
        ? `le maximum du dossier vaut ${euros(value)} hors taxes, pour un besoin estimé à ${euros(estimate)}`
        : `le besoin est estimé à ${euros(value)} hors taxes`
    return `${typeOf(procedure)} n’est pas possible : ${why}, et le seuil est de ${euros(threshold)}. Un accord-cadre compte pour son maximum. Au-dessus, elle ne s’ouvre que pour de petits lots ou des services sociaux et autres services spécifiques. Ramenez le maximum sous le seuil. Sinon, avant l’avis, choisissez ce cas ou une procédure formalisée ; après l’avis, déclarez la consultation sans suite.`
  },
  groundGivenForFile: ({ procedure, value }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun cas particulier n’est à justifier pour ce maximum.'
    return outcome === 'met'
      ? `${typeOf(procedure)} repose sur un cas du code, choisi avec la procédure.`
      : `${typeOf(procedure)} : pour ${euros(value)} hors taxes, maximum du dossier compris, il faut un cas du code et ses raisons. Avant l’avis, donnez-les par « Changer de procédure », sur la page de la procédure ; sinon, ramenez le maximum.`
  },
  mediumGroundGivenForFile: ({ case: given, reasons, open }, outcome) => {
    if (outcome === 'not-applicable') return 'Les offres viennent par voie électronique : c’est la règle du code.'
    if (outcome === 'met')
      return `Les offres viennent autrement que par voie électronique, dans un cas du code : ${reasons}`
    const why =
      given !== null && open !== true
        ? 'le cas retenu n’est pas ouvert à ce marché, pour la valeur du dossier'
        : 'il manque le cas du code, ou ses raisons'
    return `Les offres viendraient autrement que par voie électronique, et ${why}. Corrigez-le par « Arrêter le rétroplanning », sur la page de la procédure.`
  },
  maximumEstimated: ({ maximum, estimate }, outcome) => {
    if (outcome === 'not-applicable') return 'Il n’y a pas de maximum en euros à comparer à l’estimation.'
    if (Number(maximum) <= Number(estimate))
      return `Le maximum ne passe pas la valeur estimée de ${euros(estimate)} hors taxes.`
    const measure = `${euros(maximum)} hors taxes, pour un besoin estimé à ${euros(estimate)}`
    if (outcome === 'met') return `Le maximum passe la valeur estimée, et la raison est écrite : ${measure}.`
    if (outcome === 'unmet') return `Le maximum passe la valeur estimée, et la raison n’est pas retenue : ${measure}.`
    return `Le maximum passe la valeur estimée : ${measure}. Un accord-cadre compte pour son maximum : rouvrez le besoin pour l’estimer de nouveau, ou dites pourquoi l’estimation tient.`
  },
  durationEstimated: ({ months, estimated }, outcome) => {
    if (outcome === 'not-applicable') return 'Il n’y a pas de durée estimée à comparer.'
    if (Number(months) <= Number(estimated))
      return `La durée de ${number(months)} mois est dans celle du besoin estimé.`
    const measure = `${number(months)} mois, pour un besoin estimé sur ${number(estimated)}`
    if (outcome === 'met') return `La durée passe celle du besoin estimé, et la raison est écrite : ${measure}.`
    if (outcome === 'unmet')
      return `La durée passe celle du besoin estimé, et la raison n’est pas retenue : ${measure}.`
    return `La durée passe celle du besoin estimé : ${measure}. La valeur s’estime sur toute la durée : rouvrez le besoin pour l’estimer de nouveau, ou dites pourquoi l’estimation tient.`
  },
  maximumUnderNotice: ({ value, threshold }, outcome) => {
    if (outcome === 'not-applicable') return 'L’avis est allé à l’Office des publications, ou n’avait pas à y aller.'
    return outcome === 'met'
      ? `Le maximum reste sous le seuil européen de ${euros(threshold)}.`
      : `Le maximum vaudrait ${euros(value)} hors taxes et atteindrait le seuil européen de ${euros(threshold)}, alors que l’avis n’est pas allé à l’Office des publications. Déclarez la consultation sans suite et envoyez un autre avis.`
  },
}
