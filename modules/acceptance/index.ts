/** The pure facade of the acceptance. */
export { acceptance } from './model/acceptance.ts'
export { claimedBy, leftOf, type OrderStanding, pricedOrder, standingOf } from './model/amounts.ts'
export { daysAhead, type NextDay } from './model/expected.ts'
export type { Acceptance, AcceptedHow, DeliveredPart } from './model/state.ts'

import { acceptance } from './model/acceptance.ts'
import { difficulty } from './model/difficulty.ts'
import { acceptanceTerms } from './model/terms.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [acceptance, acceptanceTerms, difficulty] as const
