/** The pure facade of the perimeter. */
export { perimeter } from './model/perimeter.ts'
export { isPersonalHead } from './model/personal-data.ts'
export type { Declared, Level, Perimeter, Site } from './model/state.ts'
export { type MemberTotal, totalsOf } from './model/totals.ts'

import { perimeter } from './model/perimeter.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [perimeter] as const
