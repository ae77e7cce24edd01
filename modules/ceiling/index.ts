/** The pure facade of the ceilings. */
export {
  excessOf,
  isNone,
  type Left,
  leftFor,
  orderedBy,
  shareOf,
  THRESHOLDS,
  thresholdsPassed,
  together,
} from './model/counting.ts'
export { forecastOf, type Pace } from './model/forecast.ts'
export type { Amounts, InForce as Ceilings, Ordered } from './model/state.ts'

import { ceiling } from './model/ceiling.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [ceiling] as const
