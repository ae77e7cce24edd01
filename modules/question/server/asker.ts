import type { Tx } from '#platform/db.ts'

/** Under what somebody who asked left word to be told; it can be erased, and then nothing is known. */
export type Asker = { readonly company: string; readonly email: string; readonly siret: string }

/** Told by whoever composes the server: the public site knows who follows a consultation, and stands on the questions. */
export type AskerOf = (tx: Tx, groupId: string, follower: string) => Promise<Asker | undefined>
