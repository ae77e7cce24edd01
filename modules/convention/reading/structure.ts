import type { Article } from './draft.ts'
import { type Block, type Flow, placeOf, read, type Span } from './flow.ts'
import { topicsOf } from './headings.ts'
import { withRubrics } from './rubrics.ts'
import { ITEM, PARTY_START } from './variants/line-starts.ts'
import { AGREEMENT, PARTIES_OPEN, PLACE_LINE, SIGNED_FOR } from './variants/regions.ts'
import type { Topic } from './variants/topics.ts'

/** A stretch of text under one heading (none before the first), without its sub-headings' text. */
export type Section = Span & {
  readonly number: string | null
  readonly title: string
  readonly level: 0 | 1 | 2
  readonly topics: readonly Topic[]
  readonly blocks: readonly Block[]
  /** Its title is the label of a row, and leads what the row says. */
  readonly rubric: boolean
  /** The article it belongs to: itself, or the one above a sub-heading. */
  readonly article: { readonly number: string | null; readonly heading: string } | null
}

/** The parts of a convention, in reading order. A block belongs to one part only. */
export type Structure = {
  readonly flow: Flow
  /** Before the parties: titles, addresses, logos. */
  readonly head: readonly Block[]
  /** From « Entre » to the recitals or the first article. */
  readonly parties: readonly Block[]
  /** The recitals and the articles, annexes apart. */
  readonly sections: readonly Section[]
  readonly signatures: readonly Block[]
  readonly annexes: readonly Section[]
  readonly articles: readonly Article[]
}

const MOST_ARTICLES = 1000

/** Cuts a flow into the parts of a convention. Never fails: a part that is not there is empty. */
export function structureOf(printed: Flow): Structure {
  const flow = withRubrics(printed)
  const { blocks } = flow
  const partiesFrom = findParties(flow)
  const partiesTo = partiesFrom < 0 ? -1 : partiesEnd(flow, partiesFrom)
  const bodyFrom =
    partiesFrom >= 0
      ? partiesTo
      : Math.max(
          0,
          blocks.findIndex((block) => block.heading !== null),
        )
  const signatures = findSignatures(flow, bodyFrom)
  const sections = sectionsOf(flow, blocks.slice(bodyFrom), new Set(signatures))
  const summary = sectionsOf(flow, rubricsAmong(partiesFrom >= 0 ? blocks.slice(0, partiesFrom) : []), new Set())
  const annexFrom = sections.findIndex(
    (section, index) => index > 2 && section.topics.includes('annex') && section.level !== 2,
  )
  const body = annexFrom < 0 ? sections : sections.slice(0, annexFrom)
  return {
    flow,
    head: blocks.slice(0, partiesFrom >= 0 ? partiesFrom : bodyFrom),
    parties: partiesFrom >= 0 ? blocks.slice(partiesFrom, partiesTo) : [],
    sections: [...summary, ...body],
    signatures,
    annexes: annexFrom < 0 ? [] : sections.slice(annexFrom),
    articles: articlesOf(flow, sections),
  }
}

/** A summary in rubrics: their headings, and what stands under them. */
function rubricsAmong(blocks: readonly Block[]): Block[] {
  let inside = false
  return blocks.filter((block) => {
    if (block.kind === 'heading') inside = block.heading?.rubric === true
    else if (block.kind === 'row') inside = false
    return inside
  })
}

/** The articles, each up to the next one, sub-headings included. */
function articlesOf(flow: Flow, sections: readonly Section[]): Article[] {
  const spans: { section: Section; end: number }[] = []
  for (const section of sections) {
    const open = spans[spans.length - 1]
    if (section.level === 1) spans.push({ section, end: section.end })
    else if (open !== undefined) open.end = section.end
  }
  return spans.slice(0, MOST_ARTICLES).map(({ section, end }) => ({
    number: section.number,
    heading: section.title,
    place: placeOf(flow, { start: section.start, end }),
  }))
}

function foldedOf(flow: Flow, block: Span): string {
  return flow.folded.slice(block.start, block.end)
}

function findParties(flow: Flow): number {
  const head = flow.blocks.slice(0, 400)
  const opened = head.findIndex((block) => PARTIES_OPEN.test(foldedOf(flow, block)))
  return opened >= 0 ? opened : partiesByContent(flow, head)
}

/** No word opens the parties: they begin where two bodies are told one after the other, each with who acts for it. */
function partiesByContent(flow: Flow, blocks: readonly Block[]): number {
  const articles = blocks.flatMap(({ heading }, index) => ((heading?.number ?? null) === null ? [] : [index]))
  return blocks
    .slice(0, articles[1] ?? blocks.length)
    .findIndex(
      (block, index) =>
        tellsParty(flow, block) && blocks.slice(index + 1, index + 4).some((other) => tellsParty(flow, other)),
    )
}

function tellsParty(flow: Flow, block: Block): boolean {
  return (
    block.kind !== 'row' &&
    block.heading === null &&
    PARTY_START.test(foldedOf(flow, block).replace(ITEM, '')) &&
    /\brepresentee?s? par|\bagissant par|\bayant pour representant|\bdont le siege|\bsise? /.test(foldedOf(flow, block))
  )
}

