/** The pure facade of the opening: what was opened, for those who analyse it. */
export { dueIn, isOpened, leftIn } from './model/due.ts'
export { opening } from './model/opening.ts'
export type { DepositSeen, KeySetSeen, Opening } from './model/opening-state.ts'
export { copySeen, seenOf } from './model/seen.ts'
export { tendersIn } from './model/tenders.ts'

import { opening } from './model/opening.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [opening] as const
