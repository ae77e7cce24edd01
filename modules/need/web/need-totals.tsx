import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Line } from '../model/purchase-state.ts'
import { FiguresTable } from './figures-table.tsx'
import type { Summary } from './need-summary.ts'
import { ENDS } from './sheet-values.ts'
import { words } from './words.ts'

export type NeedTotalsProps = { readonly lines: readonly Line[]; readonly summary: Summary }

/** What the group counts together: each line with its unit, and the learners of each school year. */
export function NeedTotals({ lines, summary: { quantities, learners } }: NeedTotalsProps) {
  const says = useWords(words)
  return (
    <>
      <Part title={says.lines}>
        <FiguresTable
          heads={[says.line, says.form.unit, ...ENDS.map((end) => says.ends[end])]}
          rows={lines.map(({ key, label, unit }) => {
            const of = quantities.find(({ line }) => line === key)
            return [`${key} ${label}`, unit, ...ENDS.map((end) => of?.[end] ?? 0)]
          })}
        />
      </Part>
      <Part title={says.learners}>
        <FiguresTable
          heads={[says.year, says.learnersHead]}
          rows={learners.map(({ year, learners: counted }) => [year, counted])}
        />
      </Part>
    </>
  )
}
