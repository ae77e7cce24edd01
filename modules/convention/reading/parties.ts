import type { Block, Flow, Span } from './flow.ts'
import { fold } from './normalise/characters.ts'
import { OTHERS, readChunks } from './party/chunks.ts'
import { likeness } from './party/kind.ts'
import type { ReadParty } from './party/prose.ts'
import { rowsAmong } from './party/stacked.ts'
import { readTable } from './party/table.ts'
import type { Section, Structure } from './structure.ts'
import { NO_NAME } from './variants/bodies.ts'

const MEMBERS_TITLE =
  /\bmembres?\b|\bparties\b|\bsignataires\b|\badherents\b|\bcomposition\b|\bcollectivites\b|\bconstitution\b|\bparticipants\b/
const MEMBERS_FOLLOW =
  /(?:entre (?:les|des) [^.:]{0,90}(?:suivant\w*|ci-dessous|ci-apres)|(?:membres|parties|adherents|signataires|personnes publiques|collectivites)[^.:]{0,90}(?:sont|suivant\w*|ci-dessous|ci-apres|:)|est (?:constitue|compose|forme)[^.:]{0,60}(?:entre|de|des|par)[^.:]{0,60}|(?:reunit|regroupe|associe|comprend)[^.:]{0,60}) ?:?$/

/** The signatories, in order: the parties' block, then the articles on the members and the annexed lists. */
export function readParties(structure: Structure): ReadParty[] {
  const { flow } = structure
  const own = readBlocks(flow, structure.parties)
  const listed = structure.sections.flatMap((section) =>
    own.length >= 2 && !refersToList(flow, structure, section) ? [] : readMembersSection(flow, section),
  )
  const signed = own.length === 0 && listed.length === 0 ? readChunks(flow, signedBodies(structure)) : []
  const annexed = structure.annexes.flatMap((section) =>
    isMembersAnnex(section) ? asLater(readBlocks(flow, section.blocks), OTHERS.test(fold(section.title))) : [],
  )
  const nobody = own.length === 0 && listed.length === 0
  const headed = nobody && annexed.length < 2 ? withRepresentative(readBlocks(flow, structure.head)) : []
  return settleFounders(flow, structure, onlyBodies(mergeParties([own, listed, headed, signed, annexed])))
}

/** A party has a name of its own; where the others are told with a seat or a representative, so is it, unless it signs. */
function onlyBodies(parties: readonly ReadParty[]): ReadParty[] {
  const named = parties.filter(({ name }) => !NO_NAME.test(fold(name.value)))
  return named.length === 0 ? [...parties] : named
}

