import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepDeadline, keptDeadline } from './seen-deadline.ts'

const DEADLINE = '2027-03-15T11:00:00.000Z'
const LATER = '2027-03-22T11:00:00.000Z'
const telling = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer)
const tells = (deadline: string) =>
  telling(async () => new Response(JSON.stringify({ id: 'c', consultation: { deadline, title: 'ENT' } })))

let held: Map<string, string>
beforeEach(() => {
  held = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

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
})
