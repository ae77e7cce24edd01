import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { LAW_HASH } from '#law/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { connect } from '#platform/postgres/pool.ts'
import { localKeeping } from '#platform/time-keeper/keeping.ts'
import type { Operator } from '../apps/play/operator.ts'
import { Player } from '../apps/play/player.ts'
import { openStage, playUntil } from '../apps/play/stage.ts'
import { life } from '../examples/hauts-de-france/life.ts'
import { withDatabase, withFolder } from './database.ts'

/** The deadline of the consultation that the example publishes. */
export const DEADLINE = '2027-03-31T10:00:00.000Z'

/** What the measures of deposits stand on: a group at its published consultation, and where it is kept. */
export type Tendering = { readonly player: Player; readonly adminUrl: string; readonly folder: string }

/** Plays the example up to the days on which tenders are deposited, then measures. */
export const whileTendering = <T>(work: (tendering: Tendering) => Promise<T>): Promise<T> =>
  withFolder((folder) =>
    withDatabase(async (adminUrl) => {
      const { appUrl } = await migrate(adminUrl, { appRole: 'unisson_app' })
      const db = connect(appUrl, { max: 8 })
      const clock = new AdjustableClock()
      const keeping = localKeeping(join(folder, 'time-keys'))
      const platform = { db, clock, lawHash: LAW_HASH, appVersion: 'bench', keeping }
      const stage = await openStage(platform, clock, diskStore(join(folder, 'files')))
      try {
        const groupId = randomUUID()
        await playUntil(life, 'tenders-awaited', groupId, stage, () => {})
        return await work({ player: new Player(groupId, stage), adminUrl, folder })
      } finally {
        await stage.close()
        await db.close()
      }
    }),
  )

/** One more company, which came in by the link of its letter. */
export const comeIn = (player: Player, number: number): Promise<Operator> =>
  player.operator('consultation', {
    email: `offres@entreprise-${number}.example`,
    name: `Entreprise ${number}`,
    identifier: { scheme: 'foreign', country: 'BE', value: String(number) },
  })
