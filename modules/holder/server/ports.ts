import type { InvoicePorts } from '#modules/invoice/server/index.ts'
import type { Order } from '#modules/order/index.ts'
import type { Tx } from '#platform/db.ts'
import type { AnyServed } from '#platform/served.ts'

/** The processes in which a holder acts, as the server runs them, and what is told of their orders. */
export type HolderPorts = InvoicePorts & {
  readonly order: AnyServed
  readonly acceptance: AnyServed
  readonly invoice: AnyServed
  readonly penalty: AnyServed
  readonly orderOf: (tx: Tx, groupId: string, order: string) => Promise<Order | undefined>
}
