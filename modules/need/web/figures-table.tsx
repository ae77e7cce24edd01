import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { formatCents, formatCount } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { type PlainCell as Cell, tsvOf } from '#ui/spreadsheet.ts'
import table from '#ui/table.module.css'
import classes from './need.module.css'
import { words } from './words.ts'

export type FiguresTableProps = {
  /** The first column names the row. */
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** The sum of the rows, as the last of them. */
  readonly total?: readonly Cell[]
}

/** Figures as a table, and the same as a spreadsheet pastes them. */
export function FiguresTable({ heads, rows, total }: FiguresTableProps) {
  const cellHead = useCellHead()
  const shown = useShown()
  const all = total === undefined ? rows : [...rows, total]
  return (
    <>
      <div className={table.frame}>
        <table className={`${table.table} ${classes.numbers}`} data-narrow={heads.length === 2 ? true : undefined}>
          <thead>
            <tr>
              {heads.map((head, at) => (
                <th key={head} scope="col" className={typeof rows[0]?.[at] === 'string' ? classes.words : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map(([first = '', ...cells], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two members may bear one name; a row is known by its place
              <tr key={index} data-total={index === rows.length ? true : undefined}>
                <th scope="row">{shown(first)}</th>
                {cells.map((cell, at) => (
                  <td
                    key={heads[at + 1]}
                    data-head={cellHead(heads[at + 1] ?? '')}
                    className={typeof cell === 'string' ? classes.words : undefined}
                  >
                    {shown(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CopyButton rows={[heads, ...all]} />
    </>
  )
}

function useShown(): (cell: Cell) => string {
  const { language } = useLanguage()
  return (cell) => {
    if (cell === null || typeof cell === 'string') return cell ?? ''
    return typeof cell === 'number' ? formatCount(cell, language) : formatCents(cell.cents, language)
  }
}

function CopyButton({ rows }: { readonly rows: readonly (readonly Cell[])[] }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const [copied, setCopied] = useState(false)
  // A page without TLS has no clipboard: the table can still be selected.
  if (globalThis.navigator?.clipboard === undefined) return null
  const copy = () => void navigator.clipboard.writeText(tsvOf(rows, language)).then(() => setCopied(true))
  return (
    <p className={`screen-only ${classes.copy}`}>
      <Button rank="quiet" onClick={copy}>
        {says.copy}
      </Button>{' '}
      <span aria-live="polite">{copied ? says.copied : ''}</span>
    </p>
  )
}
