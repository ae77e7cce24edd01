import { useId } from 'react'
import classes from './clause.module.css'

export type SelectFieldProps<T extends string> = {
  readonly label: string
  readonly options: readonly (readonly [value: T, text: string])[]
  readonly value: T | ''
  readonly onChange: (value: T) => void
  /** What the empty choice says, while nothing is chosen. */
  readonly placeholder?: string
  readonly error?: string | undefined
}

/** One of many: the browser’s own list, which every device knows how to show. */
export function SelectField<T extends string>({
  label,
  options,
  value,
  onChange,
  placeholder,
  error,
}: SelectFieldProps<T>) {
  const id = useId()
  return (
    <div>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={classes.select}
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => {
          const chosen = options.find(([key]) => key === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {value === '' && <option value="">{placeholder ?? '…'}</option>}
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  )
}
