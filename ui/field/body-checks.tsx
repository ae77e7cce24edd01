import type { Named } from '#api/group.ts'
import classes from './body-checks.module.css'

export type BodyChecksProps = {
  readonly label: string
  readonly hint?: string
  readonly among: readonly Named[]
  readonly value: readonly string[]
  readonly onChange: (bodies: readonly string[]) => void
  readonly error?: string | undefined
}

/** Several bodies of the group at once: one box each, in the order of the convention. */
export function BodyChecks({ label, hint, among, value, onChange, error }: BodyChecksProps) {
  const toggle = (id: string, checked: boolean) =>
    onChange(among.map((body) => body.id).filter((each) => (each === id ? checked : value.includes(each))))
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      <div className={classes.choices}>
        {among.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={value.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <span className={classes.issue} role="alert">
          {error}
        </span>
      )}
    </fieldset>
  )
}
