import type { CaseWithState } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'
import { ContractChoice, type NotifiedContract } from '#modules/contract/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { BodyChecks } from '#ui/field/body-checks.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, RadioField } from '#ui/field/plain-fields.tsx'
import { scaledIn } from '#ui/field/scaled-number.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useRead } from '#ui/reading.tsx'
import { FileOf } from '#ui/schema-form/listed-fields.tsx'
import { filledOf, textOf, textsOf } from '#ui/schema-form/values.ts'
import { CITED, GROUNDS, type Ground } from '../model/state.ts'
import { words } from './words.ts'

type Form = ActFields<FormValues>

/** A case that a claim may cite: `key` is its kind and its identifier. */
export type Citable = { readonly key: string; readonly contract: string; readonly body: string; readonly name: string }

type Shown = { readonly contract?: string; readonly body?: string; readonly withheld?: boolean }

/** The orders, invoices, acceptances and penalties of the group that the reader may see. */
export function useCitable(): readonly Citable[] {
  const { id } = useGroup()
  const says = useWords(words)
  const at = (kind: string) => `/api/groups/${id}/cases?process=${kind}`
  const order = useRead<readonly CaseWithState<Shown>[]>(at('order')).data ?? []
  const invoice = useRead<readonly CaseWithState<Shown>[]>(at('invoice')).data ?? []
  const acceptance = useRead<readonly CaseWithState<Shown>[]>(at('acceptance')).data ?? []
  const penalty = useRead<readonly CaseWithState<Shown>[]>(at('penalty')).data ?? []
  const found = { order, invoice, acceptance, penalty }
  return CITED.flatMap((kind) =>
    found[kind].flatMap(({ id: case_, title, state: { contract, body, withheld } }) =>
      contract === undefined || body === undefined || withheld === true
        ? []
        : [{ key: `${kind} ${case_}`, contract, body, name: `${says.cited[kind]} ${title}` }],
    ),
  )
}

export const openValues = (body: string, today: string): FormValues => ({
  ...{ contract: '', body, subject: '', ground: 'stance', on: today, days: '15', document: '', bornOn: '' },
  ...{ memorandum: '2', answer: '2', cites: [] },
})

/** What is sent: a number that cannot be read is sent as none, and the server says of which field. */
export function openPayload(values: FormValues): Readonly<Record<string, Json>> {
  const said = ['contract', 'body', 'subject', 'ground', 'on', 'bornOn']
  const number = (name: string) => scaledIn(textOf(values[name]), 0)
  return {
    ...Object.fromEntries(said.map((name) => [name, textOf(values[name])])),
    cites: textsOf(values.cites).map((key) => {
      const [kind = '', id = ''] = key.split(' ')
      return { kind, id }
    }),
    days: values.ground === 'notice' ? number('days') : 0,
    document: filledOf(values.document),
    periods: { memorandum: number('memorandum'), answer: number('answer') },
  }
}

export type OpenFieldsProps = {
  readonly form: Form
  readonly contracts: readonly NotifiedContract[]
  readonly citable: readonly Citable[]
}

/** The form that records a dispute: the contract, how it appears, what it is about. */
export function OpenFields({ form, contracts, citable }: OpenFieldsProps) {
  const { form: says } = useWords(words)
  const { lookup } = useGroup()
  const contract = contracts.find(({ id }) => id === textOf(form.values.contract))
  return (
    <>
      <ContractChoice among={contracts} {...textFieldOf(form, 'contract')} />
      {contract !== undefined && (
        <>
          <ChoiceField
            label={says.member}
            none="–"
            options={contract.identifiedBuyers.map((id) => [id, lookup.name(id)] as const)}
            {...textFieldOf(form, 'body')}
          />
          <LineField label={says.subject} maxLength={300} {...textFieldOf(form, 'subject')} />
          <AppearanceFields form={form} />
          <Cites form={form} citable={citable} />
          <LineField
            label={says.memoMonths}
            inputMode="numeric"
            {...textFieldOf(form, 'memorandum', 'periods.memorandum')}
          />
          <LineField label={says.answerMonths} inputMode="numeric" {...textFieldOf(form, 'answer', 'periods.answer')} />
        </>
      )}
    </>
  )
}

function AppearanceFields({ form }: { readonly form: Form }) {
  const { form: says } = useWords(words)
  const ground = GROUNDS.find((each) => each === form.values.ground) ?? ('stance' satisfies Ground)
  return (
    <>
      <RadioField
        legend={says.ground}
        value={ground}
        options={GROUNDS.map((each) => [each, says.grounds[each]] as const)}
        onChange={(chosen) => form.change({ ground: chosen })}
      />
      <DateField label={says.on[ground]} required {...filledFieldOf(form, 'on')} />
      {ground === 'notice' && (
        <LineField label={says.days} hint={says.daysHint} inputMode="numeric" {...textFieldOf(form, 'days')} />
      )}
      {ground !== 'unpaid' && <FileOf form={form} name="document" label={says.document} />}
      <DateField label={says.bornOn} description={says.bornHint} required {...filledFieldOf(form, 'bornOn')} />
    </>
  )
}

function Cites({ form, citable }: Pick<OpenFieldsProps, 'form' | 'citable'>) {
  const { form: says } = useWords(words)
  const { contract, body } = form.values
  const among = citable.filter((each) => each.contract === contract && each.body === body)
  return among.length === 0 ? (
    <p>{says.nothingCited}</p>
  ) : (
    <BodyChecks
      label={says.cites}
      among={among.map(({ key, name }) => ({ id: key, name }))}
      {...textsFieldOf(form, 'cites')}
    />
  )
}
