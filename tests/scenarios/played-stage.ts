import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LAW_HASH } from '#law/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { localKeeping } from '#platform/time-keeper/keeping.ts'
import { Player } from '../../apps/play/player.ts'
import { openStage, playUntil } from '../../apps/play/stage.ts'
import { life } from '../../examples/hauts-de-france/life.ts'
import { testDatabase } from '../postgres/harness.ts'

/** The life of the example, played to a stage in a database of its own: its player, and what it stands on. */
export async function playedStage(until: string) {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'unisson-played-'))
  const keeping = localKeeping(join(folder, 'time-keys'))
  const platform = { db: database.app, clock: new AdjustableClock(), lawHash: LAW_HASH, appVersion: 'test', keeping }
  const stage = await openStage(platform, platform.clock, diskStore(join(folder, 'files')))
  const groupId = randomUUID()
  await playUntil(life, until, groupId, stage, () => undefined)
  return {
    ...{ stage, keeping, player: new Player(groupId, stage) },
    close: async () => {
      await stage.close()
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}

export type PlayedStage = Awaited<ReturnType<typeof playedStage>>
