import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { citationKey } from '#kernel/citation.ts'
import { type Reading, readConvention } from '#modules/convention/reading/index.ts'
import { readingLabels as english } from '#modules/convention/web/reading-labels.en.ts'
import { readingLabels as french } from '#modules/convention/web/reading-labels.fr.ts'
import { extractText, TextError, textErrorMessage } from '#platform/text/index.ts'

/** What `unisson read` was asked. */
export type ReadArguments = { readonly file: string; readonly json: boolean; readonly lang: 'fr' | 'en' }

const WORDS = {
  fr: {
    none: 'Ce texte n’est pas la convention constitutive d’un groupement de commandes.',
    values: 'Ce que dit le texte',
    report: 'À regarder',
    article: 'article',
    line: 'ligne',
    unreadable: (file: string) => `Le fichier « ${file} » est introuvable ou ne peut pas être ouvert.`,
    severity: { conflict: 'contradiction', ambiguous: 'ambigu', missing: 'absent', note: 'note' },
  },
  en: {
    none: 'This text is not the founding convention of a joint purchasing group.',
    values: 'What the text says',
    report: 'To look at',
    article: 'article',
    line: 'line',
    unreadable: (file: string) => `The file “${file}” does not exist or cannot be opened.`,
    severity: { conflict: 'conflict', ambiguous: 'ambiguous', missing: 'missing', note: 'note' },
  },
} as const

/**
 * `unisson read FILE`: prints the draft of a convention, with the place of each value and the report, or the bare draft as JSON.
 * Returns the exit code: 0 read, 1 the text is no such convention (with `json` the draft says so and the code is 0), 2 the file
 * cannot be read.
 */
export async function read({ file, json, lang }: ReadArguments): Promise<number> {
  const text = await textOf(file, lang)
  if (text === null) return 2
  const reading = readConvention(text)
  if (json) {
    process.stdout.write(`${JSON.stringify(reading.draft, null, 1)}\n`)
    return 0
  }
  if (!reading.draft.isConvention) {
    process.stderr.write(`${WORDS[lang].none}\n`)
    return 1
  }
  process.stdout.write(summary(reading, text, lang))
  return 0
}

async function textOf(file: string, lang: 'fr' | 'en'): Promise<string | null> {
  try {
    return (await extractText(await readFile(file), basename(file))).text
  } catch (error) {
    if (error instanceof TextError) process.stderr.write(`${textErrorMessage(error, lang)}\n`)
    else if (isFileError(error)) process.stderr.write(`${WORDS[lang].unreadable(file)}\n`)
    else throw error
    return null
  }
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

/** The draft and the report as a person reads them: a line a value, with its article and the line of the text. */
export function summary(reading: Reading, text: string, lang: 'fr' | 'en'): string {
  const words = WORDS[lang]
  const lineOf = lineFinder(text)
  const values = Object.entries(reading.found).map(([path, { value, place, article }]) => {
    const where = [
      ...(article === undefined ? [] : [`${words.article} ${article.number ?? article.heading}`]),
      `${words.line} ${lineOf(place.start)}`,
    ]
    return `  ${path.padEnd(40)} ${printed(value)}  (${where.join(', ')})`
  })
  const labels = lang === 'fr' ? french : english
  const report = reading.report.map((notice) => {
    const basis = notice.basis.map(citationKey).join(', ')
    const lines = notice.places.slice(0, 3).map((place) => `${words.line} ${lineOf(place.start)}`)
    return `  [${words.severity[notice.severity]}] ${labels[notice.id](notice.facts)}\n      ${[basis, ...lines].join(' · ')}`
  })
  return [`${words.values}`, ...values, '', words.report, ...report, ''].join('\n')
}

function printed(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Line numbers from offsets, the line ends found once. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
