import { useState } from 'react'
import type { ActFields } from '#ui/act/act-form.tsx'
import { Button } from '#ui/button.tsx'
import type { FormValues } from '#ui/draft.ts'
import { EntriesTable, EntryCell } from '#ui/field/entries-table.tsx'
import { scaledIn } from '#ui/field/scaled-number.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Issue } from '#ui/schema-form/field-props.tsx'
import form from '#ui/schema-form/schema-form.module.css'
import { LINE_KINDS } from '../model/state.ts'
import { emptyLine, emptyRow, LINE_FIELDS, type Row, rowsIn } from './schedule-values.ts'
import { words } from './words.ts'

type Form = ActFields<FormValues>

/** A schedule has hundreds of lines: so many are written in at once. */
const AT_ONCE = 50
const MOST_DECIMALS = 4

export type RowsFieldProps = {
  readonly form: Form
  readonly name: string
  /** Where the server's word on a row is found, when it is not under the name. */
  readonly path?: string
  readonly fields: readonly string[]
  readonly heads: Readonly<Record<string, string>>
  readonly numeric: readonly string[]
  readonly add: string
}

/** Entries of a form as the rows of a table that is written in; one remains. */
export function RowsField({ form: fields, name, path = name, fields: of, heads, numeric, add }: RowsFieldProps) {
  const { form: says } = useWords(words)
  const rows = rowsIn(fields.values[name], of)
  const change = (next: readonly Row[]) => fields.change({ [name]: next.map((row) => ({ ...row })) })
  return (
    <>
      <EntriesTable heads={of.map((field) => heads[field] ?? field)} gestures>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is being written, and has no other name than its place
          <tr key={index}>
            {of.map((field) => (
              <EntryCell
                key={field}
                head={heads[field] ?? field}
                label={says.cell(heads[field] ?? field, index + 1)}
                value={row[field] ?? ''}
                numeric={numeric.includes(field)}
                unread={numeric.includes(field) && isUnread(row[field] ?? '')}
                error={fields.issue(`${path}.${index}.${field}`)}
                onChange={(value) => change(rows.with(index, { ...row, [field]: value }))}
              />
            ))}
            <RemoveCell index={index} only={rows.length === 1} onRemove={() => change(rows.toSpliced(index, 1))} />
          </tr>
        ))}
      </EntriesTable>
      <p>
        <Button rank="quiet" onClick={() => change([...rows, emptyRow(of)])}>
          {add}
        </Button>
      </p>
      <Issue text={fields.issue(path)} />
    </>
  )
}

const isUnread = (text: string): boolean => text.trim() !== '' && scaledIn(text, MOST_DECIMALS) === null

type RemoveProps = { readonly index: number; readonly only: boolean; readonly onRemove: () => void }

function RemoveCell({ index, only, onRemove }: RemoveProps) {
  const { form: says } = useWords(words)
  return (
    <td>
      {!only && (
        <Button rank="quiet" aria-label={says.removeLine(index + 1)} onClick={onRemove}>
          {says.remove}
        </Button>
      )}
    </td>
  )
}

/** The lines of a schedule. */
export function LinesField({ form: fields }: { readonly form: Form }) {
  const says = useWords(words)
  const [shown, show] = useState(AT_ONCE)
  const rows = rowsIn(fields.values.lines, LINE_FIELDS)
  const change = (next: readonly Row[]) => fields.change({ lines: next.map((row) => ({ ...row })) })
  const add = () => {
    change([...rows, emptyLine])
    show(Math.max(shown, rows.length + 1))
  }
  const heads = { ...says.form, key: says.reference, label: says.label, unit: says.unit, kind: says.kind }
  return (
    <fieldset className={form.group}>
      <legend>{says.form.lines}</legend>
      <span className={form.hint}>{says.form.linesHint}</span>
      <EntriesTable heads={LINE_FIELDS.map((field) => heads[field])} gestures>
        {rows.slice(0, shown).map((row, index) => (
          <LineRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is being written, and has no other name than its place
            key={index}
            row={row}
            index={index}
            heads={heads}
            issue={fields.issue}
            only={rows.length === 1}
            onChange={(next) => change(rows.with(index, next))}
            onRemove={() => change(rows.toSpliced(index, 1))}
          />
        ))}
      </EntriesTable>
      <p>
        {shown < rows.length ? (
          <Button rank="plain" onClick={() => show(shown + AT_ONCE)}>
            {says.more(Math.min(AT_ONCE, rows.length - shown))}
          </Button>
        ) : (
          <Button rank="quiet" onClick={add}>
            {says.form.add}
          </Button>
        )}
      </p>
      <Issue text={fields.issue('lines')} />
    </fieldset>
  )
}

type LineRowProps = RemoveProps & {
  readonly row: Row
  readonly heads: Readonly<Record<(typeof LINE_FIELDS)[number], string>>
  readonly issue: Form['issue']
  readonly onChange: (row: Row) => void
}

function LineRow({ row, index, heads, issue, only, onChange, onRemove }: LineRowProps) {
  const { form: says, kinds } = useWords(words)
  return (
    <tr>
      {LINE_FIELDS.map((field) =>
        field === 'kind' ? (
          <td key={field} data-head={heads[field]}>
            <select
              aria-label={says.cell(heads[field], index + 1)}
              value={row.kind}
              onChange={(event) => onChange({ ...row, kind: event.currentTarget.value })}
            >
              {LINE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {kinds[kind]}
                </option>
              ))}
            </select>
          </td>
        ) : (
          <EntryCell
            key={field}
            head={heads[field]}
            label={says.cell(heads[field], index + 1)}
            value={row[field] ?? ''}
            numeric={field === 'price' || field === 'vat'}
            unread={(field === 'price' || field === 'vat') && isUnread(row[field] ?? '')}
            error={issue(`lines.${index}.${field}`)}
            onChange={(value) => onChange({ ...row, [field]: value })}
          />
        ),
      )}
      <RemoveCell index={index} only={only} onRemove={onRemove} />
    </tr>
  )
}
