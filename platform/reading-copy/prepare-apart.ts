import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { ReadingCopyRefused, type ReadingMaster } from './master.ts'
import type { PrepareReply } from './prepare-worker.ts'

/** What making one file ready may cost. */
export type PrepareLimits = {
  readonly bytes: number
  readonly heapMegabytes: number
  readonly milliseconds: number
}

const LIMITS: PrepareLimits = { bytes: 200 * 1024 * 1024, heapMegabytes: 1024, milliseconds: 60_000 }
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism()))

const waiting: (() => void)[] = []
let running = 0

/**
 * Makes a PDF ready for its readers in a thread of its own with bounded memory and time: the server goes on answering,
 * and a hostile file costs a refusal. Two files at once; the others wait their turn.
 *
 * @throws {ReadingCopyRefused}
 */
export async function prepareApart(bytes: Uint8Array, limits: PrepareLimits = LIMITS): Promise<ReadingMaster> {
  if (bytes.length > limits.bytes) throw new ReadingCopyRefused('too-costly')
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await inThread(bytes, limits)
  } finally {
    const next = waiting.shift()
    // The place of who leaves goes to who waits.
    if (next === undefined) running -= 1
    else next()
  }
}

function inThread(bytes: Uint8Array, { heapMegabytes, milliseconds }: PrepareLimits): Promise<ReadingMaster> {
  const worker = new Worker(new URL('./prepare-worker.ts', import.meta.url), {
    workerData: bytes,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  const timer = setTimeout(() => void worker.terminate(), milliseconds)
  return new Promise<ReadingMaster>((resolve, reject) => {
    worker.on('message', (reply: PrepareReply) => {
      if ('master' in reply) resolve(reply.master)
      else if ('refusal' in reply) reject(new ReadingCopyRefused(reply.refusal))
      else reject(new Error(`making a reading copy failed: ${reply.fault}`))
    })
    // Out of memory, out of time: after a reply this changes nothing, as a promise is settled once.
    worker.on('error', (cause) => reject(new ReadingCopyRefused('too-costly', { cause })))
    worker.on('exit', () => reject(new ReadingCopyRefused('too-costly')))
  }).finally(() => clearTimeout(timer))
}
