import { invoiceFilter, invoiceList, invoicing, reckoning } from '#modules/invoice/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

/** 404 also for whoever may not read these invoices: a member reads of its own, whoever coordinates of all. */
const OF_A_MEMBER: readonly Kind[] = ['malformed', 'notFound', 'severalBodies']

/** What is read of invoices besides their acts. */
export const INVOICES: Table = {
  'get /api/groups/{groupId}/invoices': {
    does: 'What is due, to whom, when: the invoices that the reader may see, those to be paid first',
    query: invoiceFilter,
    answers: invoiceList,
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/orders/{id}/invoicing': {
    does: 'What an order leaves to invoice, and what its payment waits for',
    answers: invoicing,
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/invoices/{id}/reckoning': {
    does: 'When an invoice is due, by which computation, and what is kept back of it',
    answers: reckoning,
    problems: OF_A_MEMBER,
  },
}
