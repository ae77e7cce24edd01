import { useId } from 'react'
import { useCellHead } from '#ui/cell-head.ts'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import table from '#ui/table.module.css'
import { addRanges } from '../model/amounts.ts'
import type { Answer } from '../model/purchase-state.ts'
import classes from './need.module.css'
import { hasNeed } from './need-summary.ts'
import { amountsIn, ENDS, type End, type SheetValues } from './sheet-values.ts'
import { words } from './words.ts'

export type SimulationProps = { readonly typed: SheetValues; readonly others: readonly Answer[] }

/** What the group would count with this sheet, told while it is typed and before anything is sent. */
export function Simulation({ typed, others }: SimulationProps) {
  const says = useWords(words)
  const { simulation } = says
  const { language } = useLanguage()
  const heading = useId()
  const head = useCellHead()
  const { minimum, expected, maximum } = amountsIn(typed)
  const own = { minimum, expected, maximum }
  const rest = addRanges(others.map(({ amounts }) => amounts))
  const sum = (end: End) => (own[end] === null ? null : rest[end] + own[end])
  const all = { minimum: sum('minimum'), expected: sum('expected'), maximum: sum('maximum') }
  // What is not given, or cannot be read, is no zero: nothing is counted for it.
  const money = (cents: number | null) => (cents === null ? says.noneYet : formatCents(cents, language))
  const complete = ENDS.every((end) => all[end] !== null)
  const rows = [
    { name: simulation.others(others.filter(hasNeed).length), of: rest },
    { name: simulation.own, of: own },
    { name: says.total, of: all },
  ]
  return (
    <section className={classes.simulation} aria-labelledby={heading}>
      <h3 id={heading}>{simulation.title}</h3>
      <p aria-live="polite">
        {complete ? simulation.told(money(all.minimum), money(all.expected), money(all.maximum)) : simulation.waiting}
      </p>
      <table className={`${table.table} ${classes.numbers}`}>
        <thead>
          <tr>
            <td />
            {ENDS.map((end) => (
              <th key={end} scope="col">
                {says.ends[end]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }, index) => (
            <tr key={name} data-total={index === rows.length - 1 ? true : undefined}>
              <th scope="row">{name}</th>
              {ENDS.map((end) => (
                <td key={end} data-head={head(says.ends[end])}>
                  {money(of[end])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