/** A sentence on the group that comes after the parties without a heading. */
const ON_THE_GROUP =
  /^(?:le (?:present )?groupement(?! (?:d'interet|de cooperation|hospitalier|scolaire))|la (?:presente )?convention|ce groupement|cette convention|les (?:membres|parties|signataires) (?:\w+ )?(?:ont|se|sont|convien|decid|constitu)|ses membres|elles|ils)\b[^.]{25,}/

function partiesEnd(flow: Flow, from: number): number {
  let told = tellsParty(
    flow,
    flow.blocks[from] ?? { start: 0, end: 0, kind: 'row', cells: [], heading: null, apart: false },
  )
  for (let index = from + 1; index < flow.blocks.length; index += 1) {
    const block = flow.blocks[index]
    if (block === undefined) break
    if (block.heading !== null && !isPartiesHeading(block)) return index
    if (AGREEMENT.test(foldedOf(flow, block))) return index
    told ||= tellsParty(flow, block)
    if (told && ON_THE_GROUP.test(foldedOf(flow, block)) && !/:$/.test(foldedOf(flow, block))) return index
  }
  return flow.blocks.length
}

/** « 1. La commune de … » or « Membres fondateurs : » inside the parties are no articles. */
function isPartiesHeading(block: Block): boolean {
  const title = (block.heading?.title ?? '').toLowerCase()
  return (
    /^(?:les )?(?:membres|parties|adh[ée]rents|signataires|coordonnateur|et )/.test(title) &&
    block.heading?.number === null
  )
}

/** The blocks of the signatures: from « Fait à » (or the first « Pour … ») at the end, annexes left out. */
function findSignatures(flow: Flow, from: number): Block[] {
  const annexes = annexStart(flow)
  const before = signaturesAmong(flow, from, flow.blocks.slice(0, annexes))
  return before.length > 0 || annexes === flow.blocks.length ? before : signaturesAmong(flow, from, flow.blocks)
}

/** The first annex after at least three articles. */
function annexStart(flow: Flow): number {
  let headings = 0
  const found = flow.blocks.findIndex((block) => {
    if (block.heading === null) return false
    headings += 1
    return headings > 3 && /^annexe/.test(foldedOf(flow, block))
  })
  return found < 0 ? flow.blocks.length : found
}

function signaturesAmong(flow: Flow, from: number, blocks: readonly Block[]): Block[] {
  let start = -1
  for (let index = blocks.length - 1; index > from; index -= 1) {
    const block = blocks[index]
    if (block === undefined) continue
    if (PLACE_LINE.test(foldedOf(flow, block))) {
      start = index
      break
    }
  }
  const pours = blocks.flatMap((block, index) => (index > from && isSignedFor(flow, block) ? [index] : []))
  const lastArticle = blocks.findLastIndex(
    (block) => block.heading !== null && block.heading.number !== null && block.heading.level === 1,
  )
  const firstPour = pours.find((index) => index > lastArticle && (start < 0 || index > start - 60)) ?? -1
  if (start < 0 || (firstPour >= 0 && firstPour < start)) start = firstPour >= 0 ? firstPour : start
  if (start < 0) return []
  const end = blocks.findIndex(
    (block, index) => index > start && block.heading !== null && topicsOf(foldedOf(flow, block)).includes('annex'),
  )
  return blocks.slice(start, end < 0 ? blocks.length : end)
}

function isSignedFor(flow: Flow, block: Block): boolean {
  const printed = flow.text.slice(block.start, block.end)
  return (
    block.kind !== 'item' && SIGNED_FOR.test(foldedOf(flow, block)) && printed.length < 240 && !/[.;:]$/.test(printed)
  )
}

function sectionsOf(flow: Flow, blocks: readonly Block[], signatures: ReadonlySet<Block>): Section[] {
  const sections: Section[] = []
  let above: { number: string | null; heading: string } | null = null
  let aboveTopics: readonly Topic[] = []
  let current: { heading: Block | null; blocks: Block[] } = { heading: null, blocks: [] }
  const close = (): void => {
    const first = current.heading ?? current.blocks[0]
    const last = current.blocks[current.blocks.length - 1] ?? current.heading
    if (first === null || first === undefined || last === null || last === undefined) return
    const heading = current.heading?.heading ?? null
    const title =
      current.heading === null || heading === null
        ? ''
        : read(flow, { start: current.heading.start + titleOffset(flow, current.heading), end: current.heading.end })
    const topics = topicsOf(flow.folded.slice(first.start, current.heading?.end ?? first.start))
    const level = heading?.level ?? 0
    if (level === 1) {
      above = { number: heading?.number ?? null, heading: title }
      aboveTopics = topics
    }
    const own =
      level === 2
        ? [
            ...new Set([
              ...topics,
              ...(topics.length === 0 ? aboveTopics : aboveTopics.filter((topic) => topic === 'annex')),
            ]),
          ]
        : topics
    sections.push({
      start: first.start,
      end: last.end,
      number: heading?.number ?? null,
      title,
      level,
      topics: own,
      blocks: current.blocks,
      rubric: heading?.rubric === true,
      article: level === 2 ? above : level === 1 ? above : null,
    })
  }
  for (const block of blocks) {
    if (signatures.has(block)) continue
    if (block.heading === null) {
      current.blocks.push(block)
      continue
    }
    close()
    current = { heading: block, blocks: [] }
  }
  close()
  return sections
}

function titleOffset(flow: Flow, block: Block): number {
  const printed = flow.text.slice(block.start, block.end)
  const first = (block.heading?.title ?? '').split(' ')[0] ?? ''
  const at = first === '' ? printed.length : printed.indexOf(first, Math.min(block.heading?.titleAt ?? 0, 3))
  return at < 0 ? 0 : Math.max(at, Math.min(block.heading?.titleAt ?? 0, at))
}
