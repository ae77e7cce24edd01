import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state, termsActs, termsState } from '../contract.ts'
import { type InvoicePorts, invoiceCase } from './case.ts'
import { termsCase } from './terms-case.ts'

export type { InvoicePorts } from './case.ts'
export { invoicingOn, lineOf, serveInvoices } from './invoice-routes.ts'
export { directlyPaid, type ListedInvoice, listedInvoices, penaltiesKeptOn } from './queries.ts'
export { reckonedFrom } from './reckoned.ts'
export { type PayableSum, payableOn } from './sums.ts'
export { tasksOf } from './tasks.ts'

/** `POST …/invoices` files one; `POST …/payment-terms` says how a contract is paid. */
export const routesOf = (ports: InvoicePorts): readonly ProcessRoutes[] => [
  { served: invoiceCase(ports), collection: 'invoices', opening: 'file', acts, state },
  { served: termsCase, collection: 'payment-terms', opening: 'set', acts: termsActs, state: termsState },
]
