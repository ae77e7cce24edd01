import Papa from 'papaparse'
import { scaledIn } from '#ui/field/scaled-number.ts'
import { columnsIn } from '#ui/field/table-text.ts'
import { PERCENT_DECIMALS, PRICE_DECIMALS, type Row } from './schedule-values.ts'

/** What is wrong in a table, and where: the row as the spreadsheet counts it, and what stands there. */
export type SheetFault = {
  readonly kind: 'empty' | 'too-long' | 'columns-missing' | 'key' | 'label' | 'unit' | 'price' | 'vat'
  readonly row: number
  readonly value: string
}

export type ScheduleRead = { readonly lines: readonly Row[]; readonly faults: readonly SheetFault[] }

type Column = 'key' | 'label' | 'unit' | 'price' | 'vat' | 'kind'

/** Heads under which buyers give each column, folded; the first that matches wins. */
const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['key', /^(?:n|no|numero|repere|ref|reference|code|poste|article|ligne|key)(?: .*)?$/],
  ['label', /^(?:designation|libelle|intitule|prestation|description|label)(?: .*)?$/],
  ['unit', /^(?:unite|unit)(?: .*)?$/],
  ['price', /^(?:prix|pu|montant|price)(?: .*)?$/],
  ['vat', /^(?:tva|taux|vat)(?: .*)?$/],
  ['kind', /^(?:achat|achete|s achete|bought)(?: .*)?$/],
]
const NEEDED = ['key', 'label', 'unit', 'price', 'vat'] as const
const MOST_ROWS = 20_000

/** Reads a table whose first row has heads. Only whole tables are given: with a fault, nothing is taken. */
export function readSchedule(text: string): ScheduleRead {
  const parsed = Papa.parse<readonly string[]>(text.trim(), { preview: MOST_ROWS + 2 }).data
  const filled = parsed.flatMap((cells, index) =>
    cells.some((cell) => cell.trim() !== '') ? [{ cells: cells.map((cell) => cell.trim()), row: index + 1 }] : [],
  )
  const [heads, ...told] = filled
  if (heads === undefined || told.length === 0) return failed([{ kind: 'empty', row: 1, value: '' }])
  if (told.length > MOST_ROWS) return failed([{ kind: 'too-long', row: 1, value: String(MOST_ROWS) }])
  const at = columnsIn(heads.cells, HEADS)
  if (NEEDED.some((column) => at[column] === undefined))
    return failed([{ kind: 'columns-missing', row: heads.row, value: heads.cells.join(', ') }])
  const lines = told.map(({ cells, row }) => {
    const cell = (column: Column) => cells[at[column] ?? -1] ?? ''
    const [key, label, unit, price, vat] = NEEDED.map(cell)
    const kind = /subs/i.test(cell('kind')) ? 'subsequent' : 'order'
    return { row, line: { key, label, unit, price, vat, kind } as Row }
  })
  const faults = lines.flatMap(({ row, line }) =>
    faultsIn(line).map((kind) => ({ kind, row, value: line[kind] ?? '' })),
  )
  return faults.length > 0 ? failed(faults) : { lines: lines.map(({ line }) => line), faults: [] }
}

const failed = (faults: readonly SheetFault[]): ScheduleRead => ({ lines: [], faults })

function faultsIn({ key = '', label = '', unit = '', price = '', vat = '' }: Row) {
  const fits = (text: string, most: number) => text !== '' && text.length <= most
  const percent = scaledIn(vat, PERCENT_DECIMALS)
  const good = {
    ...{ key: fits(key, 60), label: fits(label, 300), unit: fits(unit, 60) },
    ...{ price: scaledIn(price, PRICE_DECIMALS) !== null, vat: percent !== null && percent <= 10_000 },
  }
  return NEEDED.filter((column) => !good[column])
}
