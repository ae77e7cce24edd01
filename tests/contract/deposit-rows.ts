import { readNote } from '#transparency/note.ts'
import type { Stage } from './deposit-stage.ts'

/** What tests read of deposits behind the server: its rows, its entries, and the notes that it signed. */

export const rowsIn = async <T>(
  { database }: Stage,
  query: string,
  values: readonly unknown[] = [],
): Promise<readonly T[]> => (await database.admin.query(query, [...values])).rows as T[]

export const statusOf = async (stage: Stage, id: string): Promise<string | undefined> =>
  (await rowsIn<{ status: string }>(stage, 'select status from deposit where id = $1', [id]))[0]?.status

export const noted = (note: string) => JSON.parse(readNote(note).text.split('\n')[1] ?? '')
