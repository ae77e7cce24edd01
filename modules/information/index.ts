/** The pure facade of the information of the members. */
export { inquiry } from './model/inquiry.ts'
export { item } from './model/item.ts'

import { inquiry } from './model/inquiry.ts'
import { item } from './model/item.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [item, inquiry] as const
