import type { Tx } from '#platform/db.ts'
import type { Facts } from '../model/state.ts'
import type { InvoicePorts } from './case.ts'
import { othersOf, termsOf } from './queries.ts'

type Asked = { readonly contract: string; readonly order: string; readonly besides: string }

/** What a payment is reckoned from: the terms of its contract, what is accepted of its order, what the other invoices of it hold. */
export async function reckonedFrom(
  tx: Tx,
  groupId: string,
  { acceptedOf }: Pick<InvoicePorts, 'acceptedOf'>,
  { contract, order, besides }: Asked,
): Promise<Pick<Facts, 'terms' | 'accepted' | 'others'>> {
  return {
    terms: await termsOf(tx, groupId, contract),
    accepted: await acceptedOf(tx, groupId, order),
    others: await othersOf(tx, groupId, order, besides),
  }
}
