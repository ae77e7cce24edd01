import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { civilDay } from '#kernel/paris-time.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { journalLines } from '#platform/journal/read.ts'
import type { Life } from '../play/player.ts'
import { openStage, playUntil } from '../play/stage.ts'
import { readConfig } from '../server/config.ts'
import { type Ground, prepareGround } from '../server/ground.ts'
import { keptSigner } from '../server/log.ts'
import { tell } from '../server/terminal.ts'

export type PlayArguments = { readonly example: string; readonly until: string | undefined; readonly out: string }

/**
 * `unisson play DIR [--until STAGE] --out DIR`: plays a life without a browser and writes `journal.jsonl`, the
 * documents and `summary.json`. Two runs give the same acts; the identifiers and hashes differ with the group.
 *
 * @returns the exit code
 */
export async function play({ example, until, out }: PlayArguments): Promise<number> {
  const { life }: { life: Life } = await import(pathToFileURL(join(resolve(example), 'life.ts')).href)
  await mkdir(out, { recursive: true })
  const clock = new AdjustableClock()
  const config = readConfig({ ...process.env, DATA_DIR: process.env.DATA_DIR ?? join(resolve(out), '.data') })
  const ground = await prepareGround(config, clock, tell)
  const groupId = randomUUID()
  try {
    const stage = await openStage(ground.platform, clock, ground.files, { signer: await keptSigner(config) })
    await playUntil(life, until ?? life.stages.at(-1)?.key ?? '', groupId, stage, ({ title }) => tell(title))
    await stage.close()
    await pipeline(
      Readable.from(journalLines(ground.platform.db, groupId)),
      createWriteStream(join(out, 'journal.jsonl')),
    )
    await writeDocuments(ground, groupId, out)
    await writeFile(join(out, 'summary.json'), `${JSON.stringify(await summarise(ground, groupId), null, 2)}\n`)
  } finally {
    await ground.stop()
  }
  tell({ fr: `Écrit dans ${out}`, en: `Written in ${out}` })
  return 0
}

async function summarise({ platform: { db, clock } }: Ground, groupId: string) {
  return db.transaction(groupId, async (tx) => {
    const group = await readGroup(tx, groupId)
    const names = await namesOf(tx, groupId)
    return {
      group: groupId,
      name: group?.clauses.name ?? null,
      status: group?.status ?? 'none',
      effectiveOn: group?.effectiveOn ?? null,
      today: civilDay(clock.now(groupId)),
      members: group?.members.map(({ body, ...member }) => ({ name: names.get(body) ?? body, ...member })) ?? [],
    }
  })
}

async function writeDocuments({ platform: { db }, files }: Ground, groupId: string, out: string): Promise<void> {
  const folder = join(out, 'documents')
  await mkdir(folder, { recursive: true })
  const stored = await db.transaction(groupId, (tx) =>
    tx
      .withTables<{ file: { group_id: string; sha256: string; name: string } }>()
      .selectFrom('file')
      .select(['sha256', 'name'])
      .where('group_id', '=', groupId)
      .execute(),
  )
  for (const { sha256, name } of stored) {
    await pipeline(files.read(groupId, sha256), createWriteStream(join(folder, `${sha256.slice(0, 8)}-${name}`)))
  }
}
