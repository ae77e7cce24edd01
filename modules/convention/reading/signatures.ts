import { type Flow, hasText, read, type Span, trimSpan } from './flow.ts'
import { fold } from './normalise/characters.ts'
import { nameTokens } from './party/kind.ts'
import { mentionsIn, partyMeant } from './party/mention.ts'
import type { ReadParty } from './party/prose.ts'
import type { Hit } from './sentences.ts'
import type { Structure } from './structure.ts'
import { BODY_WORDS, UNFINISHED } from './variants/line-starts.ts'

const POUR =
  /^(?:lu et approuve,? ?)?(?:(?:bon )?pour |p\/ ?)(?:le compte (?:de |du |d')|et au nom (?:de |du )|signature ?:? ?)?(?:le |la |l'|les |et )?/
const NOT_BODY =
  /^(?:maire|president|presidente|directeur|directrice|vice|membres?\b|faire|valoir|ampliation|copie|autorisation|accord|acceptation|coordonnateur ?[:,]?$|extrait|servir|information|notification|delegation|toutes?|chaque|pouvoir)/
/** The header of a table of signatures. */
const HEADER =
  /^(?:collectivites?|membres?|etablissements?|signataires?|organismes?|structures?|entites?|parties)(?: (?:membres?|signataires?|du groupement))?$/
const NAME_STOP =
  /,| (?=(?:le |la |l')?(?:maire|president|presidente|vice-president|vice-presidente|directeur|directrice|adjoint|premiere?|deuxieme|vice|proviseur|principal)\b)| (?=(?:m\. |mme |monsieur |madame |signature|cachet|nom et|representee? par|son |sa |le \d))|[:;\uE000\t\n]| \(/
const OFFICE_OF =
  /^(?:pour )?(?:le |la |l')?(?:president|presidente|maire|directeur|directrice|vice-president|vice-presidente)(?: general\w*)? (?:de la |du |de l'|de |d')/
const BODY = new RegExp(`^(?:le |la |l'|les )?(?:${BODY_WORDS})\\b`)

const MOST_CELLS = 3000
/** The rank of a member in a list of signatures. */
const RANK = /^(?:\d{1,2}|[a-h])[.)°] +(?=[a-z"])/

/**
 * The cells of the signatures in the order in which blocks read: where several members stand side by side, column by column.
 */
function signatureCells(structure: Structure): Span[] {
  const { flow, signatures } = structure
  const cells: Span[] = []
  let band: (readonly Span[])[] = []
  const close = (): void => {
    for (let column = 0; column < (band[0]?.length ?? 0); column += 1)
      for (const row of band) cells.push(...row.slice(column, column + 1))
    band = []
  }
  for (const block of signatures) {
    if (block.kind !== 'row') {
      close()
      cells.push(block)
      continue
    }
    const names = block.cells.filter((cell) => opensBlock(flow.folded.slice(cell.start, cell.end))).length
    if (names >= 2 || block.cells.length !== band[0]?.length) close()
    if (names >= 2 || band.length > 0) band.push(block.cells)
    else cells.push(...block.cells)
  }
  close()
  return cells
}

function opensBlock(folded: string): boolean {
  return /^(?:(?:bon )?pour |p\/ ?)(?:le |la |l'|les )?[a-z]/.test(folded) || BODY.test(folded)
}

/** The member's name in each signature block, as printed. Blocks left blank are left out. */
export function readSignatures(structure: Structure, parties: readonly ReadParty[]): Hit<string>[] {
  const { flow } = structure
  const cells = signatureCells(structure)
    .slice(0, MOST_CELLS)
    .map((cell) => ({
      ...cell,
      start: cell.start + (RANK.exec(flow.folded.slice(cell.start, cell.start + 6))?.[0].length ?? 0),
    }))
  const signed: Hit<string>[] = []
  const bare: Hit<string>[] = []
  const taken = new Set<number>()
  cells.forEach((cell, index) => {
    if (taken.has(cell.start)) return
    const folded = flow.folded.slice(cell.start, cell.end)
    const pour = POUR.exec(folded)
    if (pour !== null && pour[0] !== '') {
      const hit = blockName(flow, cell, pour[0].length, cells.slice(index + 1, index + 4), parties)
      if (hit !== null) signed.push(hit)
      for (const next of cells.slice(index + 1, index + 4))
        if (hit !== null && hit.end > next.start && plain(hit.value).includes(plain(read(flow, next))))
          taken.add(next.start)
    } else if (BODY.test(folded) && folded.length < 160) {
      const hit = blockName(
        flow,
        cell,
        /^(?:le |la |l'|les )?/.exec(folded)?.[0].length ?? 0,
        cells.slice(index + 1, index + 4),
        parties,
      )
      if (hit !== null) bare.push(hit)
    } else if (/^[A-ZÀ-Ý«]/.test(flow.text.charAt(cell.start)) && namesParty(folded, parties)) {
      bare.push({ value: read(flow, trimSpan(flow, cell, /[\s,;:.]/)), ...cell, confidence: 'likely' })
    } else if (OFFICE_OF.test(folded) && folded.length < 160) {
      const mention = mentionsIn(folded, parties)[0] ?? communeOf(folded, parties)
      if (mention !== undefined) bare.push({ value: mention.party.name.value, ...cell, confidence: 'likely' })
    }
  })
  const named = unique(signed.length > 0 ? [...signed, ...bare.filter((hit) => isMissing(hit, signed, parties))] : bare)
  return named
}

/** A line that is nothing but the name of a party without the word for what it is: « Les Ateliers du Brun ». */
function namesParty(folded: string, parties: readonly ReadParty[]): boolean {
  if (
    folded.length < 6 ||
    folded.length > 80 ||
    /\d|^(?:de |du |des |d'|et |m\.|mme|monsieur|madame|le (?:maire|president)|la (?:maire|presidente))/.test(folded)
  )
    return false
  const words = nameTokens(folded)
  return (
    words.length >= 2 &&
    partyMeant(folded, parties) !== undefined &&
    !/\b(?:maire|president|directeur|directrice)/.test(folded)
  )
}

/** « Le Maire de Briselande » signs for the commune of that name. */
function communeOf(folded: string, parties: readonly ReadParty[]): { party: ReadParty } | undefined {
  const place = folded
    .replace(OFFICE_OF, '')
    .replace(/[,;.\n].*$/s, '')
    .trim()
  const party = parties.find(
    (one) => one.kind === 'commune' && fold(one.name.value).endsWith(place) && place.length > 2,
  )
  return party === undefined ? undefined : { party }
}

function isMissing(hit: Hit<string>, signed: readonly Hit<string>[], parties: readonly ReadParty[]): boolean {
  const party = mentionsIn(fold(hit.value), parties)[0]?.party
  return party !== undefined && !signed.some((other) => mentionsIn(fold(other.value), parties)[0]?.party === party)
}

function unique(hits: readonly Hit<string>[]): Hit<string>[] {
  const seen = new Set<string>()
  return hits.filter((hit) => {
    const key = fold(hit.value)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function blockName(
  flow: Flow,
  cell: Span,
  skipped: number,
  next: readonly Span[],
  parties: readonly ReadParty[],
): Hit<string> | null {
  const start = cell.start + skipped
  const folded = flow.folded.slice(start, cell.end)
  if (NOT_BODY.test(folded) || HEADER.test(folded)) return null
  const stop = folded.slice(3).search(NAME_STOP)
  const end = stop < 0 ? cell.end : start + 3 + stop
  const span = trimSpan(flow, { start, end }, /[\s,;:.\uE000]/)
  const value = read(flow, span)
  if (!hasText(flow, span) || value.length > 160 || /\uE000/.test(flow.text.slice(start, Math.min(cell.end, end + 2))))
    return null
  const joined = next.length === 0 || (stop >= 0 && end < cell.end - 2) ? null : joinedName(flow, span, next, parties)
  if (joined === null && /(?: de| du| d’| des)$/.test(value)) return null
  return joined ?? { value, ...span, confidence: 'sure' }
}

/** A name printed on several lines: known by the parties, or plain from its second line. */
function joinedName(flow: Flow, span: Span, next: readonly Span[], parties: readonly ReadParty[]): Hit<string> | null {
  if (!isOpen(read(flow, span)) && parties.some((one) => plain(one.name.value) === plain(read(flow, span)))) return null
  let joined = read(flow, span)
  let end = span.end
  let likely: Hit<string> | null = null
  for (const cell of next) {
    const more = trimSpan(flow, cell, /[\s,;:.]/)
    const printed = read(flow, more)
    if (more.end - more.start > 90 || printed === '') break
    const goesOn =
      isOpen(joined) ||
      /^(?:«|"|de |du |des |d’|et |\(|[a-zà-ÿ]{3,}|D’|DE |DU |DES )/.test(printed) ||
      parties.some((one) => plain(one.name.value).startsWith(plain(`${joined} ${printed}`)))
    if (!goesOn || NOT_BODY.test(fold(printed).replace(/^(?:le |la |l')/, ''))) break
    joined = /[a-zà-ÿ]-$/i.test(joined) ? `${joined}${printed}` : `${joined} ${printed}`
    end = Math.max(end, more.end)
    const start = Math.min(span.start, more.start)
    const party = parties.find((one) => plain(one.name.value) === plain(joined))
    if (party !== undefined) return { value: joined, start, end, confidence: 'sure' }
    likely = { value: joined, start, end, confidence: 'likely' }
  }
  return likely
}

/** The name stops in the middle of a phrase, or of a quotation. */
function isOpen(name: string): boolean {
  return UNFINISHED.test(fold(name)) || name.split('«').length > name.split('»').length
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
