import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { Tx } from '#platform/db.ts'

/** The interests that stand in the procedures opened on a purchase; told by whoever composes the server. */
export type InterestsOn = (tx: Tx, groupId: string, purchase: string) => Promise<readonly DeclaredInterest[]>

/** Nobody has an interest where no procedure is opened. */
export const nobodyCut: InterestsOn = async () => []
