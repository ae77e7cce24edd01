import type { Step } from '#kernel/calendar.ts'
import type { Json } from '#kernel/canonical.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { Articles } from '#ui/article.tsx'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField, TickField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import { EXTENSION_GROUNDS } from '../model/consultation-state.ts'
import { earliestDeadline, type NoticeTimed } from '../model/earliest.ts'
import classes from './consultation.module.css'
import { words } from './words.ts'

/** A day and an hour as a form holds them. */
export const hourIn = (values: FormValues, name: string) => ({
  date: textOf(values[`${name}Date`]),
  time: textOf(values[`${name}Time`]),
})

export const emptyNotice: FormValues = {
  deadlineDate: '',
  deadlineTime: '12:00',
  questionsDate: '',
  questionsTime: '18:00',
}
export const noticePayload = (values: FormValues): object => ({
  deadline: hourIn(values, 'deadline'),
  questionsUntil: hourIn(values, 'questions'),
})

type HourProps = {
  readonly form: ActFields<FormValues>
  readonly name: string
  readonly path: string
  readonly label: string
}

/** A day and an hour of Paris, beside each other. */
export function HourFields({ form, name, path, label }: HourProps) {
  const { form: says } = useWords(words)
  const { value, onChange, error } = textFieldOf(form, `${name}Date`, `${path}.date`)
  return (
    <fieldset className={classes.level}>
      <legend>{label}</legend>
      <div className={classes.pair}>
        <DateField
          label={says.day}
          value={value === '' ? null : value}
          onChange={(date) => onChange(date ?? '')}
          error={error}
        />
        <LineField
          label={says.time}
          hint={says.timeHint}
          maxLength={5}
          {...textFieldOf(form, `${name}Time`, `${path}.time`)}
        />
      </div>
    </fieldset>
  )
}

export type NoticeFieldsProps = {
  readonly form: ActFields<FormValues>
  readonly procedure: NoticeTimed | undefined
}

/** The deadline of the notice, under the earliest that the law lets it be, with the way to it. */
export function NoticeFields({ form, procedure }: NoticeFieldsProps) {
  const { form: says } = useWords(words)
  return (
    <>
      {procedure !== undefined && <Earliest procedure={procedure} />}
      <HourFields form={form} name="deadline" path="deadline" label={says.deadlineOf} />
      <HourFields form={form} name="questions" path="questionsUntil" label={says.questions} />
    </>
  )
}

type RollStep = Extract<Step, { kind: 'roll' | 'roll-back' }>

/** When tenders may be due at the earliest if the notice leaves today: the day, each step, and the articles. */
function Earliest({ procedure }: { readonly procedure: NonNullable<NoticeFieldsProps['procedure']> }) {
  const { form: says } = useWords(words)
  const { today } = useGroup()
  const found = earliestDeadline(procedure, today)
  if (found === undefined) return <p className={classes.checks}>{says.noNumber}</p>
  const { period, term } = found
  const rolls = term.steps.filter((step): step is RollStep => step.kind === 'roll')
  return (
    <div className={classes.checks}>
      <p>
        {says.earliest} <strong>{says.earliestOn(term.actFrom)}</strong>
      </p>
      {period.why === 'paper' && <p className={classes.hint}>{says.paper}</p>}
      <p className={classes.hint}>{says.counted(today, period.days, rolls[0]?.from ?? term.last)}</p>
      {rolls.map(({ from, to }) => (
        <p key={from} className={classes.hint}>
          {says.rolled(from, to)}
        </p>
      ))}
      <Articles basis={[...period.basis]} />
    </div>
  )
}

export const emptyMove: FormValues = { ...emptyNotice, ground: 'late-answer', reason: '' }

const orNull = (hour: ReturnType<typeof hourIn>) => (hour.date === '' ? null : hour)

export const extensionPayload = (values: FormValues): object => ({
  ground: values.ground,
  reason: values.reason,
  deadline: hourIn(values, 'deadline'),
  questionsUntil: orNull(hourIn(values, 'questions')),
})

export function ExtensionFields(form: ActFields<FormValues>) {
  const { form: says, grounds } = useWords(words)
  return (
    <>
      <ChoiceField
        label={says.ground}
        options={EXTENSION_GROUNDS.map((ground) => [ground, grounds[ground]] as const)}
        {...textFieldOf(form, 'ground')}
      />
      <HourFields form={form} name="deadline" path="deadline" label={says.deadlineOf} />
      <HourFields form={form} name="questions" path="questionsUntil" label={says.questions} />
      <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
    </>
  )
}

/** What a change says besides the file: whether it is important, why, and until when the deadline moves. */
export function ChangeFields(form: ActFields<FormValues>) {
  const { form: says } = useWords(words)
  return (
    <>
      <TickField
        label={says.important}
        checked={form.values.important === true}
        onChange={(important) => form.change({ important })}
      />
      <LongField label={says.changeReason} maxLength={4000} {...textFieldOf(form, 'reason')} />
      <HourFields form={form} name="deadline" path="deadline" label={says.deadlineOf} />
      <HourFields form={form} name="questions" path="questionsUntil" label={says.questions} />
    </>
  )
}

export const changePayload = (values: FormValues): object => ({
  dossier: values.dossier,
  documents: values.documents,
  important: values.important === true,
  reason: values.reason,
  deadline: orNull(hourIn(values, 'deadline')),
  questionsUntil: orNull(hourIn(values, 'questions')),
})

export const officeValues: FormValues = { officeDate: '', officeTime: '', reference: '' }
export const officePayload =
  (member: 'received' | 'published') =>
  (values: FormValues): object => ({ [member]: hourIn(values, 'office'), reference: values.reference as Json })

export function OfficeFields({
  form,
  member,
  label,
}: {
  readonly form: ActFields<FormValues>
  readonly member: string
  readonly label: string
}) {
  const { form: says } = useWords(words)
  return (
    <>
      <HourFields form={form} name="office" path={member} label={label} />
      <LineField label={says.officeReference} maxLength={100} {...textFieldOf(form, 'reference')} />
    </>
  )
}
