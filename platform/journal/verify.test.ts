import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EntryBody, type EntryHeader, GENESIS, type SealedEntry, sealEntry, toLine } from './entry.ts'
import { verifyJournal } from './verify.ts'

const header = (seq: number, group = 'g', caseFile = 'group'): EntryHeader => ({
  format: 1,
  group,
  caseFile,
  seq,
  at: '2027-01-12T09:00:00.000Z',
  actor: { kind: 'clock' },
  process: 'withdrawal',
  act: 'takeEffect',
  lawHash: '00',
  appVersion: '0.1.0',
})

const body = (text: string): EntryBody => ({
  id: 'case',
  payload: { text },
  events: [],
  findings: [],
  facts: {},
  lawDate: '2027-01-12',
})

function chain(texts: readonly string[], group = 'g'): SealedEntry[] {
  const entries: SealedEntry[] = []
  for (const [index, text] of texts.entries()) {
    entries.push(sealEntry(header(index + 1, group), body(text), entries.at(-1)?.hash ?? GENESIS))
  }
  return entries
}

const verifyLines = (lines: readonly string[]) => verifyJournal(lines.map((line) => Buffer.from(line)))
const kinds = async (lines: readonly string[]) => (await verifyLines(lines)).faults.map(({ kind }) => kind)

describe('a journal as it was written', () => {
  test('is sound, whatever its texts hold', async () => {
    const texts = fc.array(
      fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
      { minLength: 1, maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(texts, async (written) => {
        const { entries, faults, chains } = await verifyLines(chain(['","body":', ...written]).map(toLine))
        expect({ entries, faults }).toEqual({ entries: written.length + 1, faults: [] })
        expect(chains.get('g/group')?.seq).toBe(written.length + 1)
      }),
    )
  })

  test('holds several chains, each with its own sequence and head', async () => {
    const [one, other] = [chain(['a', 'b'], 'g1'), chain(['c'], 'g2')]
    const { faults, chains } = await verifyLines([...one, ...other].map(toLine))
    expect(faults).toEqual([])
    expect(chains.get('g1/group')).toEqual({ seq: 2, head: one[1]?.hash.toString('hex') })
    expect(chains.get('g2/group')).toEqual({ seq: 1, head: other[0]?.hash.toString('hex') })
  })

  test('stays sound without a body that is withheld, or was purged after its retention, and tells how many', async () => {
    const [first, second] = chain(['a', 'b'])
    if (first === undefined || second === undefined) throw new Error('two entries were expected')
    const { entries, withheld, faults } = await verifyLines([toLine({ ...first, body: null }), toLine(second)])
    expect({ entries, withheld, faults }).toEqual({ entries: 2, withheld: 1, faults: [] })
    expect((await verifyLines([first, second].map(toLine))).withheld).toBe(0)
  })
})

describe('a journal that was touched', () => {
  const lines = chain(['alpha', 'beta', 'gamma']).map(toLine)
  const [one = '', two = '', three = ''] = lines

  test.each<[string, readonly string[], string]>([
    ['a body that ends as a withheld one', [one, two.replace(/\}\}$/, '},"body":null}'), three], 'body-changed'],
    [
      'the hash of a withheld body',
      [one, two.replace(/("bodyHash":")../, '$1ff').replace(/"body":.*$/, '"body":null}')],
      'hash-wrong',
    ],
    ['a word of a body', [one, two.replace('beta', 'bêta'), three], 'body-changed'],
    ['the author of an entry', [one, two.replace('"kind":"clock"', '"kind":"cloak"'), three], 'hash-wrong'],
    ['a hash', [one, two.replace(/"hash":"./, '"hash":"x'), three], 'malformed'],
    ['an entry left out', [one, three], 'sequence-broken'],
    ['the first entry left out', [two, three], 'sequence-broken'],
    ['two entries exchanged', [two, one, three], 'sequence-broken'],
    ['an entry twice', [one, one, two, three], 'sequence-broken'],
    ['a line cut short', [one, two.slice(0, -5), three], 'malformed'],
    ['a line of something else', [one, '{"hello":1}', two, three], 'malformed'],
  ])('is refused: %s', async (_what, touched, kind) => {
    expect((await kinds(touched))[0]).toBe(kind)
  })

  test('is refused when an entry was written again with hashes that match', async () => {
    const [first] = chain(['alpha'])
    const forged = sealEntry(header(2), body('forged'), Buffer.alloc(32, 7))
    if (first === undefined) throw new Error('an entry was expected')
    expect(await kinds([toLine(first), toLine(forged)])).toEqual(['chain-broken'])
  })

  test('is refused whichever byte of it changes', async () => {
    const text = lines.join('\n')
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), async (at) => {
        const other = text[at] === 'a' ? 'b' : 'a'
        const touched = `${text.slice(0, at)}${other}${text.slice(at + 1)}`
        expect((await verifyLines(touched.split('\n'))).faults.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  test('names the line and the entry, and stops after the limit', async () => {
    const { faults } = await verifyJournal(
      Array.from({ length: 50 }, () => Buffer.from('x')),
      3,
    )
    expect(faults).toEqual([1, 2, 3].map((line) => ({ line, kind: 'malformed', detail: 'not an entry' })))
  })
})
