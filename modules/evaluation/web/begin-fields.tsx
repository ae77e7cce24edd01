import { type Criterion, type Dossier, leavesOf, PRICE_FORMULAS } from '#modules/consultation/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import classes from './evaluation.module.css'
import { cellOf, centsIn, pointsIn } from './values.ts'
import { words } from './words.ts'

export type ClosedConsultation = { readonly id: string; readonly reference: string; readonly dossier: Dossier }
type Form = ActFields<FormValues>

const chosenIn = (closed: readonly ClosedConsultation[], values: FormValues): ClosedConsultation | undefined =>
  closed.find(({ id }) => id === values.consultation) ?? (closed.length === 1 ? closed[0] : undefined)

/** Those whose file says in words how they are scored: a person reads the scale in them. */
const worded = (criteria: readonly Criterion[]): readonly Criterion[] =>
  leavesOf(criteria).filter(({ scale }) => scale === undefined)

/** What a price is scored by, and what persons score, until somebody says otherwise. */
const formulaOf = ({ kind }: Criterion, values: FormValues, key: string): string =>
  cellOf(values, key, 'formula') || (kind === 'price' ? 'lowest-over-price' : '')

/** The form that begins an analysis: the consultation, its lot, and what a person reads in the words of its file. */
export function BeginFields({ closed, ...form }: Form & { readonly closed: readonly ClosedConsultation[] }) {
  const { form: label } = useWords(words)
  const chosen = chosenIn(closed, form.values)
  const line = (name: string, text: string, hint?: string) => (
    <LineField label={text} {...(hint === undefined ? {} : { hint })} {...textFieldOf(form, name)} />
  )
  return (
    <>
      <ChoiceField
        label={label.consultation}
        none="–"
        options={closed.map(({ id, reference, dossier }) => [id, `${reference} – ${dossier.title}`])}
        {...textFieldOf(form, 'consultation')}
        value={chosen?.id ?? ''}
      />
      {chosen !== undefined && chosen.dossier.lots.length > 0 && (
        <ChoiceField
          label={label.lot}
          none="–"
          options={chosen.dossier.lots.map(({ key, title }) => [key, `${key} – ${title}`])}
          {...textFieldOf(form, 'lot')}
        />
      )}
      {chosen !== undefined && <ScaleFields {...form} criteria={worded(chosen.dossier.criteria)} />}
      {line('ties', label.ties, label.tiesHint)}
      {line('credits', label.credits, label.amountHint)}
      {line('estimate', label.estimate, label.amountHint)}
      <DateField label={label.setOn} required {...filledFieldOf(form, 'setOn')} />
      {line('document', label.document)}
    </>
  )
}

function ScaleFields({ criteria, ...form }: Form & { readonly criteria: readonly Criterion[] }) {
  const { form: label, formulas } = useWords(words)
  if (criteria.length === 0) return null
  return (
    <fieldset className={classes.scales}>
      <legend>{label.scales}</legend>
      {criteria.map((criterion) => {
        const { key, title, method } = criterion
        return (
          <div key={key} className={classes.scale}>
            <p>
              <strong>{title}</strong> – {method}
            </p>
            <LineField label={`${label.top} (${title})`} inputMode="decimal" {...textFieldOf(form, `${key} top`)} />
            <LineField label={`${label.step} (${title})`} inputMode="decimal" {...textFieldOf(form, `${key} step`)} />
            <ChoiceField
              label={`${label.formula} (${title})`}
              none={label.byPersons}
              options={PRICE_FORMULAS.map((each) => [each, formulas[each]])}
              {...textFieldOf(form, `${key} formula`)}
              value={formulaOf(criterion, form.values, key)}
            />
          </div>
        )
      })}
    </fieldset>
  )
}

/** The payload of `begin`, in cents, hundredths of a point and keys. */
export const beginPayload =
  (closed: readonly ClosedConsultation[]) =>
  (values: FormValues): object => {
    const chosen = chosenIn(closed, values)
    const text = (name: string) => textOf(values[name])
    return {
      consultation: chosen?.id ?? '',
      lot: text('lot') === '' ? null : text('lot'),
      scales: worded(chosen?.dossier.criteria ?? []).map((criterion) => ({
        criterion: criterion.key,
        top: pointsIn(cellOf(values, criterion.key, 'top')),
        step: pointsIn(cellOf(values, criterion.key, 'step')),
        formula: formulaOf(criterion, values, criterion.key) || null,
      })),
      ties: text('ties')
        .split(/[,;\s]+/)
        .filter((key) => key !== ''),
      budget: {
        credits: centsIn(text('credits')),
        estimate: centsIn(text('estimate')),
        setOn: text('setOn'),
        document: text('document'),
      },
    }
  }
