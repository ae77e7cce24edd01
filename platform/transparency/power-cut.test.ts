import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkpointText } from '#transparency/checkpoint.ts'
import { COSIGNATURE_KEY, NOTE_KEY, type Signer, signNote, writeKey, writeNote } from '#transparency/note.ts'
import { leafOf, newSigner, recursionOver, someEntries } from '#transparency/testing.ts'
import { type CuttableDisk, cuttableDisk } from '../testing/power-cut.ts'
import { keptKey, signerWith } from './log-key.ts'
import { type LogSource, Witness } from './witness.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ROUNDS = 8
let disk: CuttableDisk | undefined
let log: Signer

beforeAll(async () => {
  log = await newSigner('log.example/register', NOTE_KEY)
  disk = cuttableDisk()
  if (disk === undefined) console.log('loop devices may not be mounted here: no power is cut')
})
afterAll(() => disk?.remove())

/** A log of so many leaves, whose lowest tile is all there is of it. */
async function logOf(size: number): Promise<LogSource & { readonly note: string }> {
  const leaves = someEntries(size).map(leafOf)
  const root = Uint8Array.from(recursionOver(leaves).mth(0, size))
  const note = writeNote(await signNote(checkpointText({ origin: log.key.name, size, root }), log))
  return { note, checkpoint: async () => note, tile: async () => Buffer.concat(leaves) }
}

/** What a folder holds of a checkpoint after a cut; nothing when neither is there. */
const rememberedIn = async (folder: string): Promise<string> => {
  const names = await readdir(folder).catch(() => [])
  const found = names.find((name) => name.endsWith('.checkpoint'))
  return found === undefined ? '' : readFile(join(folder, found), 'utf8')
}

test('what a witness has cosigned it remembers, whenever the power is cut after that', async ({ skip }) => {
  if (disk === undefined) return skip()
  const folder = join(disk.path, 'witness')
  const signer = await newSigner('w.example', COSIGNATURE_KEY)
  const witness = new Witness({ folder, signer, logs: [log.key] })
  let kept = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const source = await logOf(round * 3)
    expect((await witness.observe(source)).status).toBe(200)
    const found = await disk.afterCut((path) => rememberedIn(join(path, 'witness')))
    if (found === source.note) kept += 1
  }
  expect(kept).toBe(ROUNDS)
})

test('the same without the disk being asked for it is lost: the cut is one', async ({ skip }) => {
  if (disk === undefined) return skip()
  const folder = join(disk.path, 'careless')
  await mkdir(folder)
  let kept = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const { note } = await logOf(round * 3)
    await writeFile(join(folder, 'log.new'), note)
    await rename(join(folder, 'log.new'), join(folder, 'log.checkpoint'))
    const found = await disk.afterCut((path) => rememberedIn(join(path, 'careless')))
    if (found === note) kept += 1
  }
  expect(kept).toBe(0)
})

test('the key of a log is there after a cut, the same one', async ({ skip }) => {
  if (disk === undefined) return skip()
  const made = await keptKey(join(disk.path, 'log-key.pem'))
  const found = await disk.afterCut(async (path) =>
    writeKey((await signerWith('log', NOTE_KEY, await keptKey(join(path, 'log-key.pem')))).key),
  )
  expect(found).toBe(writeKey((await signerWith('log', NOTE_KEY, made)).key))
})
