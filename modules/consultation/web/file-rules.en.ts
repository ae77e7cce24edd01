import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { FileRule } from './file-rules.fr.ts'
import type { Sentences } from './rules.fr.ts'

const { count, euros, listed, number } = factsIn('en')

export const fileRulesEn: Sentences<FileRule> = {
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
