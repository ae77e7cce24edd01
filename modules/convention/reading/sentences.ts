import type { Confidence } from './draft.ts'
import type { Block, Flow, Span } from './flow.ts'
import { topicsOf } from './headings.ts'
import { fold } from './normalise/characters.ts'
import { isTaskHeader, namedTasksOf, type Task, tasksOf } from './rubrics.ts'
import type { Section, Structure } from './structure.ts'
import { CONTENT_TOPICS } from './variants/content-topics.ts'
import type { Topic } from './variants/topics.ts'

/** A sentence of the recitals or of an article. `full` is folded, and begins with the sentence that leads a list when it is an item of it. */
export type Sentence = Span & {
  readonly full: string
  readonly leadLength: number
  readonly section: Section
  readonly item: boolean
}

/** A value and the passage it comes from. */
export type Hit<T> = Span & { readonly value: T; readonly confidence: Confidence }

/**
 * One row of a table of variants: when a folded sentence matches `when`, all of `and` and not `unless`, the clause says
 * `value`. `and` crosses families of words (verb, object, actor) in any order. `anywhere` lets it count outside the
 * articles on its subject.
 */
export type Variant<T> = {
  readonly value: T
  readonly when: RegExp
  readonly and?: readonly RegExp[]
  readonly unless?: RegExp
  readonly anywhere?: true
}

