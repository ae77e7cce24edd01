import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chown, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { AdjustableClock } from '#platform/clock.ts'
import { joinEmbedded } from '#platform/postgres/join.ts'
import { openStage, playUntil } from '../../apps/play/stage.ts'
import { readConfig } from '../../apps/server/config.ts'
import { prepareGround } from '../../apps/server/ground.ts'
import { keptSigner } from '../../apps/server/log.ts'
import { life } from '../../examples/hauts-de-france/life.ts'

/**
 * `node tests/journeys/play-stages.ts FOLDER STAGE…`: plays the life of the example once, and leaves at each of these
 * stages a copy of the folder of its data, `FOLDER/STAGE`, as a demonstration that was played to it and stopped has one.
 */
const run = promisify(execFile)
const [folder = '', ...wanted] = process.argv.slice(2)
const dataDir = join(folder, 'playing')

/** The folder as it stands, and the hour of the group, of a database that runs on: by PostgreSQL’s own way of copying it. */
async function copyAt(stage: string, groupId: string, admin: pg.Client): Promise<void> {
  const [copy, cluster] = [join(folder, stage), join(folder, stage, 'postgres')]
  await admin.query('insert into demo_group (group_id, stage) values ($1, $2)', [groupId, stage])
  await admin.query('select pg_backup_start($1, true)', [stage])
  await run('cp', ['-a', dataDir, copy])
  const stopped = await admin.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
  await run('cp', ['-a', join(dataDir, 'postgres/pg_wal'), cluster])
  await rm(join(cluster, 'postmaster.pid'))
  const label = join(cluster, 'backup_label')
  await writeFile(label, stopped.rows[0]?.labelfile ?? '')
  const { uid, gid } = await stat(join(cluster, 'PG_VERSION'))
  await chown(label, uid, gid)
  // A demonstration that starts anew goes on from its last entry: a scenario may have gone further.
  await writeFile(join(copy, 'stage-clock'), clock.now(groupId))
  await admin.query('delete from demo_group')
}

await mkdir(dataDir, { mode: 0o711 })
const config = readConfig({ DEMO: '1', DATA_DIR: dataDir })
const clock = new AdjustableClock()
const ground = await prepareGround(config, clock, () => undefined)
const { adminUrl } = await joinEmbedded({ dataDir, log: () => undefined })
const admin = new pg.Client({ connectionString: adminUrl, options: '-c search_path=unisson' })
await admin.connect()
const stage = await openStage(ground.platform, clock, ground.files, { signer: await keptSigner(config) })
const groupId = randomUUID()
const last = life.stages.findLast(({ key }) => wanted.includes(key))
if (last !== undefined) {
  await playUntil(life, last.key, groupId, stage, async ({ key }) => {
    if (wanted.includes(key)) await copyAt(key, groupId, admin)
  })
}
await stage.close()
await admin.end()
await ground.stop()
await rm(dataDir, { recursive: true })
