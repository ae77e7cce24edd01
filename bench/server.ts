import { z } from 'zod'
import { AdjustableClock, systemClock } from '#platform/clock.ts'
import { measuringUncertainty } from '#platform/clock-guard.ts'
import { startDueWorker } from '#platform/due-worker.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Identify } from '#platform/http/process-routes.ts'
import { composeApp } from '../apps/server/app.ts'
import { readConfig } from '../apps/server/config.ts'
import { prepareGround } from '../apps/server/ground.ts'
import { dueSources } from '../apps/server/modules.ts'
import { stopOnSignal } from '../apps/server/terminal.ts'
import { ACTOR_HEADER } from './running.ts'

/**
 * The server as a process of its own, for measures and for the test that kills it. It is the same application on the
 * same ground; only who acts is taken at its word, and nobody is told to slow down. It listens on loopback only and
 * prints its address.
 */
const named = z.object({ person: z.uuid(), body: z.uuid() })

const identify: Identify = async (request) => {
  const told = named.safeParse(JSON.parse(String(request.headers[ACTOR_HEADER] ?? 'null')))
  if (!told.success) throw new ProblemError('unauthenticated')
  return { kind: 'person', ...told.data, office: 'officer' }
}

/** `BENCH_CLOCK` is the instant at which the clock of this server begins; without it, it is the machine’s. */
const since = performance.now()
const begins = process.env.BENCH_CLOCK
const clock =
  begins === undefined ? systemClock : new AdjustableClock(() => Date.parse(begins) + performance.now() - since)
const ground = await prepareGround(readConfig(process.env), clock, () => {})
const app = await composeApp({
  admit: async () => undefined,
  context: { platform: ground.platform, identify },
  files: ground.files,
  deposits: { uncertainty: measuringUncertainty(), writesPerMinute: Number.MAX_SAFE_INTEGER },
  trustProxy: false,
  log: false,
  ready: () => true,
  requestsPerMinute: Number.MAX_SAFE_INTEGER,
})
// Whatever falls due while deposits come takes its turn among them, as it does in a server that is at work.
const worker = startDueWorker({ platform: ground.platform, sources: dueSources, onError: console.error })
stopOnSignal([worker.stop, () => app.close(), ground.stop])
console.log(await app.listen({ port: 0, host: '127.0.0.1' }))
