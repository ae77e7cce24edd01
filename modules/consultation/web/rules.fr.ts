import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import { formatDate, formatInstant } from '#ui/i18n/format.ts'
import type { Names } from '#ui/i18n/names.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type * as changeRules from '../model/change-rules.ts'
import type * as criteriaRules from '../model/criteria-rules.ts'
import type * as deadlineRules from '../model/deadline-rules.ts'
import type * as documentRules from '../model/document-rules.ts'
import type * as dossierRules from '../model/dossier-rules.ts'
import type * as noticeRules from '../model/notice-rules.ts'
import type * as pieceListRules from '../model/piece-list-rules.ts'
import type * as sendingRules from '../model/sending-rules.ts'

const { count, euros, list, listed, named, number, quoted } = factsIn('fr')

export type DossierRule =
  | keyof typeof dossierRules
  | keyof typeof criteriaRules
  | keyof typeof documentRules
  | keyof typeof pieceListRules
export type NoticeRule = keyof typeof noticeRules | keyof typeof deadlineRules | keyof typeof sendingRules
export type ChangeRule = keyof typeof changeRules
export type Sentences<Id extends string> = Readonly<Record<Id, RuleSentence>>

/** Points de base, en pour cent : 9 999 se lit 99,99 %. */
export const percent = (points: number): string => `${(points / 100).toLocaleString('fr-FR')} %`
const plural = (count: Json | undefined): string => (Number(count) > 1 ? 's' : '')

const SILENT: Readonly<Record<string, string>> = {
  mission: 'la mission du coordonnateur',
  orderedBy: 'qui passe les commandes',
  paidBy: 'qui paie',
}

const RECOURSE: Readonly<Record<string, string>> = {
  court: 'quelle juridiction est chargée des recours',
  address: 'à quelle adresse la saisir',
  periods: 'dans quels délais',
}

type Wrong = { readonly title: string; readonly sum: number; readonly missing: number }

/** Où la somme n’y est pas, et de combien. */
function wrongLevels(wrong: Json | undefined): string {
  const rows = (Array.isArray(wrong) ? wrong : []) as unknown as readonly Wrong[]
  return rows
    .map(({ title, sum, missing }) => {
      const where = title === '' ? 'Les critères' : `Les sous-critères de « ${title} »`
      const gap = missing > 0 ? `il manque ${percent(missing)}` : `il y a ${percent(-missing)} de trop`
      return `${where} font ${percent(sum)} : ${gap}.`
    })
    .join(' ')
}

