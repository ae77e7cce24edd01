import { type ReactNode, useId } from 'react'
import { Icon, type IconName } from '#ui/icon.tsx'
import classes from './deposit.module.css'

type FieldProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'email'
  readonly autoComplete?: string
  readonly inputMode?: 'numeric' | 'text'
  readonly maxLength?: number
  readonly rows?: number
}

/** A field of the browser's own, with its label, what it is for, and what is wrong with it. */
export function Field({ label, hint, error, value, onChange, rows, ...rest }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const shared = {
    id,
    value,
    'aria-describedby': described,
    'aria-invalid': error !== undefined,
    className: classes.input,
  }
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={classes.note}>
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input {...shared} {...rest} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...shared} rows={rows} maxLength={2_000} onChange={(event) => onChange(event.target.value)} />
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  )
}

type Option<T> = { readonly value: T; readonly label: string; readonly hint?: string }

export function Choice<T extends string>(props: {
  readonly legend: string
  readonly name: string
  readonly options: readonly Option<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}) {
  const { legend, name, options, value, onChange } = props
  return (
    <fieldset className={classes.fieldset}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.hint !== undefined && <span className={classes.note}> {option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

export function Check(props: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (on: boolean) => void
}) {
  const { label, checked, onChange } = props
  return (
    <label className={classes.option}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}

/** Something to know, by a word and a sign: what blocks, what a date threatens, what is proved. */
export function Notice(props: {
  readonly kind: 'blocked' | 'due' | 'proved' | 'plain'
  readonly children: ReactNode
  readonly alert?: boolean
}) {
  const { kind, children, alert = false } = props
  const icon: IconName = kind === 'proved' ? 'check' : kind === 'plain' ? 'lock' : 'warning'
  return (
    <div className={classes.notice} data-kind={kind} role={alert ? 'alert' : undefined}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}
