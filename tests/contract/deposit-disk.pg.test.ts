import { randomBytes } from 'node:crypto'
import { open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskStore } from '#platform/files.ts'
import { type CuttableDisk, cuttableDisk } from '#platform/testing/power-cut.ts'
import {
  ask,
  begin,
  comeIn,
  hand,
  type Operator,
  onStage,
  put,
  type Stage,
  sealedFor,
  sha256,
} from './deposit-stage.ts'

/** Deposits on a disk of their own, which loses its power, and which is full to its last block. */
let disk: CuttableDisk | undefined
let stage: Stage
let operator: Operator

beforeAll(async () => {
  disk = cuttableDisk()
  if (disk === undefined) return console.log('loop devices may not be mounted here: no power is cut, no disk is filled')
  const { path } = disk
  // What the system says is left is not asked: the disk itself is to say that it is full.
  stage = await onStage({ store: () => diskStore(join(path, 'files'), { freeBytes: async () => 1024 ** 4 }) })
  operator = await comeIn(stage, 'courant@exemple.test')
}, 120_000)
afterAll(async () => {
  await stage?.close()
  disk?.remove()
})

const filesOf = (path: string) => join(path, 'files', stage.group)
/** What a disk without power holds under this name, at this moment. */
const kept = (name: string): Promise<Buffer | undefined> =>
  disk?.afterCut((path) => readFile(join(filesOf(path), name)).catch(() => undefined)) ?? Promise.resolve(undefined)

test('what was acknowledged is there after a power cut: each part once it was taken, the manifest once there is a receipt', async ({
  skip,
}) => {
  if (disk === undefined) return skip()
  const sealed = await sealedFor(stage, { content: randomBytes(100_000) })
  await begin(stage, operator, sealed.id)
  for (const part of sealed.parts) {
    expect(await kept(part.sha256)).toBeUndefined()
    expect((await put(stage, operator, sealed.id, part)).status).toBe(201)
    expect((await kept(part.sha256))?.equals(part.bytes)).toBe(true)
  }
  expect((await hand(stage, operator, sealed.id, sealed.bytes)).status).toBe(201)
  expect((await kept(sha256(sealed.bytes)))?.equals(sealed.bytes)).toBe(true)
  // The cut is one: what nobody asked the disk to write is lost.
  await writeFile(join(filesOf(disk.path), 'careless'), randomBytes(100_000))
  expect((await kept('careless'))?.length ?? 0).toBe(0)
}, 120_000)

test('a disk that is full to its last block acknowledges nothing and keeps no half; once there is room the same deposit goes on', async ({
  skip,
}) => {
  if (disk === undefined) return skip()
  const sealed = await sealedFor(stage, { content: randomBytes(900_000) })
  await begin(stage, operator, sealed.id, { replaces: false })
  const filler = join(disk.path, 'filler')
  await fill(filler)
  const before = await readdir(filesOf(disk.path))
  const large = sealed.parts.filter(({ size }) => size > 500_000)
  expect(large).toHaveLength(2)
  for (const part of large) {
    const refused = await put(stage, operator, sealed.id, part)
    const { type } = (await refused.json()) as { type: string }
    expect([refused.status, type]).toEqual([507, 'urn:unisson:problem:storeFull'])
  }
  expect(await readdir(filesOf(disk.path))).toEqual(before)
  const held = (await (await ask(stage, operator, `deposits/${sealed.id}/parts`)).json()) as { parts: object[] }
  expect(held.parts).toEqual([])
  await rm(filler)
  for (const part of sealed.parts) expect((await put(stage, operator, sealed.id, part)).status).toBe(201)
  expect((await hand(stage, operator, sealed.id, sealed.bytes)).status).toBe(201)
}, 120_000)

/** Takes the disk to its last block. */
async function fill(path: string): Promise<void> {
  const handle = await open(path, 'w')
  try {
    for (;;) await handle.write(Buffer.alloc(64 * 1024, 1))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    await handle.close()
  }
}
