import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { examinationActs, examinationState, operatorProofActs, operatorProofState } from '../contract.ts'
import { examinationCase } from './examination-case.ts'
import { operatorProofCase } from './proof-case.ts'

/** The examination of the applications. An answer comes to the public address, from whoever was asked. */
export const routes: readonly ProcessRoutes[] = [
  {
    served: examinationCase,
    collection: 'examinations',
    opening: 'begin',
    acts: examinationActs,
    state: examinationState,
  },
  {
    served: operatorProofCase,
    collection: 'operator-proofs',
    opening: 'record',
    acts: operatorProofActs,
    state: operatorProofState,
  },
]
