import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { entryInLog } from '#transparency/testing.ts'
import { verifyPath } from './verify.ts'

/** What the archive of an award is worth to whoever has it and nothing else: its files, and the entries that name them. */

const LETTER = 'la lettre telle qu’elle est partie'
const MINUTES = 'le procès-verbal composé pour l’archive'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const HEADER = '{"act":"keepLetters","at":"2027-04-07T10:00:00.000Z","caseFile":"group","group":"g","seq":4}'
const BODY = JSON.stringify({ events: [{ type: 'LettersKept', letters: [{ document: sha256(LETTER) }] }] })
const [PROOFS, POLICY] = ['proofs.jsonl', 'policy.txt']

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'unisson-archive-shown-'))
})
afterAll(() => rm(root, { recursive: true }))

type Over = {
  readonly by?: readonly number[]
  readonly queued?: number
  readonly entries?: number
  readonly letter?: string
  readonly name?: string
  readonly line?: (line: string) => string
  readonly policy?: null
}

/** An archive as it is unpacked, with one file that an entry names and one that none does. */
async function unpacked({ by, queued = 0, entries = 1, letter = LETTER, name, line, policy }: Over = {}) {
  const folder = await mkdtemp(join(root, 'archive-'))
  const proved = await entryInLog({ header: HEADER, body: BODY }, by === undefined ? {} : { by })
  const shown = { ...proved.shown, line: line?.(proved.shown.line) ?? proved.shown.line }
  const manifest = {
    format: 'unisson-award-archive-1',
    files: [
      { name: name ?? '001 Lettre.pdf', sha256: sha256(LETTER) },
      { name: '002 Minutes.pdf', sha256: sha256(MINUTES) },
    ],
    missing: [{ what: 'Dossier de consultation, règlement' }],
    proof: { entries, queued, file: PROOFS, policy: policy === null ? null : POLICY },
  }
  const files = {
    '000 Manifeste.json': JSON.stringify(manifest),
    '001 Lettre.pdf': letter,
    '002 Minutes.pdf': MINUTES,
    [PROOFS]: `${JSON.stringify(shown)}\n`,
    [POLICY]: proved.policy,
  }
  for (const [file, bytes] of Object.entries(files)) await writeFile(join(folder, file), bytes)
  return folder
}

async function verify(folder: string, held: 'held' | 'alone' = 'held', lang: 'fr' | 'en' = 'fr') {
  const told: string[] = []
  const hear = (text: string) => void told.push(text)
  const mocks = [vi.spyOn(console, 'log').mockImplementation(hear), vi.spyOn(console, 'error').mockImplementation(hear)]
  const policy = held === 'held' ? join(folder, POLICY) : undefined
  const code = await verifyPath({ path: folder, anchors: undefined, policy, lang })
  for (const mock of mocks) mock.mockRestore()
  return { code, told: told.join('\n') }
}

test('R8.25: whole, it holds by the policy of whoever checks, and says which files an entry names; by its own it is consistent with itself, and no more', async () => {
  const folder = await unpacked()
  const { code, told } = await verify(folder)
  expect(code).toBe(0)
  expect(told).toContain('1 écritures du registre')
  expect(told).toContain('1 des fichiers sont nommés')
  expect(told).toContain('Nommé par aucune (composé pour l’archive, ou réservé) : 002 Minutes.pdf')
  expect(told).toContain('absent de l’archive dès l’origine : Dossier de consultation')
  const alone = await verify(folder, 'alone')
  expect(alone.code).toBe(4)
  expect(alone.told).toContain('COHÉRENT AVEC LUI-MÊME')
  expect((await verify(folder, 'held', 'en')).told).toContain('1 of the files are named')
})

test.each<[string, Over, number, string]>([
  ['a file that was altered', { letter: `${LETTER}.` }, 1, 'ALTÉRÉ OU ABSENT : 001 Lettre.pdf'],
  ['a file that the manifest names outside of the folder', { name: '../x' }, 1, 'ALTÉRÉ OU ABSENT : ../x'],
  ['an entry that is lacking', { entries: 2 }, 1, 'IL MANQUE DES ÉCRITURES'],
  [
    'a content that is not what was entered',
    { line: (text) => text.replace('LettersKept', 'LettersLost') },
    1,
    'N’EST PAS PROUVÉE',
  ],
  ['a line that is no entry', { line: () => 'x' }, 1, 'N’EST PAS PROUVÉE'],
  ['too few witnesses', { by: [0] }, 3, 'pas encore été vues par assez de témoins'],
  ['entries that queue', { queued: 2 }, 3, '2 écritures attendaient encore le journal'],
])('R8.25: %s', async (_case, over, code, said) => {
  const found = await verify(await unpacked(over))
  expect([found.code, found.told]).toEqual([code, expect.stringContaining(said)])
})

test('R8.25: an entry without its content proves that it was made, and names no file', async () => {
  const { code, told } = await verify(
    await unpacked({ line: (text) => `${text.slice(0, text.indexOf(',"body":'))},"body":null}` }),
  )
  expect(code).toBe(0)
  expect(told).toContain('0 des fichiers sont nommés')
})

test('R8.25: without a policy nothing is judged; a folder of another format is none', async () => {
  const folder = await unpacked({ policy: null })
  expect((await verify(folder, 'alone')).code).toBe(4)
  await writeFile(join(folder, '000 Manifeste.json'), '{"format":"another"}')
  expect((await verify(folder)).code).toBe(1)
})
