/** What the server answered, or that nothing came back. */
export type Answered = { readonly status: number; readonly body: unknown }

export class Unreachable extends Error {}

/** What the server says of a refusal, in words. */
export class Refused extends Error {
  readonly status: number
  readonly body: unknown

  constructor({ status, body }: Answered) {
    super(saidIn(body) ?? `${status}`)
    this.status = status
    this.body = body
  }
}

/** The sentence of a problem (RFC 9457). */
export function saidIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { detail, title } = body as { readonly detail?: unknown; readonly title?: unknown }
  const said = [detail, title].filter((text) => typeof text === 'string')
  return said[0]
}

type Call = { readonly method?: string; readonly json?: unknown; readonly bytes?: Uint8Array<ArrayBuffer> }

/** @throws {Unreachable} when the line is cut */
export async function call(path: string, { method = 'GET', json, bytes }: Call = {}): Promise<Answered> {
  const body = bytes === undefined ? (json === undefined ? undefined : JSON.stringify(json)) : new Blob([bytes])
  const headers = { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), Accept: 'application/json' }
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
