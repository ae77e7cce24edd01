import { Worker } from 'node:worker_threads'
import type { TypesetReply, TypesetRequest } from './typst-worker.ts'

/** Typst refused its own template or data, or stopped: a bug of ours or an outage, never of the person's text. */
export class TypesettingFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'TypesettingFault'
  }
}

type Waiting = { readonly resolve: (pdf: Uint8Array) => void; readonly reject: (fault: TypesettingFault) => void }
type Press = { readonly worker: Worker; readonly waiting: Map<number, Waiting>; printed: number }

// The compiler remembers what it has set and never forgets (about 1 MB a document): a press is replaced after as many.
const DOCUMENTS_PER_PRESS = 100

let current: Press | undefined
let lastId = 0

/**
 * Sets one document with the one template, in a thread of its own: the server goes on answering meanwhile.
 * The first call starts the thread (about half a second); a document of three pages then takes some tens of milliseconds.
 *
 * @param data the JSON text that the template reads as `/document.json`
 * @returns a tagged PDF 1.7, without the marks of PDF/UA and PDF/A
 * @throws {TypesettingFault}
 */
export function typeset(data: string): Promise<Uint8Array> {
  current ??= startPress()
  const press = current
  press.printed += 1
  if (press.printed >= DOCUMENTS_PER_PRESS) current = undefined
  lastId += 1
  const request: TypesetRequest = { id: lastId, data }
  return new Promise((resolve, reject) => {
    press.waiting.set(request.id, { resolve, reject })
    press.worker.ref()
    press.worker.postMessage(request)
  })
}

function startPress(): Press {
  const worker = new Worker(new URL('./typst-worker.ts', import.meta.url))
  const press: Press = { worker, waiting: new Map(), printed: 0 }
  worker.on('message', (reply: TypesetReply) => deliver(press, reply))
  worker.on('error', (error) => abandon(press, error instanceof Error ? error.message : String(error)))
  worker.on('exit', () => abandon(press, 'the thread has ended'))
  worker.unref()
  return press
}

function deliver(press: Press, reply: TypesetReply): void {
  const waiting = press.waiting.get(reply.id)
  press.waiting.delete(reply.id)
  if ('pdf' in reply) waiting?.resolve(reply.pdf)
  else waiting?.reject(new TypesettingFault(`Typst: ${reply.fault}`))
  if (press.waiting.size > 0) return
  // An idle press does not keep the process alive; a replaced one goes.
  if (press === current) press.worker.unref()
  else void press.worker.terminate()
}

function abandon(press: Press, reason: string): void {
  if (press === current) current = undefined
  for (const { reject } of press.waiting.values()) reject(new TypesettingFault(`Typst: ${reason}`))
  press.waiting.clear()
}
