import { withFolder } from './database.ts'
import { median, plain, type Result, timed } from './result.ts'
import { residentMegabytes, startProgram } from './running.ts'

const ROUNDS = 3
const READY = /(http:\/\/(?:127\.0\.0\.1|localhost):\d+)$/

/** `npm start` a second time: from the command to the first answer of `/health`. */
export function start(): Promise<Result> {
  return withFolder(async (folder) => {
    const environment = { DATA_DIR: folder, DATABASE_URL: undefined, PORT: '0', DEMO_STAGE: 'in-force' }
    const first = await startTo(environment)
    const next: number[] = []
    for (let round = 0; round < ROUNDS; round++) next.push((await startTo(environment)).seconds)
    return {
      name: 'Second start',
      what: `\`npm start\` on a folder that has its database, its site and its group: to the first answer; median of ${ROUNDS}.`,
      figures: [
        ['first start, s', plain(first.seconds)],
        ['second start, s', plain(median(next))],
      ],
      value: median(next),
      unit: ' s',
      goal: { at: 'most', value: 3 },
    }
  })
}

/** The memory of the server once it has played a whole life. */
export function memory(): Promise<Result> {
  return withFolder(async (folder) => {
    const environment = { DATA_DIR: folder, DATABASE_URL: undefined, PORT: '0', DEMO_STAGE: 'dissolved' }
    const { megabytes } = await startTo(environment)
    return {
      name: 'Memory',
      what: 'What the server holds after it has played the whole life of Hauts-de-France and answered, without its database.',
      figures: [['resident, MB', plain(megabytes)]],
      value: megabytes,
      unit: ' MB',
      goal: { at: 'most', value: 300 },
    }
  })
}

async function startTo(environment: NodeJS.ProcessEnv): Promise<{ seconds: number; megabytes: number }> {
  let megabytes = 0
  let stop = async () => {}
  const seconds = await timed(async () => {
    const server = await startProgram('scripts/start.ts', environment, READY)
    stop = server.stop
    const { status } = await fetch(`${server.address}/health`)
    if (status !== 200) throw new Error(`/health answered ${status}`)
    megabytes = await residentMegabytes(server.child)
  })
  await stop()
  return { seconds, megabytes }
}
