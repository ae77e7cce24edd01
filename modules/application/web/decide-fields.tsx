import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { LongField, RadioField, TickField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf, textsOf } from '#ui/schema-form/values.ts'
import { GROUNDS, type Running, VERDICTS } from '../model/examination-state.ts'
import { reviewOf } from '../model/standing.ts'
import classes from './application.module.css'
import { DeadlineFields, Preview } from './completion-fields.tsx'
import { words } from './words.ts'

type Form = ActFields<FormValues>

export const INITIAL_DECISION: FormValues = { verdict: 'admitted', ground: '', reasons: '' }

export const decidePayload =
  (account: string) =>
  (values: FormValues): object => ({
    account,
    verdict: textOf(values.verdict),
    ground: values.verdict === 'admitted' || textOf(values.ground) === '' ? null : textOf(values.ground),
    reasons: textOf(values.reasons),
  })

/** Admitted, or inadmissible in one of the cases of the code, with reasons. */
export function DecideFields({ form }: { readonly form: Form }) {
  const says = useWords(words)
  const { form: label } = says
  return (
    <>
      <RadioField
        legend={label.verdict}
        value={textOf(form.values.verdict)}
        options={VERDICTS.map((each) => [each, label.verdicts[each]])}
        onChange={(verdict) => form.change({ verdict })}
      />
      {form.values.verdict === 'inadmissible' && (
        <RadioField
          legend={label.ground}
          value={textOf(form.values.ground)}
          options={GROUNDS.map((each) => [each, says.grounds[each]])}
          onChange={(ground) => form.change({ ground })}
        />
      )}
      <LongField label={label.reasons} hint={label.reasonsHint} maxLength={8000} {...textFieldOf(form, 'reasons')} />
    </>
  )
}

export const initialExplanation: FormValues = { pieces: [], date: '', time: '12:00', message: '' }

export const explainPayload =
  (account: string) =>
  (values: FormValues): object => ({
    account,
    pieces: textsOf(values.pieces),
    deadline: { date: textOf(values.date), time: textOf(values.time) },
    message: textOf(values.message),
  })

type ExplainProps = { readonly id: string; readonly form: Form; readonly state: Running; readonly account: string }

/** Which of the pieces that were produced is to be explained, what is asked, and until when. */
export function ExplainFields({ id, form, state, account }: ExplainProps) {
  const { form: label } = useWords(words)
  const { value, onChange } = textsFieldOf(form, 'pieces')
  const produced = (reviewOf(state, account)?.readings ?? []).filter(({ found }) => found !== 'missing')
  return (
    <>
      <fieldset className={classes.piece}>
        <legend>{label.explained}</legend>
        {produced.map(({ piece: key }) => (
          <TickField
            key={key}
            label={state.pieces.find((piece) => piece.key === key)?.title ?? key}
            checked={value.includes(key)}
            onChange={(on) => onChange(on ? [...value, key] : value.filter((each) => each !== key))}
          />
        ))}
      </fieldset>
      <LongField label={label.question} maxLength={8000} {...textFieldOf(form, 'message')} />
      <DeadlineFields form={form} legend={label.ownDeadline} />
      <Preview id={id} kind="explanation" accounts={[account]} pieces={value} values={form.values} />
    </>
  )
}
