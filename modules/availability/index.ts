/** The pure facade of the availability of the platform. */

export { type Terms, termsOn } from './model/effects.ts'
export { extensionFor } from './model/extension.ts'
export {
  failedIn,
  MINUTE,
  type Minute,
  minuteOf,
  type Step,
  type Verdict,
  verdictOf,
  WALK,
  type Walked,
} from './model/minute.ts'
export { outage } from './model/outage.ts'
export type { Outage } from './model/outage-state.ts'
export { probe } from './model/probe.ts'
export type { Probe } from './model/probe-state.ts'
export { stepsIn } from './model/step-words.ts'

import { outage } from './model/outage.ts'
import { probe } from './model/probe.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [probe, outage] as const
