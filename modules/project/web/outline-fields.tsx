import type { CaseWithState } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'
import { ContractChoice, type NotifiedContract } from '#modules/contract/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { BodyChecks } from '#ui/field/body-checks.tsx'
import { ChoiceField } from '#ui/field/plain-fields.tsx'
import { scaledIn, scaledText } from '#ui/field/scaled-number.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useRead } from '#ui/reading.tsx'
import { type Field, FieldsOf } from '#ui/schema-form/listed-fields.tsx'
import { textOf, textsOf } from '#ui/schema-form/values.ts'
import { KINDS, type Outline } from '../model/state.ts'
import type { ProjectWords } from './words.fr.ts'
import { words } from './words.ts'

type Form = ActFields<FormValues>

/** An order that a project may name. */
export type Linkable = { readonly id: string; readonly contract: string; readonly body: string; readonly name: string }

type Shown = { readonly contract?: string; readonly body?: string }

/** The orders of the group, as the form of a project names them. */
export function useLinkable(): readonly Linkable[] {
  const { id } = useGroup()
  const says = useWords(words)
  const orders = useRead<readonly CaseWithState<Shown>[]>(`/api/groups/${id}/cases?process=order`).data ?? []
  return orders.flatMap(({ id: order, title, state: { contract, body } }) =>
    contract === undefined || body === undefined ? [] : [{ id: order, contract, body, name: `${says.order} ${title}` }],
  )
}

const CENTS = 2

/** What a form begins with: what is there already, or nothing. */
export const outlineValues = (from?: Outline): FormValues => ({
  ...{ title: from?.title ?? '', purpose: from?.purpose ?? '', from: from?.from ?? '', until: from?.until ?? '' },
  ...{ budget: from === undefined ? '' : scaledText(from.budget, CENTS), changesBase: from?.changesBase ?? false },
  orders: [...(from?.orders ?? [])],
})

/** What is sent of an outline: an amount that cannot be read is sent as none, and the server says so. */
export const outlinePayload = (values: FormValues): Readonly<Record<string, Json>> => ({
  ...Object.fromEntries(['title', 'purpose', 'from', 'until'].map((name) => [name, textOf(values[name])])),
  ...{ orders: [...textsOf(values.orders)], budget: scaledIn(textOf(values.budget), CENTS) },
  changesBase: values.changesBase === true,
})

export const planPayload = (values: FormValues): Readonly<Record<string, Json>> => ({
  ...Object.fromEntries(['contract', 'body', 'kind'].map((name) => [name, textOf(values[name])])),
  ...outlinePayload(values),
})

const outlineOf = ({ form: its }: ProjectWords): readonly Field[] => [
  { as: 'line', name: 'title', label: its.title },
  { as: 'text', name: 'purpose', label: its.purpose },
  { as: 'day', name: 'from', label: its.from },
  { as: 'day', name: 'until', label: its.until },
  { as: 'euros', name: 'budget', label: its.budget },
  { as: 'tick', name: 'changesBase', label: its.changesBase },
]

export type OutlineFieldsProps = { readonly form: Form; readonly linkable: readonly Linkable[] }

/** What a project is, and the orders of its member on its contract. */
export function OutlineFields({ form, linkable }: OutlineFieldsProps) {
  const says = useWords(words)
  return (
    <>
      <FieldsOf form={form} fields={outlineOf(says)} />
      {linkable.length === 0 ? (
        <p>{says.form.noOrders}</p>
      ) : (
        <BodyChecks label={says.form.orders} among={linkable} {...textsFieldOf(form, 'orders')} />
      )}
    </>
  )
}

export type PlanFieldsProps = OutlineFieldsProps & { readonly contracts: readonly NotifiedContract[] }

/** The form that records a project: first the contract and the member, then what it is. */
export function PlanFields({ form, contracts, linkable }: PlanFieldsProps) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const contract = contracts.find(({ id }) => id === textOf(form.values.contract))
  const body = textOf(form.values.body)
  return (
    <>
      <ContractChoice among={contracts} {...textFieldOf(form, 'contract')} />
      {contract !== undefined && (
        <>
          <ChoiceField
            label={says.form.member}
            none="–"
            options={contract.identifiedBuyers.map((id) => [id, lookup.name(id)] as const)}
            {...textFieldOf(form, 'body')}
          />
          <ChoiceField
            label={says.form.kind}
            options={KINDS.map((kind) => [kind, says.kinds[kind]] as const)}
            {...textFieldOf(form, 'kind')}
          />
          <OutlineFields
            form={form}
            linkable={linkable.filter((order) => order.contract === contract.id && order.body === body)}
          />
        </>
      )}
    </>
  )
}
