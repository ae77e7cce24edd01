import { parseAmount } from '#kernel/money.ts'
import type { FormValues } from '#ui/draft.ts'
import { textOf } from '#ui/schema-form/values.ts'

/** Cents as they were typed; `null` for nothing, and -1, which the server refuses where it stands, for what is no amount. */
export function centsIn(typed: string): number | null {
  if (typed.trim() === '') return null
  try {
    return parseAmount(typed)
  } catch {
    return -1
  }
}

/** Hundredths of a point as they were typed: `7,5` is 750; -1 for what is no number. */
export function pointsIn(typed: string): number {
  const read = /^\d{1,4}(?:[.,]\d{1,2})?$/.exec(typed.trim())
  return read === null ? -1 : Math.round(Number(typed.trim().replace(',', '.')) * 100)
}

export const pointsText = (hundredths: number): string => String(hundredths / 100).replace('.', ',')

/** A file as a choice tells it: `envelope:number`. */
export function fileIn(chosen: string): { readonly envelope: number; readonly file: number } {
  const [envelope = '', file = ''] = chosen.split(':')
  return { envelope: Number(envelope), file: Number(file) }
}

/** One value of a row of a form, whose names are the row's own. */
export const cellOf = (values: FormValues, row: string, cell: string): string => textOf(values[`${row} ${cell}`])
