import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { COSIGNATURE_KEY, NOTE_KEY, writeKey } from '#transparency/note.ts'
import { pinnedIn } from '#transparency/pinned.ts'
import { newSigner } from '#transparency/testing.ts'
import { heldStorage } from '../tests/held-storage.ts'
import { comparePinned, keptOf, pin, quorumText, servedPinned } from './pinned.ts'

const log = await newSigner('achats.region.example/register', NOTE_KEY)
const made = await newSigner('achats.region.example/register', NOTE_KEY)
const witness = await newSigner('temoin.departement.example', COSIGNATURE_KEY)
const WATCHED = `log ${writeKey(log.key)}\nwitness w1 ${writeKey(witness.key)}\ngroup group 1 w1\nquorum group\n`
const ALONE = `log ${writeKey(log.key)}\nquorum none\n`
const MADE_UP = `log ${writeKey(made.key)}\nquorum none\n`
const watched = await pinnedIn(WATCHED)

const kindOf = async (group: string, policy: string) => comparePinned(keptOf(group), await pinnedIn(policy)).kind

let held: Map<string, string>
beforeEach(() => {
  held = heldStorage()
})
afterEach(() => vi.unstubAllGlobals())

describe('R2.24 : ce que le navigateur d’un détenteur a gardé du journal et des témoins', () => {
  test('où rien n’a été gardé, il le dit', async () => {
    expect(comparePinned(keptOf('g'), watched)).toEqual({ kind: 'none-kept', now: watched })
  })

  test('gardé une fois, il est reconnu, et d’un groupement à l’autre ne se confond pas', async () => {
    pin('g', watched, null)
    expect(await kindOf('g', WATCHED)).toBe('same')
    expect(await kindOf('h', WATCHED)).toBe('none-kept')
  })

  test.each([
    ['plus aucun témoin', ALONE],
    ['un journal fait sur-le-champ', MADE_UP],
  ])('%s : c’est un autre', async (_, policy) => {
    pin('g', watched, null)
    const now = await pinnedIn(policy)
    expect(comparePinned(keptOf('g'), now)).toEqual({ kind: 'other', before: watched, now })
  })

  test('qui confirme le nouveau le garde, avec l’ancien et le motif', async () => {
    pin('g', watched, null)
    pin('g', await pinnedIn(ALONE), { before: watched, reason: 'le membre est parti' })
    expect(await kindOf('g', ALONE)).toBe('same')
    const [text = ''] = held.values()
    expect(JSON.parse(text)).toMatchObject({ changed: { before: watched, reason: 'le membre est parti' } })
  })

  test.each([
    ['', 'rien'],
    ['{"pinned":{"logs":[]}}', 'une partie'],
    ['pas du JSON', 'autre chose'],
  ])('%j gardé (%s) ne vaut rien', async (text) => {
    held.set('unisson.pinned.g', text)
    expect(await kindOf('g', WATCHED)).toBe('none-kept')
  })

  test('un navigateur qui ne garde rien ne croit pas davantage', async () => {
    vi.stubGlobal('localStorage', undefined)
    expect(pin('g', watched, null)).toBe(false)
    expect(await kindOf('g', WATCHED)).toBe('none-kept')
  })
})

describe('R2.24 : les témoins qui suffisent, en mots', () => {
  const called = async (name: string) => writeKey((await newSigner(name, COSIGNATURE_KEY)).key)
  test('distinguent deux règles de mêmes clés et de même nombre', async () => {
    const [one, two, three] = [await called('un.example'), await called('deux.example'), await called('trois.example')]
    const keys = `log ${writeKey(log.key)}\nwitness w1 ${one}\nwitness w2 ${two}\nwitness w3 ${three}\n`
    const any = await pinnedIn(`${keys}group g 2 w1 w2 w3\nquorum g\n`)
    const first = await pinnedIn(`${keys}group h 1 w2 w3\ngroup g 2 w1 h\nquorum g\n`)
    expect(any.needed).toBe(first.needed)
    const said = [any, first].map((each) => quorumText(each, 'parmi', ({ name }) => name.replace('.example', '')))
    for (const each of said) expect(each).not.toContain('+')
    expect(said[0]?.split(/[(), ]+/).toSorted()).toEqual(['', '2', 'deux', 'parmi', 'trois', 'un'])
    expect(said[1]).toMatch(/^2 parmi \((?:un, 1 parmi \(|1 parmi \()/)
    expect(said[1]).not.toBe(said[0])
  })
})

describe('R2.24 : ce que le serveur dit du journal et des témoins', () => {
  const serving = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer)
  test('est lu de sa règle d’attestation ; ce qui n’en est pas une n’est rien', async () => {
    serving(async () => new Response(WATCHED))
    expect(await servedPinned('g')).toEqual(watched)
    serving(async () => new Response('<!doctype html>'))
    expect(await servedPinned('g')).toBeNull()
    serving(async () => new Response(WATCHED, { status: 404 }))
    expect(await servedPinned('g')).toBeNull()
    serving(async () => Promise.reject(new TypeError('offline')))
    expect(await servedPinned('g')).toBeNull()
  })
})
