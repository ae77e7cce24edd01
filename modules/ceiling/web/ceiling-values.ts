import type { Json } from '#kernel/canonical.ts'
import type { FormValues } from '#ui/draft.ts'
import { scaledIn, scaledText } from '#ui/field/scaled-number.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { Amounts, InForce } from '../model/state.ts'

/** What a row of the form holds, as it was typed. */
export type Row = Readonly<Record<string, string>>

const CENTS = 2
/** How a quantity of a line is named among the fields of a row. */
export const quantityField = (line: string): string => `quantity ${line}`

export const rowsIn = (value: Json | undefined): readonly Row[] =>
  (Array.isArray(value) ? value : []).map((row: Json) =>
    typeof row === 'object' && row !== null && !Array.isArray(row)
      ? Object.fromEntries(Object.entries(row).map(([name, held]) => [name, textOf(held)]))
      : {},
  )

/** The lines of which the form counts a quantity. */
export const linesCounted = (values: FormValues): readonly string[] => [
  ...new Set(rowsIn(values.lines).flatMap(({ line = '' }) => (line.trim() === '' ? [] : [line.trim()]))),
]

/** An amount in euros, in cents; `null` of a text that is none. */
export const centsIn = (text: string): number | null => scaledIn(text, CENTS)

/** One row for each buyer of a contract, with the share that it has now. */
export function shareRows(buyers: readonly string[], shares: InForce['shares'] = []): readonly Row[] {
  return buyers.map((body) => {
    const own = shares.find((each) => each.body === body)
    const quantities = (own?.quantities ?? []).map(({ line, quantity }) => [quantityField(line), String(quantity)])
    return {
      ...{ body, amount: own === undefined ? '' : scaledText(own.amount, CENTS, own.amount % 100 === 0 ? 0 : CENTS) },
      ...Object.fromEntries(quantities),
    }
  })
}

/** What the form of the ceilings begins with. */
export const ceilingValues = (contract: string, buyers: readonly string[]): FormValues => ({
  ...{ contract, maximum: '', minimum: '0', lines: [], shared: false },
  shares: shareRows(buyers).map((row) => ({ ...row })),
})

/** What is sent of the shares: of the members of which something was typed; a number that cannot be read is sent as none. */
export function sharesPayload(values: FormValues, lines: readonly string[]): Json[] {
  return rowsIn(values.shares).flatMap((row) => {
    const typed = lines.flatMap((line) => {
      const text = row[quantityField(line)] ?? ''
      return text.trim() === '' ? [] : [{ line, quantity: scaledIn(text, 0) }]
    })
    const amount = row.amount ?? ''
    if (amount.trim() === '' && typed.length === 0) return []
    return [{ body: row.body ?? '', amount: amount.trim() === '' ? 0 : centsIn(amount), quantities: typed }]
  })
}

/** What is sent to set the ceilings of a contract. */
export function setPayload(values: FormValues): Readonly<Record<string, Json>> {
  const quantities = rowsIn(values.lines).flatMap(({ line = '', quantity = '' }) =>
    line.trim() === '' && quantity.trim() === '' ? [] : [{ line: line.trim(), quantity: scaledIn(quantity, 0) }],
  )
  return {
    ...{ contract: textOf(values.contract), minimum: centsIn(textOf(values.minimum)) },
    maximum: { amount: centsIn(textOf(values.maximum)), quantities },
    shares: values.shared === true ? sharesPayload(values, linesCounted(values)) : [],
  }
}

/** What is sent of a loan from one member: what was typed of it. */
export function loanPayload(
  values: FormValues,
  from: string,
  lines: readonly string[],
): Readonly<Record<string, Json>> {
  const amount = textOf(values.amount)
  const quantities = lines.flatMap((line) => {
    const text = textOf(values[quantityField(line)])
    return text.trim() === '' ? [] : [{ line, quantity: scaledIn(text, 0) }]
  })
  return { from, to: textOf(values.to), amount: amount.trim() === '' ? 0 : centsIn(amount), quantities }
}

/** The share of a ceiling that is taken, in tenths of a percent rounded down: it says 100 % of what is exhausted, and of nothing else. */
export const permille = (taken: number, { amount }: Pick<Amounts, 'amount'>): number =>
  amount <= 0 ? (taken > 0 ? 1000 : 0) : Number((BigInt(taken) * 1000n) / BigInt(amount))