const LONGEST = 2000
/** The dot of an abbreviation ends nothing: it becomes a middle dot, so that `[^.]` in a variant reads on. */
const ABBREVIATED = /\b(l|r|d|art|arts|m|mm|mme|al|n|st|ste|cf|p|c|a|i)\.(?! *$)/g
/** The dot inside « l’article 2.2 »; dates keep theirs. */
const NUMBER_DOT = /(?<=(?<![\d.])\d{1,2})\.(?=\d{1,2}(?![\d.]*\d))/g
const ABBREVIATION = /(?:^|[\s(])(?:m|mm|mme|mlle|art|l|r|d|n|cf|p|al|st|ste|dr|bd|av|ex|tel|etc|ref)$/

/** The sentences of the recitals and articles, in order. Rows of tables are left to their own readers. */
export function sentencesOf(structure: Structure): Sentence[] {
  const sentences: Sentence[] = []
  for (const whole of structure.sections) {
    if (EARLIER_GROUP.test(fold(whole.title))) continue
    const label = whole.rubric ? `${fold(whole.title)} :` : ''
    let lead = label
    let listed = false
    let section = whole
    let header: Block | null = null
    for (const block of whole.blocks) {
      if (block.kind === 'row' && isTaskHeader(structure.flow, block)) header = block
      const ticked = block.kind === 'row' ? tasksOf(structure.flow, header, block) : []
      const tasks = block.kind === 'row' && ticked.length === 0 ? namedTasksOf(structure.flow, block) : ticked
      if (tasks.length > 0) {
        sentences.push(...tasks.map((task) => taskSentence(structure.flow, section, task)))
        continue
      }
      const topics = runInTopics(structure.flow.folded.slice(block.start, Math.min(block.end, block.start + 120)))
      if (topics !== null) section = { ...whole, topics: topics.length > 0 ? topics : whole.topics }
      const item =
        block.kind === 'item' && (lead !== '' || !/^\d/.test(structure.flow.text.slice(block.start, block.start + 1)))
      if (!item && listed && lead !== label) lead = ''
      listed = item
      const own = splitSentences(structure.flow, block)
      for (const span of own) {
        const text = structure.flow.folded
          .slice(span.start, Math.min(span.end, span.start + LONGEST))
          .replace(ABBREVIATED, '$1·')
          .replace(NUMBER_DOT, '·')
        const before = lead !== '' && (item || lead.endsWith(':')) ? `${lead.slice(-400)} ` : ''
        sentences.push({ ...span, full: before + text, leadLength: before.length, section, item })
      }
      if (!item) lead = label === '' ? lastSentence(structure.flow, own) : label
    }
  }
  return withContentTopics(structure.flow, sentences)
}

/** A task given to somebody by a table, as an item of « le coordonnateur : … ». */
function taskSentence(flow: Flow, section: Section, { span, actor }: Task): Sentence {
  const lead = `${/\bcoord/.test(actor) && !/membres?\b/.test(actor) ? 'le coordonnateur' : actor} : `
  return { ...span, full: lead + flow.folded.slice(span.start, span.end), leadLength: lead.length, section, item: true }
}

/** An earlier group: what the text tells of it rules nothing. */
const EARLIER_GROUP =
  /\b(?:groupements?|conventions?) (?:anterieure?s?|precedente?s?)\b|\b(?:precedent|ancien) groupement/

/** The topics of a title printed at the head of its own paragraph (« C.2. Sortie. Un membre peut … »); null without one. */
function runInTopics(opening: string): Topic[] | null {
  const match = RUN_IN.exec(opening)
  if (match === null) return null
  const title = match[2] ?? ''
  if (/\b(?:est|sont|peut|doit|sera|a ete|il|elle)\b/.test(title)) return []
  return topicsOf(title)
}

const RUN_IN =
  /^((?:[a-h]|\d{1,2}|[ivx]{1,5})(?:[.-]\d{1,2}){0,2}[ .)°:/-]+)([a-z][a-z' ,()-]{3,70}?)(?:[.:]| -) ?(?=["a-z])/

/**
 * What a sentence is about by its own words, or by those of its paragraph, where no title of the text says so: the families of
 * words of a clause.
 */
function withContentTopics(flow: Flow, sentences: readonly Sentence[]): Sentence[] {
  const titled = new Set(sentences.flatMap(({ section }) => section.topics))
  const missing = CONTENT_TOPICS.filter(([topic]) => !titled.has(topic))
  if (missing.length === 0) return [...sentences]
  return paragraphsOf(flow, sentences).flatMap((paragraph) => {
    const told = paragraph.map((sentence) => {
      const own = sentence.full.slice(sentence.leadLength)
      return missing.flatMap(([topic, pattern]) => (pattern.test(own) ? [topic] : []))
    })
    return paragraph.map((sentence, rank): Sentence => {
      const own = told[rank] ?? []
      const more = own.length > 0 ? own : (told.slice(0, rank).findLast((topics) => topics.length > 0) ?? [])
      if (more.length === 0) return sentence
      return { ...sentence, section: { ...sentence.section, topics: [...sentence.section.topics, ...more] } }
    })
  })
}

/** Sentences of one paragraph together, with the items that it leads. */
function paragraphsOf(flow: Flow, sentences: readonly Sentence[]): Sentence[][] {
  const paragraphs: Sentence[][] = []
  for (const sentence of sentences) {
    const paragraph = paragraphs[paragraphs.length - 1]
    const before = paragraph?.[paragraph.length - 1]
    const together =
      before !== undefined &&
      before.section.start === sentence.section.start &&
      (sentence.item || !flow.text.slice(before.end, sentence.start).includes('\n'))
    if (together && paragraph !== undefined) paragraph.push(sentence)
    else paragraphs.push([sentence])
  }
  return paragraphs
}

function lastSentence(flow: Flow, spans: readonly Span[]): string {
  const last = spans[spans.length - 1]
  const text = last === undefined ? '' : flow.folded.slice(Math.max(last.start, last.end - 600), last.end).trim()
  return /:$/.test(text) ? text : ''
}

/** The number of a paragraph is no part of its first sentence. */
const NUMBERING = /^(?:(?:\d{1,2}|[a-h])(?:[.-]\d{1,2}){1,3}[.)°]?|\d{1,2}[.)°]|[a-h]\)) +(?:[-:] )?(?=[a-z"])/

/** The ranges of the sentences of a block. */
export function splitSentences(flow: Flow, block: Block): Span[] {
  const spans: Span[] = []
  let from =
    block.start +
    (NUMBERING.exec(flow.folded.slice(block.start, Math.min(block.end, block.start + 20)))?.[0].length ?? 0)
  for (let index = block.start; index < block.end; index += 1) {
    const sign = flow.text.charAt(index)
    if (!/[.;!?]/.test(sign)) continue
    const rest = flow.text.slice(index + 1, index + 6)
    if (!/^\s*$/.test(rest) && !/^[\s»)"]+[A-ZÀ-ÝŒ«"(•☐☒-]/.test(rest) && !(sign === ';' && /^\s/.test(rest))) continue
    if (sign === '.' && ABBREVIATION.test(flow.folded.slice(Math.max(block.start, index - 5), index))) continue
    push(spans, flow, from, index + 1)
    from = index + 1
  }
  push(spans, flow, from, block.end)
  return spans
}

function push(spans: Span[], flow: Flow, start: number, end: number): void {
  let first = start
  let last = end
  while (first < last && /\s/.test(flow.text.charAt(first))) first += 1
  while (last > first && /\s/.test(flow.text.charAt(last - 1))) last -= 1
  if (last > first) spans.push({ start: first, end: last })
}

/** True when the sentence stands in an article on one of the subjects. */
export function isAbout(sentence: Sentence, topics: readonly Topic[]): boolean {
  return sentence.section.topics.some((topic) => topics.includes(topic))
}

/** The sentences on the subjects first, then the others (annexes are never among them). */
export function byTopic(sentences: readonly Sentence[], topics: readonly Topic[]): { on: Sentence[]; off: Sentence[] } {
  const on: Sentence[] = []
  const off: Sentence[] = []
  for (const sentence of sentences) (isAbout(sentence, topics) ? on : off).push(sentence)
  return { on, off }
}

/**
 * The first variant that a sentence on the subjects says, in the order of the table; failing that, the first one marked
 * `anywhere` that any sentence says.
 */
export function findVariant<T>(
  sentences: readonly Sentence[],
  topics: readonly Topic[],
  variants: readonly Variant<T>[],
): Hit<T> | null {
  const { on, off } = byTopic(sentences, topics)
  return (
    search(on, variants, 'sure') ??
    search(
      off,
      variants.filter((variant) => variant.anywhere === true),
      'likely',
    )
  )
}

function search<T>(
  sentences: readonly Sentence[],
  variants: readonly Variant<T>[],
  confidence: Confidence,
): Hit<T> | null {
  for (const variant of variants) {
    for (const sentence of sentences) {
      if (says(sentence, variant)) return { value: variant.value, start: sentence.start, end: sentence.end, confidence }
    }
  }
  return null
}

/** True when the variant matches in the sentence itself, not only in the words that lead its list. */
export function says<T>(sentence: Sentence, variant: Variant<T>): boolean {
  if (variant.unless?.test(sentence.full) === true) return false
  if (variant.and?.some((family) => !family.test(sentence.full)) === true) return false
  const match = variant.when.exec(sentence.full)
  return match !== null && match.index + match[0].length > sentence.leadLength
}
