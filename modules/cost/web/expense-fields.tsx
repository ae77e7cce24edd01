import type { Json } from '#kernel/canonical.ts'
import type { Group } from '#modules/convention/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
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

const dayOf = (value: Json | undefined): string | null => (textOf(value) === '' ? null : textOf(value))

/** Whom a form may name as the body that paid: nobody has to choose while one body has coordinated since that day. */
function payersIn(values: FormValues, group: Group): readonly string[] {
  const day = dayOf(values.incurredOn)
  const bodies = day === null ? [] : advancersOn(group, day)
  return bodies.length > 1 ? bodies : []
}

/** The payload of a record: who paid is said only where there was a choice; the rule knows it otherwise. */
export function recordPayload({ advancedBy, ...values }: FormValues, group: Group): FormValues {
  const [first, ...others] = payersIn(values, group)
  if (first === undefined) return values
  return { ...values, advancedBy: others.includes(textOf(advancedBy)) ? textOf(advancedBy) : first }
}

/** What was paid, by whom, to whom, and the document that shows it. */
export function RecordFields(props: ActFields<FormValues> & { readonly group: Group }) {
  const { values, change, issue, group } = props
  const { form, natures } = useWords(words)
  const { lookup } = useGroup()
  const payers = payersIn(values, group)
  return (
    <>
      <LineField
        label={form.label}
        value={textOf(values.label)}
        maxLength={300}
        onChange={(label) => change({ label })}
        error={issue('label')}
      />
      <AmountField
        label={form.amount}
        value={typeof values.amount === 'number' ? values.amount : null}
        onChange={(amount) => change({ amount })}
        error={issue('amount')}
      />
      <DateField
        label={form.incurredOn}
        value={dayOf(values.incurredOn)}
        required
        onChange={(day) => change({ incurredOn: day ?? '' })}
        error={issue('incurredOn')}
      />
      {payers.length > 0 && (
        <ChoiceField
          label={form.advancedBy}
          hint={form.advancedByHint}
          value={textOf(recordPayload(values, group).advancedBy)}
          options={payers.map((body) => [body, lookup.name(body)] as const)}
          onChange={(advancedBy) => change({ advancedBy })}
          error={issue('advancedBy')}
        />
      )}
      <LineField
        label={form.supplier}
        value={textOf(values.supplier)}
        maxLength={300}
        onChange={(supplier) => change({ supplier })}
        error={issue('supplier')}
      />
      <ChoiceField
        label={form.nature}
        value={textOf(values.nature)}
        options={NATURES.map((nature) => [nature, natures[nature]] as const)}
        onChange={(nature) => change({ nature })}
        error={issue('nature')}
      />
      <StoredFileField
        label={form.proof}
        value={textOf(values.proof)}
        required
        onChange={(proof) => change({ proof })}
        error={issue('proof')}
      />
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
export function ShareFields(props: ActFields<FormValues> & { readonly context: ShareContext }) {
  const { values, change, issue, context } = props
  const says = useWords(words)
  const { form } = says
  const { lookup } = useGroup()
  const weights = context.key ?? weightsIn(values.weights)
  const set = (body: string, weight: number) => {
    const next = weights.map((each) => (each.body === body ? { body, weight } : each))
    change({ weights: weightsJson(next), shares: sharesJson(sharesBy(context.amount, next) ?? []) })
  }
  return (
    <>
      {context.key !== null && <p>{says.shareByKey}</p>}
      {context.key === null &&
        weights.map(({ body, weight }) => (
          <LineField
            key={body}
            label={form.weightOf(lookup.name(body))}
            hint={form.weightHint}
            inputMode="numeric"
            value={weight === 0 ? '' : String(weight)}
            onChange={(text) => set(body, Number.parseInt(text.replace(/\D/g, '') || '0', 10))}
          />
        ))}
      {context.key === null && (
        <LongField
          label={form.source}
          value={textOf(values.source)}
          maxLength={1000}
          onChange={(source) => change({ source })}
          error={issue('source')}
        />
      )}
      <Sharing amount={context.amount} weights={weights} />
    </>
  )
}

/** Who paid what it owed, when, and the proof of it. */
export function SettleFields(props: ActFields<FormValues> & { readonly owing: readonly Share[] }) {
  const { values, change, issue, owing } = props
  const { form } = useWords(words)
  const { lookup } = useGroup()
  return (
    <>
      <ChoiceField
        label={form.body}
        value={textOf(values.body)}
        none={form.choose}
        options={owing.map(({ body }) => [body, lookup.name(body)] as const)}
        onChange={(body) => change({ body })}
        error={issue('body')}
      />
      <DateField
        label={form.paidOn}
        value={dayOf(values.paidOn)}
        required
        onChange={(day) => change({ paidOn: day ?? '' })}
        error={issue('paidOn')}
      />
      <StoredFileField
        label={form.paymentProof}
        value={textOf(values.proof)}
        required
        onChange={(proof) => change({ proof })}
        error={issue('proof')}
      />
    </>
  )
}

/** Why an expense is taken off the ledger. */
export function CancelFields({ values, change, issue }: ActFields<FormValues>) {
  const { form } = useWords(words)
  return (
    <LongField
      label={form.reason}
      value={textOf(values.reason)}
      maxLength={4000}
      onChange={(reason) => change({ reason })}
      error={issue('reason')}
    />
  )
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
