import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import {
  meetingActs,
  meetingState,
  remarkActs,
  remarkState,
  reviewActs,
  reviewState,
  seatActs,
  seatState,
} from '../contract.ts'
import { meetingCase } from './meeting-case.ts'
import { remarkCase } from './remark-case.ts'
import { reviewCase } from './review-case.ts'
import { seatCase } from './seat-case.ts'

/** A seat is opened by a designation; an invitation is another address of the same collection. */
export const routes: readonly ProcessRoutes[] = [
  { served: seatCase, collection: 'seats', opening: 'designate', acts: seatActs, state: seatState },
  { served: reviewCase, collection: 'reviews', opening: 'deposit', acts: reviewActs, state: reviewState },
  { served: remarkCase, collection: 'remarks', opening: 'make', acts: remarkActs, state: remarkState },
  { served: meetingCase, collection: 'meetings', opening: 'convene', acts: meetingActs, state: meetingState },
]
