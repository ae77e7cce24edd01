import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readConvention } from '#modules/convention/reading/index.ts'
import { extractText } from '#platform/text/index.ts'

/** A leaf that does not hold what is expected. */
export type WrongLeaf = { readonly path: string; readonly expected: unknown; readonly read: unknown }
export type Score = { readonly file: string; readonly leaves: number; readonly wrong: readonly WrongLeaf[] }

/** Scores every `NAME.{txt,docx,pdf}` of a folder that has its `NAME.expected.json`, leaf by leaf. */
export async function scoreFolder(folder: string): Promise<Score[]> {
  const files = readdirSync(folder)
    .filter((file) => /\.(?:txt|docx|pdf)$/.test(file))
    .sort()
  const scores: Score[] = []
  for (const file of files) {
    const expected = join(folder, `${file.replace(/\.[a-z]+$/, '')}.expected.json`)
    if (existsSync(expected)) scores.push(await scoreFile(join(folder, file), expected))
  }
  return scores
}

/** Scores one file against one expected result. */
export async function scoreFile(file: string, expectedFile: string): Promise<Score> {
  const expected: unknown = JSON.parse(readFileSync(expectedFile, 'utf8'))
  const { text } = await extractText(readFileSync(file), basename(file))
  const read: unknown = JSON.parse(JSON.stringify(readConvention(text).draft))
  const wrong: WrongLeaf[] = []
  const leaves = compare('', expected, read, wrong)
  return { file: basename(file), leaves, wrong }
}

/** Compares leaf by leaf; returns how many leaves are expected. Lists go by order, except the signature blocks (a set). */
function compare(path: string, expected: unknown, read: unknown, wrong: WrongLeaf[]): number {
  if (Array.isArray(expected)) return compareLists(path, expected, Array.isArray(read) ? read : [], wrong)
  if (isRecord(expected)) {
    const other = isRecord(read) ? read : {}
    return Object.entries(expected).reduce(
      (sum, [key, value]) => sum + compare(path === '' ? key : `${path}.${key}`, value, other[key], wrong),
      0,
    )
  }
  if (plain(expected) !== plain(read ?? null)) wrong.push({ path, expected, read: read ?? null })
  return 1
}

function compareLists(
  path: string,
  expected: readonly unknown[],
  read: readonly unknown[],
  wrong: WrongLeaf[],
): number {
  if (path === 'signatureBlocks') {
    const names = new Set(read.map(plain))
    for (const value of expected)
      if (!names.has(plain(value))) wrong.push({ path: `${path}[]`, expected: value, read: null })
    const known = new Set(expected.map(plain))
    for (const value of read)
      if (!known.has(plain(value))) wrong.push({ path: `${path}[]`, expected: null, read: value })
    return Math.max(expected.length, read.length, 1)
  }
  const count = expected.reduce<number>(
    (sum, value, index) => sum + compare(`${path}[${index}]`, value, read[index], wrong),
    0,
  )
  for (const [index, value] of read.slice(expected.length).entries())
    wrong.push({ path: `${path}[${expected.length + index}]`, expected: null, read: value })
  return Math.max(count, 1)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Text without regard to case, accents, apostrophes, quotation marks and blanks: a text prints them in more than one way. */
function plain(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const folded = value
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return JSON.stringify(
    folded
      .replace(/['’‘ʼ]/g, '’')
      .replace(/[«»“”"]/g, '"')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

/** The share of expected leaves that are right, over all files. */
export function ratio(scores: readonly Score[]): number {
  const leaves = scores.reduce((sum, score) => sum + score.leaves, 0)
  const wrong = scores.reduce((sum, score) => sum + score.wrong.length, 0)
  return leaves === 0 ? 1 : Math.max(0, 1 - wrong / leaves)
}

const entry = process.argv[1]
if (entry !== undefined && import.meta.url === pathToFileURL(entry).href) {
  const scores = await scoreFolder(process.argv[2] ?? 'tests/reading/corpus')
  for (const { file, leaves, wrong } of scores) {
    console.log(`${file}: ${leaves - wrong.length}/${leaves}`)
    for (const leaf of wrong)
      console.log(
        `  ${leaf.path}\n    expected ${JSON.stringify(leaf.expected)}\n    read     ${JSON.stringify(leaf.read)}`,
      )
  }
  console.log(`ratio ${ratio(scores).toFixed(4)} over ${scores.length} files`)
}
