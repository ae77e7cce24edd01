import { useEffect, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import entries from '#ui/field/entries.module.css'
import { useWords } from '#ui/i18n/words.ts'
import { Issue } from '#ui/schema-form/field-props.tsx'
import form from '#ui/schema-form/schema-form.module.css'
import type { Line } from '../model/purchase-state.ts'
import classes from './need.module.css'
import { words } from './words.ts'

export type LinesFieldProps = {
  readonly value: readonly Line[]
  readonly onChange: (lines: readonly Line[]) => void
  readonly issue: (path: string) => string | undefined
}

const COLUMNS = [
  ['key', 20],
  ['label', 300],
  ['unit', 100],
] as const

/** The lines of an enquiry, as the rows of a table that is written in. */
export function LinesField({ value, onChange, issue }: LinesFieldProps) {
  const { form: says } = useWords(words)
  const body = useRef<HTMLTableSectionElement>(null)
  const added = useRef(false)
  // The keyboard goes on in the line that was just added.
  useEffect(() => {
    if (added.current) body.current?.querySelector<HTMLInputElement>('tr:last-child input')?.focus()
    added.current = false
  })
  const add = () => {
    added.current = true
    onChange([...value, { key: nextKey(value), label: '', unit: value.at(-1)?.unit ?? '' }])
  }
  return (
    <fieldset className={form.group}>
      <legend>{says.lines}</legend>
      <span className={form.hint}>{says.linesHint}</span>
      <table className={`${entries.entries} ${classes.lines}`}>
        <thead>
          <tr>
            {COLUMNS.map(([name]) => (
              <th key={name} scope="col">
                {says[name]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody ref={body}>
          {value.map((line, index) => (
            <LineRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is being written, and has no other name than its place
              key={index}
              line={line}
              index={index}
              issue={issue}
              onChange={(next) => onChange(value.with(index, next))}
              {...(value.length > 1 ? { onRemove: () => onChange(value.toSpliced(index, 1)) } : {})}
            />
          ))}
        </tbody>
      </table>
      <p>
        <Button rank="quiet" onClick={add}>
          {says.addLine}
        </Button>
      </p>
      <Issue text={issue('lines')} />
    </fieldset>
  )
}

type LineRowProps = Pick<LinesFieldProps, 'issue'> & {
  readonly line: Line
  readonly index: number
  readonly onChange: (line: Line) => void
  /** Left out where the line is the only one. */
  readonly onRemove?: () => void
}

function LineRow({ line, index, issue, onChange, onRemove }: LineRowProps) {
  const { form: says } = useWords(words)
  return (
    <tr>
      {COLUMNS.map(([name, maxLength]) => {
        const wrong = issue(`lines.${index}.${name}`)
        return (
          <td key={name} data-head={says[name]}>
            <input
              aria-label={says.inLine(says[name], index + 1)}
              value={line[name]}
              maxLength={maxLength}
              autoComplete="off"
              aria-invalid={wrong === undefined ? undefined : true}
              onChange={(event) => onChange({ ...line, [name]: event.currentTarget.value })}
            />
            <Issue text={wrong} />
          </td>
        )
      })}
      <td>
        {onRemove !== undefined && (
          <Button rank="quiet" aria-label={says.removeLine(index + 1)} onClick={onRemove}>
            {says.remove}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** The key after the last: A1 gives A2, 3 gives 4; what ends with no number gives none. */
export function nextKey(lines: readonly Line[]): string {
  const [, letters = '', number] = /^(.*?)(\d+)$/.exec(lines.at(-1)?.key ?? '') ?? []
  return number === undefined ? '' : `${letters}${Number(number) + 1}`
}
