import type { Resource } from '#api/shapes.ts'
import type { OrderList } from '#modules/order/contract.ts'
import type { Order } from '#modules/order/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LineField, RadioField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useRead } from '#ui/reading.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import { claimedBy, leftOf, pricedOrder } from '../model/amounts.ts'
import type { Acceptance, DeclaredPart } from '../model/state.ts'
import { ReadinessFields, readinessPayload } from './act-fields.tsx'
import { words } from './words.ts'

/** An order that a delivery may be declared of, as the form shows it. */
export type Deliverable = { readonly id: string; readonly number: string }

/** What is left to deliver of one line of an order. */
export type LeftLine = DeclaredPart & { readonly label: string; readonly unit: string; readonly uai: string | null }

const DELIVERED: ReadonlySet<string> = new Set(['sent', 'received', 'objected'])

/** The lines of an order of which something is left, once the deliveries that were declared took theirs. */
export function leftLines(order: Order, deliveries: readonly Acceptance[], id: string): readonly LeftLine[] {
  const priced = pricedOrder(order)
  if (priced === undefined) return []
  const claimed = deliveries.filter((each) => each.status !== 'none' && each.order === id).flatMap(claimedBy)
  return priced.priced.flatMap(({ label, unit, uai }, place) => {
    const { quantity } = leftOf(priced, claimed, place)
    return quantity > 0 ? [{ place, quantity, label, unit, uai }] : []
  })
}

type Form = { readonly form: ActFields<FormValues> }
type ChoosingProps = Form & { readonly deliveries: readonly Acceptance[] }

/** Which order of the reader's own member is delivered, which of its lines, and by which writing one knows it. */
export function DeclareFields({ form, deliveries }: ChoosingProps) {
  const { form: says } = useWords(words)
  const { id: group, me } = useGroup()
  const q = encodeURIComponent(textOf(form.values.q))
  const list = useRead<OrderList>(`/api/groups/${group}/orders?body=${me?.body.id ?? ''}&q=${q}`)
  const own = (list.data?.lines ?? []).flatMap(({ id, status, number }): readonly Deliverable[] =>
    DELIVERED.has(status) && number !== null ? [{ id, number }] : [],
  )
  const chosen = textOf(form.values.order)
  return (
    <>
      {(list.data?.pages ?? 0) > 1 && <LineField label={says.narrow} {...textFieldOf(form, 'q')} />}
      <OrderChoice form={form} among={own} />
      {chosen !== '' && <LinesOf form={form} order={chosen} deliveries={deliveries} />}
      <ReadinessFields form={form} />
    </>
  )
}

export function OrderChoice({ form, among }: Form & { readonly among: readonly Deliverable[] }) {
  const { form: says } = useWords(words)
  return (
    <ChoiceField
      label={says.search}
      hint={among.length === 0 ? says.noOrder : says.searchHint}
      none={says.choose}
      options={among.map(({ id, number }) => [id, number] as const)}
      {...textFieldOf(form, 'order')}
      onChange={(order) => form.change({ order, quantities: {}, left: [] })}
    />
  )
}

function LinesOf({ form, order, deliveries }: ChoosingProps & { readonly order: string }) {
  const { id: group } = useGroup()
  const read = useRead<Resource<Order>>(`/api/groups/${group}/orders/${order}`)
  if (read.data === undefined) return null
  return <PartsFields form={form} left={leftLines(read.data.state, deliveries, order)} />
}

/** All that is left of an order, or some of it line by line. */
export function PartsFields({ form, left }: Form & { readonly left: readonly LeftLine[] }) {
  const { form: says } = useWords(words)
  if (left.length === 0) return <p>{says.nothingLeft}</p>
  const some = form.values.extent === 'some'
  const quantities = quantitiesOf(form.values)
  const whole = left.map(({ place, quantity }) => ({ place, quantity }))
  return (
    <RadioField
      legend={says.what}
      value={some ? 'some' : 'whole'}
      options={[
        ['whole', says.whole],
        ['some', says.some],
      ]}
      onChange={(extent) => form.change({ extent, left: whole })}
    >
      {some &&
        left.map(({ place, quantity, label, unit, uai }) => (
          <LineField
            key={place}
            label={uai === null ? label : `${label} (${uai})`}
            hint={says.left(quantity, unit)}
            inputMode="numeric"
            value={quantities[String(place)] ?? ''}
            error={form.issue(`parts.${place}`)}
            onChange={(typed) => form.change({ quantities: { ...quantities, [String(place)]: typed } })}
          />
        ))}
    </RadioField>
  )
}

function quantitiesOf(values: FormValues): Readonly<Record<string, string>> {
  const { quantities } = values
  return typeof quantities === 'object' && quantities !== null && !Array.isArray(quantities)
    ? (quantities as Readonly<Record<string, string>>)
    : {}
}

/** What the form begins with. */
export const declareValues = (today: string): FormValues => ({
  ...{ q: '', order: '', extent: 'some', quantities: {}, left: [], by: 'ready-notice', readyOn: today, proof: '' },
})

/** What is sent: the lines of which something was typed, or all that is left. */
export function declarePayload(values: FormValues): object {
  const typed = Object.entries(quantitiesOf(values)).filter(([, quantity]) => quantity.trim() !== '')
  const parts =
    values.extent === 'whole'
      ? values.left
      : typed.map(([place, quantity]) => ({ place: Number(place), quantity: Number(quantity.replace(/\s/g, '')) }))
  return { order: textOf(values.order), parts, ...readinessPayload(values) }
}
