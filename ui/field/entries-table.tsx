import type { ReactNode } from 'react'
import { Issue } from '../schema-form/field-props.tsx'
import classes from './entries.module.css'

export type EntriesTableProps = {
  readonly heads: readonly string[]
  /** There is a last column of gestures, which has no head. */
  readonly gestures?: boolean
  readonly children: ReactNode
}

/** A table that is written in: one row an entry, and on a phone one field under the other, each under its own head. */
export function EntriesTable({ heads, gestures = false, children }: EntriesTableProps) {
  return (
    <table className={classes.entries}>
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
  )
}

export type EntryCellProps = {
  readonly head: string
  /** What names the field to whoever does not see the table. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly numeric?: boolean
  readonly maxLength?: number
  /** The list that it may be chosen from. */
  readonly list?: string
  /** True of what is typed and cannot be read. */
  readonly unread?: boolean
  readonly error?: string | undefined
  readonly children?: ReactNode
}

/** One cell that is written in. */
export function EntryCell(props: EntryCellProps) {
  const { head, label, value, onChange, numeric = false, maxLength, list, unread = false, error, children } = props
  return (
    <td data-head={head}>
      <input
        aria-label={label}
        value={value}
        maxLength={maxLength}
        list={list}
        inputMode={numeric ? 'numeric' : 'text'}
        autoComplete="off"
        aria-invalid={unread || error !== undefined ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {children}
      <Issue text={error} />
    </td>
  )
}
