import type { ReactNode } from 'react'
import table from './table.module.css'

export type FramedTableProps = {
  readonly heads: readonly string[]
  /** Read aloud as its rows change. */
  readonly live?: true
  /** There is a last column of gestures, which has no head. */
  readonly gestures?: boolean
  /** The rows. */
  readonly children: ReactNode
}

/** A table that scrolls in its own frame where it is wider than the page. */
export function FramedTable({ heads, live, gestures = false, children }: FramedTableProps) {
  return (
    <div className={table.frame}>
      <table className={table.table} {...(live === undefined ? {} : { 'aria-live': 'polite' })}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {gestures && <td />}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
