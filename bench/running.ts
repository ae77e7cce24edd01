import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const ACTOR_HEADER = 'x-actor'
const ROOT = join(import.meta.dirname, '..')

/** Who a request comes from, as the server of the measures takes it. */
export type Speaker = { readonly person: string; readonly body: string }

export type Running = {
  readonly child: ChildProcess
  readonly address: string
  /** Asks the process to end, and waits until it has. */
  stop(): Promise<void>
}

/**
 * Starts a program of this repository that prints the address it listens on.
 *
 * @throws {Error} when it ends before it has said so, with what it wrote
 */
export async function startProgram(
  script: string,
  environment: Readonly<NodeJS.ProcessEnv>,
  announces = /^(http:\/\/127\.0\.0\.1:\d+)$/,
): Promise<Running> {
  const child = spawn(process.execPath, [join(ROOT, script)], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written: string[] = []
  child.stderr.on('data', (bytes: Buffer) => written.push(bytes.toString()))
  for await (const line of createInterface(child.stdout)) {
    const address = announces.exec(line)?.[1]
    if (address !== undefined) return { child, address, stop: () => stop(child) }
  }
  throw new Error(`${script} did not start: ${written.join('')}`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

export type Answer = { readonly status: number; readonly etag: string | undefined; readonly body: string }
export type Client = {
  /** Sends an object as JSON; a text as it is, under the content type that its headers give. */
  ask(
    method: 'GET' | 'POST',
    path: string,
    payload?: object | string,
    headers?: Record<string, string>,
  ): Promise<Answer>
  close(): void
}

/** One client: one connection that is kept, one request at a time. */
export function clientOf(address: string, speaker: Speaker): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const told = { [ACTOR_HEADER]: JSON.stringify(speaker) }
  return {
    ask: (method, path, payload, headers = {}) =>
      new Promise((resolve, reject) => {
        const body = typeof payload === 'object' ? JSON.stringify(payload) : payload
        const type = body === undefined ? {} : { 'content-type': 'application/json' }
        const sent = request(
          address + path,
          { method, agent, headers: { ...told, ...type, ...headers } },
          (response) => {
            const parts: Buffer[] = []
            response.on('data', (part: Buffer) => parts.push(part))
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                etag: response.headers.etag,
                body: Buffer.concat(parts).toString(),
              }),
            )
            response.on('error', reject)
          },
        )
        sent.on('error', reject)
        sent.end(body)
      }),
    close: () => agent.destroy(),
  }
}

/** What a process holds in memory now, in megabytes, as the system counts it. */
export async function residentMegabytes(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  if (kilobytes === undefined) throw new Error('the process has no resident set')
  return Number(kilobytes) / 1024
}
