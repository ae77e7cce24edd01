/** The pure facade of the award committee: its composition, its sessions, and what they decided. */

export { exceedsShare } from './model/amendment-rules.ts'
export type { Candidate } from './model/candidate.ts'
export { committee } from './model/committee.ts'
export type { Committee } from './model/committee-state.ts'
export { committeeSession } from './model/session.ts'
export type { CommitteeSession } from './model/session-state.ts'

import { committee } from './model/committee.ts'
import { committeeSession } from './model/session.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [committee, committeeSession] as const
