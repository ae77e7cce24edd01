import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LAW_HASH } from '#law/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { journalLines } from '#platform/journal/read.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { openStage, playUntil } from '../../apps/play/stage.ts'
import { life } from '../../examples/hauts-de-france/life.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('the life of Hauts-de-France is played by public acts, to its last stage', async () => {
  const clock = new AdjustableClock()
  const platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' }
  const stage = await openStage(platform, clock, diskStore(await mkdtemp(join(tmpdir(), 'unisson-files-'))))
  const groupId = randomUUID()
  const played: string[] = []
  await playUntil(life, life.stages.at(-1)?.key ?? '', groupId, stage, ({ key }) => played.push(key))
  await stage.close()
  expect(played).toEqual(life.stages.map(({ key }) => key))

  const lines: Buffer[] = []
  for await (const line of journalLines(database.app, groupId)) lines.push(Buffer.from(line.trimEnd()))
  const { entries, faults } = await verifyJournal(lines)
  expect(faults).toEqual([])
  expect(entries).toBeGreaterThan(100)
}, 60_000)
