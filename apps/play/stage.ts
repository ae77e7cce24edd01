import type { FastifyInstance } from 'fastify'
import { type Actor, clockActor } from '#kernel/actor.ts'
import type { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import type { FileStore } from '#platform/files.ts'
import type { Mail, Mailer } from '#platform/mail/mailer.ts'
import { type AppOptions, composeApp } from '../server/app.ts'
import { dueSources } from '../server/modules.ts'
import { type Life, Player, type Stage } from './player.ts'
import type { Stageable } from './stageable.ts'

/** What a scenario may stand on beside the platform: whose signatures it trusts, what its receipts are signed with. */
export type StageOptions = {
  readonly trustAnchors?: NonNullable<AppOptions['trustAnchors']>
  readonly signer?: NonNullable<NonNullable<AppOptions['deposits']>['signer']>
}

/** A whole life is sent in less than a minute, by nobody from outside. */
const WITHOUT_LIMIT = 100_000

/** A copy of the application that answers a scenario's requests without a network, as whoever the scenario says. */
export async function openStage(
  platform: Platform,
  clock: AdjustableClock,
  files: FileStore,
  { trustAnchors = [], signer }: StageOptions = {},
): Promise<Stageable & { close(): Promise<void> }> {
  let actor: Actor = clockActor
  const letters: Mail[] = []
  const mailer: Mailer = {
    send: async (mail) => {
      letters.push(mail)
    },
    close: () => undefined,
  }
  const context = { platform, identify: async () => actor }
  const app: FastifyInstance = await composeApp({
    context,
    admit: async () => undefined,
    files,
    outsiders: { mailer, publicUrl: 'http://localhost' },
    deposits: { writesPerMinute: WITHOUT_LIMIT, ...(signer === undefined ? {} : { signer }) },
    trustProxy: false,
    log: false,
    ready: () => true,
    requestsPerMinute: WITHOUT_LIMIT,
    trustAnchors,
  })
  await app.ready()
  return {
    app,
    clock,
    letters,
    actAs: (next) => {
      actor = next
    },
    passTime: async (groupId) => {
      await doDueActs(platform, groupId, dueSources)
    },
    close: () => app.close(),
  }
}

/**
 * Plays a life in a group that has none yet, up to a stage, that stage included; goes on once `progress` is done with each.
 *
 * @throws {RangeError} when the life has no such stage
 * @throws {NotGranted} when an act of the scenario is refused
 */
export async function playUntil(
  life: Life,
  until: string,
  groupId: string,
  stage: Stageable,
  progress: (played: Stage) => unknown,
): Promise<void> {
  const last = life.stages.findIndex(({ key }) => key === until)
  if (last === -1) throw new RangeError(`no stage ${until}: ${life.stages.map(({ key }) => key).join(', ')}`)
  stage.clock.beginAt(`${life.begins}T08:00:00.000Z`, groupId)
  const player = new Player(groupId, stage)
  for (const played of life.stages.slice(0, last + 1)) {
    await played.play(player)
    await progress(played)
  }
}
