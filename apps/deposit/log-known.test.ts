import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NOTE_KEY, writeKey } from '#transparency/note.ts'
import { newSigner } from '#transparency/testing.ts'
import { logKnown } from './log-known.ts'

const policyOf = async () =>
  `log ${writeKey((await newSigner('achats.region.example/register', NOTE_KEY)).key)}\nquorum none\n`
const [OWN, MADE_UP] = [await policyOf(), await policyOf()]

beforeEach(() => {
  const held = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

const seen = async (policy: string, hasDeposited: boolean, group = 'g') =>
  (await logKnown({ group, policy, hasDeposited })).kind

describe('R2.24 : ce que le navigateur d’une entreprise retient du journal d’un acheteur', () => {
  test('rien avant le premier dépôt ; ensuite un autre journal est reconnu pour tel, et ne le remplace pas', async () => {
    expect(await seen(OWN, false)).toBe('none-kept')
    expect(await seen(MADE_UP, false)).toBe('none-kept')
    expect(await seen(OWN, true)).toBe('none-kept')
    expect(await seen(OWN, false)).toBe('same')
    expect(await seen(MADE_UP, true)).toBe('other')
    expect(await seen(MADE_UP, true)).toBe('other')
    expect(await seen(OWN, true)).toBe('same')
  })

  test('d’un acheteur à l’autre, rien ne se confond', async () => {
    await seen(OWN, true)
    expect(await seen(MADE_UP, true, 'h')).toBe('none-kept')
  })
})
