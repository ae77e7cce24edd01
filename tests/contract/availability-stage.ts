import { mkdtemp, rm } from 'node:fs/promises'
import { request as ask, createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applicantLetters } from '#modules/application/server/index.ts'
import { candidateLetters, letterKeeping } from '#modules/award/server/index.ts'
import { tendererLetters } from '#modules/evaluation/server/index.ts'
import { followerLetters } from '#modules/public-site/server/index.ts'
import { depositLetters } from '#modules/submission/server/index.ts'
import { diskStore } from '#platform/files.ts'
import { deliverNext } from '#platform/outbox.ts'
import { keptKey, signerWith } from '#platform/transparency/log-key.ts'
import { NOTE_KEY, type Signer } from '#transparency/note.ts'
import { OwnLedger } from '../../apps/cli/probing/own-ledger.ts'
import { Probe } from '../../apps/cli/probing/probe.ts'
import { servedAward } from '../../apps/server/awards.ts'
import { letters } from '../../apps/server/letters.ts'
import type { Stage } from './deposit-stage.ts'

/** What stands in front of a server, as a reverse proxy does: it listens, stops, and listens again at the same address. */
export class Front {
  readonly #behind: URL
  #server: Server | undefined
  #port = 0
  /** Answers every path that begins so with 503: a part of the way that fails, the rest working. */
  broken: string | undefined

  constructor(url: string) {
    this.#behind = new URL(url)
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  async listen(): Promise<void> {
    const server = createServer((request, response) => {
      const path = request.url ?? ''
      if (this.broken !== undefined && path.includes(this.broken)) {
        request.resume()
        return response.writeHead(503).end()
      }
      // The page that seals is built apart, and is not what is tried here.
      if (path.startsWith('/depot/')) return response.end('<!doctype html><script src="/depot/assets/a.js"></script>')
      const { hostname, port } = this.#behind
      const { method, headers } = request
      const passed = ask({ hostname, port, path, method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      passed.on('error', () => response.destroy())
      return request.pipe(passed)
    })
    await new Promise<void>((done) => server.listen(this.#port, '127.0.0.1', done))
    this.#port = (server.address() as AddressInfo).port
    this.#server = server
  }

  async stop(): Promise<void> {
    const server = this.#server
    server?.closeAllConnections()
    await new Promise((done) => (server === undefined ? done(undefined) : server.close(done)))
  }
}

export type ProbeOnStage = {
  readonly probe: Probe
  readonly signer: Signer
  readonly ledger: OwnLedger
  readonly folder: string
  readonly close: () => Promise<void>
}

/** A probe as its command makes it, with a clock that the test sets. */
export async function newProbe(name: string, address: string, now: () => number): Promise<ProbeOnStage> {
  const folder = await mkdtemp(join(tmpdir(), 'unisson-probe-'))
  const signer = await signerWith(name, NOTE_KEY, await keptKey(join(folder, 'probe-key.pem')))
  const ledger = await OwnLedger.in(folder, signer.key)
  const probe = new Probe({ address, signer, ledger, now, patience: 2000 })
  const close = async () => {
    await ledger.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { probe, signer, ledger, folder, close }
}

/** Delivers all that waits. @returns the last letter to each address */
export async function lettersSent(stage: Stage): Promise<Readonly<Record<string, string>>> {
  const publicUrl = 'http://achats.test'
  const handlers = {
    ...letters({ publicUrl, demo: true }),
    ...followerLetters({ publicUrl }),
    ...depositLetters({ publicUrl }),
    ...applicantLetters({ publicUrl }),
    ...candidateLetters({ publicUrl }),
    ...letterKeeping({ platform: stage.platform, store: diskStore(stage.folder), served: servedAward }),
    ...tendererLetters({ publicUrl }),
  }
  const { db, clock } = stage.platform
  const mailer = {
    send: async (mail: (typeof stage.mails)[number]) => void stage.mails.push(mail),
    close: () => undefined,
  }
  while (await deliverNext({ db, clock, mailer }, handlers));
  return Object.fromEntries(
    stage.mails.map(({ to, letter }) => [to.address, letter.text.replaceAll(/[\u00a0\u202f]/g, ' ')]),
  )
}
