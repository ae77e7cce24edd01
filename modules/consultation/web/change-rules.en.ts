import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { DocumentChange } from '../model/checked.ts'
import type { Criterion, DocumentKind, Selection, Variants } from '../model/dossier.ts'
import type { ChangedTerm, InitialTerm } from '../model/initial-terms.ts'
import { hourEn as hour, percent, quotedEn as quoted } from './rules.en.ts'
import type { ChangeRule, Sentences } from './rules.fr.ts'
import { sections } from './sections.en.ts'
import { en } from './words.en.ts'

const { count, day, euros, list, listed, number } = factsIn('en')

const { kinds } = en
const KINDS: Readonly<Record<DocumentKind, string>> = {
  RC: 'rules of the consultation',
  CCAP: 'administrative clauses',
  CCTP: 'technical clauses',
  AE: 'deed of undertaking',
  BPU: 'price schedule',
  DQE: 'bill of quantities',
  annex: 'annex',
}
const IS: Readonly<Record<DocumentChange['is'], string>> = { added: 'added', replaced: 'replaced', gone: 'removed' }
const TERMS: Readonly<Record<InitialTerm, string>> = {
  object: 'the object',
  classification: 'the main CPV code',
  departments: 'the departments',
  lots: 'the lots',
  framework: 'the extent of the framework agreement',
  duration: 'the duration',
  holders: 'the number of holders',
  criteria: 'the award criteria',
  participation: 'the conditions of participation',
  variants: 'the variants',
}
const READ = 'Operators will read your reason.'
const days = (value: Json | undefined): string => `${number(value)} day${Math.abs(Number(value)) === 1 ? '' : 's'}`
const named = (value: Json | undefined): string =>
  list(value)
    .map((section) => `“${sections[section as keyof typeof sections]}”`)
    .join(', ')

