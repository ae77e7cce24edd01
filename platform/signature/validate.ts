import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Brought } from './cades.ts'
import type { ValidationOptions } from './judging.ts'
import { SignedFileError } from './locate.ts'
import type { SignatureReport } from './report.ts'
import type { ValidationReply, ValidationTask } from './validate-child.ts'

/** What reading one file from outside may cost. */
export type ValidationLimits = { readonly heapMegabytes: number; readonly milliseconds: number }

const LIMITS: ValidationLimits = { heapMegabytes: 512, milliseconds: 30_000 }
const CHILD = fileURLToPath(new URL('./validate-child.ts', import.meta.url))

/**
 * Judges the signatures of a file from outside, in a process of its own with bounded memory and time: fuzzing the reader with
 * changed files in one process used up 4 GB, and the server must outlive a hostile upload. A thread would not do:
 * running out of memory in one may end the whole process.
 *
 * @param brought the file, and what it is said to sign where its signature stands apart
 * @returns what `judgeFile` says; no signature for a file that holds none
 * @throws {SignedFileError} for a file of another format, encrypted, that only opens by guessing, or costs too much to read
 */
export function validateSignatures(
  brought: Brought,
  options: ValidationOptions,
  limits: ValidationLimits = LIMITS,
): Promise<SignatureReport> {
  const child = fork(CHILD, {
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    serialization: 'advanced',
    // Nothing of the server's secrets is lent to a process that reads a hostile file.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: limits.milliseconds,
    killSignal: 'SIGKILL',
  })
  const task: ValidationTask = { brought, options }
  return new Promise<SignatureReport>((resolve, reject) => {
    child.on('message', (reply: ValidationReply) => {
      if ('report' in reply) resolve(reply.report)
      else if ('refused' in reply) reject(new SignedFileError(reply.refused, reply.detail))
      else reject(new Error(`judging a file failed: ${reply.fault}`))
    })
    child.on('error', reject)
    // After a reply this changes nothing: a promise is settled once.
    child.on('exit', () => reject(new SignedFileError('too-costly', 'reading it passes the limits of memory or time')))
    // A child that dies while it is being written to is reported by its exit.
    child.send(task, () => undefined)
  })
}
