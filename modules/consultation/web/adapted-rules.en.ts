import { factsIn } from '#ui/i18n/facts.ts'
import type { AdaptedRule } from './adapted-rules.fr.ts'
import type { Sentences } from './rules.fr.ts'

const { euros, list } = factsIn('en')
type Over = { readonly lot: string; readonly most: number | null; readonly own: boolean }
const percent = (points: number): string => `${(points / 100).toLocaleString('en-GB')} %`

/** The lots that reach the limit, each by what it may come to. */
const lotsOver = (over: readonly Over[]): string =>
  over
    .map(({ lot, most, own }) =>
      own
        ? `lot ${lot} may come to ${euros(most)}`
        : `lot ${lot} has no maximum${most === null ? '' : ` and may come to that of the contract, ${euros(most)}`}`,
    )
    .join('; ')

export const adaptedRulesEn: Sentences<AdaptedRule> = {
  smallLotsUnderLimit: ({ lots, limit, over, countedIn }, outcome) => {
    if (outcome === 'not-applicable')
      return countedIn === 'quantity'
        ? 'The lots are in quantities: their value is judged with their share of the whole.'
        : 'The adapted procedure does not rest on the case of small lots.'
    if (outcome === 'met') return `Each lot stays under ${euros(limit)} excluding VAT, the limit of small lots.`
    const choice =
      'Correct the lots. Otherwise, before the notice, choose a formalised procedure; after it, abandon the consultation.'
    return lots === 0
      ? `The adapted procedure rests on the case of small lots, and the file has no lot. Each lot must stay under ${euros(limit)} excluding VAT. ${choice}`
      : `A small lot stays under ${euros(limit)} excluding VAT, and counts for its maximum: ${lotsOver(list(over) as unknown as readonly Over[])}. ${choice}`
  },
  smallLotsShare: ({ sum, all, share, limit }, outcome) => {
    if (outcome === 'not-applicable') return 'There are no small lots whose share is to be checked.'
    const most = percent(Number(share))
    if (sum === null) {
      const measure = `the lots are in quantities; each must be worth less than ${euros(limit)} excluding VAT, and all together ${most} at most of the value of all lots`
      if (outcome === 'met') return `The small lots are within their limits, and the reason is written: ${measure}.`
      if (outcome === 'unmet') return `It is not accepted that the small lots are within their limits: ${measure}.`
      return `Small lots: ${measure}. Say what each lot is worth, and all lots.`
    }
    const measure = `${euros(sum)} excluding VAT, for a need estimated at ${euros(all)}`
    if (Number(sum) * 10_000 <= Number(all) * Number(share))
      return `The small lots do not exceed together ${most} of the value of all lots: ${measure}.`
    if (outcome === 'met')
      return `The small lots exceed ${most} of the estimated need, and the reason is written: ${measure}.`
    if (outcome === 'unmet')
      return `The small lots exceed ${most} of the estimated need, and the reason is not accepted: ${measure}.`
    return `Small lots do not exceed together ${most} of the value of all lots; those of the file make ${measure}. If the estimated need holds these lots only, say what all lots are worth; otherwise, choose a formalised procedure.`
  },
  specificServicesListed: ({ code, adapted }, outcome) => {
    if (outcome === 'not-applicable') return 'Nothing rests on the case of social and other specific services.'
    const relies = adapted === true ? 'the adapted procedure' : 'another medium than electronic'
    if (outcome === 'to-appraise')
      return `The main code ${code} is not in the list of social and other specific services, and ${relies} is allowed here for these only. Say why the contract is one of them, or correct the code or the case that was chosen.`
    return outcome === 'met'
      ? `The object of the contract is social or other specific services (code ${code}).`
      : `It is not accepted that the object of the contract (code ${code}) is social or other specific services.`
  },
}
