import { randomUUID } from 'node:crypto'
import { type ReaderMark, readingCopy } from './copy.ts'
import type { ReadingMaster } from './master.ts'

export type BatchStatus = 'running' | 'done' | 'cancelled' | 'failed'

/** Where a batch of copies stands, for the screen that watches it. */
export type BatchProgress = {
  readonly id: string
  readonly status: BatchStatus
  readonly done: number
  readonly total: number
}

export type Batch = {
  readonly master: ReadingMaster
  readonly marks: readonly ReaderMark[]
  /** Does something lasting with one copy; it may be called for several at once. */
  readonly keep: (mark: ReaderMark, copy: readonly [Uint8Array, Uint8Array], at: number) => Promise<void>
  readonly signal?: AbortSignal
  readonly told?: (done: number) => void
}

/** Copies whose keeping overlaps: a disk or a store takes several at once, and a copy itself costs next to nothing. */
const AT_ONCE = 4

/**
 * Makes one copy for each reader and has it kept. What limits the rate is the keeping: the pages were prepared once.
 *
 * @throws what `keep` throws, or the reason of the signal; the copies kept until then stay
 */
export async function makeReadingCopies({ master, marks, keep, signal, told }: Batch): Promise<void> {
  let next = 0
  let done = 0
  let stopped = false
  const lane = async () => {
    while (next < marks.length && !stopped) {
      signal?.throwIfAborted()
      const at = next
      next += 1
      const mark = marks[at]
      if (mark === undefined) return
      await keep(mark, readingCopy(master, mark), at)
      done += 1
      told?.(done)
      // Keeping in memory would otherwise leave no turn to anybody else.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const lanes = Array.from({ length: AT_ONCE }, () =>
    lane().catch((error: unknown) => {
      stopped = true
      throw error
    }),
  )
  await Promise.allSettled(lanes)
  await Promise.all(lanes)
}

type Running = { progress: BatchProgress; readonly owner: string; readonly stop: AbortController }

/** Batches that are remembered after their end, for the screens that still ask. */
const REMEMBERED = 200

/**
 * The batches of this server. They live in its memory: one that a stop interrupts is unknown afterwards, and is begun
 * again. `owner` tells who may see and stop a batch (a group, a case): it is compared, nothing more.
 */
export class ReadingBatches {
  readonly #batches = new Map<string, Running>()
  readonly #onFault: (error: unknown) => void

  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault
  }

  start(owner: string, batch: Omit<Batch, 'signal' | 'told'>): BatchProgress {
    const id = randomUUID()
    const stop = new AbortController()
    const progress: BatchProgress = { id, status: 'running', done: 0, total: batch.marks.length }
    const running: Running = { owner, stop, progress }
    this.#forgetOld()
    this.#batches.set(id, running)
    const told = (done: number) => {
      running.progress = { ...running.progress, done }
    }
    const end = (status: BatchStatus) => {
      running.progress = { ...running.progress, status }
    }
    void makeReadingCopies({ ...batch, signal: stop.signal, told }).then(
      () => end('done'),
      (error: unknown) => {
        end(stop.signal.aborted ? 'cancelled' : 'failed')
        if (!stop.signal.aborted) this.#onFault(error)
      },
    )
    return progress
  }

  progress(owner: string, id: string): BatchProgress | undefined {
    const found = this.#batches.get(id)
    return found?.owner === owner ? found.progress : undefined
  }

  /** Stops after the copies being kept; false when there is no such batch of this owner. */
  cancel(owner: string, id: string): boolean {
    const found = this.#batches.get(id)
    if (found?.owner !== owner) return false
    found.stop.abort()
    return true
  }

  /** For the end of the server. */
  cancelAll(): void {
    for (const { stop } of this.#batches.values()) stop.abort()
  }

  #forgetOld(): void {
    for (const [id, { progress }] of this.#batches) {
      if (this.#batches.size < REMEMBERED) return
      if (progress.status !== 'running') this.#batches.delete(id)
    }
  }
}
