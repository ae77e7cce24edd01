import type { Json } from '#kernel/canonical.ts'
import { lineAmount } from '#modules/price-schedule/index.ts'
import type { FormValues } from '#ui/draft.ts'
import { scaledIn, scaledText } from '#ui/field/scaled-number.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { Invoicing } from '../contract.ts'
import type { Terms } from '../model/terms-state.ts'

/** A line of the form, as it was typed. */
export type LineText = { readonly line: string; readonly quantity: string; readonly amount: string }

const CENTS = 2
const POINTS = 2

/** An amount in euros, in cents; `null` of a text that is none. */
export const centsIn = (value: Json | undefined): number | null => scaledIn(textOf(value), CENTS)
export const eurosOf = (cents: number): string => scaledText(cents, CENTS, cents % 100 === 0 ? 0 : CENTS)

export const linesIn = (values: FormValues): readonly LineText[] =>
  (Array.isArray(values.lines) ? values.lines : []).map((row: Json) => {
    const held = typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Record<string, Json>) : {}
    return { line: textOf(held.line), quantity: textOf(held.quantity), amount: textOf(held.amount) }
  })

/** What the form of an invoice begins with. */
export const fileValues = (): FormValues => ({
  ...{ order: '', contract: '', body: '', kind: 'services', number: '', issuedOn: '', receivedOn: '' },
  ...{ channel: 'chorus', currency: 'EUR', commitment: '', lines: [], amount: '', vat: '' },
})

/** What an order leaves to invoice, as the form proposes it: all that is left, at the prices of the order. */
export function proposed({ order, lines }: Invoicing, vat: number): FormValues {
  const left = lines.filter((line) => line.left > 0)
  const rows = left.map(({ line, left: quantity, price }) => ({
    ...{ line, quantity: String(quantity), amount: eurosOf(lineAmount(quantity, price)) },
  }))
  const amount = left.reduce((sum, { left: quantity, price }) => sum + lineAmount(quantity, price), 0)
  return {
    ...{ order: order.id, contract: order.contract, body: order.body, commitment: order.commitment },
    ...{ lines: rows, amount: eurosOf(amount), vat: eurosOf(vat) },
  }
}

const DIRECT = 'direct-'

/** The name, in the form of an invoice, of what of it a subcontractor is paid directly. */
export const directKey = (request: string): string => `${DIRECT}${request}`

/** The parts that are paid directly, of those that were filled in. */
const directIn = (values: FormValues): readonly { request: string; amount: number | null }[] =>
  Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(DIRECT) && textOf(value).trim() !== ''
      ? [{ request: name.slice(DIRECT.length), amount: centsIn(value) }]
      : [],
  )

/** What is sent of an invoice: a number that cannot be read is sent as none, and the server says of which line. */
export function filePayload(values: FormValues): Readonly<Record<string, Json>> {
  const isAdvance = values.kind === 'advance'
  const lines = isAdvance
    ? []
    : linesIn(values)
        .filter(({ quantity }) => quantity.trim() !== '' && quantity.trim() !== '0')
        .map(({ line, quantity, amount }) => ({ line, quantity: scaledIn(quantity, 0), amount: centsIn(amount) }))
  const direct = isAdvance ? [] : directIn(values)
  const said = ['order', 'contract', 'body', 'kind', 'number', 'issuedOn', 'receivedOn', 'channel', 'commitment']
  return {
    ...Object.fromEntries(said.map((name) => [name, textOf(values[name])])),
    ...{ currency: textOf(values.currency).trim().toUpperCase(), lines },
    ...{ amount: centsIn(values.amount), vat: centsIn(values.vat) },
    ...(direct.length === 0 ? {} : { direct: [...direct] }),
  }
}

/** The documents that a suspension asks for: one a line. */
export const missingIn = (text: Json | undefined): string[] =>
  textOf(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the form of the terms of a contract begins with: what they say now, or what the code says. */
export const termsValues = (contract: string, terms?: Terms): FormValues => ({
  ...{
    contract,
    days: String(terms?.days ?? 30),
    startsAt: terms?.startsAt ?? 'service',
    small: terms?.small ?? false,
  },
  ...{ large: [...(terms?.large ?? [])], advance: scaledText(terms?.advance ?? 500, POINTS) },
  ...{ guarantee: String(terms?.guarantee ?? 0), retention: scaledText(terms?.retention ?? 0, POINTS), reason: '' },
})

/** What is sent of the terms: a number that cannot be read is sent as none. */
export function termsPayload(values: FormValues): Readonly<Record<string, Json>> {
  const whole = (name: string) => scaledIn(textOf(values[name]), 0)
  const points = (name: string) => scaledIn(textOf(values[name]), POINTS)
  return {
    ...{ days: whole('days'), startsAt: textOf(values.startsAt), small: values.small === true },
    ...{ large: values.large ?? [], advance: points('advance') },
    ...{ guarantee: whole('guarantee'), retention: points('retention') },
  }
}

/** Whether an invoice was paid by the last day of its period: its date is then told as met, and no longer counted down. */
export const paidInTime = (state: { readonly paidOn?: string }, last: string): boolean =>
  state.paidOn !== undefined && state.paidOn <= last
