import { type ReactNode, useId } from 'react'
import type { MandateView } from '#api/people.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import form from '#ui/schema-form/schema-form.module.css'
import classes from './access.module.css'
import { words } from './words.ts'

/** What went wrong, where the person looks and where a screen reader hears it. */
export function Hitched({ children }: { readonly children: string | null }) {
  return (
    <div role="alert" className={classes.told}>
      {children !== null && (
        <p className={classes.problem}>
          <Icon name="warning" /> <span>{children}</span>
        </p>
      )}
    </div>
  )
}

export type WayProps = { readonly title: string; readonly first?: boolean; readonly children: ReactNode }

/** One way to go on, beside another. */
export function Way({ title, first = false, children }: WayProps) {
  return (
    <section className={classes.way} data-first={first ? true : undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export type NameFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The name of a passkey: short, and never empty. */
export function NameField({ label, value, onChange }: NameFieldProps) {
  const id = useId()
  return (
    <p className={form.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} value={value} maxLength={80} required onChange={(event) => onChange(event.currentTarget.value)} />
    </p>
  )
}

/** An office with its dates and its act, as the register has it. */
export function Mandate({ mandate, today }: { readonly mandate: MandateView; readonly today: string }) {
  const { account, offices, officeActs, officeAct } = useWords(words)
  const { body, office, title, from, until, givenBy } = mandate
  const act = givenBy === null ? account.noAct : officeAct(officeActs[givenBy.kind], givenBy.number ?? '', givenBy.date)
  const dates = [
    from <= today ? account.from(from) : account.fromLater(from),
    ...(until === null ? [] : [account.until(until)]),
  ]
  return (
    <div className={classes.what}>
      <p className={classes.legal}>
        {title}, {body.name}
      </p>
      <p className={classes.note}>
        {offices[office]} · {dates.join(', ')} · {act}
      </p>
    </div>
  )
}
