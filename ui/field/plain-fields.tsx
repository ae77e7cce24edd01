import { type ReactNode, useId } from 'react'
import { Button } from '../button.tsx'
import { useWords } from '../i18n/words.ts'
import { Issue, Labelled } from '../schema-form/field-props.tsx'
import classes from '../schema-form/schema-form.module.css'
import { StoredFileField } from '../schema-form/stored-file-field.tsx'
import { schemaWords } from '../schema-form/words.ts'

/** The fields that a form of an act is made of where its schema does not say enough: same measures, same hints. */

type Common = { readonly label: string; readonly hint?: string | undefined; readonly error?: string | undefined }

type TextProps = Common & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength?: number
}

type LineProps = TextProps & {
  readonly inputMode?: 'text' | 'decimal' | 'numeric'
  /** What is typed is not shown: a password, that this page keeps nowhere. */
  readonly secret?: boolean
}

export function LineField({ value, onChange, maxLength, inputMode = 'text', secret = false, ...common }: LineProps) {
  return (
    <Labelled {...common}>
      {(ids) => (
        <input
          {...ids}
          type={secret ? 'password' : 'text'}
          value={value}
          maxLength={maxLength}
          inputMode={inputMode}
          autoComplete="off"
          aria-invalid={common.error === undefined ? undefined : true}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}

export function LongField({ value, onChange, maxLength, ...common }: TextProps) {
  return (
    <Labelled {...common}>
      {(ids) => (
        <textarea
          {...ids}
          rows={5}
          value={value}
          maxLength={maxLength}
          aria-invalid={common.error === undefined ? undefined : true}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}

type ChoiceProps = Common & {
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  /** What stands for no choice; left out where one is always made. */
  readonly none?: string
  readonly onChange: (value: string) => void
}

export function ChoiceField({ value, options, none, onChange, ...common }: ChoiceProps) {
  return (
    <Labelled {...common}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([choice, text]) => (
            <option key={choice} value={choice}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

type TickProps = Omit<Common, 'error'> & { readonly checked: boolean; readonly onChange: (checked: boolean) => void }

export function TickField({ label, checked, onChange }: TickProps) {
  return (
    <label className={classes.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  )
}

type RadioProps = {
  readonly legend: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string) => void
  /** What the choice asks for besides. */
  readonly children?: ReactNode
}

export function RadioField({ legend, value, options, onChange, children }: RadioProps) {
  const name = useId()
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      {options.map(([choice, label]) => (
        <label key={choice} className={classes.check}>
          <input type="radio" name={name} checked={value === choice} onChange={() => onChange(choice)} />
          {label}
        </label>
      ))}
      {children}
    </fieldset>
  )
}

type FilesProps = Common & { readonly value: readonly string[]; readonly onChange: (hashes: readonly string[]) => void }

/** Several documents, each deposited as soon as it is chosen. */
export function FilesField({ label, hint, error, value, onChange }: FilesProps) {
  const { add, remove } = useWords(schemaWords)
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      {hint !== undefined && <span className={classes.hint}>{hint}</span>}
      {value.map((hash, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document that is not chosen yet has no other name than its place
        <div key={index} className={classes.entry}>
          <StoredFileField
            label={`${label} (${index + 1})`}
            value={hash}
            onChange={(next) => onChange(value.with(index, next))}
          />
          <Button rank="quiet" onClick={() => onChange(value.toSpliced(index, 1))}>
            {remove}
          </Button>
        </div>
      ))}
      <p>
        <Button rank="quiet" onClick={() => onChange([...value, ''])}>
          {add}
        </Button>
      </p>
      <Issue text={error} />
    </fieldset>
  )
}
