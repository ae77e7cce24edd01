import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LAW_HASH } from '#law/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { FILE_LIMIT } from '#platform/http/file-routes.ts'
import { openStage } from '../../apps/play/stage.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'

const GROUP = randomUUID()
let database: TestDatabase
let stage: Awaited<ReturnType<typeof openStage>>

beforeAll(async () => {
  database = await testDatabase()
  const clock = new AdjustableClock()
  clock.beginAt('2026-12-15T09:00:00.000Z', GROUP)
  const platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' }
  stage = await openStage(platform, clock, diskStore(await mkdtemp(join(tmpdir(), 'unisson-'))))
})
afterAll(async () => {
  await stage.close()
  await database.close()
})

async function send(name: string, content: string | Buffer) {
  const boundary = 'a-boundary-of-our-own'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n`
  const response = await stage.app.inject({
    method: 'POST',
    url: `/api/groups/${GROUP}/files`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'accept-language': 'fr' },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  const { name: kept, detail } = response.json<{ name?: string; detail?: string }>()
  return { status: response.statusCode, name: kept, detail }
}

test('the same bytes keep their first name, and the answer says so', async () => {
  expect(await send('acte.txt', 'le texte')).toMatchObject({ status: 201, name: 'acte.txt' })
  expect(await send('copie.txt', 'le texte')).toMatchObject({ status: 201, name: 'acte.txt' })
})

test('a file without a byte, or without a name, is refused', async () => {
  expect(await send('vide.txt', '')).toMatchObject({ status: 400, detail: 'Le fichier est vide.' })
  expect(await send('', 'le texte')).toMatchObject({ status: 400, detail: 'Le fichier n’a pas de nom.' })
})

test('a file that is too large is refused with the limit in megabytes', async () => {
  expect(await send('lourd.txt', Buffer.alloc(FILE_LIMIT + 1))).toMatchObject({
    status: 413,
    detail: expect.stringContaining('50\u00a0Mo'),
  })
})

test('what is sent as something else than a file is the mistake of whoever sends it, not a fault', async () => {
  const { statusCode, body } = await stage.app.inject({
    method: 'POST',
    url: `/api/groups/${GROUP}/files`,
    payload: { file: 'acte.txt' },
  })
  expect([statusCode, JSON.parse(body).type]).toEqual([400, 'urn:unisson:problem:malformed'])
})
