import { createHash, randomBytes } from 'node:crypto'
import type { Minute, Step, Walked } from '#modules/availability/index.ts'

export type Walk = Pick<Minute, 'consultation' | 'steps' | 'blind' | 'ahead'>

export type WalkOptions = {
  /** The address of the platform, as an operator types it. */
  readonly address: string
  /** A page elsewhere that is nearly always there: where it cannot be read either, the fault is the probe’s own line. */
  readonly reference?: string | undefined
  /** The consultation of the walk before, for the minute in which the list does not come. */
  readonly known?: string | null
  /** Milliseconds after which a step has not come through. Five of them are less than a minute. */
  readonly patience?: number
}

const PATIENCE = 8000
/** Bytes of the part that is sent: enough for a body, little for a server that is asked each minute. */
const PART = 16_384

/** A step came through, or did not, for a reason that is the platform’s or may be the line’s. */
class NotThrough extends Error {
  readonly isAnswered: boolean
  constructor(why: string, isAnswered: boolean) {
    super(why)
    this.isAnswered = isAnswered
  }
}

type Tried = Walked & { readonly isAnswered: boolean }

/** Walks the way of whoever deposits: the list, the page that seals, the hour, the keys, a part that is hashed and thrown away. */
export async function walk({ address, reference, known = null, patience = PATIENCE }: WalkOptions): Promise<Walk> {
  const at = new Way(address, patience)
  const list = await at.try('list', () => at.nearest())
  const consultation = list.came === undefined ? known : list.came
  const tried = [list.tried]
  let ahead: number | null = null
  if (consultation !== null) {
    const page = await at.try('page', () => at.page(consultation))
    const clock = await at.try('clock', () => at.clock(consultation))
    const order = await at.try('order', () => at.order(consultation))
    const part = await at.try('part', () => at.part(consultation))
    ahead = clock.came ?? null
    tried.push(page.tried, clock.tried, order.tried, part.tried)
  }
  const nothing = tried.every(({ failed, isAnswered }) => failed !== null && !isAnswered)
  const blind = nothing && reference !== undefined && !(await reaches(reference, patience))
  return { consultation, steps: tried.map(({ step, took, failed }) => ({ step, took, failed })), blind, ahead }
}

class Way {
  readonly #address: string
  readonly #patience: number

  constructor(address: string, patience: number) {
    this.#address = address.replace(/\/$/, '')
    this.#patience = patience
  }

  async try<T>(step: Step, work: () => Promise<T>): Promise<{ readonly tried: Tried; readonly came?: T }> {
    const since = performance.now()
    const took = () => Math.round(performance.now() - since)
    try {
      const came = await work()
      return { tried: { step, took: took(), failed: null, isAnswered: true }, came }
    } catch (error) {
      const isAnswered = error instanceof NotThrough && error.isAnswered
      return { tried: { step, took: took(), failed: whyOf(error), isAnswered } }
    }
  }

  /** The consultation that ends first; null while none takes tenders. */
  async nearest(): Promise<string | null> {
    const answer = await this.#get('/api/public/consultations?state=open&sort=nearest')
    const { items } = (await answer.json()) as { readonly items: readonly { readonly id: string }[] }
    return items[0]?.id ?? null
  }

  async page(consultation: string): Promise<void> {
    const answer = await this.#get(`/depot/${consultation}`)
    const text = await answer.text()
    if (!text.includes('<script')) throw new NotThrough('another page', true)
  }

  /** @returns milliseconds by which the platform’s clock is ahead of ours, taken at the middle of the way there and back */
  async clock(consultation: string): Promise<number> {
    const asked = Date.now()
    const answer = await this.#get(`/api/public/clock?consultation=${consultation}`)
    const { now } = (await answer.json()) as { readonly now: string }
    const told = Date.parse(now)
    if (Number.isNaN(told)) throw new NotThrough('no hour', true)
    return Math.round(told - (asked + Date.now()) / 2)
  }

  /** A consultation whose keys are not published yet has none to give: the platform has answered. */
  async order(consultation: string): Promise<void> {
    const answer = await this.#get(`/api/public/consultations/${consultation}/order`, [200, 404])
    await answer.arrayBuffer()
  }

  /** The server hashes what came, and refuses what came altered. */
  async part(consultation: string): Promise<void> {
    const bytes = Uint8Array.from(randomBytes(PART))
    const hash = createHash('sha256').update(bytes).digest()
    const answer = await this.#ask(
      `/api/public/consultations/${consultation}/rehearsal/parts/${hash.toString('hex')}`,
      {
        method: 'PUT',
        headers: {
          'content-type': 'application/octet-stream',
          'content-digest': `sha-256=:${hash.toString('base64')}:`,
        },
        body: bytes,
      },
    )
    const { size } = (await answer.json()) as { readonly size: number }
    if (size !== PART) throw new NotThrough('another size', true)
  }

  #get(path: string, statuses?: readonly number[]): Promise<Response> {
    return this.#ask(path, {}, statuses)
  }

  async #ask(path: string, init: RequestInit, statuses: readonly number[] = [200]): Promise<Response> {
    const signal = AbortSignal.timeout(this.#patience)
    const answer = await fetch(`${this.#address}${path}`, { ...init, signal, redirect: 'error', cache: 'no-store' })
    if (!statuses.includes(answer.status)) throw new NotThrough(`status ${answer.status}`, true)
    return answer
  }
}

const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'cut',
  UND_ERR_SOCKET: 'cut',
  ENOTFOUND: 'no such name',
  EAI_AGAIN: 'no such name',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
}

function whyOf(error: unknown): string {
  if (error instanceof NotThrough) return error.message
  if (!(error instanceof Error)) return 'unknown'
  if (error.name === 'TimeoutError') return 'timeout'
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return WHY[code] ?? (code === '' ? 'unreadable' : code.slice(0, 60))
}

async function reaches(reference: string, patience: number): Promise<boolean> {
  try {
    const answer = await fetch(reference, { method: 'HEAD', signal: AbortSignal.timeout(patience) })
    return answer.status > 0
  } catch {
    return false
  }
}
