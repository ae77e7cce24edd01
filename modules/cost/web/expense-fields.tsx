import type { Json } from '#kernel/canonical.ts'
import type { Group } from '#modules/convention/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { fieldOf, filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import { advancersOn, sharesBy } from '../model/sharing.ts'
import type { Nature, Share, Weight } from '../model/state.ts'
import { AmountField } from './amount-field.tsx'
import { Sharing } from './sharing.tsx'
import { words } from './words.ts'

export const NATURES: readonly Nature[] = ['publication', 'platform', 'expert', 'litigation', 'coordination', 'other']
export const emptyExpense: FormValues = {
  label: '',
  amount: null,
  incurredOn: '',
  supplier: '',
  nature: 'publication',
  proof: '',
}

/** Whom a form may name as the body that paid: nobody has to choose while one body has coordinated since that day. */
function payersIn(values: FormValues, group: Group): readonly string[] {
  const day = textOf(values.incurredOn)
  const bodies = day === '' ? [] : advancersOn(group, day)
  return bodies.length > 1 ? bodies : []
}

/** The payload of a record: who paid is said only where there was a choice; the rule knows it otherwise. */
export function recordPayload({ advancedBy, ...values }: FormValues, group: Group): FormValues {
  const [first, ...others] = payersIn(values, group)
  if (first === undefined) return values
  return { ...values, advancedBy: others.includes(textOf(advancedBy)) ? textOf(advancedBy) : first }
}

/** What was paid, by whom, to whom, and the document that shows it. */
export function RecordFields({ group, ...form }: ActFields<FormValues> & { readonly group: Group }) {
  const { form: says, natures } = useWords(words)
  const { lookup } = useGroup()
  const { amount } = form.values
  const payers = payersIn(form.values, group)
  return (
    <>
      <LineField label={says.label} maxLength={300} {...textFieldOf(form, 'label')} />
      <AmountField
        label={says.amount}
        {...fieldOf(form, 'amount')}
        value={typeof amount === 'number' ? amount : null}
      />
      <DateField label={says.incurredOn} required {...filledFieldOf(form, 'incurredOn')} />
      {payers.length > 0 && (
        <ChoiceField
          label={says.advancedBy}
          hint={says.advancedByHint}
          options={payers.map((body) => [body, lookup.name(body)] as const)}
          {...textFieldOf(form, 'advancedBy')}
          value={textOf(recordPayload(form.values, group).advancedBy)}
        />
      )}
      <LineField label={says.supplier} maxLength={300} {...textFieldOf(form, 'supplier')} />
      <ChoiceField
        label={says.nature}
        options={NATURES.map((nature) => [nature, natures[nature]] as const)}
        {...textFieldOf(form, 'nature')}
      />
      <StoredFileField label={says.proof} required {...textFieldOf(form, 'proof')} />
    </>
  )
}

export type ShareContext = {
  readonly amount: number
  /** The key of the convention for that day; `null` where the weights must be given. */
  readonly key: readonly Weight[] | null
  /** The members of that day, each with no weight yet. */
  readonly members: readonly Weight[]
}

/** What the form of a sharing begins with: by the convention's key, all of it. */
export function sharingBegins({ amount, key, members }: ShareContext): FormValues {
  return key === null
    ? { shares: [], weights: weightsJson(members), source: '' }
    : { shares: sharesJson(sharesBy(amount, key) ?? []), weights: null, source: null }
}

/** The shares, computed by the rule's own function; where the convention sets no key, the weights and their source. */
export function ShareFields({ context, ...form }: ActFields<FormValues> & { readonly context: ShareContext }) {
  const { values, change } = form
  const { form: says, shareByKey } = useWords(words)
  const { lookup } = useGroup()
  const weights = context.key ?? weightsIn(values.weights)
  const set = (body: string, weight: number) => {
    const next = weights.map((each) => (each.body === body ? { body, weight } : each))
    change({ weights: weightsJson(next), shares: sharesJson(sharesBy(context.amount, next) ?? []) })
  }
  return (
    <>
      {context.key !== null && <p>{shareByKey}</p>}
      {context.key === null &&
        weights.map(({ body, weight }) => (
          <LineField
            key={body}
            label={says.weightOf(lookup.name(body))}
            hint={says.weightHint}
            inputMode="numeric"
            value={weight === 0 ? '' : String(weight)}
            onChange={(text) => set(body, Number.parseInt(text.replace(/\D/g, '') || '0', 10))}
          />
        ))}
      {context.key === null && <LongField label={says.source} maxLength={1000} {...textFieldOf(form, 'source')} />}
      <Sharing amount={context.amount} weights={weights} />
    </>
  )
}

/** Who paid what it owed, when, and the proof of it. */
export function SettleFields({ owing, ...form }: ActFields<FormValues> & { readonly owing: readonly Share[] }) {
  const { form: says } = useWords(words)
  const { lookup } = useGroup()
  return (
    <>
      <ChoiceField
        label={says.body}
        none={says.choose}
        options={owing.map(({ body }) => [body, lookup.name(body)] as const)}
        {...textFieldOf(form, 'body')}
      />
      <DateField label={says.paidOn} required {...filledFieldOf(form, 'paidOn')} />
      <StoredFileField label={says.paymentProof} required {...textFieldOf(form, 'proof')} />
    </>
  )
}

/** Why an expense is taken off the ledger. */
export function CancelFields(form: ActFields<FormValues>) {
  const { form: says } = useWords(words)
  return <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
}

const weightsJson = (weights: readonly Weight[]) => weights.map(({ body, weight }) => ({ body, weight }))
const sharesJson = (shares: readonly Share[]) => shares.map(({ body, amount }) => ({ body, amount }))

function weightsIn(value: Json | undefined): readonly Weight[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((each: Json) =>
    typeof each === 'object' && each !== null && 'body' in each && 'weight' in each
      ? [{ body: String(each.body), weight: Number(each.weight) }]
      : [],
  )
}
