import { spawn } from 'node:child_process'

/** One command of a series, with the name under which its time is told. */
export type Job = { readonly name: string; readonly command: readonly [string, ...string[]] }

/**
 * Runs commands one after the other and stops at the first that fails, with its exit code. Says how long each took.
 */
export async function runAll(jobs: readonly Job[]): Promise<never> {
  const started = Date.now()
  for (const { name, command } of jobs) {
    console.log(`\n── ${name}`)
    const from = Date.now()
    const code = await run(command)
    console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(Date.now() - from)}`)
    if (code !== 0) process.exit(code)
  }
  console.log(`\n── all passed in ${seconds(Date.now() - started)}`)
  process.exit(0)
}

function run([program, ...args]: readonly [string, ...string[]]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)))
  })
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