function buyersUntold(
  silent: Json | undefined,
  without: Json | undefined,
  unidentified: Json | undefined,
  names: Names,
) {
  const told = list(silent)
    .map(String)
    .map((key) => SILENT[key] ?? key)
  return [
    told.length > 0 ? `Le dossier ne dit pas ${told.join(', ')}.` : '',
    count(without) > 0 ? `L’adresse de facturation manque pour ${named(without, names)}.` : '',
    count(unidentified) > 0
      ? `Le SIRET manque ${list(unidentified)
          .map((body) => names.to(body))
          .join(', ')}.`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

export const dossierRulesFr: Sentences<DossierRule> = {
  groupInForceForBuyers: ({ inForce, buyers, strangers }, outcome, names) => {
    if (outcome === 'met')
      return `La convention est en vigueur pour ${buyers === 1 ? 'l’acheteur nommé' : `les ${number(buyers)} acheteurs nommés`} dans l’avis.`
    if (inForce !== true) return 'La convention n’est pas en vigueur : aucun avis ne peut partir avant son effet.'
    return count(strangers) > 0
      ? `La convention n’est pas en vigueur pour ${named(strangers, names)} : l’avis ne peut pas nommer cet acheteur.`
      : 'La procédure ne nomme aucun acheteur.'
  },
  buyersStillMembers: ({ inForce, gone }, outcome, names) => {
    if (inForce === true && count(gone) === 0) return 'Les acheteurs nommés par l’avis sont membres du groupement.'
    const what =
      count(gone) > 0
        ? `L’avis nomme des acheteurs que la convention ne lie plus : ${named(gone, names)}.`
        : 'La convention n’est plus en vigueur.'
    if (outcome === 'met') return `${what} La raison de poursuivre est écrite.`
    return outcome === 'unmet'
      ? `${what} La raison n’est pas retenue : déclarez la procédure sans suite.`
      : `${what} Le dossier peut être corrigé. Pourquoi la consultation se poursuit-elle, et que deviennent leurs besoins ?`
  },
  buyersToldToCandidates: ({ buyers, silent, without, unidentified }, outcome, names) =>
    outcome === 'met'
      ? `Les candidats savent qui achète (${number(buyers)}), qui commande, qui paie et où facturer.`
      : buyersUntold(silent, without, unidentified, names),
  recourseTold: ({ silent, court }, outcome) => {
    const untold = list(silent)
      .map(String)
      .map((key) => RECOURSE[key] ?? key)
    if (untold.length === 0) return `Les candidats savent devant qui et jusqu’à quand contester : ${court}.`
    if (outcome === 'met') return `L’avis ne dit pas ${untold.join(', ')} ; la raison est écrite.`
    return `L’avis ne dit pas ${untold.join(', ')} : écrivez-le dans la partie « Recours ». Un délai de recours qui n’a pas été indiqué ne peut pas être opposé.`
  },
  lotsJustified: ({ lots }, outcome) => {
    if (Number(lots) > 1) return `Le marché est divisé en ${number(lots)} lots.`
    if (outcome === 'met') return 'Le marché n’est pas alloti, et le dossier dit pourquoi.'
    return 'Le marché n’est pas alloti et le dossier n’en donne pas la raison : écrivez-la, ou divisez en lots.'
  },
  lotsDistinct: ({ lots, twice }, outcome) =>
    outcome === 'met'
      ? Number(lots) > 1
        ? 'Chaque lot a son propre repère.'
        : 'Il n’y a pas de lots à distinguer.'
      : `Deux lots portent le même repère : ${listed(twice)}.`,
  urgencyReasoned: ({ reasons }, outcome) => {
    if (outcome === 'not-applicable') return 'Le délai n’est pas réduit pour urgence.'
    return outcome === 'met'
      ? `Le délai est réduit pour urgence : ${reasons}`
      : 'Le délai est réduit pour urgence sans que la procédure dise laquelle.'
  },
  piecesNamed: ({ pieces, unnamed }, outcome) => {
    if (outcome === 'not-applicable') return 'La liste des pièces de la candidature est dans les documents.'
    if (outcome === 'met') return `La candidature comprend ${number(pieces)} pièce${plural(pieces)}.`
    if (pieces === 0) return 'La liste des pièces de la candidature est vide.'
    return Number(unnamed) > 0
      ? 'Nommez chaque pièce de la candidature.'
      : 'Une pièce de la candidature est deux fois dans la liste.'
  },
  restrictiveMeasuresAsked: ({ value, threshold }, outcome) => {
    if (outcome === 'not-applicable') return 'La déclaration sur les mesures restrictives n’est pas demandée ici.'
    return outcome === 'met'
      ? 'La déclaration sur les mesures restrictives est demandée, ou son absence est motivée.'
      : `À ${euros(value)}, le marché atteint le seuil européen (${euros(threshold)}) : demandez la déclaration sur les mesures restrictives.`
  },
  turnoverProportionate: ({ turnover, limit, estimate, lots }, outcome) => {
    if (outcome === 'not-applicable') return 'Aucun chiffre d’affaires minimal n’est exigé.'
    if (limit === null) {
      const what = `Le chiffre d’affaires exigé est de ${euros(turnover)}, et la valeur de chaque lot n’est pas donnée en euros : la limite s’apprécie lot par lot.`
      if (outcome === 'met') return `${what} La raison est écrite.`
      return outcome === 'unmet'
        ? `${what} La raison n’est pas retenue.`
        : `${what} Pourquoi reste-t-il dans une fois et demie la valeur de chacun ?`
    }
    const ofLots = Number(lots) > 1
    const measure = ofLots
      ? `${euros(turnover)}, pour un plus petit lot de ${euros(estimate)}`
      : `${euros(turnover)}, pour un marché estimé à ${euros(estimate)}`
    const base = ofLots ? 'la valeur du plus petit lot' : 'l’estimation'
    if (Number(turnover) <= Number(limit)) return `Le chiffre d’affaires exigé reste dans la limite : ${measure}.`
    if (outcome === 'met')
      return `Le chiffre d’affaires exigé passe une fois et demie ${base}, et s’en explique : ${measure}.`
    if (outcome === 'unmet')
      return `Le chiffre d’affaires exigé (${measure}) n’est pas justifié : ramenez-le à ${euros(limit)}.`
    const apart = ofLots ? ' La limite s’apprécie lot par lot, ou par groupe de lots exécutés en même temps.' : ''
    return `Le chiffre d’affaires exigé passe ${euros(limit)}, une fois et demie ${base} : ${measure}.${apart} Qu’est-ce qui le justifie ?`
  },
  variantsStated: ({ allowed, formalised }, outcome) => {
    if (allowed !== true)
      return formalised === true
        ? 'Les variantes ne sont pas admises ; l’avis le dit.'
        : 'Les variantes ne sont pas admises ; le règlement le dit.'
    return outcome === 'met'
      ? 'Les variantes sont admises, avec ce qu’elles doivent respecter.'
      : 'Les variantes sont admises sans que le dossier dise ce qu’elles doivent respecter.'
  },
  maximumGiven: ({ countedIn, unit, minimum, maximum }, outcome) => {
    const told = (value: Json | undefined) => (countedIn === 'amount' ? euros(value) : `${number(value)} ${unit}`)
    if (outcome === 'met') {
      const floor = minimum === null ? 'sans minimum' : `minimum ${told(minimum)}`
      return `L’accord-cadre a un maximum de ${told(maximum)} (${floor}).`
    }
    if (maximum === null || maximum === 0)
      return 'L’accord-cadre n’a pas de maximum : le code en exige un, en valeur ou en quantité. Donnez-le.'
    if (countedIn === 'quantity' && unit === '') return 'Le maximum est une quantité : dites de quoi.'
    return `Le minimum (${told(minimum)}) passe le maximum (${told(maximum)}).`
  },
  longDurationReasoned: ({ months, limit }, outcome) => {
    if (Number(months) <= Number(limit)) return `La durée de ${number(months)} mois ne passe pas quatre ans.`
    return outcome === 'met'
      ? `La durée de ${number(months)} mois passe quatre ans ; l’avis en imprimera la justification.`
      : `La durée de ${number(months)} mois passe quatre ans : écrivez la justification que l’avis imprimera, ou ramenez-la à ${number(limit)} mois.`
  },
  maximumNearNeed: ({ maximum, limit, estimate }, outcome) => {
    if (outcome === 'not-applicable') return 'Il n’y a pas de maximum en euros à comparer au besoin.'
    const measure = `${euros(maximum)} pour un besoin de ${euros(estimate)}`
    if (Number(maximum) <= Number(limit)) return `Le maximum reste proche du besoin : ${measure}.`
    if (outcome === 'met') return `Le maximum passe trois fois le besoin, et s’en explique : ${measure}.`
    if (outcome === 'unmet')
      return `Le maximum passe trois fois le besoin, et la raison n’est pas retenue : ${measure}.`
    return `Le maximum passe trois fois le besoin des membres : ${measure}. Pourquoi ?`
  },
  ordersAllocated: ({ number: holders }, outcome) => {
    if (outcome === 'not-applicable') return 'Un seul titulaire reçoit toutes les commandes.'
    return outcome === 'met'
      ? `La règle répartit les commandes entre les ${number(holders)} titulaires.`
      : `Avec ${number(holders)} titulaires, le dossier doit dire à qui va chaque commande.`
  },
  dossierFits: ({ object, groupObject }, outcome) => {
    if (outcome === 'met') return 'L’objet entre dans celui du groupement.'
    if (outcome === 'unmet') return `L’objet « ${object} » n’entre pas dans celui du groupement.`
    return `L’objet n’est plus celui du besoin arrêté. « ${object} » entre-t-il dans l’objet du groupement, « ${groupObject} » ?`
  },
  weightsWhole: ({ criteria, levels, wrong, weightless }, outcome) => {
    if (criteria === 0) return 'Le dossier n’a pas de critère d’attribution.'
    if (outcome === 'met')
      return levels === 1 ? 'Les pondérations font 100 %.' : 'Les pondérations font 100 % à chaque niveau.'
    const none = count(weightless) > 0 ? ` Sans pondération : ${quoted(weightless)}.` : ''
    return `${wrongLevels(wrong)}${none}`.trim()
  },
  criteriaExplained: ({ criteria, silent, twice }, outcome) => {
    if (criteria === 0) return 'Il n’y a pas de critère à expliquer.'
    if (outcome === 'met') return 'Chaque critère dit comment il est noté.'
    if (count(twice) > 0) return `Deux critères portent le même repère : ${listed(twice)}.`
    return `Dites comment est noté : ${quoted(silent)}.`
  },
  scalesComputed: ({ wrong }, outcome) =>
    outcome === 'met'
      ? 'Chaque barème se calcule.'
      : `Ce barème ne se calcule pas : il se place sous un critère sans sous-critère, sa note la plus haute est un nombre entier de pas, et une formule ne va qu’à un prix ou à un coût du cycle de vie : ${quoted(wrong)}.`,
  environmentAmongCriteria: ({ found }, outcome) =>
    outcome === 'met'
      ? `L’environnement est pris en compte : ${quoted(found)}.`
      : 'Aucun critère ne prend en compte l’environnement : il en faut un au moins depuis le 21 août 2026.',
  priceNotAlone: (_facts, outcome) =>
    outcome === 'met'
      ? 'Le prix n’est pas seul à juger.'
      : 'Un critère unique n’est possible que s’il est le coût sur le cycle de vie ; le prix seul ne l’est plus.',
  tiesSettled: (_facts, outcome) =>
    outcome === 'met'
      ? 'Le dossier dit ce qui départage deux offres de même note.'
      : 'Le dossier ne dit pas ce qui départage deux offres de même note.',
  executionForEnvironment: (_facts, outcome) =>
    outcome === 'met'
      ? 'Une condition d’exécution prend en compte l’environnement.'
      : 'Aucune condition d’exécution ne prend en compte l’environnement.',
  documentsComplete: ({ documents, rules, empty, twice }, outcome) => {
    if (outcome === 'met') return `Le dossier réunit ${number(documents)} document${plural(documents)}.`
    if (documents === 0) return 'Le dossier n’a pas de document.'
    if (count(empty) > 0) return `Ce fichier est vide : ${quoted(empty)}.`
    if (count(twice) > 0) return `Deux documents portent le même nom : ${quoted(twice)}.`
    return rules === true ? 'Le dossier est complet.' : 'Le règlement de la consultation manque.'
  },
  documentsExpected: ({ missing }, outcome) => {
    if (count(missing) === 0) return 'Le cahier technique, le cahier administratif et l’acte d’engagement sont là.'
    if (outcome === 'met') return `Le dossier se passe de : ${listed(missing)} ; la raison est écrite.`
    return `Le dossier est sans : ${listed(missing)}. Pourquoi ?`
  },
  pricesListed: ({ lines, twice }, outcome) => {
    if (outcome === 'met') return `Le bordereau a ${number(lines)} ligne${plural(lines)}.`
    return lines === 0
      ? 'Le bordereau des prix n’a pas de ligne.'
      : `Deux lignes du bordereau portent le même repère : ${listed(twice)}.`
  },
  noticeFilled: ({ codes, wrong, departments }, outcome) => {
    if (outcome === 'met') return 'L’avis a son code CPV et son lieu d’exécution.'
    if (count(wrong) > 0) return `Ce code CPV n’en est pas un : ${listed(wrong)}.`
    return codes === 0
      ? 'Le code CPV de l’objet manque.'
      : departments === 0
        ? 'Le lieu d’exécution manque.'
        : 'L’avis est à compléter.'
  },
  tenderLimitsTold: ({ validityDays, megabytesPerFile, megabytesPerTender, formats }, outcome) => {
    if (outcome === 'met')
      return `Une offre engage ${number(validityDays)} jours ; ${number(megabytesPerTender)} Mo par offre, ${number(megabytesPerFile)} Mo par fichier, en ${listed(formats)}.`
    return validityDays === 0
      ? 'Dites combien de jours une offre engage.'
      : 'Dites la taille d’un fichier, celle d’une offre (au moins celle d’un fichier) et les formats admis.'
  },
}

type HourFact = { readonly date: string; readonly time: string }
const hour = (value: Json | undefined): string => {
  if (typeof value === 'string') return formatInstant(value, 'fr')
  const told = value as unknown as HourFact | null | undefined
  if (told == null) return '—'
  return `${formatDate(told.date, 'fr', 'weekday')} à ${told.time.replace(/^0?(\d+):/, '$1 h ')}`
}

export { hour as hourFr, number as numberFr, quoted as quotedFr }
