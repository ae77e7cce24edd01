import { bodyFor } from './acting-for.ts'
import type { ActAnswer, ActRequest } from './answer.ts'
import type { Problem, Receipt, Resource } from './shapes.ts'

/** A problem of the server (RFC 9457), or status 0 when no answer arrived. Thrown by reads; acts return it. */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

/** The cookie that holds the token to be sent back in `X-CSRF-Token`: a page of another site can do neither. */
const CSRF_COOKIE = 'unisson_csrf'
const JSON_CONTENT = { 'Content-Type': 'application/json' }
const PROBLEM_TYPE = 'application/problem+json'

/**
 * Reads one thing: `read<Resource<Member>>('/api/groups/…')`.
 *
 * @throws {ApiProblem} when the server refuses, fails or does not answer.
 */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await request(path, { method: 'GET', ...(signal === undefined ? {} : { signal }) })
  if (!response.ok) throw new ApiProblem(await problemOf(response))
  // The server's answers are checked against the same schemas by the contract tests.
  return (await response.json()) as T
}

/**
 * Performs an act: `POST path` with `Idempotency-Key` and `If-Match: "<seq>"`. Never throws for what the server or the
 * network does: the form must be able to show it beside what the person typed.
 *
 * @param seq the version of the case that the person saw.
 */
export async function perform<Payload extends object>(
  path: string,
  seq: number,
  act: ActRequest<Payload>,
): Promise<ActAnswer> {
  const headers = { 'Content-Type': 'application/json', 'If-Match': `"${seq}"`, 'Idempotency-Key': act.idempotencyKey }
  const body = JSON.stringify({ ...act.payload, appraisals: act.appraisals })
  try {
    return await answerOf(await request(act.dryRun ? `${path}?dryRun=true` : path, { method: 'POST', headers, body }))
  } catch (error) {
    if (error instanceof ApiProblem) return { kind: 'failed', problem: error.problem }
    throw error
  }
}

/** Sends a choice that is no act of law: a person of the demonstration, a preference. @throws {ApiProblem} as `read`. */
export async function send(path: string, body: object): Promise<void> {
  await sent(path, body)
}

/** Sends a choice whose answer matters: a stage of the demonstration. @throws {ApiProblem} as `read`. */
export async function ask<T>(path: string, body: object): Promise<T> {
  return (await (await sent(path, body)).json()) as T
}

/** The same for what must not be received twice: `key` belongs to this very body. @throws {ApiProblem} as `read`. */
export async function askOnce<T>(path: string, key: string, body: object): Promise<T> {
  const headers = { ...JSON_CONTENT, 'Idempotency-Key': key }
  const response = await request(path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new ApiProblem(await problemOf(response))
  return (await response.json()) as T
}

/** Changes or takes away something that is no act of law: a name, a session, an access. @throws {ApiProblem} as `read`. */
export async function change(method: 'PATCH' | 'DELETE', path: string, body?: object): Promise<void> {
  await sent(path, body, method)
}

async function sent(path: string, body: object | undefined, method = 'POST'): Promise<Response> {
  const content = body === undefined ? {} : { headers: JSON_CONTENT, body: JSON.stringify(body) }
  const response = await request(path, { method, ...content })
  if (!response.ok) throw new ApiProblem(await problemOf(response))
  return response
}

/**
 * Sends a file as it is; the server answers with what it kept.
 *
 * @param onSent told the share that has left, from 0 to 1
 * @throws {ApiProblem} as `read`.
 */
export async function upload<T>(path: string, file: Blob, name: string, onSent?: (share: number) => void): Promise<T> {
  const body = new FormData()
  body.append('file', file, name)
  const send = onSent === undefined ? fetch : sendingWith(onSent)
  const response = await request(path, { method: 'POST', body }, send)
  if (!response.ok) throw new ApiProblem(await problemOf(response))
  return (await response.json()) as T
}

/** `fetch` does not tell how much of a body has left; the older way of asking does. */
function sendingWith(onSent: (share: number) => void) {
  return (path: string, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const asking = new XMLHttpRequest()
      asking.open(init.method ?? 'POST', path)
      for (const [name, value] of new Headers(init.headers)) asking.setRequestHeader(name, value)
      asking.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total)
      asking.onerror = () => reject(new TypeError('the server was not reached'))
      asking.onload = () => {
        const headers = { 'content-type': asking.getResponseHeader('content-type') ?? '' }
        resolve(new Response(asking.responseText, { status: asking.status, headers }))
      }
      asking.send(init.body as FormData)
    })
}

