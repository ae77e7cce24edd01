import type { Cents } from '#kernel/money.ts'
import type { Order } from '#modules/order/index.ts'
import type { Tx } from '#platform/db.ts'

/** What others tell subcontracting. */
export type SubcontractorPorts = {
  /** The account of the holder of a contract that was awarded here; `null` of another. */
  readonly holderOf: (tx: Tx, groupId: string, contract: string) => Promise<string | null>
  /** The maximum of a contract, or the amount of its award, in cents excluding VAT; `null` where nobody has said it here. */
  readonly limitOf: (tx: Tx, groupId: string, contract: string) => Promise<Cents | null>
  /** An order of the group; `undefined` where there is none of this identifier. */
  readonly orderOf: (tx: Tx, groupId: string, order: string) => Promise<Order | undefined>
  /** What of a request invoices pay, in cents including VAT. */
  readonly invoicedOf: (tx: Tx, groupId: string, request: string) => Promise<Cents>
}
