import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { DocumentChange } from '../model/checked.ts'
import type { Criterion, DocumentKind, Selection, Variants } from '../model/dossier.ts'
import type { ChangedTerm, InitialTerm } from '../model/initial-terms.ts'
import { type ChangeRule, hourFr as hour, percent, quotedFr as quoted, type Sentences } from './rules.fr.ts'
import { sections } from './sections.fr.ts'
import { fr } from './words.fr.ts'

const { count, day, euros, list, listed, number } = factsIn('fr')

const { kinds } = fr
const KINDS: Readonly<Record<DocumentKind, string>> = {
  RC: 'règlement de la consultation',
  CCAP: 'CCAP',
  CCTP: 'CCTP',
  AE: 'acte d’engagement',
  BPU: 'BPU',
  DQE: 'DQE',
  annex: 'annexe',
}
const IS: Readonly<Record<DocumentChange['is'], string>> = { added: 'ajout', replaced: 'remplacement', gone: 'retrait' }
const TERMS: Readonly<Record<InitialTerm, string>> = {
  object: 'l’objet',
  classification: 'le code CPV principal',
  departments: 'les départements',
  lots: 'les lots',
  framework: 'l’étendue de l’accord-cadre',
  duration: 'la durée',
  holders: 'le nombre de titulaires',
  criteria: 'les critères d’attribution',
  participation: 'les conditions de participation',
  variants: 'les variantes',
}
const READ = 'Les opérateurs liront votre motif.'
const days = (value: Json | undefined): string => `${number(value)} jour${Math.abs(Number(value)) > 1 ? 's' : ''}`
const named = (value: Json | undefined): string =>
  list(value)
    .map((section) => `« ${sections[section as keyof typeof sections]} »`)
    .join(', ')

/** Ce que la modification touche : les parties du dossier, puis chaque document. */
function touched(changed: Json | undefined, documents: Json | undefined): string {
  const rows = list(documents) as unknown as readonly DocumentChange[]
  return [
    ...(count(changed) > 0 ? [named(changed)] : []),
    ...rows.map(({ kind, name, is }) => `${KINDS[kind]} « ${name} » (${IS[is]})`),
  ].join(', ')
}

type Counted = { readonly countedIn: string; readonly unit: string; readonly maximum: number | null }
type Limits = Counted & { readonly minimum: number | null; readonly value: number | null }
type LotTold = Counted & { readonly key: string; readonly title: string; readonly description: string }
type CriterionTold = Pick<Criterion, 'title' | 'kind' | 'weight'> & { readonly parts: readonly CriterionTold[] }

const weighed = ({ title, kind, weight, parts }: CriterionTold): string => {
  const nature = title.toLowerCase() === kinds[kind] ? '' : ` (${kinds[kind]})`
  const own = `${title}${nature} ${percent(weight)}`
  return parts.length === 0 ? own : `${own} [${parts.map(weighed).join(', ')}]`
}

const limit = ({ countedIn, unit }: Counted, value: number): string =>
  countedIn === 'amount' ? `${euros(value)} hors taxes` : `${number(value)} ${unit}`

const TOLD: Readonly<Record<InitialTerm, (value: Json) => string>> = {
  object: (value) => `« ${value} »`,
  classification: (value) => (value === '' ? 'aucun' : String(value)),
  departments: (value) => listed(value),
  lots: (value) => {
    const lots = value as unknown as readonly LotTold[]
    if (lots.length === 0) return 'aucun lot'
    return lots
      .map((lot) => {
        const description = lot.description === '' ? '' : ` (${lot.description})`
        const maximum = lot.maximum === null ? '' : `, maximum ${limit(lot, lot.maximum)}`
        return `${lot.key}. ${lot.title}${description}${maximum}`
      })
      .join(' ; ')
  },
  framework: (value) => {
    const limits = value as unknown as Limits
    const worth = limits.value === null ? '' : `, soit ${euros(limits.value)} hors taxes`
    const floor = limits.minimum === null ? 'sans minimum' : `minimum ${limit(limits, limits.minimum)}`
    const ceiling = limits.maximum === null ? 'sans maximum' : `maximum ${limit(limits, limits.maximum)}`
    return `${floor}, ${ceiling}${worth}`
  },
  duration: (value) => {
    const { from, months } = value as unknown as { readonly from: string; readonly months: number }
    return `${number(months)} mois à compter du ${day(from)}`
  },
  holders: (value) => (value === 1 ? 'un titulaire' : `${number(value)} titulaires`),
  criteria: (value) => (value as unknown as readonly CriterionTold[]).map(weighed).join(' ; '),
  participation: (value) => {
    const { turnover, capacities, pieces } = value as unknown as Selection
    const asked = turnover === null ? 'aucun chiffre d’affaires' : `chiffre d’affaires de ${euros(turnover)}`
    const list = pieces === undefined ? '' : ` ; pièces : ${pieces.map(({ title }) => title).join(', ')}`
    return `${capacities === '' ? asked : `${asked}, ${capacities}`}${list}`
  },
  variants: (value) => {
    const { allowed, terms } = value as unknown as Variants
    return allowed ? `admises, ${terms}` : 'non admises'
  },
}

const alterations = (terms: Json | undefined): string =>
  (list(terms) as unknown as readonly ChangedTerm[])
    .map(({ term, before, after }) => `${TERMS[term]} (avant : ${TOLD[term](before)} ; après : ${TOLD[term](after)})`)
    .join(', ')

