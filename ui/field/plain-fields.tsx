import { type ReactNode, useId } from 'react'
import { Button } from '../button.tsx'
import { useWords } from '../i18n/words.ts'
import { Issue } from '../schema-form/field-props.tsx'
import classes from '../schema-form/schema-form.module.css'
import { StoredFileField } from '../schema-form/stored-file-field.tsx'
import { schemaWords } from '../schema-form/words.ts'

/** The fields that a form of an act is made of where its schema does not say enough: same measures, same hints. */

type Common = { readonly label: string; readonly hint?: string; readonly error?: string | undefined }

function Hint({ id, hint, error }: { readonly id: string } & Omit<Common, 'label'>) {
  return (
    <>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={classes.hint}>
          {hint}
        </span>
      )}
      <Issue text={error} />
    </>
  )
}

type TextProps = Common & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength?: number
  readonly inputMode?: 'text' | 'decimal' | 'numeric'
}

export function LineField({ label, hint, error, value, onChange, maxLength, inputMode = 'text' }: TextProps) {
  const id = useId()
  return (
    <p className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={maxLength}
        inputMode={inputMode}
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Hint id={id} {...(hint === undefined ? {} : { hint })} error={error} />
    </p>
  )
}

export function LongField({ label, hint, error, value, onChange, maxLength }: TextProps) {
  const id = useId()
  return (
    <p className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={5}
        value={value}
        maxLength={maxLength}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Hint id={id} {...(hint === undefined ? {} : { hint })} error={error} />
    </p>
  )
}

type ChoiceProps = Common & {
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  /** What stands for no choice; left out where one is always made. */
  readonly none?: string
  readonly onChange: (value: string) => void
}

export function ChoiceField({ label, hint, error, value, options, none, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <p className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
      <Hint id={id} {...(hint === undefined ? {} : { hint })} error={error} />
    </p>
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
