import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { someClauses } from '../testing.ts'
import { readGroup } from './index.ts'

const MIGRATION = new URL('../../../db/migrations/0150_convention_name.sql', import.meta.url)
const REGION = '00000000-0000-4000-8000-000000000001'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const nameOf = (groupId: string) =>
  database.app.transaction(groupId, async (tx) => (await readGroup(tx, groupId))?.clauses.name)

test('a group founded before groups had a name is called by its title, and one that has a name keeps it', async () => {
  const platform = platformOn(database.app, '2027-02-01')
  const [before, after] = [randomUUID(), randomUUID()]
  await putGroupInForce(platform, before, [REGION])
  await putGroupInForce(platform, after, [REGION])
  await database.admin.query(
    `alter table convention disable trigger require_journal_entry;
     update convention set state = state #- '{clauses,name}' where group_id = '${before}';
     alter table convention enable trigger require_journal_entry`,
  )
  expect(await nameOf(before)).toBeUndefined()
  await database.define(await readFile(MIGRATION, 'utf8'))
  const { title, name } = someClauses(REGION)
  expect([await nameOf(before), await nameOf(after)]).toEqual([title, name])
})

test('what the migration lifts is in force again', async () => {
  await expect(database.admin.query(`update convention set title = 'autre'`)).rejects.toThrow(
    /does not come after entry/,
  )
  const { rows } = await database.admin.query(
    `select relforcerowsecurity as forced from pg_class where oid = 'convention'::regclass`,
  )
  expect(rows).toEqual([{ forced: true }])
})