async function request(
  path: string,
  init: RequestInit,
  send: (path: string, init: RequestInit) => Promise<Response> = fetch,
): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('Accept', `application/json, ${PROBLEM_TYPE}`)
  // What the person chose on the page, which need not be what the browser is set to.
  headers.set('Accept-Language', document.documentElement.lang)
  const token = init.method === 'GET' ? null : csrfToken(document.cookie)
  if (token !== null) headers.set('X-CSRF-Token', token)
  const body = bodyFor(path)
  if (body !== null) headers.set('X-Unisson-Body', body)
  try {
    const response = await send(path, { ...init, headers, credentials: 'same-origin' })
    if (response.status === 401) globalThis.dispatchEvent?.(new Event(UNAUTHENTICATED))
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem(unreachable())
  }
}

/** Heard by the frame when the server knew nobody: a session may have ended while a page was open. */
export const UNAUTHENTICATED = 'unisson:unauthenticated'

/** Heard when an act is granted: what other windows of this browser show may be no longer true, or no longer theirs. */
export const GRANTED = 'unisson:granted'

type Granted = { readonly resource?: Pick<Resource<unknown>, 'id' | 'state'>; readonly receipt: Receipt }
type Decided = {
  readonly verdict: 'granted' | 'refused' | 'awaiting-judgement'
  readonly findings: Receipt['findings']
}

/** A decision has `verdict` (dry run, 202); a grant has a `receipt`; a refusal is a problem with findings. */
async function answerOf(response: Response): Promise<ActAnswer> {
  if (response.ok) {
    const answer = (await response.json()) as Granted | Decided
    if ('receipt' in answer) {
      globalThis.dispatchEvent?.(new Event(GRANTED))
      const { receipt, resource } = answer
      return {
        kind: 'granted',
        receipt,
        ...(resource === undefined ? {} : { caseId: resource.id, ...referenceIn(resource.state) }),
      }
    }
    if (answer.verdict === 'granted') return { kind: 'would-grant', findings: answer.findings }
    return { kind: answer.verdict, findings: answer.findings }
  }
  const problem = await problemOf(response)
  const refused = response.status === 409 || response.status === 403
  if (refused && problem.findings !== undefined) return { kind: 'refused', findings: problem.findings }
  return { kind: 'failed', problem }
}

/** The body when it is a problem; else one made from the status, as a proxy in front may answer in HTML. */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('Content-Type') ?? ''
  if (type.startsWith(PROBLEM_TYPE)) return (await response.json()) as Problem
  return { type: 'about:blank', title: response.statusText, status: response.status }
}

/** What is told when no answer arrived. */
export const unreachable = (): Problem => ({ type: 'about:blank', title: 'unreachable', status: 0 })

/** The token in a cookie header, or null. */
export function csrfToken(cookies: string): string | null {
  const prefix = `${CSRF_COOKIE}=`
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(prefix))
  return found === undefined ? null : decodeURIComponent(found.slice(prefix.length))
}

/** The reference of the file that a case is of, as the market has it. */
const referenceIn = (state: unknown): { readonly reference?: string } =>
  typeof state === 'object' && state !== null && 'reference' in state && typeof state.reference === 'string'
    ? { reference: state.reference }
    : {}
