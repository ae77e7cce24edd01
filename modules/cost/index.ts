/** The pure facade of the costs. */
export { expense } from './model/expense.ts'
export { type Balance, type Ledger, ledgerOf, type Owed } from './model/ledger.ts'
export { advancerOf, keyOf, sharesBy } from './model/sharing.ts'

import { expense } from './model/expense.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [expense] as const