/** Where no block names the parties, those who sign are parties: the blocks « Pour … », up to the next one. */
function signedBodies(structure: Structure): Block[] {
  const { flow } = structure
  return rowsAsLines(structure.signatures).flatMap((block): Block[] => {
    const pour = /^(?:bon )?pour (?=(?:le |la |l'|les ))/.exec(flow.folded.slice(block.start, block.end))
    const start = block.start + (pour?.[0].length ?? 0)
    return pour === null &&
      !/^(?:le |la )?(?:president|maire|directeur|directrice|proviseur)|^(?:m\.|mme|monsieur|madame) /.test(
        flow.folded.slice(block.start, block.end),
      )
      ? []
      : [{ ...block, start }]
  })
}

/** In the head of the text only bodies told with their representative or seat are parties: the others are logos. */
function withRepresentative(parties: readonly ReadParty[]): ReadParty[] {
  return parties.filter(
    ({ representative, seat }) => representative.name !== null || representative.office !== null || seat.text !== null,
  )
}

function readBlocks(flow: Flow, blocks: readonly Block[]): ReadParty[] {
  const tabled = readTable(flow, rowsAmong(flow, blocks))
  const told =
    tabled.length > 0
      ? readChunks(
          flow,
          blocks.filter(
            (block) =>
              block.kind !== 'row' && !tabled.some((party) => party.start <= block.start && block.start < party.end),
          ),
        )
      : readChunks(flow, rowsAsLines(blocks))
  return tabled.length > 0 ? mergeParties([told.filter((party) => party.representative.name !== null), tabled]) : told
}

/** A row that is no table of members still tells something: each cell is read as a line. */
function rowsAsLines(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'row'
      ? block.cells.map((cell): Block => ({ ...block, ...cell, kind: 'paragraph', cells: [cell] }))
      : [block],
  )
}

/** The members that an article lists: its rows, or what follows a phrase that announces them. */
function readMembersSection(flow: Flow, section: Section): ReadParty[] {
  const title = fold(section.title)
  const announced = section.blocks.findIndex((block) =>
    MEMBERS_FOLLOW.test(flow.folded.slice(block.start, block.end).trim()),
  )
  if (announced < 0 && !MEMBERS_TITLE.test(title)) return []
  const lead = flow.folded.slice(section.start, section.blocks[0]?.end ?? section.end)
  const later = OTHERS.test(title) || NOT_FOUNDERS.test(lead)
  const rows = readTable(flow, rowsAmong(flow, section.blocks))
  if (rows.length > 0) return asLater(rows, later)
  if (announced < 0) return []
  const listed: Block[] = []
  for (const block of section.blocks.slice(announced + 1)) {
    if (
      block.kind === 'paragraph' &&
      !/^(?:le |la |l'|les |et )?(?:commune|ville|communaute|syndicat|departement|region|centre|ccas|metropole|etablissement|ehpad|office|caisse)/.test(
        flow.folded.slice(block.start, block.end),
      ) &&
      !/:\s*$/.test(flow.folded.slice(block.start, block.end)) &&
      listed.length > 0
    )
      break
    listed.push(block)
  }
  return asLater(readChunks(flow, listed), later)
}

/** Members under a title that sets them apart from the founders. */
function asLater(parties: readonly ReadParty[], later: boolean): ReadParty[] {
  return later ? parties.map((party) => ({ ...party, founder: false })) : [...parties]
}

const NOT_FOUNDERS =
  /\b(?:sans (?:avoir|posseder|beneficier de) (?:la |le )?(?:qualite|statut|titre) de (?:membres? )?fondateurs?|ne sont pas (?:des )?(?:membres )?fondateurs)/

/** True when the parties' block only names the coordinator and sends the reader to a list. */
function refersToList(flow: Flow, structure: Structure, section: Section): boolean {
  const block = structure.parties.map((part) => flow.folded.slice(part.start, part.end)).join(' ')
  return (
    /(?:liste|tableau|enumere|mentionnes|figurant|designes?) (?:[^.]{0,60} )?(?:article|annexe|ci-dessous)/.test(
      block,
    ) && MEMBERS_TITLE.test(fold(section.title))
  )
}

function isMembersAnnex(section: Section): boolean {
  const title = fold(section.title)
  const text = section.blocks[0]
  return (
    /\bmembres\b|\bsignataires\b|\badherents\b|\bparties\b|\bcollectivites\b|\bcommunes\b/.test(title) &&
    !/besoin|quantit|estimat|montant|bulletin|repartition|contact/.test(title) &&
    text !== undefined
  )
}

/** Lists one after the other; a body named again completes the first mention. */
function mergeParties(lists: readonly (readonly ReadParty[])[]): ReadParty[] {
  const merged: ReadParty[] = []
  for (const party of lists.flat()) {
    const at = merged.findIndex((other) => sameBody(other, party))
    const known = merged[at]
    if (known === undefined) merged.push(party)
    else merged[at] = complete(known, party)
  }
  return merged
}

function sameBody(one: ReadParty, other: ReadParty): boolean {
  return (
    fold(one.name.value) === fold(other.name.value) ||
    (likeness(one.name.value, other.name.value) === 1 && one.kind === other.kind)
  )
}

function complete(known: ReadParty, again: ReadParty): ReadParty {
  const { seat, representative } = known
  return {
    ...known,
    seat: seat.text === null && again.seat.text !== null ? again.seat : seat,
    representative: {
      civility: representative.civility ?? again.representative.civility,
      name: representative.name ?? again.representative.name,
      office: representative.office ?? again.representative.office,
    },
    founder: known.founder && again.founder,
  }
}

const FOUNDERS_NAMED =
  /\b(?:membres|adherents) fondateurs (?:sont|designent|s'entendent|du groupement sont|:)[^.\n\t]{4,400}/

/** « Les membres fondateurs sont A et B » sets the others apart. */
function settleFounders(flow: Flow, structure: Structure, parties: readonly ReadParty[]): ReadParty[] {
  if (parties.some((party) => !party.founder)) return [...parties]
  for (const section of structure.sections) {
    const span: Span = { start: section.start, end: Math.min(section.end, section.start + 20_000) }
    const match = FOUNDERS_NAMED.exec(flow.folded.slice(span.start, span.end))
    if (match === null) continue
    const named = parties.filter(
      (party) => match[0].includes(fold(party.name.value)) || party.aliases.some((alias) => match[0].includes(alias)),
    )
    if (named.length > 0 && named.length < parties.length)
      return parties.map((party) => ({ ...party, founder: named.includes(party) }))
  }
  return [...parties]
}
