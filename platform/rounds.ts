const MINUTE = 60_000

export type Rounds = {
  /** Begins no further round, and returns when the one under way has ended. */
  stop(): Promise<void>
}

export type RoundsOptions = {
  /** Milliseconds between the end of a round and the next one; a minute by default. */
  readonly every?: number
  /** Told of a round that failed; the next one comes all the same. */
  readonly onError: (error: unknown) => void
}

/**
 * Does a round now, and again and again until stopped.
 *
 * @param round is given a signal that says when to leave the rest for another server, or another day
 */
export function startRounds(
  round: (stopping: AbortSignal) => Promise<unknown>,
  { every = MINUTE, onError }: RoundsOptions,
): Rounds {
  const stopping = new AbortController()
  let rise = () => {}
  const run = async () => {
    while (!stopping.signal.aborted) {
      await round(stopping.signal).catch(onError)
      if (stopping.signal.aborted) return
      await new Promise<void>((resolve) => {
        rise = resolve
        setTimeout(resolve, every).unref()
      })
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      rise()
      await running
    },
  }
}
