/**
 * A place at which a test has the server die as a power cut would have it die: at once, with nothing flushed or answered. Which
 * one stands in the environment when the process starts; anywhere else it costs a comparison.
 */
const CHOSEN = process.env.UNISSON_CRASH_POINT

export function crashPoint(name: string): void {
  if (CHOSEN !== undefined && CHOSEN === name) process.kill(process.pid, 'SIGKILL')
}
