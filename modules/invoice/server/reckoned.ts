import type { Tx } from '#platform/db.ts'
import type { Facts } from '../model/state.ts'
import type { InvoicePorts } from './case.ts'
import { othersOf, termsOf } from './queries.ts'

type Asked = { readonly contract: string; readonly order: string; readonly besides?: string | undefined }

/** What others tell of what a payment is reckoned from. */
export type ReckoningPorts = Pick<InvoicePorts, 'acceptedOf' | 'penaltiesOf'>

/** What a payment is reckoned from: the terms of its contract, what is accepted of its order, what the other invoices of it hold, its penalties. */
export async function reckonedFrom(
  tx: Tx,
  groupId: string,
  { acceptedOf, penaltiesOf }: ReckoningPorts,
  { contract, order, besides }: Asked,
): Promise<Pick<Facts, 'terms' | 'accepted' | 'others' | 'penalties'>> {
  return {
    terms: await termsOf(tx, groupId, contract),
    accepted: await acceptedOf(tx, groupId, order),
    others: await othersOf(tx, groupId, order, besides),
    penalties: await penaltiesOf(tx, groupId, { contract, order }),
  }
}
