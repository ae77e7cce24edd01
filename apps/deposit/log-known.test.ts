import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { COSIGNATURE_KEY, NOTE_KEY, writeKey } from '#transparency/note.ts'
import { pinnedIn } from '#transparency/pinned.ts'
import { newSigner } from '#transparency/testing.ts'
import { keptOf, pin } from '#ui/pinned.ts'
import { heldStorage } from '../../tests/held-storage.ts'
import { hasHandedIn, keepOther, logKnown } from './log-known.ts'

const NAME = 'achats.region.example/register'
const newLog = async () => `log ${writeKey((await newSigner(NAME, NOTE_KEY)).key)}\n`
const witness = writeKey((await newSigner('temoin.departement.example', COSIGNATURE_KEY)).key)
const [OWN_LOG, OTHER_LOG] = [await newLog(), await newLog()]
const [OWN, MADE_UP] = [`${OWN_LOG}quorum none\n`, `${OTHER_LOG}quorum none\n`]
/** Another group of the same server, which has agreed a witness. */
const NEIGHBOUR = `${OWN_LOG}witness w1 ${witness}\nquorum w1\n`

let held: Map<string, string>
beforeEach(() => {
  held = heldStorage()
})
afterEach(() => vi.unstubAllGlobals())

const known = (policy: string, hasDeposited: boolean, { group = 'g', consultation = 'c' } = {}) =>
  logKnown({ consultation, group, policy, hasDeposited })
const seen = async (...asked: Parameters<typeof known>) => (await known(...asked)).kind

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

  test.each([
    ['un journal inventé, sous un groupement inventé', MADE_UP, { group: 'inventé' }],
    ['un groupement inventé, dans la même consultation', OWN, { group: 'inventé' }],
    ['un journal inventé, pour une consultation jamais vue', MADE_UP, { group: 'inventé', consultation: 'd' }],
    ['un journal inventé de plus', `${OWN_LOG}${OTHER_LOG}quorum none\n`, { group: 'inventé', consultation: 'd' }],
    ['d’autres témoins, pour une autre consultation du groupement', NEIGHBOUR, { consultation: 'd' }],
  ])('%s : c’est un autre, qui n’est pas retenu', async (_, policy, place) => {
    await seen(OWN, true)
    const before = [...held]
    expect(await seen(policy, true, place)).toBe('other')
    expect([...held]).toEqual(before)
  })

  test('d’un acheteur à l’autre du même serveur, le journal est le même et les témoins diffèrent : rien ne se confond', async () => {
    await seen(OWN, true)
    const neighbour = { group: 'h', consultation: 'd' }
    expect(await seen(NEIGHBOUR, true, neighbour)).toBe('none-kept')
    expect(await seen(NEIGHBOUR, true, neighbour)).toBe('same')
    expect(await seen(OWN, true, neighbour)).toBe('other')
    expect(await seen(OWN, false)).toBe('same')
  })

  test('confirmé par l’acheteur, l’autre est retenu, avec l’ancien et ce qui en fut dit', async () => {
    await seen(OWN, true)
    await seen(OWN, true, { consultation: 'd' })
    const other = await known(MADE_UP, true, { group: 'h' })
    if (other.kind !== 'other') expect.fail(other.kind)
    keepOther('c', other, 'L’acheteur me l’a confirmé')
    expect(await seen(MADE_UP, true, { group: 'h' })).toBe('same')
    expect(await seen(OWN, false)).toBe('other')
    // In another consultation nobody has confirmed anything.
    expect(await seen(OWN, true, { consultation: 'd' })).toBe('same')
    expect([...held.values()].join()).toContain('L’acheteur me l’a confirmé')
  })

  test('la page d’un détenteur et celle-ci n’ont pas un mot en commun : ce que l’une confirme, l’autre l’ignore', async () => {
    const believed = await pinnedIn(OWN)
    pin('g', believed, null)
    expect(await seen(MADE_UP, true)).toBe('none-kept')
    const other = await known(OWN, true)
    if (other.kind !== 'other') expect.fail(other.kind)
    keepOther('c', { ...other, now: other.before }, 'L’acheteur me l’a confirmé')
    expect(keptOf('g')).toEqual(believed)
  })

  test.each(['', '{}', '[{"group":"g"}]', 'pas du JSON'])('%j retenu ne vaut rien', async (text) => {
    held.set('unisson.deposited', text)
    expect(await seen(OWN, false)).toBe('none-kept')
  })

  test.each([
    [[], false],
    [['begun'], false],
    [['discarded'], false],
    [['discarded', 'received'], true],
    [['late'], true],
    [['withdrawn'], true],
  ])('%j : un dépôt a été remis ? %s', (statuses, isSo) => {
    expect(hasHandedIn(statuses.map((status) => ({ status })))).toBe(isSo)
  })
})
