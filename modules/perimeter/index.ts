/** The pure facade of the perimeter. */
export { perimeter } from './model/perimeter.ts'
export type { Level, Site } from './model/state.ts'
export { type MemberTotal, totalsOf } from './model/totals.ts'

import { perimeter } from './model/perimeter.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [perimeter] as const