/** What the change touches: the parts of the file, then each document. */
function touched(changed: Json | undefined, documents: Json | undefined): string {
  const rows = list(documents) as unknown as readonly DocumentChange[]
  return [
    ...(count(changed) > 0 ? [named(changed)] : []),
    ...rows.map(({ kind, name, is }) => `${KINDS[kind]} “${name}” (${IS[is]})`),
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
  countedIn === 'amount' ? `${euros(value)} excluding VAT` : `${number(value)} ${unit}`

const TOLD: Readonly<Record<InitialTerm, (value: Json) => string>> = {
  object: (value) => `“${value}”`,
  classification: (value) => (value === '' ? 'none' : String(value)),
  departments: (value) => listed(value),
  lots: (value) => {
    const lots = value as unknown as readonly LotTold[]
    if (lots.length === 0) return 'no lot'
    return lots
      .map((lot) => {
        const description = lot.description === '' ? '' : ` (${lot.description})`
        const maximum = lot.maximum === null ? '' : `, maximum ${limit(lot, lot.maximum)}`
        return `${lot.key}. ${lot.title}${description}${maximum}`
      })
      .join('; ')
  },
  framework: (value) => {
    const limits = value as unknown as Limits
    const worth = limits.value === null ? '' : `, which is ${euros(limits.value)} excluding VAT`
    const floor = limits.minimum === null ? 'no minimum' : `minimum ${limit(limits, limits.minimum)}`
    const ceiling = limits.maximum === null ? 'no maximum' : `maximum ${limit(limits, limits.maximum)}`
    return `${floor}, ${ceiling}${worth}`
  },
  duration: (value) => {
    const { from, months } = value as unknown as { readonly from: string; readonly months: number }
    return `${number(months)} months from ${day(from)}`
  },
  holders: (value) => (value === 1 ? 'one holder' : `${number(value)} holders`),
  criteria: (value) => (value as unknown as readonly CriterionTold[]).map(weighed).join('; '),
  participation: (value) => {
    const { turnover, capacities, pieces } = value as unknown as Selection
    const asked = turnover === null ? 'no turnover' : `turnover of ${euros(turnover)}`
    const list = pieces === undefined ? '' : `; pieces: ${pieces.map(({ title }) => title).join(', ')}`
    return `${capacities === '' ? asked : `${asked}, ${capacities}`}${list}`
  },
  variants: (value) => {
    const { allowed, terms } = value as unknown as Variants
    return allowed ? `allowed, ${terms}` : 'not allowed'
  },
}

const alterations = (terms: Json | undefined): string =>
  (list(terms) as unknown as readonly ChangedTerm[])
    .map(({ term, before, after }) => `${TERMS[term]} (before: ${TOLD[term](before)}; after: ${TOLD[term](after)})`)
    .join(', ')

export const changeRulesEn: Sentences<ChangeRule> = {
  changeMade: ({ sections: changed, documents }, outcome) => {
    if (outcome !== 'met') return 'Nothing changes: neither the file nor its documents.'
    const parts = [
      count(changed) > 0 ? `parts changed: ${named(changed)}` : '',
      count(documents) > 0 ? `documents: ${quoted(documents)}` : '',
    ].filter((part) => part !== '')
    return `What changes: ${parts.join('; ')}.`
  },
  importantChangeExtends: ({ deadline, from }, outcome) => {
    if (outcome === 'not-applicable') return 'The change is not said to be important.'
    return outcome === 'met'
      ? `The change is important: the deadline moves to ${hour(deadline)}.`
      : `The change is important: set a deadline later than ${hour(from)} in the same act.`
  },
  minorChangeAppraised: ({ sections: changed, documents }, outcome) => {
    if (outcome === 'not-applicable') return 'The change is said to be important.'
    if (count(changed) + count(documents) === 0) return 'The change touches nothing that a tender is prepared from.'
    const what = `The change touches ${touched(changed, documents)}`
    if (outcome === 'met') return `${what}. It does not weigh on the preparation of a tender: the reason is written.`
    if (outcome === 'unmet')
      return `${what}. It weighs on the preparation of a tender: say that it is important, and extend the period.`
    return `${what}. Why does it not weigh on the preparation of a tender? A substantial change is always important. ${READ}`
  },
  initialTermsKept: ({ terms, ...rest }, outcome) => {
    if (count(terms) === 0) return 'The object and the conditions that the notice announced stay the same.'
    const { object, altered } = rest
    const what = `What the notice announced changes: ${alterations(terms)}.`
    if (typeof altered === 'string')
      return `${what} The initial conditions are altered in substance, and the reason is written: a rectifying notice announces it, and a new period runs from it.`
    if (outcome === 'met') return `${what} The substance stays the same: the reason is written.`
    if (outcome === 'unmet') return `${what} It is another object: abandon the procedure and launch another.`
    return object === true
      ? `${what} Why are the object and the initial conditions not altered in substance? Another object would be another procedure. ${READ}`
      : `${what} Why are these conditions not altered in substance? If they are, answer “Not satisfied” and say in what: the rectifying notice announces it, and a new minimum period runs from it. ${READ}`
  },
  alteredTermsAnnounced: (facts, outcome) => {
    if (outcome === 'not-applicable') return 'Nobody says that the initial conditions are altered in substance.'
    const { important, deadline, sentOn, days: many, last, actFrom } = facts
    const from = actFrom === null ? '' : ` The deadline may be set from ${day(actFrom)} at 0:00 on.`
    if (important !== true)
      return `A change of substance is always important: say that it is, and extend the period.${from}`
    if (deadline === null) return `A new period runs from the rectifying notice: set a deadline.${from}`
    if (many === null) {
      const asked = `A new period runs from the rectifying notice of ${day(sentOn)}, and the code gives no number of days.`
      if (outcome === 'met') return `${asked} A person judged that it is enough.`
      if (outcome === 'unmet') return `${asked} A person judged that it is not enough.`
      return `${asked} Why is it enough for those who have prepared no tender yet?`
    }
    const counted = `${number(many)} days counted from the rectifying notice of ${day(sentOn)} end on ${day(last)} at 24:00`
    if (outcome === 'computed') return `A new minimum period is left: ${counted}.`
    if (outcome === 'met') return `A person judged the new period to be enough: ${counted}.`
    if (outcome === 'to-appraise')
      return `The deadline comes before the end of the new period, to be confirmed: ${counted}. Why does it leave enough time?`
    return `The new minimum period is not left: ${counted}.${from}`
  },
  extensionProportionate: ({ added, period, share, leftBefore, leftAfter, minimum }, outcome) => {
    if (outcome === 'not-applicable')
      return 'The period is extended neither for an important change nor for information that came late.'
    if (added === 0)
      return 'The deadline stays on the same day: a period is counted in days, and this one is not extended. Set a later day.'
    const part = typeof share === 'number' ? ` (${percent(share)})` : ''
    const what = `The deadline moves by ${days(added)}, on a period of ${days(period)}${part}. There were ${days(leftBefore)} left, there will be ${number(leftAfter)}.`
    if (outcome === 'met') return `${what} The extension is in proportion: the reason is written.`
    if (outcome === 'unmet') return `${what} The extension is not in proportion: set a later date.`
    const whole =
      typeof minimum === 'number'
        ? ` The minimum period of the procedure, from the sending of a notice, is ${days(minimum)}.`
        : ''
    return `${what}${whole} Why is this in proportion to the importance of the changes or of the information? ${READ}`
  },
}
