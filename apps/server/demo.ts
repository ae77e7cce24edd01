import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { civilDay } from '#kernel/paris-time.ts'
import type { AdjustableClock } from '#platform/clock.ts'
import { groupIds } from '#platform/due-worker.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { life } from '../../examples/hauts-de-france/life.ts'
import { openStage, playUntil } from '../play/stage.ts'
import type { Config } from './config.ts'
import { serveDemoClock } from './demo-clock.ts'
import { demoPersons } from './demo-persons.ts'
import { DemoStages } from './demo-stages.ts'
import type { Ground, Progress } from './ground.ts'
import { keptSigner } from './log.ts'

type DemoGround = Ground & { readonly clock: AdjustableClock }

/** Where a demo begins unless `DEMO_STAGE` says another stage: each body has something to do. */
const FIRST_STAGE = 'signing'

const inGroup = z.object({ groupId: z.uuid() })

/**
 * Gives the demo its group, played by public acts from the text of its convention, and the addresses by which one
 * chooses a stage or moves the clock. A group of an earlier run is taken up where it stood.
 */
export async function prepareDemo(app: FastifyInstance, config: Config, ground: DemoGround, progress: Progress) {
  const { platform, clock, files } = ground
  await resumeClocks(ground)
  const signer = await keptSigner(config)
  const stages = new DemoStages(platform.db, life, async (stage, groupId, onPlayed) => {
    const player = await openStage(platform, clock, files, { signer })
    try {
      await playUntil(life, stage, groupId, player, ({ title }) => {
        progress(title)
        onPlayed()
      })
    } finally {
      await player.close()
    }
  })

  app.get('/api/demo/stages', () => stages.list())
  app.post('/api/demo/stage', async (request) => {
    const { stage } = parse(z.object({ stage: z.enum(life.stages.map(({ key }) => key)) }), request.body)
    return { groupId: await stages.groupAt(stage) }
  })
  app.get('/api/demo/groups/:groupId/persons', async (request) => {
    const { groupId } = parse(inGroup, request.params)
    const day = civilDay(clock.now(groupId))
    const persons = await platform.db.transaction(groupId, (tx) => demoPersons(tx, groupId, day))
    if (persons === undefined) throw new ProblemError('notFound')
    return persons
  })
  serveDemoClock(app, platform, clock)

  progress({ fr: 'Mise en scène du groupement des Hauts-de-France…', en: 'Playing the group of Hauts-de-France…' })
  const first = await stages.groupAt(config.demoStage ?? FIRST_STAGE)
  return {
    announce: (address: string) =>
      progress({ fr: `Le groupement : ${address}/groups/${first}`, en: `The group: ${address}/groups/${first}` }),
  }
}

/** A group's time goes on from its last entry: the demo's clock is not stored anywhere else. */
async function resumeClocks({ platform, clock }: DemoGround): Promise<void> {
  for (const group of await groupIds(platform.db)) {
    const last = await platform.db.transaction(group, (tx) =>
      sql<{ at: string | null }>`select max(at) as at from journal where group_id = ${group}`.execute(tx),
    )
    const at = last.rows[0]?.at
    if (at != null) clock.beginAt(at, group)
  }
}
