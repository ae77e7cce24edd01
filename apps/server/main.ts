import { applicantLetters } from '#modules/application/server/index.ts'
import {
  candidateLetters,
  letterKeeping,
  simulatedOperator,
  startTransmissionRounds,
} from '#modules/award/server/index.ts'
import { tendererLetters } from '#modules/evaluation/server/index.ts'
import { followerLetters, startFollowerRounds } from '#modules/public-site/server/index.ts'
import { depositLetters, startOperatorRounds } from '#modules/submission/server/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { GuardedClock, measuringUncertainty, requireNotSetBack, startClockWatch } from '#platform/clock-guard.ts'
import type { Platform } from '#platform/commit.ts'
import { startDueWorker } from '#platform/due-worker.ts'
import { startRoomWatch } from '#platform/file-store/room-watch.ts'
import { FILE_LIMITS } from '#platform/http/file-routes.ts'
import { clamdAt } from '#platform/malware/clamd.ts'
import { startRechecking } from '#platform/malware/recheck.ts'
import { startOutboxWorker } from '#platform/outbox-worker.ts'
import { RehearsalClock } from '#platform/rehearsal/clock.ts'
import { readAnchors } from './anchors.ts'
import { composeApp } from './app.ts'
import { connectOperator, servedAward } from './awards.ts'
import { type Config, readConfig } from './config.ts'
import { prepareDemo } from './demo.ts'
import { prepareGround } from './ground.ts'
import { identityOf } from './identity.ts'
import { letters } from './letters.ts'
import { keptSigner, prepareLog } from './log.ts'
import { dueSources } from './modules.ts'
import { presenceOf } from './presence.ts'
import { startEnteringPage } from './served-page.ts'
import { buildSite } from './site.ts'
import { giveBack, stopOnSignal, tell, tellFailure } from './terminal.ts'

/** What gives back what the start has taken, the last first. */
const steps: (() => Promise<unknown>)[] = []

async function start(): Promise<void> {
  const config = readConfig(process.env)
  // A rehearsal has a clock of its own, in production too; a real group has one that moves in a demonstration only.
  const guarded = new GuardedClock()
  const base = config.demo ? new AdjustableClock(() => guarded.milliseconds()) : guarded
  const clock = new RehearsalClock(base)
  const ground = await prepareGround(config, clock, tell)
  steps.unshift(ground.stop)
  await requireNotSetBack(ground.platform.db, guarded)
  await clock.load(ground.platform.db)
  await buildSite(tell)

  const log = await prepareLog(ground.platform.db, config)
  await log.ask(tell)
  let ready = false
  const { identify, admit, serve, mailer, publicUrl } = identityOf(config, ground.platform)
  const scanner = config.clamd === undefined ? undefined : clamdAt(config.clamd)
  const app = await composeApp({
    context: { platform: ground.platform, identify },
    presence: presenceOf(config, ground.platform),
    admit,
    files: ground.files,
    outsiders: { mailer, publicUrl },
    deposits: { signer: await keptSigner(config), uncertainty: measuringUncertainty() },
    fileLimits: { ...FILE_LIMITS, dossier: config.dossierFileLimit },
    scanner,
    trustProxy: config.trustProxy,
    log: config.demo ? 'faults' : 'requests',
    ready: () => ready,
    trustAnchors: await readAnchors(config.trustAnchors),
    serve,
    watched: log.known,
  })
  const onError = (error: unknown) => app.log.error(error)
  const handlers = handlersFor(config, publicUrl, ground)
  const worker = startOutboxWorker({ tools: { db: ground.platform.db, clock, mailer }, handlers, onError })
  const following = clock.follow(ground.platform.db, onError)
  steps.unshift(() => app.close(), worker.stop, following.stop)
  if (scanner !== undefined) {
    const { db } = ground.platform
    steps.unshift(startRechecking({ db, store: ground.files, scanner, onError }).stop)
  }
  app.addHook('onResponse', async ({ method }) => {
    if (method === 'POST') worker.wake()
  })
  const demo =
    base instanceof AdjustableClock ? await prepareDemo(app, config, { ...ground, clock: base }, tell) : undefined
  // Not before the demonstration's clocks are where they stood.
  steps.unshift(startDueWorker({ platform: ground.platform, sources: dueSources, onError }).stop)
  steps.unshift(startEnteringPage(ground.platform, { onError }).stop, log.start(onError, tell).stop)
  const outside = { platform: ground.platform, mailer, publicUrl, onError }
  steps.unshift(startFollowerRounds(outside).stop, startOperatorRounds({ ...outside, files: ground.files }).stop)
  const clockWatch = startClockWatch({ clock: guarded, db: ground.platform.db, onError })
  steps.unshift(clockWatch.stop, startRoomWatch({ files: ground.files, onError }).stop, ...sending(config, outside))
  stopOnSignal(steps)
  const address = await app.listen({ port: config.port, host: config.host })
  ready = true
  demo?.announce(address)
  tell({ fr: `Unisson est prêt : ${address}`, en: `Unisson is ready: ${address}` })
}

type Outside = { readonly platform: Platform; readonly onError: (error: unknown) => void }

/**
 * Connects a demonstration to the double of an operator of transmission: nothing that is simulated acknowledges a real act.
 *
 * @returns what stops it; nothing where this is no demonstration
 */
function sending({ demo }: Config, { platform, onError }: Outside) {
  if (!demo) return []
  const operator = simulatedOperator((groupId) => platform.clock.now(groupId))
  connectOperator(operator)
  return [startTransmissionRounds({ platform, served: servedAward, operator, onError }).stop]
}

type Ground = Awaited<ReturnType<typeof prepareGround>>

/** Who is written to: the group, those who follow a consultation, those who deposit; and what is set and kept before anybody is. */
const handlersFor = ({ demo }: Config, publicUrl: string, { platform, files }: Ground) => ({
  ...letters({ publicUrl, demo }),
  ...followerLetters({ publicUrl }),
  ...depositLetters({ publicUrl }),
  ...applicantLetters({ publicUrl }),
  ...candidateLetters({ publicUrl }),
  ...letterKeeping({ platform, store: files, served: servedAward }),
  ...tendererLetters({ publicUrl }),
})

// A start that fails leaves nothing behind: neither a database that runs on nor a port that is held.
await start().catch(async (error: unknown) => {
  tellFailure(error)
  await giveBack(steps)
  process.exit(1)
})
