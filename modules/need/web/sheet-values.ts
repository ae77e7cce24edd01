import type { Json } from '#kernel/canonical.ts'
import { type Cents, formatAmount, parseAmount } from '#kernel/money.ts'
import type { FormValues } from '#ui/draft.ts'
import { wholeNumberIn } from '#ui/field/table-text.ts'
import { textOf } from '#ui/schema-form/values.ts'
import { inOrder, type Range, schoolYearsOf } from '../model/amounts.ts'
import type { Enquiry, Line } from '../model/purchase-state.ts'
import type { Need, Told } from '../model/sheet-state.ts'

/** What the form of a sheet holds: what was typed, as it was typed, so that a draft survives with its mistakes. */
export type SheetValues = {
  readonly needed: boolean
  readonly amounts: Range3
  readonly quantities: Readonly<Record<string, Range3>>
  readonly learners: Readonly<Record<string, string>>
  readonly note: string
}
export const ENDS = ['minimum', 'expected', 'maximum'] as const
export type End = (typeof ENDS)[number]
export type Range3 = Readonly<Record<End, string>>

export const EMPTY: Range3 = { minimum: '', expected: '', maximum: '' }

/** The values of the form; a draft of another shape gives what it still can. */
export function sheetValues(values: FormValues): SheetValues {
  return {
    needed: values.needed !== false,
    amounts: rangeIn(values.amounts),
    quantities: Object.fromEntries(Object.entries(recordIn(values.quantities)).map(([key, of]) => [key, rangeIn(of)])),
    learners: Object.fromEntries(Object.entries(recordIn(values.learners)).map(([year, of]) => [year, textOf(of)])),
    note: textOf(values.note),
  }
}

function rangeIn(value: Json | undefined): Range3 {
  const found = recordIn(value)
  return { minimum: textOf(found.minimum), expected: textOf(found.expected), maximum: textOf(found.maximum) }
}

function recordIn(value: Json | undefined): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, Json>) : {}
}

/** What an empty sheet begins with: its learners, where the perimeter says how many users the member serves. */
export function emptySheet({ duration }: Enquiry, users: number | undefined): SheetValues & FormValues {
  const learners = schoolYearsOf(duration).map((year) => [year, users === undefined ? '' : String(users)])
  return { needed: true, amounts: EMPTY, quantities: {}, learners: Object.fromEntries(learners), note: '' }
}

/** What a revision begins with: the sheet as it was told. */
export function toldSheet({ need, note }: Told, enquiry: Enquiry, users: number | undefined): SheetValues & FormValues {
  const empty = emptySheet(enquiry, users)
  if (need === null) return { ...empty, needed: false, note }
  const { amounts, quantities, learners } = need
  return {
    needed: true,
    amounts: written(amounts, formatAmount),
    quantities: Object.fromEntries(quantities.map(({ line, ...of }) => [line, written(of, String)])),
    learners: { ...empty.learners, ...Object.fromEntries(learners.map((of) => [of.year, String(of.learners)])) },
    note,
  }
}

const written = (of: Range<number>, write: (value: number) => string): Range3 => ({
  minimum: write(of.minimum),
  expected: write(of.expected),
  maximum: write(of.maximum),
})

/** `null` for what is no amount, or not yet. */
export function centsIn(text: string): Cents | null {
  if (text.trim() === '') return null
  try {
    const cents = parseAmount(text)
    return cents < 0 ? null : cents
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

export const countIn = (text: string): number | null => wholeNumberIn(text, 9) ?? null

type Readings = Readonly<Record<End, number | null>>

/** The three amounts as far as they can be read: what the simulation counts while the form is being filled. */
export const amountsIn = ({ amounts }: SheetValues): Readings => readAll(amounts, centsIn)

const readAll = (of: Range3, read: (text: string) => number | null): Readings => ({
  minimum: read(of.minimum),
  expected: read(of.expected),
  maximum: read(of.maximum),
})

/** What is sent: what cannot be read is sent as nothing, which the server refuses field by field. */
export function sheetPayload(values: SheetValues, { lines, duration }: Enquiry): { need: object | null; note: string } {
  const { needed, quantities, learners, note } = values
  if (!needed) return { need: null, note }
  return {
    need: {
      amounts: amountsIn(values),
      quantities: lines.map(({ key }) => ({ line: key, ...readAll(quantities[key] ?? EMPTY, countIn) })),
      learners: schoolYearsOf(duration).map((year) => ({ year, learners: countIn(learners[year] ?? '') })),
    },
    note,
  }
}

/** One thing that the form can tell before anything is sent: which field, what stands there. */
export type Complaint =
  | { readonly kind: 'amount'; readonly end: End; readonly value: string }
  | { readonly kind: 'quantity'; readonly line: Line; readonly end: End; readonly value: string }
  | { readonly kind: 'learners'; readonly year: string; readonly value: string }
  | { readonly kind: 'disorder'; readonly line: Line | null }

/** What was typed and cannot be taken; an empty field is no complaint: the form is still being filled. */
export function complaintsOf(values: SheetValues, { lines, duration }: Enquiry): readonly Complaint[] {
  if (!values.needed) return []
  const wrong = (text: string, read: (text: string) => number | null) => text.trim() !== '' && read(text) === null
  const amounts = ENDS.flatMap((end): Complaint[] => {
    const value = values.amounts[end]
    return wrong(value, centsIn) ? [{ kind: 'amount', end, value }] : []
  })
  const ofLines = lines.flatMap((line): Complaint[] => {
    const of = values.quantities[line.key] ?? EMPTY
    const badly = ENDS.flatMap((end): Complaint[] =>
      wrong(of[end], countIn) ? [{ kind: 'quantity', line, end, value: of[end] }] : [],
    )
    return [...badly, ...(disordered(readAll(of, countIn)) ? [{ kind: 'disorder', line } as const] : [])]
  })
  const years = schoolYearsOf(duration).flatMap((year): Complaint[] => {
    const value = values.learners[year] ?? ''
    return wrong(value, countIn) ? [{ kind: 'learners', year, value }] : []
  })
  const amountsDisordered = disordered(amountsIn(values)) ? [{ kind: 'disorder', line: null } as const] : []
  return [...amounts, ...amountsDisordered, ...ofLines, ...years]
}

function disordered({ minimum, expected, maximum }: Readings): boolean {
  return minimum !== null && expected !== null && maximum !== null && !inOrder({ minimum, expected, maximum })
}

/** What a table read gives the form: only its own lines or years change. */
export function withTable(
  values: SheetValues,
  { quantities, learners }: Pick<Need, 'quantities' | 'learners'>,
): Pick<SheetValues, 'quantities' | 'learners'> {
  const lines = quantities.map(({ line, ...of }) => [line, written(of, String)] as const)
  return {
    quantities: { ...values.quantities, ...Object.fromEntries(lines) },
    learners: { ...values.learners, ...Object.fromEntries(learners.map((of) => [of.year, String(of.learners)])) },
  }
}
