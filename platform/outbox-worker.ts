import { deliverNext, type OutboxHandlers, type OutboxTools, sweepDelivered } from './outbox.ts'

export type WorkerOptions = {
  readonly tools: Omit<OutboxTools, 'signal'>
  readonly handlers: OutboxHandlers
  /** Deliveries at the same time in this server. Each holds one connection, and its handler may take another. */
  readonly lanes?: number
  /** Milliseconds between two looks at an empty queue. */
  readonly idle?: number
  /** Told what the worker itself cannot do, such as reach the database; failed deliveries are noted on their messages. */
  readonly onError: (error: unknown) => void
}

export type OutboxWorker = {
  /** Looks at the queue now: to be called after an act was granted here, so that its mail does not wait. */
  wake(): void
  /** Takes no further message, and returns when those being delivered are noted. */
  stop(): Promise<void>
}

const DAY = 24 * 3600 * 1000

/**
 * Delivers the outbox until stopped. Any number of servers may run one: `skip locked` gives each message to one of them.
 * A lane looks at the queue when it is woken, and every `idle` ms for what other servers wrote.
 */
export function startOutboxWorker({ tools, handlers, lanes = 2, idle = 1000, onError }: WorkerOptions): OutboxWorker {
  const stopping = new AbortController()
  const sleepers = new Set<() => void>()
  const wake = () => {
    for (const rise of sleepers) rise()
  }
  const sleep = () =>
    new Promise<void>((resolve) => {
      const rise = () => {
        clearTimeout(timer)
        sleepers.delete(rise)
        resolve()
      }
      const timer = setTimeout(rise, idle)
      sleepers.add(rise)
    })
  const lane = async () => {
    while (!stopping.signal.aborted) {
      const busy = await deliverNext(tools, handlers).catch((error: unknown) => {
        onError(error)
        return false
      })
      if (!busy && !stopping.signal.aborted) await sleep()
    }
  }
  const running = Array.from({ length: lanes }, lane)
  const sweep = () => void sweepDelivered(tools.db).catch(onError)
  const sweeping = setInterval(sweep, DAY).unref()
  return {
    wake,
    stop: async () => {
      clearInterval(sweeping)
      stopping.abort()
      wake()
      await Promise.all(running)
    },
  }
}
