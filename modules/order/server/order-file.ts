import { contractRows } from '#modules/contract/server/index.ts'
import { isHeldOn, type Signatory, signatoriesFor } from '#modules/organisation/index.ts'
import { bodyOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { Order, PricedLine } from '../model/state.ts'
import type { OrderPorts } from './case.ts'

/** An order that was signed, whatever became of it. */
export type Numbered = Extract<Order, { status: 'signed' | 'sent' | 'received' | 'objected' }> | WithdrawnOrder
type WithdrawnOrder = Extract<Order, { status: 'cancelled' }> & {
  readonly number: string
  readonly signedOn: string
  readonly person: string
  readonly title: string
  readonly priced: readonly PricedLine[]
  readonly amount: number
  readonly vat: number
  readonly commitment: string
  readonly committedOn: string
}

/** All that an order says on paper and to a machine (R4.09). */
export type OrderFile = {
  readonly state: Numbered
  readonly contract: { readonly reference: string; readonly title: string; readonly lots: readonly string[] }
  readonly buyer: {
    readonly name: string
    readonly siret: string | null
    readonly seat: string
    readonly country: string
  }
  /** `null` where the award was not run here. */
  readonly holder: { readonly name: string; readonly identifier: string } | null
  /** In which office it was signed, and under which act; `null` where the register no longer tells it. */
  readonly signatory: Pick<Signatory, 'office' | 'under'> | null
}

const isNumbered = (state: Order): state is Numbered => 'number' in state && state.number !== undefined

/** One order with all that its document says; `undefined` before it is signed. */
export async function orderFileOf(
  tx: Tx,
  groupId: string,
  id: string,
  { holderNamed }: Pick<OrderPorts, 'holderNamed'>,
): Promise<OrderFile | undefined> {
  const { state } = await readCase<Order>(tx, 'purchase_order', { groupId, id })
  if (state === undefined || !isNumbered(state)) return undefined
  const found = (await contractRows(tx, groupId)).find((each) => each.id === state.contract)?.state
  const card = await bodyOf(tx, groupId, state.body)
  if (found === undefined || found.status === 'none' || card === undefined)
    throw new Error(`the order ${id} is of no contract or of no member of the register`)
  const signatory = signatoriesFor(card, 'orders').find(
    (each) => each.person.id === state.person && isHeldOn(each, state.signedOn),
  )
  return {
    state,
    contract: {
      ...{ reference: found.reference, title: found.title },
      lots: found.lots.map(({ number, title }) => `lot ${number}, ${title}`),
    },
    buyer: {
      ...{ name: card.name, siret: card.siret, country: card.country },
      seat: [card.seat.text, card.seat.city].filter((part) => part.trim() !== '').join(', '),
    },
    holder: await holderNamed(tx, groupId, state.contract),
    signatory: signatory === undefined ? null : { office: signatory.office, under: signatory.under },
  }
}
