import { type Bilingual, inLanguage, type Language } from '#platform/bilingual.ts'
import { ClockSetBack } from '#platform/clock-guard.ts'
import { DatabaseFault } from '#platform/postgres/fault.ts'
import { ConfigFault } from './config.ts'
import type { Progress } from './ground.ts'

/** Tells what is going on, in the language of the terminal. */
export const tell: Progress = (line) => console.log(inLanguage(line, terminalLanguage()))

/** French unless the terminal is set to another language. */
function terminalLanguage(): Language {
  return /^(?!fr|C|POSIX)[a-z]{2}/.test(process.env.LC_ALL ?? process.env.LANG ?? 'fr') ? 'en' : 'fr'
}

/** A start that failed: the sentence that says what to do, or the whole error when it is one that nobody foresaw. */
export function tellFailure(error: unknown): void {
  const text = sentenceOf(error)
  console.error(text === undefined ? error : inLanguage(text, terminalLanguage()))
}

function sentenceOf(error: unknown): Bilingual | undefined {
  if (error instanceof DatabaseFault || error instanceof ConfigFault || error instanceof ClockSetBack) return error.text
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error)) return undefined
  return {
    fr: `Le port ${error.port} est déjà pris par un autre programme. Arrêtez-le, ou donnez un autre port (PORT).`,
    en: `Port ${error.port} is already taken by another program. Stop it, or give another port (PORT).`,
  }
}

/** On Ctrl-C or a service's stop: gives everything back in order, and leaves at once when asked twice. */
export function stopOnSignal(steps: readonly (() => Promise<unknown>)[]): void {
  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(130)
    stopping = true
    await giveBack(steps)
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
}

/** Runs each step, whatever became of the one before. */
export async function giveBack(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) await step().catch((error: unknown) => console.error(error))
}
