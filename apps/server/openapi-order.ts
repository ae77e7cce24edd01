import { standing } from '#modules/ceiling/contract.ts'
import { orderFilter, ordering, orderList, orderPage } from '#modules/order/contract.ts'
import type { Kind } from './openapi-parts.ts'
import type { Table } from './openapi-routes.ts'

/** 404 for whoever has no part in the group but the works to which it is associated. */
const OF_A_MEMBER: readonly Kind[] = ['malformed', 'notFound', 'severalBodies']

/** What members read of what is ordered on a contract besides its acts. */
export const ORDERS: Table = {
  'get /api/groups/{groupId}/orders': {
    does: 'The orders of the group, a hundred a page: those that are prepared first, then the last signed',
    query: orderPage,
    answers: orderList,
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/orders.csv': {
    does: 'The same orders for a spreadsheet, all of them, amounts to the cent',
    query: orderFilter,
    answers: { file: 'text/csv' },
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/orders/{id}/order.pdf': {
    does: 'A signed order as the document that its holder receives (PDF/UA-1); 404 before it is signed',
    answers: { file: 'application/pdf' },
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/orders/{id}/order.xml': {
    does: 'The same for a machine: UBL 2.1 Order, as Peppol BIS Order 3 profiles it (T01)',
    answers: { file: 'application/xml' },
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/contracts/{id}/ordering': {
    does: 'What an order on a contract is prepared from: its prices, its ceilings, what was ordered so far',
    answers: ordering,
    problems: OF_A_MEMBER,
  },
  'get /api/groups/{groupId}/ceilings/{id}/standing': {
    does: 'What each member ordered, against the ceilings of a contract',
    answers: standing,
    problems: OF_A_MEMBER,
  },
}
