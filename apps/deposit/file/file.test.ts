import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ANSWER_FILE } from '#vault/answer.ts'
import { textIn } from '#vault/bytes.ts'
import { commitmentTo } from '#vault/manifest.ts'
import type { KeptDeposit, KeptEnvelope } from '../sealing/kept.ts'
import { EnvelopeProgress, Speed } from '../sealing/progress.ts'
import { NOTHING_ANSWERED } from '../step/answer.tsx'
import { left } from '../time-text.ts'
import { givenAgain, wholeFiles } from './given-again.ts'
import { keepZip } from './keep.ts'
import { packsOf, withAnswer } from './packing.ts'
import { isAdvised, isBlocked, Shelf } from './shelf.ts'

const LIMITS = { file: 1_000, total: 2_000, formats: ['txt', 'pdf', 'zip'] }
const file = (name: string, content: string, lastModified = 5): File => new File([content], name, { lastModified })
const given = (name: string, content: string, modified = 5) => ({ name, content: file(name, content, modified) })

async function examined(...files: readonly ReturnType<typeof given>[]): Promise<Shelf> {
  const shelf = new Shelf(LIMITS)
  shelf.add(files)
  await expect.poll(() => shelf.examined).toBe(shelf.files.length)
  return shelf
}

describe('les fichiers sont examinés avant d’être scellés', () => {
  test('ce qui ne peut pas être déposé, et ce qui risque de ne pas s’ouvrir', async () => {
    const shelf = await examined(
      given('vide.txt', ''),
      given('plan.dwg', 'x'),
      given('coupé.pdf', '%PDF-1.7\n'),
      given('lourd.txt', 'x'.repeat(1_001)),
      given('bon.txt', 'x'),
    )
    const names = (which: typeof isBlocked) => shelf.files.filter(which).map(({ name }) => name)
    expect(names(isBlocked)).toEqual(['vide.txt', 'plan.dwg', 'lourd.txt'])
    expect(names(isAdvised)).toEqual(['coupé.pdf'])
    shelf.remove(isBlocked)
    expect(shelf.files.map(({ name }) => name)).toEqual(['coupé.pdf', 'bon.txt'])
  })

  test('un fichier redonné sous le même nom remplace le premier ; trop lourds ensemble, ils sont signalés', async () => {
    const shelf = await examined(given('a.txt', 'x'.repeat(900)), given('b.txt', 'x'.repeat(900)))
    shelf.add([given('a.txt', 'y')])
    expect([shelf.files.length, shelf.bytes, shelf.together]).toEqual([2, 901, []])
    shelf.add([given('c.txt', 'x'.repeat(999)), given('d.txt', 'x'.repeat(999))])
    expect(shelf.together).toEqual([{ kind: 'too-large', size: 2_899, most: 2_000 }])
  })

  test('un fichier que le navigateur ne peut plus lire est nommé', async () => {
    const gone = file('parti.txt', 'x')
    gone.slice = () => {
      throw new DOMException('gone', 'NotFoundError')
    }
    const shelf = await examined({ name: 'parti.txt', content: gone })
    expect(shelf.files[0]?.problems).toEqual([{ kind: 'unreadable' }])
  })

  test('soixante mille fichiers sont examinés, et l’on n’est prévenu que de loin en loin', async () => {
    const shelf = new Shelf(LIMITS)
    let told = 0
    shelf.subscribe(() => {
      told += 1
    })
    shelf.add(Array.from({ length: 60_000 }, (_, index) => given(`dossier/${index}.txt`, 'x')))
    await expect.poll(() => shelf.examined, { timeout: 50_000 }).toBe(60_000)
    expect(told).toBeLessThan(500)
  })
})

describe('R2.27 : les plis d’une réponse', () => {
  const answering = (lots: string[], apart: boolean, perLot: boolean) => ({
    answer: { ...NOTHING_ANSWERED.answer, lots },
    packing: { apart, perLot },
  })

  test.each([
    ['à part', answering(['1', '2'], true, false), ['application', 'tender 1,2']],
    ['à part, un lot par pli', answering(['1', '2'], true, true), ['application', 'tender 1', 'tender 2']],
    ['tout ensemble', answering([], false, false), ['tender']],
  ] as const)('%s', (_, said, expected) => {
    const packs = packsOf(said, false)
    expect(packs.map(({ kind, lots }) => `${kind} ${lots.join()}`.trim())).toEqual(expected)
  })

  test('une copie de sauvegarde est un seul pli', () => {
    expect(packsOf(answering(['1', '2'], true, true), true)).toEqual([
      { kind: 'copy', lots: ['1', '2'], everything: false },
    ])
  })

  test('la réponse est le premier fichier de la première, et de nulle autre', () => {
    const company = { name: 'A', identifier: '1' }
    const answer = { format: 'unisson-answer/1' as const, company, ...NOTHING_ANSWERED.answer }
    const files = withAnswer(answer, [[given('a.txt', 'a')], [given('b.txt', 'b')]])
    expect(files.map((each) => each.map(({ name }) => name))).toEqual([[ANSWER_FILE, 'a.txt'], ['b.txt']])
  })
})

