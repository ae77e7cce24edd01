import type { Progress } from './ground.ts'

/** Tells what is going on, in the language of the terminal: French unless it is set to another. */
export const tell: Progress = (line) => {
  const french = !/^(?!fr|C|POSIX)[a-z]{2}/.test(process.env.LC_ALL ?? process.env.LANG ?? 'fr')
  console.log(french ? line.fr : line.en)
}

/** On Ctrl-C or a service's stop: gives everything back in order, and leaves at once when asked twice. */
export function stopOnSignal(steps: readonly (() => Promise<unknown>)[]): void {
  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(130)
    stopping = true
    for (const step of steps) await step().catch((error: unknown) => console.error(error))
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
}
