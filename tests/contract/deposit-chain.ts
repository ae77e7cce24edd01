import { expect } from 'vitest'
import type { Database } from '#platform/db.ts'
import { journalLines } from '#platform/journal/read.ts'
import { verifyJournal } from '#platform/journal/verify.ts'

/** Reads every entry of a group, of every case file, and finds it sound. @returns the chains */
export async function allEntriesSound(db: Database, group: string): Promise<readonly string[]> {
  const lines: Buffer[] = []
  for await (const line of journalLines(db, group)) lines.push(Buffer.from(line.trimEnd()))
  const { faults, chains } = await verifyJournal(lines)
  expect(faults).toEqual([])
  return [...chains.keys()]
}
