import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '#platform/postgres/migrate.ts'
import { connect } from '#platform/postgres/pool.ts'
import { append } from '../../tests/postgres/entry.ts'
import { emptyDatabase } from '../../tests/postgres/harness.ts'
import { checkLog } from './fsck.ts'
import { drain, newLogSigner } from './testing.ts'

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations')

test('a journal that was there before the log queues for it, each chain in its order, and nothing of it is passed over', async () => {
  const database = await emptyDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'unisson-before-'))
  for (const file of await readdir(MIGRATIONS)) if (file < '0260') await cp(join(MIGRATIONS, file), join(folder, file))
  const options = { appRole: 'unisson_app' }
  const { appUrl } = await migrate(database.adminUrl, { ...options, directory: pathToFileURL(`${folder}/`) })
  const db = connect(appUrl, { max: 2 })
  try {
    const groups = [randomUUID(), randomUUID()]
    for (let round = 0; round < 20; round++) {
      for (const group of groups) await db.transaction(group, (tx) => append(tx, group, `file ${round % 2}`))
    }
    expect((await migrate(database.adminUrl, options)).applied[0]).toMatch(/^0260/)
    const signer = await newLogSigner()
    expect(await drain({ db, signer }, 7)).toBe(40)
    for (const group of groups) {
      const { rows } = await db.transaction(group, (tx) =>
        sql<{
          seqs: number[]
        }>`select array_agg(seq::int order by idx) as seqs from log_salt group by case_file`.execute(tx),
      )
      expect(rows.map(({ seqs }) => seqs)).toEqual(Array(2).fill(Array.from({ length: 10 }, (_, index) => index + 1)))
    }
    expect(await checkLog(db, signer.key)).toEqual({ size: 40, faults: [] })
  } finally {
    await db.close()
    await database.drop()
    await rm(folder, { recursive: true })
  }
})
