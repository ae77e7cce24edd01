import { describe, expect, test } from 'vitest'
import { type EntryBody, type EntryHeader, GENESIS, sealEntry, toLine } from '#platform/journal/entry.ts'
import { verifyLines } from './verify.ts'

const header = (seq: number): EntryHeader => ({
  format: 1,
  group: 'g',
  caseFile: 'group',
  seq,
  at: '2027-01-18T09:00:00.000Z',
  actor: { kind: 'clock' },
  process: 'withdrawal',
  act: 'notify',
  lawHash: '',
  appVersion: '1',
})
const body = (says: string): EntryBody => ({
  id: 'c',
  payload: { says },
  events: [],
  findings: [],
  facts: {},
  lawDate: '2027-01-18',
})

function register(): string[] {
  let prev: Buffer = GENESIS
  return ['un', 'deux', 'trois « accentué »'].map((says, index) => {
    const entry = sealEntry(header(index + 1), body(says), prev)
    prev = entry.hash
    return toLine(entry)
  })
}
const kinds = async (lines: readonly string[]) =>
  (await verifyLines(lines)).faults.map(({ line, kind }) => [line, kind])

describe('le registre vérifié dans le navigateur', () => {
  test('intact, il tient, et donne l’empreinte de son dernier acte', async () => {
    const lines = register()
    const { entries, withheld, head, faults } = await verifyLines(lines)
    expect({ entries, withheld, faults }).toEqual({ entries: 3, withheld: 0, faults: [] })
    expect(lines[2]).toContain(`"hash":"${head}"`)
    expect(await verifyLines([])).toEqual({ entries: 0, withheld: 0, head: null, faults: [] })
  })

  test('sans un contenu réservé à d’autres, il tient, et dit combien sont retenus', async () => {
    const [first = '', second = '', third = ''] = register()
    const { withheld, head, faults } = await verifyLines([first, second.replace(/"body":.*$/, '"body":null}'), third])
    expect({ withheld, faults }).toEqual({ withheld: 1, faults: [] })
    expect(third).toContain(`"hash":"${head}"`)
  })

  test.each<[string, (lines: string[]) => string[], (readonly [number, string])[]]>([
    ['un corps changé', ([a = '', b = '', c = '']) => [a, b.replace('deux', 'dix'), c], [[2, 'body-changed']]],
    ['un en-tête changé', ([a = '', b = '', c = '']) => [a, b.replace('notify', 'retract'), c], [[2, 'hash-wrong']]],
    ['un acte retiré', ([a = '', , c = '']) => [a, c], [[2, 'chain-broken']]],
    ['une ligne illisible', ([a = '']) => [a, 'rien'], [[2, 'malformed']]],
  ])('%s', async (_case, change, expected) => {
    expect(await kinds(change(register()))).toEqual(expected)
  })
})
