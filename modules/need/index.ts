/** The pure facade of the needs. */
export { addQuantities, addRanges, type Quantity, type Range, schoolYearsOf } from './model/amounts.ts'
export { purchase } from './model/purchase.ts'
export { CATEGORIES, type Category, type Line, type Part, type Purchase } from './model/purchase-state.ts'
export { needSheet } from './model/sheet.ts'

import { purchase } from './model/purchase.ts'
import { needSheet } from './model/sheet.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [purchase, needSheet] as const
