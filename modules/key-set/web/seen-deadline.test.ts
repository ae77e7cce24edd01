import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { heldStorage } from '../../../tests/held-storage.ts'
import { ownInPublished } from './own-published.ts'
import { keepDeadline, keptDeadline } from './seen-deadline.ts'

const DEADLINE = '2027-03-15T11:00:00.000Z'
const LATER = '2027-03-22T11:00:00.000Z'
const telling = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer)
const tells = (deadline: string) =>
  telling(async () => new Response(JSON.stringify({ id: 'c', consultation: { deadline, title: 'ENT' } })))

let held: Map<string, string>
beforeEach(() => {
  held = heldStorage()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('R2.24 : la date limite que le navigateur d’un détenteur a vue publiée', () => {
  test('est gardée ; reportée elle est remplacée, avancée elle ne l’est pas', async () => {
    expect(keptDeadline('c')).toBeNull()
    tells(DEADLINE)
    await keepDeadline('c')
    expect(keptDeadline('c')).toBe(DEADLINE)
    tells(LATER)
    await keepDeadline('c')
    tells(DEADLINE)
    await keepDeadline('c')
    expect([keptDeadline('c'), keptDeadline('d')]).toEqual([LATER, null])
  })

  test('d’une consultation qui n’est pas publiée, ou d’une réponse qui n’en dit rien, rien n’est gardé', async () => {
    for (const answer of [
      async () => new Response('{}', { status: 404 }),
      async () => new Response('<!doctype html>'),
      async () => new Response('{"consultation":{"deadline":"bientôt"}}'),
      async () => Promise.reject(new TypeError('offline')),
    ]) {
      telling(answer)
      await keepDeadline('c')
    }
    expect(held.size).toBe(0)
    held.set('unisson.deadline.c', 'bientôt')
    expect(keptDeadline('c')).toBeNull()
  })

  test('d’un serveur qui ne répond pas, rien n’est attendu sans fin', async () => {
    const waiting = new AbortController()
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(waiting.signal)
    const hang = (signal?: AbortSignal | null) =>
      new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => hang(init.signal))
    const kept = keepDeadline('c')
    const own = ownInPublished({ group: 'g', consultation: 'c', recipient: 'age1', believed: null })
    waiting.abort()
    const late = new Promise((resolve) => setTimeout(resolve, 500, 'still waiting'))
    expect(await Promise.race([Promise.all([kept, own]), late])).toEqual([undefined, { kind: 'unproven' }])
    expect(held.size).toBe(0)
  })
})
