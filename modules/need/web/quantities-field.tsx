import entries from '#ui/field/entries.module.css'
import { useWords } from '#ui/i18n/words.ts'
import { Issue } from '#ui/schema-form/field-props.tsx'
import form from '#ui/schema-form/schema-form.module.css'
import type { Line } from '../model/purchase-state.ts'
import classes from './need.module.css'
import { countIn, EMPTY, ENDS, type Range3 } from './sheet-values.ts'
import { words } from './words.ts'

export type QuantitiesFieldProps = {
  readonly lines: readonly Line[]
  readonly value: Readonly<Record<string, Range3>>
  readonly onChange: (quantities: Readonly<Record<string, Range3>>) => void
  readonly issue: (path: string) => string | undefined
}

/** How much of each line a member needs, as the cells of a table. */
export function QuantitiesField({ lines, value, onChange, issue }: QuantitiesFieldProps) {
  const says = useWords(words)
  return (
    <fieldset className={form.group}>
      <legend>{says.quantities}</legend>
      <span className={form.hint}>{says.quantitiesHint}</span>
      <table className={entries.entries}>
        <thead>
          <tr>
            <th scope="col">{says.line}</th>
            {ENDS.map((end) => (
              <th key={end} scope="col">
                {says.ends[end]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, unit }, index) => (
            <tr key={key}>
              <th scope="row">
                {label}
                <div className={classes.note}>
                  {key}, {unit}
                </div>
              </th>
              {ENDS.map((end) => {
                const of = value[key] ?? EMPTY
                const wrong = issue(`need.quantities.${index}.${end}`)
                const unread = of[end].trim() !== '' && countIn(of[end]) === null
                return (
                  <td key={end} data-head={says.ends[end]}>
                    <input
                      aria-label={says.cell(label, says.ends[end].toLowerCase())}
                      inputMode="numeric"
                      autoComplete="off"
                      value={of[end]}
                      aria-invalid={wrong !== undefined || unread ? true : undefined}
                      onChange={(event) => onChange({ ...value, [key]: { ...of, [end]: event.currentTarget.value } })}
                    />
                    <Issue text={wrong} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
