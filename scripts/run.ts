import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

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

/** A server or a command that a test starts reads some thousand files: what Node made of them is kept for the next one. */
const NODE_COMPILE_CACHE = resolve('node_modules/.cache/node')

function run([program, ...args]: readonly [string, ...string[]]): Promise<number> {
  return new Promise((ended, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env: { NODE_COMPILE_CACHE, ...process.env } })
    child.once('error', reject)
    child.once('exit', (code, signal) => ended(code ?? (signal === null ? 1 : 128)))
  })
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
