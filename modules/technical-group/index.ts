/** The pure facade of the technical group. It advises (S6.1): what leads a procedure never asks it anything. */
export { meeting } from './model/meeting.ts'
export type { Meeting } from './model/meeting-state.ts'
export { remark } from './model/remark.ts'
export { review } from './model/review.ts'
export type { Review, Version } from './model/review-state.ts'
export { seat } from './model/seat.ts'
export { readsDocument } from './model/secrecy.ts'

import { meeting } from './model/meeting.ts'
import { remark } from './model/remark.ts'
import { review } from './model/review.ts'
import { seat } from './model/seat.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [seat, review, remark, meeting] as const
