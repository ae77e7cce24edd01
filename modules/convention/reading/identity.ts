import { isCapitals, type Lexicon, sentenceCase } from './case.ts'
import { type Flow, read, type Span } from './flow.ts'
import type { Hit } from './sentences.ts'
import type { Structure } from './structure.ts'
import { NOT_TITLE, TITLE, TITLE_GOES_ON } from './variants/identity.ts'
import { UNFINISHED } from './variants/line-starts.ts'

const HEAD_BLOCKS = 25

function foldedBlock(flow: Flow, block: Span): string {
  return flow.folded.slice(block.start, block.end)
}

/** The title as printed, on one line; a text in capitals is put back in sentence case. */
export function readTitle(structure: Structure, lexicon: Lexicon): Hit<string> | null {
  const { flow } = structure
  const head = structure.head.length > 0 ? structure.head : flow.blocks.slice(0, HEAD_BLOCKS)
  const first = firstTitle(flow, head)
  if (first < 0) return null
  const opening = head[first]
  if (opening === undefined) return null
  const before = head[first - 1]
  const announced =
    before !== undefined && /^groupement (?:de |d')(?:commandes?|achats?)$/.test(foldedBlock(flow, before))
  let text = announced ? `${titleText(flow, before)} – ${titleText(flow, opening)}` : titleText(flow, opening)
  let { end } = opening
  for (const block of head.slice(first + 1, first + 7)) {
    if (block.kind === 'row' || block.kind === 'heading') break
    const quoted = /^[«"].*[»"]$/.test(read(flow, block)) && GROUP_ONLY.test(text)
    const next = quoted ? read(flow, block) : titleText(flow, block)
    const joint = jointOf(text, next, block.apart)
    if (joint === null || text.length + next.length > 420) break
    text += joint + (joint === ' ' && isCapitals(text) === isCapitals(next) ? next : sentenceCase(next, lexicon))
    if (joint === ' – ') text = partsInCase(text, lexicon)
    end = block.end
  }
  return {
    value: partsInCase(text, lexicon).replace(/[\s,:.;–-]+$/, ''),
    start: opening.start,
    end,
    confidence: 'sure',
  }
}

const GROUP_ONLY = /groupement (?:permanent )?(?:de commandes?|d’achats?)$/i

function partsInCase(text: string, lexicon: Lexicon): string {
  return text
    .split(' – ')
    .map((part) => mixedCase(part, lexicon))
    .join(' – ')
}

/** Capitals may stop in the middle of a title: each run of words in capitals is put back. */
function mixedCase(text: string, lexicon: Lexicon): string {
  if (isCapitals(text)) return sentenceCase(text, lexicon)
  const head = /^(?:[A-ZÀ-Ý’'-]{2,} |[A-ZÀ-Ý]’[A-ZÀ-Ý-]+ ){3,}/.exec(text)?.[0]
  return head === undefined ? text : `${sentenceCase(head.trim(), lexicon)} ${text.slice(head.length)}`
}

function titleText(flow: Flow, block: Span): string {
  const printed = read(flow, block).replace(/^[\s#*_=-]+|[\s*_=]+$/g, '')
  return /^[«"][^«»"]*[»"]$/.test(printed) || !/[«"].*[»"]/.test(printed)
    ? printed.replace(/^[\s«"]+|[\s»"]+$/g, '')
    : printed
}

function firstTitle(flow: Flow, head: readonly Span[]): number {
  const named = head.findIndex(
    (block) =>
      TITLE.test(foldedBlock(flow, block)) &&
      block.end - block.start < 400 &&
      !/[.;:,]$|\. [a-z]/.test(foldedBlock(flow, block)),
  )
  if (named >= 0) return named
  const split = head.findIndex(
    (block, index) =>
      /^(?:projet de )?convention\b/.test(foldedBlock(flow, block)) &&
      /groupement/.test(foldedBlock(flow, head[index + 1] ?? block)),
  )
  return split >= 0
    ? split
    : head.findIndex(
        (block) =>
          /\bgroupement (?:de |d')(?:commandes?|achats?)\b/.test(foldedBlock(flow, block)) &&
          block.end - block.start < 200,
      )
}

/** How a line is joined to the title before it: a blank when it goes on the phrase, a dash when it is a subtitle, null when it is no title. */
function jointOf(text: string, next: string, apart: boolean): ' ' | ' – ' | null {
  const folded = next
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/’/g, "'")
  if (next === '' || next.length > 240 || /[.;]$/.test(next)) return null
  if (UNFINISHED.test(text.toLowerCase())) return ' '
  if (NOT_TITLE.test(folded) && !/^(?:de|d'|du|des) /.test(folded)) return null
  if (
    isCapitals(text) &&
    !isCapitals(next) &&
    /[a-zà-ÿ]{3}/.test(next) &&
    /groupement/i.test(text) &&
    !TITLE_GOES_ON.test(folded)
  )
    return ' – '
  if (/^groupement\b/.test(folded) && !/groupement/i.test(text) && !UNFINISHED.test(text.toLowerCase())) return ' – '
  if (TITLE_GOES_ON.test(folded) || !/groupement/i.test(text)) return ' '
  if (/^[«"]/.test(next) && GROUP_ONLY.test(text)) return ' '
  const complete = /groupement (?:permanent )?(?:de commandes?|d’achats?)(?: permanent| publics?)?$/i.test(text)
  if (complete) return ' – '
  return apart && !isCapitals(next) ? null : ' '
}
