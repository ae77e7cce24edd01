import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { purchaseActs, purchaseState, sheetActs, sheetState } from '../contract.ts'
import { purchaseCase } from './purchase-case.ts'
import { sheetCase } from './sheet-case.ts'

/** `POST …/purchases` asks the members for their needs; `POST …/need-sheets` answers for one of them. */
export const routes: readonly ProcessRoutes[] = [
  { served: purchaseCase, collection: 'purchases', opening: 'open', acts: purchaseActs, state: purchaseState },
  { served: sheetCase, collection: 'need-sheets', opening: 'file', acts: sheetActs, state: sheetState },
]
