import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Line } from '../model/purchase-state.ts'
import type { Need } from '../model/sheet-state.ts'
import { FiguresTable } from './figures-table.tsx'
import { ENDS } from './sheet-values.ts'
import { words } from './words.ts'

export type SheetPartsProps = {
  readonly need: Need
  readonly lines: readonly Line[]
  readonly declared: { readonly year: string; readonly users: number } | undefined
}

/** What one member told: its amounts, its quantities line by line, its learners beside the perimeter it declared. */
export function SheetParts({ need: { amounts, quantities, learners }, lines, declared }: SheetPartsProps) {
  const says = useWords(words)
  const heads = ENDS.map((end) => says.ends[end])
  const nameOf = (key: string) => lines.find((line) => line.key === key)?.label ?? key
  return (
    <>
      <Part title={says.amounts}>
        <FiguresTable
          heads={[says.inEuros, ...heads]}
          rows={[[says.wholeDuration, ...ENDS.map((end) => ({ cents: amounts[end] }))]]}
        />
      </Part>
      <Part title={says.lines}>
        <FiguresTable
          heads={[says.line, ...heads]}
          rows={quantities.map(({ line, ...of }) => [`${line} ${nameOf(line)}`, ...ENDS.map((end) => of[end])])}
        />
      </Part>
      <Part title={says.learners}>
        <p>{declared === undefined ? says.notDeclared : says.declaredIn(declared.users, declared.year)}</p>
        <FiguresTable
          heads={[says.year, says.learnersHead]}
          rows={learners.map(({ year, learners: counted }) => [year, counted])}
        />
      </Part>
    </>
  )
}
