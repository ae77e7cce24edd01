import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { inquiryActs, inquiryState, itemActs, itemState } from '../contract.ts'
import { inquiryCase } from './inquiry-case.ts'
import { itemCase } from './item-case.ts'

/** `POST …/items` tells the members, `POST …/inquiries` asks the coordinator. What corrects an item is another item, so that act has no address. */
export const routes: readonly ProcessRoutes[] = [
  { served: itemCase, collection: 'items', opening: 'share', acts: itemActs, state: itemState },
  { served: inquiryCase, collection: 'inquiries', opening: 'ask', acts: inquiryActs, state: inquiryState },
]
