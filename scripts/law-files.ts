import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { isIsoDate } from '#kernel/calendar.ts'
import { canonicalize, type Json } from '#kernel/canonical.ts'

const day = z.string().refine(isIsoDate, 'is not a day of the calendar written YYYY-MM-DD')
const text = z.string().trim().min(1)
const bilingual = z.strictObject({ fr: text, en: text })
const dates = { from: day.optional(), until: day.optional(), checkedOn: day.optional() }
const tag = z.enum(['V', 'S', 'K', 'policy'])

const source = z.strictObject({
  title: bilingual,
  address: z.url().optional(),
  kind: z.enum(['european', 'code', 'statute', 'case-law', 'doctrine', 'convention', 'policy']),
})

const article = z.strictObject({
  says: bilingual,
  tag,
  ...dates,
  address: z.url().optional(),
  paragraphs: z.record(text, bilingual).optional(),
})

const citation = z.strictObject({ source: text, article: text, paragraph: text.optional() })

const UNITS = [
  'euro',
  'percent',
  'day',
  'clear-day',
  'working-day',
  'month',
  'year',
  'hour',
  'second',
  'minute',
  'count',
  'department',
] as const

const parameter = z.strictObject({
  says: bilingual,
  kind: z.enum(['statutory', 'contractual-default', 'internal-rules', 'reference', 'policy']),
  unit: z.enum(UNITS),
  values: z
    .array(
      z.strictObject({
        value: z.union([z.number(), z.array(text).min(1)]),
        basis: z.tuple([citation], citation),
        tag,
        ...dates,
      }),
    )
    .min(1),
})

const sourcesFile = z.record(text, source)
const articlesFile = z.strictObject({ source: text, articles: z.record(text, article) })
const parametersFile = z.record(text, parameter)

/** Everything that `law/` says, as one value: what the generated module holds and what its hash covers. */
export type Law = {
  readonly sources: Readonly<Record<string, z.infer<typeof source>>>
  readonly articles: Readonly<Record<string, Readonly<Record<string, z.infer<typeof article>>>>>
  readonly parameters: Readonly<Record<string, GeneratedParameter>>
}

type Parameter = z.infer<typeof parameter>
type GeneratedParameter = Omit<Parameter, 'unit'> & { readonly unit: string }

/**
 * Reads and checks the YAML files of a `law/` folder.
 *
 * @throws {Error} with the file and the place, when one is malformed, cites what no file describes, or when two
 *   values of a parameter are in force on the same day.
 */
export function readLaw(folder: string): Law {
  const sources = read(join(folder, 'sources.yaml'), sourcesFile)
  const articles: Record<string, z.infer<typeof articlesFile>['articles']> = {}
  for (const file of filesOf(folder, 'articles')) {
    const { source: key, articles: ofSource } = read(file, articlesFile)
    if (!(key in sources)) throw new Error(`${file}: no source ${key} in sources.yaml`)
    if (key in articles) throw new Error(`${file}: the articles of ${key} stand in another file already`)
    articles[key] = ofSource
  }
  const parameters: Record<string, GeneratedParameter> = {}
  for (const file of filesOf(folder, 'parameters')) {
    for (const [key, value] of Object.entries(read(file, parametersFile))) {
      if (key in parameters) throw new Error(`${file}: the parameter ${key} stands in another file already`)
      checkParameter(`${file}: ${key}`, value, articles)
      parameters[key] = inExactUnits(`${file}: ${key}`, value)
    }
  }
  return { sources, articles, parameters }
}

/** SHA-256 of the canonical JSON of the whole law, in hexadecimal. */
export function hashLaw(law: Law): string {
  // A round trip through JSON drops the members that are undefined; the type then says what is left.
  const plain: Json = JSON.parse(JSON.stringify(law))
  return createHash('sha256').update(canonicalize(plain)).digest('hex')
}

/** Reads a YAML file and checks its shape. @throws {Error} that names the file and the place. */
export function read<T>(file: string, schema: z.ZodType<T>): T {
  const document = parseDocument(readFileSync(file, 'utf8'), { uniqueKeys: true })
  const [error] = document.errors
  if (error !== undefined) throw new Error(`${file}: ${error.message}`)
  const result = schema.safeParse(document.toJS())
  if (result.success) return result.data
  throw new Error(`${file}:\n${z.prettifyError(result.error)}`)
}

function filesOf(folder: string, kind: string): readonly string[] {
  return globSync(join(folder, kind, '*.yaml')).sort()
}

function checkParameter(place: string, { values }: Parameter, articles: Law['articles']): void {
  for (const { basis, from, until } of values) {
    if (from !== undefined && until !== undefined && until < from)
      throw new Error(`${place}: ends ${until} before it begins ${from}`)
    for (const cited of basis) {
      const found = articles[cited.source]?.[cited.article]
      if (found === undefined)
        throw new Error(`${place}: cites ${cited.source} ${cited.article}, which no file of articles/ describes`)
      if (cited.paragraph !== undefined && found.paragraphs?.[cited.paragraph] === undefined) {
        throw new Error(
          `${place}: cites paragraph ${cited.paragraph} of ${cited.source} ${cited.article}, which is not described`,
        )
      }
    }
  }
  const ordered = [...values].sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''))
  for (const [index, { from }] of ordered.entries()) {
    const before = ordered[index - 1]
    if (before !== undefined && (before.until === undefined || before.until >= (from ?? ''))) {
      throw new Error(`${place}: two values are in force on ${from ?? 'the first day'}`)
    }
  }
}

/** The files hold euros and percents because lawyers read them; the code counts cents and basis points, which are exact. */
function inExactUnits(place: string, parameter: Parameter): GeneratedParameter {
  const exact = { euro: 'cent', percent: 'basis-point' } as const
  if (parameter.unit !== 'euro' && parameter.unit !== 'percent') return parameter
  const values = parameter.values.map((dated) => ({ ...dated, value: timesHundred(place, dated.value) }))
  return { ...parameter, unit: exact[parameter.unit], values }
}

function timesHundred(place: string, value: number | readonly string[]): number {
  const hundredfold = typeof value === 'number' ? Math.round(value * 100) : Number.NaN
  if (typeof value !== 'number' || Math.abs(hundredfold - value * 100) > 1e-6) {
    throw new Error(`${place}: ${JSON.stringify(value)} has more than two decimals, or is no number`)
  }
  return hundredfold
}
