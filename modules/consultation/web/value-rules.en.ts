import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { Sentences } from './rules.fr.ts'
import type { ValueRule } from './value-rules.fr.ts'

const { euros, number } = factsIn('en')
const TYPES: Readonly<Record<string, string>> = {
  open: 'The open procedure',
  restricted: 'The restricted procedure',
  negotiated: 'The procedure with negotiation',
  dialogue: 'The competitive dialogue',
  adapted: 'The adapted procedure',
  'without-competition': 'A contract without publicity or competition',
}
const typeOf = (value: Json | undefined): string => TYPES[String(value)] ?? '—'

export const valueRulesEn: Sentences<ValueRule> = {
  quantityValued: ({ maximum, unit, value }, outcome) => {
    if (outcome === 'not-applicable') return 'The maximum is in euros.'
    if (outcome === 'met') return `The maximum quantity is estimated at ${euros(value)} excluding VAT.`
    const quantity = typeof maximum === 'number' ? ` (${number(maximum)} ${unit})` : ''
    return `The maximum is a quantity${quantity}: give its estimated value in euros excluding VAT, for the thresholds are compared to it.`
  },
  typeLawfulForFile: ({ procedure, value, estimate, threshold }, outcome) => {
    if (outcome === 'not-applicable') return 'There is no procedure to compare the maximum to.'
    if (outcome === 'met')
      return `${typeOf(procedure)} remains possible for ${euros(value)} excluding VAT, the maximum of the file included (threshold of ${euros(threshold)}).`
    const why =
      Number(value) > Number(estimate)
        ? `the maximum of the file is worth ${euros(value)} excluding VAT, for a need estimated at ${euros(estimate)}`
        : `the need is estimated at ${euros(value)} excluding VAT`
    return `${typeOf(procedure)} is not possible: ${why}, and the threshold is ${euros(threshold)}. A framework agreement counts for its maximum. Above it, it is open only for small lots or for social and other specific services. Bring the maximum under the threshold. Otherwise, before the notice, choose that case or a formalised procedure; after it, abandon the consultation.`
  },
  groundGivenForFile: ({ procedure, value }, outcome) => {
    if (outcome === 'not-applicable') return 'No particular case is to be justified for this maximum.'
    return outcome === 'met'
      ? `${typeOf(procedure)} rests on a case of the code, chosen with the procedure.`
      : `${typeOf(procedure)}: for ${euros(value)} excluding VAT, the maximum of the file included, it needs a case of the code and its reasons. Before the notice, give them by “Change the procedure”, on the page of the procedure; otherwise, lower the maximum.`
  },
  mediumGroundGivenForFile: ({ case: given, reasons, open }, outcome) => {
    if (outcome === 'not-applicable') return 'Tenders come electronically: that is the rule of the code.'
    if (outcome === 'met') return `Tenders come otherwise than electronically, in a case of the code: ${reasons}`
    const why =
      given !== null && open !== true
        ? 'the case that was taken is not open to this contract, for the value of the file'
        : 'the case of the code, or its reasons, are missing'
    return `Tenders would come otherwise than electronically, and ${why}. Correct it by “Settle the retro-planning”, on the page of the procedure.`
  },
  maximumEstimated: ({ maximum, estimate }, outcome) => {
    if (outcome === 'not-applicable') return 'There is no maximum in euros to compare to the estimate.'
    if (Number(maximum) <= Number(estimate))
      return `The maximum does not pass the estimated value of ${euros(estimate)} excluding VAT.`
    const measure = `${euros(maximum)} excluding VAT, for a need estimated at ${euros(estimate)}`
    if (outcome === 'met') return `The maximum passes the estimated value, and the reason is written: ${measure}.`
    if (outcome === 'unmet')
      return `The maximum passes the estimated value, and the reason is not accepted: ${measure}.`
    return `The maximum passes the estimated value: ${measure}. A framework agreement counts for its maximum: reopen the need to estimate it again, or say why the estimate holds.`
  },
  durationEstimated: ({ months, estimated }, outcome) => {
    if (outcome === 'not-applicable') return 'There is no estimated duration to compare.'
    if (Number(months) <= Number(estimated))
      return `The duration of ${number(months)} months is within that of the estimated need.`
    const measure = `${number(months)} months, for a need estimated for ${number(estimated)}`
    if (outcome === 'met')
      return `The duration passes that of the estimated need, and the reason is written: ${measure}.`
    if (outcome === 'unmet')
      return `The duration passes that of the estimated need, and the reason is not accepted: ${measure}.`
    return `The duration passes that of the estimated need: ${measure}. The value is estimated for the whole duration: reopen the need to estimate it again, or say why the estimate holds.`
  },
  maximumUnderNotice: ({ value, threshold }, outcome) => {
    if (outcome === 'not-applicable') return 'The notice went to the Publications Office, or did not have to.'
    return outcome === 'met'
      ? `The maximum stays under the European threshold of ${euros(threshold)}.`
      : `The maximum would be worth ${euros(value)} excluding VAT and reach the European threshold of ${euros(threshold)}, while the notice did not go to the Publications Office. Abandon the consultation and send another notice.`
  },
}
