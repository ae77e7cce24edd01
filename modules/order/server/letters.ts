import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { formatAmount } from '#kernel/money.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Lang } from '#platform/mail/letter.ts'
import { longDate } from '#platform/mail/templates.ts'
import type { Letters } from '#platform/mail/told.ts'
import { ofName } from '#ui/i18n/names.ts'

const day = z.iso.date()
const passed = z.object({
  ...{
    id: z.uuid(),
    title: z.string(),
    body: z.string().nullable(),
    percent: z.int(),
    ordered: z.int(),
    ceiling: z.int(),
  },
  exhausted: z.object({ on: day, from: day, until: day.nullable() }).nullable(),
})
type Passed = z.infer<typeof passed>

/** The letters of the orders. */
export const letters: Letters<Group> = {
  // R4.12: all members and the coordinator, whoever ordered.
  'order.thresholdPassed': ({ group, members, payload, nameOf }, lang) => {
    const told = passed.parse(payload)
    return {
      bodies: [...new Set([...members, coordinatorOf(group) ?? ''])],
      what: `${WORDS[lang].passed(told, told.body === null ? null : nameOf(told.body))} ${exhaustion(told, lang)}`.trim(),
      basis: [clause('execution'), cite('policy', 'seuils de consommation')],
      page: `orders/${told.id}`,
    }
  },
}

function exhaustion({ exhausted }: Passed, lang: Lang): string {
  if (exhausted === null) return ''
  const { on, from, until } = exhausted
  const said = (date: string) => longDate(date, lang)
  return WORDS[lang].exhausted(said(on), said(from), until === null ? null : said(until))
}

const WORDS = {
  fr: {
    passed: ({ title, percent, ordered, ceiling }: Passed, name: string | null) =>
      name === null
        ? `Les commandes du groupement atteignent ${percent} % du maximum du marché « ${title} » : ${formatAmount(ordered)} sur ${formatAmount(ceiling)} hors taxe.`
        : `Les commandes ${ofName(name, 'fr')} atteignent ${percent} % de sa part du marché « ${title} » : ${formatAmount(ordered)} sur ${formatAmount(ceiling)} hors taxe.`,
    exhausted: (on: string, from: string, until: string | null) =>
      `Au rythme des commandes passées, le maximum serait épuisé vers le ${on} (${until === null ? `au plus tôt le ${from}` : `entre le ${from} et le ${until}, quatre fois sur cinq`}).`,
  },
  en: {
    passed: ({ title, percent, ordered, ceiling }: Passed, name: string | null) =>
      name === null
        ? `The orders of the group reach ${percent}% of the maximum of the contract “${title}”: ${formatAmount(ordered, 'en')} of ${formatAmount(ceiling, 'en')} excluding VAT.`
        : `The orders ${ofName(name, 'en')} reach ${percent}% of its share of the contract “${title}”: ${formatAmount(ordered, 'en')} of ${formatAmount(ceiling, 'en')} excluding VAT.`,
    exhausted: (on: string, from: string, until: string | null) =>
      `At the pace of past orders the maximum would be exhausted about ${on} (${until === null ? `at the earliest on ${from}` : `between ${from} and ${until}, four times in five`}).`,
  },
} as const
