import { useQuery } from '@tanstack/react-query'
import { ApiProblem, problemOf, unreachable } from '#api/client.ts'
import type { Finding, Problem, Receipt } from '#api/shapes.ts'
import type { PublicConsultation } from '#modules/consultation/index.ts'
import type { PublicAnswer } from '#modules/question/index.ts'
import type { BegunLimits } from '#modules/submission/index.ts'

/** A consultation as the list shows it. */
export type Heading = Pick<
  PublicConsultation,
  | 'reference'
  | 'title'
  | 'object'
  | 'procedure'
  | 'category'
  | 'departments'
  | 'cpv'
  | 'status'
  | 'publishedAt'
  | 'deadline'
> & { readonly id: string; readonly coordinator: string; readonly buyers: number }

export type ListPage = { readonly items: readonly Heading[]; readonly next: string | null }

/** A consultation as its page shows it. */
export type ConsultationRead = {
  readonly id: string
  readonly consultation: PublicConsultation
  readonly answers: readonly PublicAnswer[]
  /** How much of what is begun, and not handed in, an account may have. */
  readonly begun: BegunLimits
}

/** What was read, and the hour of the server when it was: it alone says what is open. */
export type ReadAt<T> = { readonly found: T; readonly now: string }

const NOW_HEADER = 'unisson-now'

/** @throws {ApiProblem} when the server refuses, fails or does not answer; status 0 then */
export async function readPublic<T>(path: string): Promise<ReadAt<T>> {
  const response = await sent(path, { headers: { accept: 'application/json' } })
  if (!response.ok) throw new ApiProblem(await problemOf(response))
  // The server's answers are checked by the contract tests.
  return { found: (await response.json()) as T, now: response.headers.get(NOW_HEADER) ?? new Date().toISOString() }
}

export const usePublic = <T>(path: string) =>
  useQuery({ queryKey: ['public', path], queryFn: () => readPublic<T>(path), retry: false })

/** What became of a question: entered, refused with its rules, or not sent. */
export type Asked =
  | { readonly kind: 'entered'; readonly number: number; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly problem: Problem }

/** Sends a question. The same key with the same words is the same question, however often it is sent. */
export async function sendQuestion(
  id: string,
  { key, ...question }: { readonly text: string; readonly late: boolean; readonly key: string },
): Promise<Asked> {
  try {
    const response = await sent(`/api/public/consultations/${id}/questions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify(question),
    })
    if (response.ok) return { kind: 'entered', ...((await response.json()) as { number: number; receipt: Receipt }) }
    const problem = await problemOf(response)
    return problem.findings === undefined
      ? { kind: 'failed', problem }
      : { kind: 'refused', findings: problem.findings }
  } catch (error) {
    if (error instanceof ApiProblem) return { kind: 'failed', problem: error.problem }
    throw error
  }
}

async function sent(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, credentials: 'same-origin' })
  } catch {
    throw new ApiProblem(unreachable())
  }
}
