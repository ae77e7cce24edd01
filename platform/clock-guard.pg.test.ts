import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../tests/postgres/harness.ts'
import { ClockSetBack, GuardedClock, requireNotSetBack } from './clock-guard.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('R2.26: a server does not start on a clock that stands before what it has published, which would reopen deadlines', async () => {
  const at = (hour: string) => new GuardedClock(() => Date.parse(`2027-03-15T${hour}Z`))
  await requireNotSetBack(database.app, at('10:00:00'))
  const admin = await database.admin.connect()
  try {
    await admin.query("set unisson.scope = 'platform'")
    await admin.query("insert into log_checkpoint (size, root, note) values (8, decode(repeat('00', 32), 'hex'), '')")
    await admin.query("insert into log_publication (size, at) values (8, '2027-03-15T11:00:30Z')")
  } finally {
    admin.release(true)
  }
  await expect(requireNotSetBack(database.app, at('10:00:00'))).rejects.toThrow(ClockSetBack)
  await expect(requireNotSetBack(database.app, at('11:00:24'))).rejects.toThrow('would reopen deadlines')
  await requireNotSetBack(database.app, at('11:00:26'))
})
