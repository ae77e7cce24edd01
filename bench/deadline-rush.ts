import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { manifestBytes } from '#vault/manifest.ts'
import type { Sent } from '../apps/play/operator.ts'
import { percentile, plain, type Result } from './result.ts'
import { startProgram } from './running.ts'
import { comeIn, DEADLINE, type Tendering, whileTendering } from './tendering.ts'

const DEPOSITS = 1000
/** How many are handed in a second: the last 400 fall within two seconds of the deadline on either side. */
const RATE = 100
const AFTER = 2000
/** Milliseconds between the start of the server and the first of them. */
const AHEAD = 6000
const KILOBYTE = 1000
const TO_WARM = 20
const agent = new Agent({ keepAlive: true })

type Ready = Sent & { readonly cookie: string }
/** Milliseconds of this process's clock: not sent before `sentAt`, and all of it with the system by `leftAt`. */
type Answer = {
  readonly sentAt: number
  readonly leftAt: number
  readonly took: number
  readonly status: number
  readonly uncertainty: number
}
type Rush = { readonly answers: readonly Answer[]; readonly offset: number }

let measured: Promise<Rush> | undefined

/** A thousand deposits that are handed in one after the other without waiting, up to two seconds after the deadline. */
const rush = (): Promise<Rush> => {
  measured ??= whileTendering(handIn)
  return measured
}

async function handIn({ player, adminUrl, folder }: Tendering): Promise<Rush> {
  await player.goTo('2027-03-30', '09:00')
  const ready: Ready[] = []
  for (let number = 0; number < DEPOSITS + TO_WARM; number++) {
    const operator = await comeIn(player, number)
    const paper = { name: 'offre.pdf', bytes: Uint8Array.from(randomBytes(KILOBYTE)) }
    ready.push({
      ...(await operator.send(player.id(`deposit ${number}`), { tender: [paper] })),
      cookie: operator.cookie,
    })
  }
  const lasts = (DEPOSITS / RATE) * 1000
  const begins = Date.parse(DEADLINE) + AFTER - lasts - AHEAD
  const server = await startProgram('bench/server.ts', {
    ...{ DATABASE_URL: adminUrl, DATA_DIR: folder, BENCH_CLOCK: new Date(begins).toISOString() },
  })
  try {
    const base = `${server.address}/api/public/consultations/${player.id('consultation')}`
    for (const each of ready.slice(DEPOSITS)) await commit(base, each)
    const offset = await clockOffset(`${server.address}/api/public/clock?consultation=${player.id('consultation')}`)
    const first = begins + AHEAD
    const answers = await Promise.all(
      ready.slice(0, DEPOSITS).map(async (each, index) => {
        await wait(first + (index * 1000) / RATE - offset - now())
        return commit(base, each)
      }),
    )
    return { answers, offset }
  } finally {
    await server.stop()
  }
}

/** This process's own clock, in milliseconds. */
const now = (): number => performance.timeOrigin + performance.now()

/** How far the server's clock is ahead of ours, by the quickest of its answers. */
async function clockOffset(clock: string): Promise<number> {
  const asked: { readonly took: number; readonly offset: number }[] = []
  for (let round = 0; round < 50; round++) {
    const before = now()
    const { now: theirs } = (await (await fetch(clock)).json()) as { now: string }
    const took = now() - before
    asked.push({ took, offset: Date.parse(theirs) - (before + took / 2) })
  }
  return asked.toSorted((a, b) => a.took - b.took)[0]?.offset ?? 0
}

async function commit(base: string, { id, manifest, cookie }: Ready): Promise<Answer> {
  const body = manifestBytes(manifest)
  const headers = { 'content-type': 'application/json', 'content-length': body.length, cookie }
  const sentAt = now()
  const sending = request(`${base}/deposits/${id}/commit`, { method: 'POST', agent, headers })
  const answered = once(sending, 'response')
  const leftAt = await new Promise<number>((resolve) => sending.end(body, () => resolve(now())))
  const [answer] = (await answered) as [IncomingMessage]
  const told = (await json(answer)) as { readonly [key in 'receipt' | 'record']?: { readonly uncertainty: number } }
  const { uncertainty = Number.NaN } = told.receipt ?? told.record ?? {}
  return { sentAt, leftAt, took: now() - sentAt, status: answer.statusCode ?? 0, uncertainty }
}

/** How many of those deposits were judged otherwise than by the instant at which they had come. */
export async function deadlineRush(): Promise<Result> {
  const { answers, offset } = await rush()
  const deadline = Date.parse(DEADLINE)
  const near = answers.filter(({ sentAt }) => Math.abs(sentAt + offset - deadline) <= AFTER)
  const refused = answers.filter(({ status, leftAt }) => status !== 201 && leftAt + offset < deadline)
  const taken = answers.filter(
    ({ status, sentAt, uncertainty }) => status !== 403 && sentAt + offset >= deadline + uncertainty,
  )
  return {
    name: 'Deadline rush',
    what: `${DEPOSITS} deposits handed in, ${RATE} a second, of which ${near.length} within two seconds of the deadline: how many that had left their sender before it were not received, or were received although they left after it and after the uncertainty that their receipt states. The server is a process of its own, and closes the consultation meanwhile.`,
    figures: [
      ['received in time', String(answers.filter(({ status }) => status === 201).length)],
      ['kept as late', String(answers.filter(({ status }) => status === 403).length)],
      ['left before the deadline and not received', String(refused.length)],
      ['left after it and received', String(taken.length)],
      ['uncertainty at most, ms', String(Math.max(...answers.map(({ uncertainty }) => uncertainty)))],
    ],
    value: refused.length + taken.length,
    unit: '',
    goal: { at: 'most', value: 0 },
  }
}

/** How long each of them waited for its receipt. */
export async function depositCommit(): Promise<Result> {
  const took = (await rush()).answers.map((each) => each.took / 1000)
  return {
    name: 'Receipt of a deposit',
    what: `From a deposit that is handed in to its signed receipt, at ${RATE} a second, on the disk before it is answered: all ${DEPOSITS} of the deadline rush.`,
    figures: [
      ['half of them, s', plain(percentile(took, 0.5))],
      ['99 %, s', plain(percentile(took, 0.99))],
      ['the slowest, s', plain(Math.max(...took))],
    ],
    value: percentile(took, 0.99),
    unit: ' s',
    goal: { at: 'most', value: 1 },
  }
}
