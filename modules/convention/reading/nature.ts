import type { Block, Flow } from './flow.ts'
import type { Structure } from './structure.ts'
import { CONTENT_TOPICS } from './variants/content-topics.ts'
import { COORDINATOR } from './variants/coordination.ts'
import { AMENDS, ANNEXING_NATURES, DELIBERATES, FOUNDS, GROUP, OTHER_NATURES, TITLE } from './variants/identity.ts'
import { PARTIES_OPEN } from './variants/regions.ts'

const HEAD_BLOCKS = 25
const FEWEST_ARTICLES = 4
/** Signs together that make a text the convention of a group; one that opens as something else needs more than it can have. */
const ENOUGH = 8

/** True when the text is the convention of a *groupement de commandes*, not a text about one: all its signs are weighed. */
export function isConvention(structure: Structure): boolean {
  const { flow } = structure
  const folded = flow.folded.slice(flow.from)
  if (!GROUP.test(folded)) return false
  const head = flow.blocks.slice(0, HEAD_BLOCKS)
  const title = head.findIndex((block) => isTitle(flow, block))
  const other = head.findIndex((block) => isOtherNature(flow, block))
  const opensOtherwise = other >= 0 && (title < 0 || other < title)
  if (amends(flow, head)) return false
  const deliberates = (folded.match(DELIBERATES) ?? []).length >= 2 && !opensParties(flow)
  const score =
    (title >= 0 ? 3 : 0) +
    (FOUNDS.test(folded) ? 2 : 0) +
    (/\b(?:la|de cette) presente convention\b|\bles presentes\b|\b(?:le|du) present (?:acte|texte|document)\b/.test(
      folded,
    )
      ? 1
      : 0) +
    (structure.parties.length >= 2 ? 2 : 0) +
    (COORDINATOR.test(folded) ? 1 : 0) +
    (/\bmembres?\b|\badherents?\b/.test(folded) ? 1 : 0) +
    (/\bl ?\.? ?2113 ?- ?[6-8]|\bcode des marches publics|2015-899/.test(folded) ? 1 : 0) +
    (structure.signatures.length > 0 ? 1 : 0) +
    Math.min(3, Math.floor(clauses(folded) / 2) - 1) -
    (opensOtherwise ? 6 : 0) -
    (deliberates ? 4 : 0)
  return score >= ENOUGH
}

/** An amendment, or rules that go with a convention: the head says so before it names a convention of its own. */
function amends(flow: Flow, head: readonly Block[]): boolean {
  const names = head.map((block) => (block.end - block.start < 200 ? foldedOf(flow, block).replace(LEADING, '') : ''))
  const amending = names.findIndex((name) => AMENDS.test(name))
  const own = names.findIndex((name) => /^(?:convention|acte constitutif|projet de convention)\b/.test(name))
  return amending >= 0 && (own < 0 || amending < own)
}

/** How many of the clauses that such a convention holds the text tells. */
function clauses(folded: string): number {
  return CONTENT_TOPICS.filter(([, pattern]) => pattern.test(folded)).length
}

function opensParties(flow: Flow): boolean {
  return flow.blocks.slice(0, 60).some((block) => PARTIES_OPEN.test(foldedOf(flow, block)))
}

/** A recital, an item, a subject or a sentence: no title. */
const NO_TITLE =
  /^(?:[-–•*] ?)?(?:vu|considerant|objet|approuv|autoris|accept|decid|article|annexe)\w*\b|[.;,]$|\b(?:est|sont|a ete|ont|donne|decide|expose|propose)\b/

const LEADING = /^[^a-z]+/

function isTitle(flow: Flow, block: Block): boolean {
  const folded = foldedOf(flow, block)
  if (block.end - block.start >= 300 || isOtherNature(flow, block) || NO_TITLE.test(folded)) return false
  return TITLE.test(folded) || /^"? ?groupements? (?:de |d')(?:commandes?|achats?)/.test(folded)
}

function isOtherNature(flow: Flow, block: Block): boolean {
  const folded = foldedOf(flow, block).replace(LEADING, '')
  return block.end - block.start < 400 && OTHER_NATURES.some((pattern) => pattern.test(folded))
}

function foldedOf(flow: Flow, block: Block | undefined): string {
  return block === undefined ? '' : flow.folded.slice(block.start, block.end)
}

/**
 * A convention annexed to another text (a deliberation, a report, a letter) is read from its own title on; any other text is
 * read whole.
 */
export function conventionWithin(flow: Flow): Flow {
  const { blocks } = flow
  const nature = blocks
    .slice(0, HEAD_BLOCKS)
    .findIndex((block) => ANNEXING_NATURES.test(foldedOf(flow, block).replace(LEADING, '')))
  if (nature < 0) return flow
  const at = blocks.findIndex((block, index) => {
    const folded = foldedOf(flow, block)
    return (
      index > nature &&
      folded.length < 300 &&
      /^(?:"|projet de |#+ ?)*(?:convention|acte constitutif|groupement de commandes)\b/.test(folded) &&
      !/[.;:]$/.test(folded) &&
      (TITLE.test(folded) || TITLE.test(`${folded} ${foldedOf(flow, blocks[index + 1])}`)) &&
      holdsConvention(flow, blocks.slice(index + 1))
    )
  })
  const title = blocks[at]
  return title === undefined || blocks.slice(0, at).some((block) => isTitle(flow, block))
    ? flow
    : { ...flow, blocks: blocks.slice(at), from: title.start }
}

function holdsConvention(flow: Flow, blocks: readonly Block[]): boolean {
  const articles = blocks.filter(({ heading }) => heading !== null && heading.level === 1).length
  return articles >= FEWEST_ARTICLES || blocks.slice(0, 40).some((block) => PARTIES_OPEN.test(foldedOf(flow, block)))
}
