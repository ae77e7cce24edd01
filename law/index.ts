import type { Basis, Citation, IsoDate, Sourced } from '#kernel/citation.ts'
import { citationKey } from '#kernel/citation.ts'
import { ARTICLES, LAW_HASH, PARAMETERS, SOURCES, TO_BE_CONFIRMED } from './generated.ts'

export { LAW_HASH }

/**
 * How far a statement of law was checked: `V` the text itself was read, `S` a secondary source was read,
 * `K` from knowledge only, to be confirmed: shown with a mark, and never a hard wall. `policy` is no law at all
 * but a choice of this software, open to change.
 */
export type Tag = 'V' | 'S' | 'K' | 'policy'

/** A sentence in each language of the surface. */
export type Bilingual = { readonly fr: string; readonly en: string }

export type SourceKind = 'european' | 'code' | 'statute' | 'case-law' | 'doctrine' | 'convention' | 'policy'
export type SourceKey = keyof typeof SOURCES

type Described = typeof ARTICLES

/** The articles described for a source; any text for the group's own convention, which numbers its articles as it likes. */
export type ArticleId<S extends SourceKey> = S extends keyof Described ? keyof Described[S] & string : string

/** The paragraphs described for an article. */
export type ParagraphId<S extends SourceKey, A> = S extends keyof Described
  ? A extends keyof Described[S]
    ? Described[S][A] extends { readonly paragraphs: infer P }
      ? keyof P & string
      : never
    : never
  : string

/** What a cited article provides, in a sentence of our own, and where to read the text itself. */
export type ArticleSheet = {
  readonly source: Bilingual
  readonly kind: SourceKind
  readonly says: Bilingual
  readonly tag: Tag
  /** First and last day of the wording described, where known. */
  readonly from?: IsoDate
  readonly until?: IsoDate
  /** The state of the law that the reading showed. Absent: the reading has no recorded date. */
  readonly checkedOn?: IsoDate
  /** The official address of the article, or of its source. */
  readonly address?: string
}

type Entry = Pick<ArticleSheet, 'says' | 'tag' | 'from' | 'until' | 'checkedOn' | 'address'> & {
  readonly paragraphs?: Readonly<Record<string, Bilingual>>
}
type Source = { readonly title: Bilingual; readonly kind: SourceKind; readonly address?: string }

/** Cites an article that `law/articles` describes. Another one does not compile: describe it first. */
export function cite<S extends SourceKey, A extends ArticleId<S>>(
  source: S,
  article: A,
  paragraph?: ParagraphId<S, A>,
): Citation {
  return paragraph === undefined ? { source, article } : { source, article, paragraph }
}

/**
 * What the cited passage provides. Nothing for the group's own convention: its words are in the group's text.
 *
 * @throws {RangeError} when the law at hand does not describe it (a citation read from elsewhere).
 */
export function article(citation: Citation): ArticleSheet | undefined {
  const source = own<Source>(SOURCES, citation.source)
  if (source === undefined) throw new RangeError(`no source ${citation.source} in law/`)
  if (source.kind === 'convention') return undefined
  const entry = own<Entry>(own<Readonly<Record<string, Entry>>>(ARTICLES, citation.source) ?? {}, citation.article)
  const says = citation.paragraph === undefined ? entry?.says : own(entry?.paragraphs ?? {}, citation.paragraph)
  if (entry === undefined || says === undefined) throw new RangeError(`law/ does not describe ${citationKey(citation)}`)
  const { paragraphs: _, ...sheet } = entry
  const address = entry.address ?? source.address
  return { ...sheet, says, source: source.title, kind: source.kind, ...(address === undefined ? {} : { address }) }
}

/** True when one of the articles has not been confirmed: what rests on it never walls. */
export const isToBeConfirmed = (basis: Basis): boolean =>
  basis.some(({ source, article: name }) => TO_BE_CONFIRMED.includes(`${source} ${name}`))

/** An article, or a paragraph of one, under the key of its citation (`citationKey`). */
export type CitedArticle = Pick<ArticleSheet, 'says' | 'tag' | 'address'> & { readonly key: string }

/** Everything that `law/articles` describes: what a page needs to explain any finding. */
export function describedArticles(): readonly CitedArticle[] {
  return Object.entries<Readonly<Record<string, Entry>>>(ARTICLES).flatMap(([source, articles]) =>
    Object.entries(articles).flatMap(([name, { says, tag, address, paragraphs = {} }]) => {
      const known = address ?? own<Source>(SOURCES, source)?.address
      const sheet = { tag, ...(known === undefined ? {} : { address: known }) }
      const parts = Object.entries(paragraphs).map(([paragraph, words]) => ({
        ...sheet,
        key: citationKey({ source, article: name, paragraph }),
        says: words,
      }))
      return [{ ...sheet, key: citationKey({ source, article: name }), says }, ...parts]
    }),
  )
}

export type ParameterKey = keyof typeof PARAMETERS
export type ParameterKind = 'statutory' | 'contractual-default' | 'internal-rules' | 'reference' | 'policy'

/** The type of a parameter's value, whatever the day: a number in its unit, or a list. */
export type ParameterValue<K extends ParameterKey> = Wide<(typeof PARAMETERS)[K]['values'][number]['value']>
type Wide<V> = V extends number ? number : V extends readonly string[] ? readonly string[] : never

/** A dated value with what it rests on. `unit` is exact: cents for euros, basis points for percents. */
export type ParameterSheet<V> = Sourced<V> & {
  readonly unit: string
  readonly kind: ParameterKind
  readonly tag: Tag
  readonly from?: IsoDate
  readonly until?: IsoDate
  readonly checkedOn?: IsoDate
}

type DatedValue<V> = {
  readonly value: V
  readonly basis: Basis
  readonly tag: Tag
  readonly from?: IsoDate
  readonly until?: IsoDate
}
type Parameter<V> = Pick<ParameterSheet<V>, 'unit' | 'kind'> & { readonly values: readonly DatedValue<V>[] }

/** The same values under their wide types: a caller is not to depend on the number of the day. */
const BY_KEY: { readonly [K in ParameterKey]: Parameter<ParameterValue<K>> } = PARAMETERS

/**
 * The value in force on a day of law: not today, but the day whose law governs the case (a procedure keeps the law
 * of the day its notice was sent).
 *
 * @throws {RangeError} when no value was in force that day.
 */
export function param<K extends ParameterKey>(key: K, lawDate: IsoDate): ParameterSheet<ParameterValue<K>> {
  const { values, ...parameter } = BY_KEY[key]
  const dated = values.find(({ from = '', until = '9999-12-31' }) => from <= lawDate && lawDate <= until)
  if (dated === undefined) throw new RangeError(`no value of ${key} is in force on ${lawDate}`)
  return { ...parameter, ...dated }
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