export const changeRulesFr: Sentences<ChangeRule> = {
  changeMade: ({ sections: changed, documents }, outcome) => {
    if (outcome !== 'met') return 'Rien ne change : ni le dossier, ni ses documents.'
    const parts = [
      count(changed) > 0 ? `parties modifiées : ${named(changed)}` : '',
      count(documents) > 0 ? `documents : ${quoted(documents)}` : '',
    ].filter((part) => part !== '')
    return `Ce qui change : ${parts.join(' ; ')}.`
  },
  importantChangeExtends: ({ deadline, from }, outcome) => {
    if (outcome === 'not-applicable') return 'La modification n’est pas dite importante.'
    return outcome === 'met'
      ? `La modification est importante : la date limite est portée au ${hour(deadline)}.`
      : `La modification est importante : fixez dans le même acte une date limite plus tardive que le ${hour(from)}.`
  },
  minorChangeAppraised: ({ sections: changed, documents }, outcome) => {
    if (outcome === 'not-applicable') return 'La modification est dite importante.'
    if (count(changed) + count(documents) === 0) return 'La modification ne touche rien dont une offre se prépare.'
    const what = `La modification touche ${touched(changed, documents)}`
    if (outcome === 'met') return `${what}. Elle ne pèse pas sur la préparation d’une offre : le motif est écrit.`
    if (outcome === 'unmet')
      return `${what}. Elle pèse sur la préparation d’une offre : dites-la importante, et prolongez le délai.`
    return `${what}. Pourquoi ne pèse-t-elle pas sur la préparation d’une offre ? Une modification substantielle est toujours importante. ${READ}`
  },
  initialTermsKept: ({ terms, ...rest }, outcome) => {
    if (count(terms) === 0) return 'L’objet et les conditions annoncés par l’avis restent les mêmes.'
    const { object, altered } = rest
    const what = `Ce que l’avis annonçait change : ${alterations(terms)}.`
    if (typeof altered === 'string')
      return `${what} Les conditions initiales sont modifiées en substance, et le motif est écrit : un avis rectificatif l’annonce, et un nouveau délai en court.`
    if (outcome === 'met') return `${what} La substance reste la même : le motif est écrit.`
    if (outcome === 'unmet')
      return `${what} C’est un autre objet : déclarez la procédure sans suite et lancez-en une autre.`
    return object === true
      ? `${what} Pourquoi l’objet et les conditions initiales ne sont-ils pas modifiés en substance ? Un autre objet serait une autre procédure. ${READ}`
      : `${what} Pourquoi ces conditions ne sont-elles pas modifiées en substance ? Si elles le sont, répondez « Non satisfait » et dites en quoi : l’avis rectificatif l’annonce, et un nouveau délai minimal en court. ${READ}`
  },
  alteredTermsAnnounced: (facts, outcome) => {
    if (outcome === 'not-applicable') return 'Personne ne dit les conditions initiales modifiées en substance.'
    const { important, deadline, sentOn, days: many, last, actFrom } = facts
    const from = actFrom === null ? '' : ` La date limite peut être fixée à partir du ${day(actFrom)} à 0 h.`
    if (important !== true)
      return `Une modification de substance est toujours importante : dites-la importante, et prolongez le délai.${from}`
    if (deadline === null) return `Un nouveau délai court depuis l’avis rectificatif : fixez une date limite.${from}`
    if (many === null) {
      const asked = `Un nouveau délai court depuis l’avis rectificatif du ${day(sentOn)}, et le code n’en fixe pas le nombre de jours.`
      if (outcome === 'met') return `${asked} Une personne a jugé qu’il suffit.`
      if (outcome === 'unmet') return `${asked} Une personne a jugé qu’il ne suffit pas.`
      return `${asked} Pourquoi suffit-il à qui n’a pas encore préparé d’offre ?`
    }
    const counted = `${number(many)} jours comptés depuis l’avis rectificatif du ${day(sentOn)} finissent le ${day(last)} à 24 h`
    if (outcome === 'computed') return `Un nouveau délai minimal est laissé : ${counted}.`
    if (outcome === 'met') return `Une personne a jugé le nouveau délai suffisant : ${counted}.`
    if (outcome === 'to-appraise')
      return `La date limite vient avant la fin du nouveau délai, à confirmer : ${counted}. Pourquoi laisse-t-elle assez de temps ?`
    return `Le nouveau délai minimal n’est pas laissé : ${counted}.${from}`
  },
  extensionProportionate: ({ added, period, share, leftBefore, leftAfter, minimum }, outcome) => {
    if (outcome === 'not-applicable')
      return 'Le délai n’est prolongé ni pour une modification importante, ni pour un renseignement tardif.'
    if (added === 0)
      return 'La date limite reste au même jour : un délai se compte en jours, et celui-ci n’est pas prolongé. Fixez un jour plus tardif.'
    const part = typeof share === 'number' ? ` (${percent(share)})` : ''
    const what = `La date limite recule de ${days(added)}, sur un délai de ${days(period)}${part}. Il restait ${days(leftBefore)}, il en restera ${number(leftAfter)}.`
    if (outcome === 'met') return `${what} La prolongation est proportionnée : le motif est écrit.`
    if (outcome === 'unmet') return `${what} La prolongation n’est pas proportionnée : fixez une date plus tardive.`
    const whole =
      typeof minimum === 'number'
        ? ` Le délai minimal de la procédure, depuis l’envoi d’un avis, est de ${days(minimum)}.`
        : ''
    return `${what}${whole} Pourquoi est-ce proportionné à l’importance des modifications ou des renseignements ? ${READ}`
  },
}
