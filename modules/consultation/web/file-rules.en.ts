import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { FileRule } from './file-rules.fr.ts'
import { hourEn as hour } from './rules.en.ts'
import type { Sentences } from './rules.fr.ts'

const { count, day, euros, listed, number } = factsIn('en')

const CATEGORIES: Readonly<Record<string, string>> = { works: 'works', supplies: 'supplies', services: 'services' }
const categoryOf = (value: Json | undefined): string => CATEGORIES[String(value)] ?? '—'

export const fileRulesEn: Sentences<FileRule> = {
  categoryFitsCpv: ({ code, ...rest }, outcome) => {
    if (outcome === 'not-applicable') return 'There is no main CPV code to compare to the category of the purchase.'
    const { category, expected, value, threshold, crossed } = rest
    if (category === expected) return `The main code ${code} is that of a purchase of ${categoryOf(category)}.`
    const differs = `The main code ${code} is that of a purchase of ${categoryOf(expected)}; the procedure is chosen for a purchase of ${categoryOf(category)}.`
    if (outcome === 'met') return `${differs} The reason is written.`
    if (outcome === 'unmet')
      return `${differs} The reason is not accepted: correct the code, or the category of the purchase.`
    const reached = `For a purchase of ${categoryOf(expected)}, ${euros(value)} excluding VAT reach the threshold of ${euros(threshold)}`
    const stake = rest.formalised
      ? 'the notice would have to go to the Publications Office, and the category taken spares it'
      : 'this procedure holds only by the category taken'
    const closed = crossed === true ? ` ${reached}: ${stake}.` : ''
    return `${differs}${closed} Why this category? If it is not the right one, correct the code, or, before the notice, reopen the need.`
  },
  durationToCome: ({ from, today }, outcome) =>
    outcome === 'met'
      ? `The contract begins on ${day(from)}.`
      : `The contract would begin on ${day(from)}, which does not come after ${day(today)}: give a day to come.`,
  durationAfterDeadline: ({ from, end, ...rest }, outcome) => {
    if (outcome === 'not-applicable') return 'There is no deadline to compare to the start of the contract.'
    const { movable, after } = rest
    if (after === true) return `The contract begins on ${day(from)}, after the deadline of ${hour(end)}.`
    const before = `The contract would begin on ${day(from)}, for a deadline on ${hour(end)}: it takes effect only once it is notified, and so after it.`
    if (movable === true) return `${before} Give a later start, or a nearer deadline.`
    if (outcome === 'met') return `${before} A person said what becomes of this start.`
    return outcome === 'unmet'
      ? `${before} Put it off by “Publish a new version”, together with the deadline.`
      : `${before} An extension alone does not put it off: what becomes of it? “Publish a new version” puts off both together.`
  },
  publicationInTime: ({ sentOn, wait, lost, left, minimum, questionsUntil, late }, outcome) => {
    if (late !== true)
      return `The file is published within ${number(wait)} days of the sending of the notice, which left on ${day(sentOn)}.`
    const period = minimum === null ? '' : `, for a minimum period of ${number(minimum)} days`
    const asked = questionsUntil === null ? '' : ' The end of the questions is already past.'
    const measure = `The notice left on ${day(sentOn)}: ${number(lost)} d lost for preparing a tender, ${number(left)} d left${period}.${asked}`
    if (outcome === 'met') return `${measure} A person judged that enough time is left.`
    return outcome === 'unmet'
      ? `${measure} A person judged that not enough time is left: extend the deadline.`
      : `${measure} Why is enough time left? If it is not, extend the deadline before publishing.`
  },
  publicationPeriodKept: ({ late, lost, left, days, last, actFrom }, outcome) => {
    if (late !== true) return 'The minimum period runs from the sending of the notice, which the file follows closely.'
    if (outcome === 'not-applicable') return 'The code sets no number of days for this procedure.'
    const counted = `the file comes ${number(lost)} d after the notice and leaves ${number(left)} d; counted from its publication, ${number(days)} days end on ${day(last)} at midnight`
    if (outcome === 'computed') return `The minimum period is left: ${counted}.`
    if (outcome === 'met') return `A person judged the period long enough: ${counted}.`
    return outcome === 'to-appraise'
      ? `The period, to be confirmed, is not left: ${counted}. Why is enough time left?`
      : `The minimum period is not left: ${counted}. Before publishing, set the deadline on ${day(actFrom)} at midnight or later, by “Extend the deadline”.`
  },
  laterDocumentsInTime: ({ added, late, ...rest }, outcome) => {
    if (count(added) === 0) return 'No document of a new kind is attached.'
    if (late !== true || outcome === 'not-applicable')
      return `Documents of a new kind (${listed(added)}) are attached in time: the period runs from the sending of the notice.`
    const { lost, left, days, last, actFrom } = rest
    const came = `No version held these documents (${listed(added)}): they come ${number(lost)} d after the notice and leave ${number(left)} d`
    const measure =
      days === null
        ? `${came}, and the code sets no number of days.`
        : `${came}; counted from today, ${number(days)} days end on ${day(last)} at midnight.`
    if (outcome === 'computed') return `${measure} This minimum period is left.`
    if (outcome === 'met') return `${measure} A person judged that enough time is left.`
    if (outcome === 'to-appraise')
      return `${measure} Why is enough time left to prepare a tender? Otherwise, extend the period.`
    const longer = actFrom === null ? '' : ` on ${day(actFrom)} at midnight or later`
    return `${measure} No tender is prepared without them: set the deadline${longer}.`
  },
  lotsTold: ({ untitled }, outcome) => {
    if (outcome === 'not-applicable') return 'The file has no lot.'
    if (outcome === 'met') return 'Each lot has its key and its title.'
    return count(untitled) > 1
      ? `Lots ${listed(untitled)} have no title or no key: give them, or remove these lots.`
      : `Lot ${listed(untitled)} has no title or no key: give it, or remove this lot.`
  },
  lotMaximumGiven: ({ without }, outcome) => {
    if (outcome === 'not-applicable') return 'The contract is not divided into lots: its maximum is that of the whole.'
    if (count(without) === 0) return 'Each lot has a maximum of its own.'
    const missing = `Without a maximum of its own: ${count(without) > 1 ? 'lots' : 'lot'} ${listed(without)}.`
    if (outcome === 'met') return `${missing} The reason is written.`
    return outcome === 'unmet'
      ? `${missing} The reason is not accepted.`
      : `${missing} Each lot is awarded for itself, as a framework agreement of its own: give its maximum, or say why that of the whole is enough.`
  },
  lotMaximumFits: ({ countedIn, unit, sum, maximum, agrees }, outcome) => {
    if (outcome === 'not-applicable') return 'There are no maximums of lots to compare to that of the whole.'
    const told = (value: Json | undefined) =>
      countedIn === 'amount' ? `${euros(value)} excluding VAT` : `${number(value)} ${unit}`
    const measure = `the lots make ${told(sum)} together, for a maximum of ${told(maximum)}`
    if (Number(sum) === Number(maximum)) return `The maximums agree: ${measure}.`
    if (outcome === 'met')
      return agrees === true
        ? `The maximums that are given stay within that of the whole: ${measure}.`
        : `The maximums do not agree, and the reason is written: ${measure}.`
    return outcome === 'unmet'
      ? `The maximums do not agree, and the reason is not accepted: ${measure}.`
      : `The maximums do not agree: ${measure}. The notice would publish both: correct one of them, or say why they differ.`
  },
}
