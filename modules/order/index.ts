/** The pure facade of the order. */
export { order } from './model/order.ts'
export { takenBy, totalOf } from './model/pricing.ts'
export { objectionTerm } from './model/rules.ts'
export type { Order, PricedLine } from './model/state.ts'

import { order } from './model/order.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [order] as const
