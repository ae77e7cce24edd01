import type { Json } from '#kernel/canonical.ts'
import type { FormValues } from '#ui/draft.ts'
import { scaledIn, scaledText } from '#ui/field/scaled-number.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { IndexValue } from '../model/prices.ts'
import type { InForce, Line, Revision } from '../model/state.ts'

/** What a row of the form holds: what was typed, as it was typed, so that a draft survives with its mistakes. */
export type Row = Readonly<Record<string, string>>

export const LINE_FIELDS = ['key', 'label', 'unit', 'price', 'vat', 'kind'] as const
export const TERM_FIELDS = ['index', 'weight', 'base', 'basePeriod'] as const
export const VALUE_FIELDS = ['index', 'period', 'value', 'publishedOn'] as const

/** How many decimals each number keeps: of a price, of a percentage, of the value of an index. */
export const PRICE_DECIMALS = 4
export const PERCENT_DECIMALS = 2
export const INDEX_DECIMALS = 3

/** The rows of a list of the form; a draft of another shape gives what it still can. */
export const rowsIn = (value: Json | undefined, fields: readonly string[]): readonly Row[] =>
  (Array.isArray(value) ? value : []).map((row: Json) => {
    const held = typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Record<string, Json>) : {}
    return Object.fromEntries(fields.map((field) => [field, textOf(held[field])]))
  })

export const emptyRow = (fields: readonly string[]): Row => Object.fromEntries(fields.map((field) => [field, '']))
export const emptyLine: Row = { ...emptyRow(LINE_FIELDS), vat: '20', kind: 'order' }

/** What the form of a schedule begins with: nothing, or what the schedule says now. */
export function scheduleValues(state?: Pick<InForce, 'document' | 'lines' | 'revision'>): FormValues {
  const revision = state?.revision ?? null
  return {
    ...{ contract: '', document: state?.document ?? '', reason: '', revised: revision !== null },
    lines: state === undefined ? [emptyLine] : state.lines.map(lineRow),
    terms: revision === null ? [] : revision.terms.map(termRow),
    fixed: revision === null ? '' : scaledText(revision.fixed, PERCENT_DECIMALS),
    everyMonths: revision === null ? '12' : String(revision.everyMonths),
    decimals: revision === null ? '4' : String(revision.decimals),
    rounding: revision?.rounding ?? 'nearest',
    priceDecimals: revision === null ? '2' : String(revision.priceDecimals),
  }
}

export const lineRow = ({ key, label, unit, price, vat, kind }: Line): Row => ({
  ...{ key, label, unit, kind },
  price: scaledText(price, PRICE_DECIMALS, 2),
  vat: scaledText(vat, PERCENT_DECIMALS),
})
const termRow = ({ index, weight, base, basePeriod }: Revision['terms'][number]): Row => ({
  ...{ index, basePeriod, weight: scaledText(weight, PERCENT_DECIMALS), base: scaledText(base, INDEX_DECIMALS) },
})

/** What is sent of a schedule; a number that cannot be read is sent as none, and the server says of which field. */
export function schedulePayload(values: FormValues): Readonly<Record<string, Json>> {
  const lines = rowsIn(values.lines, LINE_FIELDS).map((row) => ({
    ...{ key: row.key ?? '', label: row.label ?? '', unit: row.unit ?? '', kind: row.kind ?? '' },
    ...{ price: scaledIn(row.price ?? '', PRICE_DECIMALS), vat: scaledIn(row.vat ?? '', PERCENT_DECIMALS) },
  }))
  const terms = rowsIn(values.terms, TERM_FIELDS).map((row) => ({
    ...{ index: row.index ?? '', basePeriod: row.basePeriod ?? '' },
    ...{ weight: scaledIn(row.weight ?? '', PERCENT_DECIMALS), base: scaledIn(row.base ?? '', INDEX_DECIMALS) },
  }))
  const whole = (name: string) => scaledIn(textOf(values[name]), 0)
  const revision = {
    ...{ fixed: scaledIn(textOf(values.fixed), PERCENT_DECIMALS), terms, rounding: textOf(values.rounding) },
    ...{ decimals: whole('decimals'), priceDecimals: whole('priceDecimals'), everyMonths: whole('everyMonths') },
  }
  return { document: textOf(values.document), lines, revision: values.revised === true ? revision : null }
}

/** The values of indexes that a revision is computed from, one row for each term of the formula. */
export const valueRows = ({ terms }: Revision, known: readonly IndexValue[] = []): readonly Row[] =>
  terms.map(({ index }) => {
    const found = known.find((each) => each.index === index)
    return {
      ...{ index, period: found?.period ?? '', publishedOn: found?.publishedOn ?? '' },
      value: found === undefined ? '' : scaledText(found.value, INDEX_DECIMALS),
    }
  })

/** What is sent of them. */
export const valuesPayload = (values: FormValues) =>
  rowsIn(values.values, VALUE_FIELDS).map(({ index = '', period = '', value = '', publishedOn = '' }) => ({
    ...{ index, period, value: scaledIn(value, INDEX_DECIMALS), publishedOn: publishedOn === '' ? null : publishedOn },
  }))

/** The same as far as it can be computed with: the values that could be read. */
export const readableValues = (values: FormValues): readonly IndexValue[] =>
  valuesPayload(values).flatMap(({ value, ...rest }) => (value === null || value === 0 ? [] : [{ ...rest, value }]))
