import * as z from 'zod/mini'
import type { Reference } from '#ui/reference.ts'

/** What the server answered, or that nothing came back. */
export type Answered = { readonly status: number; readonly body: unknown }

export class Unreachable extends Error {}

/** What the server says of a refusal: a sentence where it has one, and which rule it was. */
export class Refused extends Error {
  readonly status: number
  readonly said: Said

  constructor({ status, body }: Answered) {
    super(`the server refused: ${status}`)
    this.status = status
    this.said = saidIn(body, status)
  }
}

/** A problem (RFC 9457) as far as a person is told of it. */
export type Said = {
  readonly status: number
  readonly type?: string
  readonly detail?: string
  readonly reason?: string
  /** The articles of what is not met. */
  readonly basis?: readonly Reference[]
}

const findingsShape = z.object({
  findings: z.array(
    z.object({
      outcome: z.string(),
      basis: z.array(z.object({ source: z.string(), article: z.string(), paragraph: z.optional(z.string()) })),
    }),
  ),
})

export function saidIn(body: unknown, status: number): Said {
  const { type, detail, reason } = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  return {
    status,
    ...(typeof type === 'string' ? { type } : {}),
    ...(typeof detail === 'string' ? { detail } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
    ...basisIn(body),
  }
}

/** The articles of the first rule that is not met: the one that `reason` names. */
function basisIn(body: unknown): Pick<Said, 'basis'> {
  const unmet = findingsShape.safeParse(body).data?.findings.find(({ outcome }) => outcome === 'unmet')
  return unmet === undefined ? {} : { basis: unmet.basis }
}

/** The same of a problem that came as a text. */
export function saidInText(text: string, status: number): Said {
  try {
    return saidIn(JSON.parse(text), status)
  } catch {
    return { status }
  }
}

/** The language of the page, in which the server says no. */
const language = (): string => document.documentElement.lang

const PENDING = 503
const TRIES = 5

/**
 * The bytes of a document; asked again for as long as the server says that it is being made.
 *
 * @returns `undefined` when it cannot be had now
 */
export async function fetched(path: string, wait = 1_000): Promise<Uint8Array<ArrayBuffer> | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await fetch(path, { cache: 'no-store' }).catch(() => undefined)
    if (answer?.ok === true) return new Uint8Array(await answer.arrayBuffer())
    if (answer !== undefined && answer.status !== PENDING) return undefined
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  return undefined
}

type Call = { readonly method?: string; readonly json?: unknown; readonly bytes?: Uint8Array<ArrayBuffer> }

/** @throws {Unreachable} when the line is cut */
export async function call(path: string, { method = 'GET', json, bytes }: Call = {}): Promise<Answered> {
  const body = bytes === undefined ? (json === undefined ? undefined : JSON.stringify(json)) : new Blob([bytes])
  const headers = {
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    Accept: 'application/json',
    'Accept-Language': language(),
  }
  let answer: Response
  try {
    answer = await fetch(path, { method, headers, cache: 'no-store', ...(body === undefined ? {} : { body }) })
  } catch {
    throw new Unreachable(path)
  }
  const text = await answer.text().catch(() => '')
  try {
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
  } catch {
    return { status: answer.status, body: text }
  }
}

/** @throws {Refused} on any answer but success */
export async function asked(path: string, options?: Call): Promise<unknown> {
  const answer = await call(path, options)
  if (answer.status >= 200 && answer.status < 300) return answer.body
  throw new Refused(answer)
}
