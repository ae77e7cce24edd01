/** The pure facade of invoices and of the terms by which they are paid. */
export type { Clock } from './model/clock.ts'
export { knownRate, type LateInterest, lateInterest } from './model/interest.ts'
export { invoice } from './model/invoice.ts'
export { paymentTerms } from './model/payment-terms.ts'
export { clockOf } from './model/reckoning.ts'
export type { Accepted, Invoice } from './model/state.ts'

import { invoice } from './model/invoice.ts'
import { paymentTerms } from './model/payment-terms.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [invoice, paymentTerms] as const
