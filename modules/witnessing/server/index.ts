import type { IsoDate } from '#kernel/citation.ts'
import { hasMemberOn } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DueActs } from '#platform/due.ts'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { quorumActs, quorumState, sealingPageActs, sealingPageState, witnessActs, witnessState } from '../contract.ts'
import { declaredIn } from './queries.ts'
import { quorumCase } from './quorum-case.ts'
import { sealingPageCase } from './sealing-page.ts'
import { witnessCase } from './witness-case.ts'

export {
  attestationOf,
  type EntryOf,
  policyOf,
  proofOf,
  type ReceiptProof,
  receiptFiles,
} from './attested.ts'
export { declaredIn, everyWitness, quorumOf } from './queries.ts'
export { quorumCase } from './quorum-case.ts'
export { enterPage, pageEntered } from './sealing-page.ts'
export { watchOf } from './watch.ts'
export { witnessCase } from './witness-case.ts'

/** `POST …/witnesses` declares a witness; `POST …/quorum` agrees how many must cosign. */
export const routes: readonly ProcessRoutes[] = [
  { served: witnessCase, collection: 'witnesses', opening: 'declare', acts: witnessActs, state: witnessState },
  { served: quorumCase, collection: 'quorum', opening: 'agree', acts: quorumActs, state: quorumState, single: true },
  {
    served: sealingPageCase,
    collection: 'sealing-page',
    opening: 'serve',
    acts: sealingPageActs,
    state: sealingPageState,
    single: true,
  },
]

/** The witness of a member that has left is not counted any more. */
export const due: DueActs = async (tx: Tx, groupId: string, today: IsoDate) => {
  const witnesses = await declaredIn(tx, groupId)
  if (witnesses.length === 0) return []
  const group = await readGroup(tx, groupId)
  return witnesses.flatMap(({ id, body }) =>
    group === undefined || hasMemberOn(group, body, today) ? [] : [{ served: witnessCase, id, act: { type: 'lapse' } }],
  )
}