const keptWith = (files: KeptEnvelope['files'], ended: KeptEnvelope['ended'] = null): KeptDeposit => ({
  id: 'd',
  account: 'a',
  order: {
    consultation: 'c',
    dossier: 'd',
    limits: LIMITS,
    keySet: { consultation: 'c', version: 1, threshold: 2, keyholders: [], time: ['t'] },
    published: null,
  },
  answer: { format: 'unisson-answer/1', company: { name: 'A', identifier: '1' }, ...NOTHING_ANSWERED.answer },
  copy: false,
  replaces: false,
  finished: false,
  begunAt: '2027-03-01T10:00:00Z',
  envelopes: [{ sealing: {} as KeptEnvelope['sealing'], files, ended }],
})

describe('un autre jour, les fichiers sont redonnés', () => {
  const kept = keptWith([
    { name: ANSWER_FILE, size: 10, modified: 0 },
    { name: 'offre/a.txt', size: 3, modified: 5 },
    { name: 'b.txt', size: 3, modified: 6 },
  ])

  test('reconnus d’où qu’on les redonne, dans l’ordre où ils ont été scellés', () => {
    const found = givenAgain(kept, [given('b.txt', 'bbb', 6), given('bureau/offre/a.txt', 'aaa', 5)])
    expect(wholeFiles(found)?.map((files) => files.map(({ name }) => name))).toEqual([
      [ANSWER_FILE, 'offre/a.txt', 'b.txt'],
    ])
  })

  test('ce qui manque est compté ; ce qui a une autre date ou une autre taille n’est pas pris pour lui', () => {
    const found = givenAgain(kept, [given('b.txt', 'bbb', 7)])
    expect([found.missing, found.changed, wholeFiles(found)]).toEqual([2, ['b.txt'], undefined])
  })
})

test('ce qu’un candidat garde prouve la liste qu’il a scellée', async () => {
  const files = [{ name: 'a.txt', size: 1, sha256: 'a'.repeat(64) }]
  const salt = 'c2Vs'
  const zip = keepZip({
    proofs: [{ kind: 'tender', lots: [], files, salt }],
    manifest: '{}',
    told: { receipt: { note: 'signed' } },
  })
  const inside = unzipSync(zip)
  expect(Object.keys(inside).sort()).toEqual(['deposit.json', 'keep/1-tender.json', 'receipt.json', 'receipt.txt'])
  const list = JSON.parse(textIn(inside['keep/1-tender.json'] ?? new Uint8Array()))
  expect(await commitmentTo(list.files, list.salt)).toBe(await commitmentTo(files, salt))
  expect(textIn(inside['receipt.txt'] ?? new Uint8Array())).toBe('signed')
})

describe('ce qui avance', () => {
  const MIB = 1024 * 1024

  test('un fichier n’est conservé que quand sa dernière partie l’est', () => {
    const progress = new EnvelopeProgress([{ size: 10 * MIB }, { size: 10 * MIB }, { size: 1 }])
    expect(progress.total).toBeGreaterThanOrEqual(20 * MIB)
    progress.set(0, 'kept', 16 * MIB)
    progress.set(1, 'sealed', 0)
    expect([0, 1, 2].map((each) => progress.stateOf(each))).toEqual(['kept', 'sealed', 'sealed'])
  })

  test('la vitesse ne se dit que quand elle veut dire quelque chose', () => {
    const speed = new Speed()
    speed.take(0, 0)
    speed.take(3_000, 230)
    expect(speed.bytesPerSecond).toBeUndefined()
    speed.take(4_000, 20_000_000)
    expect(speed.bytesPerSecond).toBe(5_000_000)
    const slow = new Speed()
    slow.take(0, 0)
    slow.take(20_000, 40_000)
    expect(slow.bytesPerSecond).toBe(2_000)
  })

  test.each([
    [45_000, '45 s'],
    [192_000, '3 min 12 s'],
    [11_520_000, '3 h 12 min'],
    [93_600_000, '1 j 2 h'],
    [3_600_000, '1 h'],
  ])('%i ms : %s', (ms, expected) => {
    expect(left(ms, 'fr').replaceAll('\u00a0', ' ')).toBe(expected)
  })
})
