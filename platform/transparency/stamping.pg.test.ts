import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Signer } from '#transparency/note.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { issue, type TestIdentity, timestampAuthority } from '../signature/test-authority.ts'
import { TimestampError, verifyTimestampToken } from '../timestamp.ts'
import { publishedCheckpoint, publishedSize } from './reading.ts'
import { datedOf, stampPublication, tokenOf } from './stamping.ts'
import { act, drain, newLogSigner } from './testing.ts'

const AT = '2026-12-14T11:00:00.000Z'
let database: TestDatabase
let signer: Signer
let root: TestIdentity
let stamper: TestIdentity

beforeAll(async () => {
  database = await testDatabase()
  signer = await newLogSigner()
  root = await issue({ name: 'Autorité d’essai', authority: true })
  stamper = await issue({ name: 'Horodatage', issuer: root, purposes: { oids: ['1.3.6.1.5.5.7.3.8'], critical: true } })
})
afterAll(() => database.close())

const stamp = (fault?: 'other-imprint') =>
  stampPublication(database.app, { send: timestampAuthority(stamper, AT, fault), trustAnchors: [root.der] })

test('R2.23, annexe 7: each publication is dated once, and its token dates its very text', async () => {
  expect(await stamp()).toBe(false)
  await act(database.app, randomUUID(), 5)
  await drain({ db: database.app, signer })
  await expect(stamp('other-imprint')).rejects.toThrow(TimestampError)
  const size = await database.app.acrossGroups(publishedSize)
  expect(await database.app.acrossGroups((tx) => tokenOf(tx, size))).toBeUndefined()
  expect(await stamp()).toBe(true)
  expect(await stamp()).toBe(false)
  const [token, note] = await database.app.acrossGroups(async (tx) => [
    await tokenOf(tx, size),
    (await publishedCheckpoint(tx)) ?? '',
  ])
  const verify = (text: string) =>
    verifyTimestampToken(token ?? new Uint8Array(), { imprint: datedOf(text), trustAnchors: [root.der] })
  expect(verify(note).time).toBe(AT)
  await act(database.app, randomUUID(), 1)
  await drain({ db: database.app, signer })
  const next = (await database.app.acrossGroups(publishedCheckpoint)) ?? ''
  expect(() => verify(next)).toThrow('imprint-mismatch')
  expect(await stamp()).toBe(true)
})
