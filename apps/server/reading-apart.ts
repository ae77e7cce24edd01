import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { TextError } from '#platform/text/index.ts'
import type { Extracted, ReadingReply, ReadingTask, ReadText } from './reading-child.ts'

/** What reading one file from outside may cost. */
export type ReadingLimits = { readonly heapMegabytes: number; readonly milliseconds: number }

/** Reading the file passes the limits of memory or time: no convention does. */
export class ReadingTooCostly extends Error {
  override readonly name = 'ReadingTooCostly'
}

const LIMITS: ReadingLimits = { heapMegabytes: 512, milliseconds: 30_000 }
const CHILD = fileURLToPath(new URL('./reading-child.ts', import.meta.url))

/**
 * Extracts and reads a text in a process of its own with bounded memory and time: a long convention keeps a processor
 * for a second, and a hostile PDF must cost a refusal, not the server (decision 0014).
 *
 * @throws {TextError} when the file gives no text
 * @throws {ReadingTooCostly} when reading it passes the limits
 */
export function readApart(task: Omit<ReadingTask, 'only'>, limits: ReadingLimits = LIMITS): Promise<ReadText> {
  return inChild<ReadText>(task, limits)
}

/** The text alone, under the same limits. @throws {TextError} @throws {ReadingTooCostly} */
export function extractApart(task: Omit<ReadingTask, 'only'>, limits: ReadingLimits = LIMITS): Promise<Extracted> {
  return inChild<Extracted>({ ...task, only: 'text' }, limits)
}

function inChild<Read extends Extracted>(task: ReadingTask, limits: ReadingLimits): Promise<Read> {
  const child = fork(CHILD, {
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    serialization: 'advanced',
    // Nothing of the server's secrets is lent to a process that reads a hostile file.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: limits.milliseconds,
    killSignal: 'SIGKILL',
  })
  return new Promise<Read>((resolve, reject) => {
    child.on('message', (reply: ReadingReply) => {
      // The child answers what it was asked for.
      if ('read' in reply) resolve(reply.read as Read)
      else if ('refused' in reply) reject(new TextError(reply.refused, reply.facts))
      else reject(new Error(`reading a text failed: ${reply.fault}`))
    })
    child.on('error', reject)
    // After a reply this changes nothing: a promise is settled once.
    child.on('exit', () => reject(new ReadingTooCostly('reading passes the limits of memory or time')))
    // A child that dies while it is being written to is reported by its exit.
    child.send(task, () => undefined)
  })
}

/** Lets `most` of these run at once; the others wait their turn, in order. */
export function atMost<A, B>(most: number, run: (task: A) => Promise<B>): (task: A) => Promise<B> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await run(task)
    } finally {
      const next = waiting.shift()
      // The place of who leaves goes to who waits.
      if (next === undefined) running -= 1
      else next()
    }
  }
}
