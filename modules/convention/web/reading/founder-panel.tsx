import { useId } from 'react'
import form from '#ui/schema-form/schema-form.module.css'
import { Choice } from '../clause/choice.tsx'
import { useReadingWords } from '../words/use-words.ts'
import { coordinatorSheet, type Founder } from './founder.ts'
import type { Review } from './review.ts'
import classes from './review-page.module.css'

export type FounderPanelProps = {
  readonly review: Review
  readonly founder: Founder
  readonly onChange: (founder: Founder) => void
}

/** Who founds the group, for its coordinator: without an office in it, its founder could not enter it. */
export function FounderPanel({ review, founder, onChange }: FounderPanelProps) {
  const { founder: says, party } = useReadingWords()
  const sheet = coordinatorSheet(review)
  // Its representative is recorded with the coordinator itself.
  const closed = founder.seated || (sheet !== undefined && review.registered.includes(sheet.body))
  const coordinator = sheet?.name ?? says.coordinator
  return (
    <section className={classes.founder}>
      <h2>{says.title}</h2>
      <p className={classes.note}>{closed ? says.closed : says.lede}</p>
      <fieldset className={classes.fields} disabled={closed}>
        <Choice
          label={says.role}
          options={{
            officer: says.officer(coordinator),
            representative: says.representative(coordinator, sheet?.person.name ?? ''),
          }}
          value={founder.role}
          onChange={(role) => onChange({ ...founder, role })}
        />
        {founder.role === 'officer' && (
          <>
            <Text label={party.person} value={founder.name} onChange={(name) => onChange({ ...founder, name })} />
            <Text
              label={says.office}
              hint={says.officeHint}
              value={founder.title}
              onChange={(title) => onChange({ ...founder, title })}
            />
          </>
        )}
      </fieldset>
    </section>
  )
}

type TextProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Text({ label, hint, value, onChange }: TextProps) {
  const id = useId()
  return (
    <p className={form.field}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={form.hint}>
          {hint}
        </span>
      )}
      <input
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        maxLength={200}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </p>
  )
}
