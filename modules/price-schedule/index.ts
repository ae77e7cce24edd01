/** The pure facade of the price schedule. */
export { lineAmount, type UnitPrice, type VatRate, vatOf } from './model/prices.ts'
export { priceIn, versionOn } from './model/standing.ts'
export type { InForce as Prices, Line as PriceLine } from './model/state.ts'

import { priceSchedule } from './model/price-schedule.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [priceSchedule] as const
