/** The pure facade of the deposits: what became of each, and when it is in time. */
export { type BegunLimits, begunLimits } from './model/begun-rules.ts'
export { closedRoot } from './model/closed-root.ts'
export { copyCaseGiven, oneCopyCalled } from './model/copy-rules.ts'
export { deposit } from './model/deposit.ts'
export { sessionOpened } from './model/deposit-rules.ts'
export {
  COPY_CASES,
  type CopyCall,
  type CopyCase,
  type Deposit,
  type Outage,
  type Session,
  type Sibling,
} from './model/deposit-state.ts'
export { ELIMINATED } from './model/lateness.ts'
export { RECEIPT_FORM, type ReceiptFault, type ReceiptTold, receiptTold } from './model/receipt-told.ts'
export { isInTime, lastSecondOf } from './model/timing.ts'

import { deposit } from './model/deposit.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [deposit] as const
