import type { ActFields } from '#ui/act/act-form.tsx'
import { Button } from '#ui/button.tsx'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { randomUuid } from '#ui/uuid.ts'
import classes from './committee.module.css'
import type { KnownPerson } from './data.ts'
import { emptyRow, type HolderRow, rowsIn } from './values.ts'
import { words } from './words.ts'

export type HolderFieldsProps = {
  readonly form: ActFields<FormValues>
  /** The member of the form that holds the rows. */
  readonly name: string
  readonly legend: string
  readonly persons: readonly KnownPerson[]
  /** Asks for the list on which somebody was elected; for the member that it sits for; for the act that designated it. */
  readonly asks: readonly ('list' | 'body' | 'act')[]
  readonly body: string
  readonly bodies: readonly string[]
  /** How many there may be; one that is always there has no gesture to take it away. */
  readonly most: number
  readonly fixed?: boolean
}

/** Several persons, each on a line of its own: from the register where it knows them, by their name elsewhere. */
export function HolderFields(props: HolderFieldsProps) {
  const { form, name, legend, body, asks, most, fixed = false } = props
  const says = useWords(words)
  const rows = rowsIn(form.values[name])
  const set = (list: readonly HolderRow[]) => form.change({ [name]: list.map((row) => ({ ...row })) })
  return (
    <fieldset className={classes.rows}>
      <legend>{legend}</legend>
      {rows.map((row, index) => (
        <div key={row.person} className={classes.row}>
          <RowFields {...props} row={row} onChange={(change) => set(rows.with(index, { ...row, ...change }))} />
          {!fixed && (
            <Button rank="quiet" onClick={() => set(rows.toSpliced(index, 1))}>
              {says.form.remove(row.name)}
            </Button>
          )}
        </div>
      ))}
      {!fixed && rows.length < most && (
        <div>
          <Button onClick={() => set([...rows, emptyRow(body, asks.includes('list') ? (rows[0]?.list ?? 'A') : '')])}>
            {says.form.add}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

type RowProps = HolderFieldsProps & {
  readonly row: HolderRow
  readonly onChange: (change: Partial<HolderRow>) => void
}

function RowFields({ row, onChange, persons, asks, bodies, fixed = false }: RowProps) {
  const { form: says } = useWords(words)
  const { lookup } = useGroup()
  const own = persons.filter((person) => person.body === row.body)
  const choose = (id: string) => {
    const found = own.find((person) => person.id === id)
    if (found === undefined) return onChange({ person: randomUuid(), known: false })
    onChange({ person: found.id, known: true, name: found.name, capacity: row.capacity || found.title })
  }
  return (
    <>
      {asks.includes('body') &&
        (fixed ? (
          <strong>{lookup.name(row.body)}</strong>
        ) : (
          <ChoiceField
            label={says.body}
            none={says.noBody}
            value={row.body}
            options={bodies.map((id) => [id, lookup.name(id)] as const)}
            onChange={(body) => onChange({ body, person: randomUuid(), known: false })}
          />
        ))}
      <LineField label={says.name} maxLength={200} value={row.name} onChange={(name) => onChange({ name })} />
      <LineField
        label={says.capacity}
        maxLength={200}
        value={row.capacity}
        onChange={(capacity) => onChange({ capacity })}
      />
      {own.length > 0 && (
        <ChoiceField
          label={says.person}
          none={says.noPerson}
          value={own.some(({ id }) => id === row.person) ? row.person : ''}
          options={own.map(({ id, name, title }) => [id, `${title}, ${name}`] as const)}
          onChange={choose}
        />
      )}
      {asks.includes('list') && (
        <LineField label={says.list} maxLength={100} value={row.list} onChange={(list) => onChange({ list })} />
      )}
      {asks.includes('act') && (
        <>
          <LineField
            label={says.designated}
            maxLength={100}
            value={row.number}
            onChange={(number) => onChange({ number })}
          />
          <DateField
            label={says.designatedOn}
            value={row.date === '' ? null : row.date}
            onChange={(date) => onChange({ date: date ?? '' })}
          />
        </>
      )}
    </>
  )
}
