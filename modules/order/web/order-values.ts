import Papa from 'papaparse'
import type { Json } from '#kernel/canonical.ts'
import type { Prices } from '#modules/price-schedule/index.ts'
import type { FormValues } from '#ui/draft.ts'
import { scaledIn } from '#ui/field/scaled-number.ts'
import { columnsIn } from '#ui/field/table-text.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { Asked, AskedLine } from '../model/state.ts'

/** A line of the form, as it was typed. */
export type LineText = { readonly line: string; readonly quantity: string; readonly uai: string }

export const EMPTY_LINE: LineText = { line: '', quantity: '', uai: '' }

export const linesIn = (values: FormValues): readonly LineText[] =>
  (Array.isArray(values.lines) ? values.lines : []).map((row: Json) => {
    const held = typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Record<string, Json>) : {}
    return { line: textOf(held.line), quantity: textOf(held.quantity), uai: textOf(held.uai) }
  })

type Known = Pick<Asked, 'contract' | 'lines' | 'from' | 'until' | 'service' | 'note'>

/** What the form of an order begins with: nothing, or what the order asks now. */
export const orderValues = (known: Partial<Known>): FormValues => ({
  ...{ contract: known.contract ?? '', from: known.from ?? '', until: known.until ?? '' },
  ...{ service: known.service ?? '', note: known.note ?? '' },
  lines: (known.lines ?? [EMPTY_LINE]).map(({ line, quantity, uai }) => ({
    ...{ line, quantity: String(quantity), uai: uai ?? '' },
  })),
})

/** What is sent of an order: a quantity that cannot be read is sent as none, and the server says of which line. */
export function orderPayload(values: FormValues): Readonly<Record<string, Json>> {
  const lines = linesIn(values)
    .filter(({ line, quantity, uai }) => `${line}${quantity}${uai}`.trim() !== '')
    .map(({ line, quantity, uai }) => ({
      ...{
        line: line.trim(),
        quantity: scaledIn(quantity, 0),
        uai: uai.trim() === '' ? null : uai.trim().toUpperCase(),
      },
    }))
  const { from, until, service, note } = values
  return {
    ...{ lines, from: textOf(from), until: textOf(until), note: textOf(note) },
    service: textOf(service).trim() === '' ? null : textOf(service),
  }
}

/** The lines of the form that can be counted with, while the others are being typed. */
export const countableLines = (values: FormValues): readonly AskedLine[] =>
  linesIn(values).flatMap(({ line, quantity, uai }) => {
    const count = scaledIn(quantity, 0)
    return count === null || count === 0 ? [] : [{ line: line.trim(), quantity: count, uai: uai === '' ? null : uai }]
  })

/** What is wrong in a table, and where: the row as the spreadsheet counts it, and what stands there. */
export type LineFault = {
  readonly kind: 'empty' | 'too-long' | 'columns-missing' | 'line' | 'subsequent' | 'quantity' | 'uai'
  readonly row: number
  readonly value: string
}

export type LinesRead = { readonly lines: readonly LineText[]; readonly faults: readonly LineFault[] }

const HEADS = [
  ['line', /^(?:n|no|numero|repere|ref|reference|code|poste|article|ligne|key)(?: .*)?$/],
  ['quantity', /^(?:quantites?|qte|nombre|quantity)(?: .*)?$/],
  ['uai', /^(?:uai|rne|etablissement|school)(?: .*)?$/],
] as const
export const MOST_LINES = 50_000
const UAI = /^\d{7}[A-Z]$/

/** Reads a table of lines whose first row has heads. Only whole tables are given: with one fault, nothing is taken. */
export function readLines(text: string, { lines: known }: Pick<Prices, 'lines'>): LinesRead {
  const parsed = Papa.parse<readonly string[]>(text.trim(), { preview: MOST_LINES + 2 }).data
  const filled = parsed.flatMap((cells, index) =>
    cells.some((cell) => cell.trim() !== '') ? [{ cells: cells.map((cell) => cell.trim()), row: index + 1 }] : [],
  )
  const [heads, ...told] = filled
  if (heads === undefined || told.length === 0) return failed([{ kind: 'empty', row: 1, value: '' }])
  if (told.length > MOST_LINES) return failed([{ kind: 'too-long', row: 1, value: String(MOST_LINES) }])
  const at = columnsIn<'line' | 'quantity' | 'uai'>(heads.cells, HEADS)
  if (at.line === undefined || at.quantity === undefined)
    return failed([{ kind: 'columns-missing', row: heads.row, value: heads.cells.join(', ') }])
  const kinds = new Map(known.map(({ key, kind }) => [key, kind]))
  const rows = told.map(({ cells, row }) => ({
    row,
    ...{ line: cells[at.line ?? 0] ?? '', quantity: cells[at.quantity ?? 0] ?? '' },
    uai: (at.uai === undefined ? '' : (cells[at.uai] ?? '')).toUpperCase(),
  }))
  const faults = rows.flatMap(({ row, ...line }) => faultsIn(line, kinds).map((fault) => ({ ...fault, row })))
  return faults.length > 0 ? failed(faults) : { lines: rows.map(({ row: _row, ...line }) => line), faults: [] }
}

const failed = (faults: readonly LineFault[]): LinesRead => ({ lines: [], faults })

function faultsIn({ line, quantity, uai }: LineText, kinds: ReadonlyMap<string, string>) {
  const kind = kinds.get(line)
  const count = scaledIn(quantity, 0)
  return [
    ...(kind === undefined ? [{ kind: 'line' as const, value: line }] : []),
    ...(kind === 'subsequent' ? [{ kind: 'subsequent' as const, value: line }] : []),
    ...(count === null || count === 0 ? [{ kind: 'quantity' as const, value: quantity }] : []),
    ...(uai !== '' && !UAI.test(uai) ? [{ kind: 'uai' as const, value: uai }] : []),
  ]
}
