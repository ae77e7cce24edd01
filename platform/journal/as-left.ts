import { type RawBuilder, sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { chainHash, type EntryBody, type SealedEntry, sha256, stateHash } from './entry.ts'

/** One case in the file where it is journalled. */
type CaseOf = { readonly groupId: string; readonly caseFile: string; readonly process: string; readonly id: string }

/** The last entry of a case, as the bytes that were hashed. */
export type LastEntry = Omit<SealedEntry, 'bodyHash'> & { readonly seq: number }

/** Asks for the last entry of a case: no row, or one. */
export const lastEntryOf = ({ groupId, caseFile, process, id }: CaseOf): RawBuilder<LastEntry> =>
  sql<LastEntry>`select seq, hash, prev, header, body from journal
    where group_id = ${groupId} and case_file = ${caseFile} and process = ${process} and case_id = ${id}
    order by seq desc limit 1`

/**
 * Whether the row of a case is what its last entry left: not altered in the tables, nor set back to what an earlier entry left, nor put there
 * without one. A case that has neither row nor entry is. An entry of a release that said nothing of its state binds the number of the row
 * alone.
 */
export function isAsLeft(
  { seq, state }: { readonly seq: number; readonly state: unknown },
  last: LastEntry | undefined,
): boolean {
  if (last === undefined) return state === undefined
  const { prev, header, body, hash } = last
  if (last.seq !== seq || !chainHash(prev, header, sha256(body)).equals(hash)) return false
  const { leaves } = JSON.parse(body.toString()) as EntryBody
  return leaves === undefined || leaves === stateHash(state)
}

/** Why nothing is done with a row that is not as it was left: the next act would seal what was altered. */
export const ALTERED: Bilingual = {
  fr: 'Ce dossier n’est plus, dans la base de données, ce que le dernier acte inscrit au registre en a fait : il a été modifié sans passer par le service. Aucun acte n’y est pris, et celui-ci n’a pas été enregistré ; tout peut encore être lu. Prévenez l’exploitant du service : le registre dit ce que ce dossier doit être.',
  en: 'In the database this case is no longer what the last act of the register made of it: it was altered without passing through the service. No act is taken in it, and this one was not recorded; everything can still be read. Tell whoever runs the service: the register says what this case must be.',
}
