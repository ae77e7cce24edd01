import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { purchaseActs, purchaseState, sheetActs, sheetState } from '../contract.ts'
import type { InterestsOn } from './interests-on.ts'
import { purchaseCase } from './purchase-case.ts'
import { sheetCase } from './sheet-case.ts'

/** `POST …/purchases` asks the members for their needs; `POST …/need-sheets` answers for one of them. */
export const routes = (interestsOn: InterestsOn): readonly ProcessRoutes[] => [
  {
    served: purchaseCase(interestsOn),
    collection: 'purchases',
    opening: 'open',
    acts: purchaseActs,
    state: purchaseState,
  },
  { served: sheetCase(interestsOn), collection: 'need-sheets', opening: 'file', acts: sheetActs, state: sheetState },
]
