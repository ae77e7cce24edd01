import { type Flow, hasText, read, type Span, trimSpan } from '../flow.ts'
import { BODY_WORDS } from '../variants/line-starts.ts'
import { ADDRESS, COLUMNS } from '../variants/persons.ts'
import { kindOf } from './kind.ts'
import { NOBODY, type ReadPerson, readPerson } from './person.ts'
import { nameStart, type ReadParty, readProse } from './prose.ts'
import { NO_SEAT, type ReadSeat, seatAt } from './seat.ts'

type Column = (typeof COLUMNS)[number][0]

export const BODY = new RegExp(`^(?:le |la |l'|les )?(?:${BODY_WORDS})\\b`)

/** The members of a table, in order; empty when the rows are no table of members. */
export function readTable(flow: Flow, rows: readonly (readonly Span[])[]): ReadParty[] {
  let columns: Column[] | null = null
  const parties: ReadParty[] = []
  for (const cells of rows) {
    const header = headerOf(flow, cells)
    if (header !== null) {
      columns = header
      continue
    }
    const before = parties[parties.length - 1]
    const address = before === undefined ? null : addressRow(flow, cells)
    if (before !== undefined && address !== null && before.seat.text === null) {
      parties[parties.length - 1] = { ...before, seat: seatAt(flow, address), end: address.end }
      continue
    }
    const layout = columns ?? guess(flow, cells)
    if (layout === null) continue
    parties.push(...readRow(flow, cells, layout))
  }
  return parties
}

/** The columns that a header row names, or null. It names the members at least, in words that are no body. */
function headerOf(flow: Flow, cells: readonly Span[]): Column[] | null {
  const columns = cells.map((cell) => columnOf(flow, cell))
  const named = columns.filter((column) => column !== 'other').length
  const short = cells.every((cell) => cell.end - cell.start < 70)
  const known = cells.some((cell) =>
    /^(?:membres?|collectivit|organisme|etablissement|denomination|acheteur|adherent|parties?|entite|structure|nom|signataire|personne|raison|pouvoir|identite|designation)/.test(
      flow.folded.slice(cell.start, cell.end),
    ),
  )
  return short && known && named >= 1 && columns.includes('name') ? columns : null
}

export function columnOf(flow: Flow, cell: Span): Column {
  const folded = flow.folded.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim()
  return COLUMNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other'
}

/** A row that holds nothing but an address goes on the member of the row above. */
function addressRow(flow: Flow, cells: readonly Span[]): Span | null {
  const told = cells.filter((cell) => hasText(flow, cell))
  const [only, ...others] = told
  if (only === undefined || others.length > 0) return null
  const folded = flow.folded.slice(only.start, only.end)
  return /\d{5}/.test(folded) && ADDRESS.exec(folded)?.index === 0 ? only : null
}

function guess(flow: Flow, cells: readonly Span[]): Column[] | null {
  const columns = cells.map((cell): Column => {
    const folded = flow.folded.slice(cell.start, cell.end)
    if (/^(?:\d{1,3}|n°.{0,4})$/.test(folded)) return 'other'
    if (BODY.test(folded) && !/^(?:mairie|maison|hotel|centre)\b.*\d/.test(folded)) return 'name'
    if (/\b(?:monsieur|madame|mme|m\.) |^representee? par/.test(folded)) return 'representative'
    return /\b(?:rue|avenue|place|boulevard|mairie|\d{5})\b/.test(folded) ? 'seat' : 'other'
  })
  return columns.includes('name') && (columns.includes('representative') || columns.includes('seat')) ? columns : null
}

function readRow(flow: Flow, cells: readonly Span[], columns: readonly Column[]): ReadParty[] {
  const at = (column: Column): Span | null => {
    const cell = cells[columns.indexOf(column)]
    return columns.includes(column) && cell !== undefined && hasText(flow, cell) ? cell : null
  }
  const named = at('name')
  if (named === null || flow.text.slice(named.start, named.end).includes('\uE000')) return []
  const told = readProse(flow, named)[0]
  const start = nameStart(flow, named)
  const name = told?.name.span ?? trimSpan(flow, { start, end: named.end }, /[\s,;:.]/)
  if (/^(?:total|sous-total|ensemble)\b/.test(flow.folded.slice(name.start, name.end))) return []
  const quality = at('quality') ?? at('other')
  const value = read(flow, name)
  const last = cells[cells.length - 1] ?? named
  return [
    {
      start: named.start,
      end: last.end,
      name: { value, span: name },
      kind: kindOf(value, flow.text.slice(name.end, named.end).replace(/^[\s,]+/, '')),
      seat: rowSeat(flow, at('seat'), at('city'), told?.seat ?? NO_SEAT),
      representative: rowPerson(flow, at('representative'), at('office'), told?.representative ?? NOBODY),
      founder:
        quality === null || !/\b(?:adherent|associe|non fondateur)/.test(flow.folded.slice(quality.start, quality.end)),
      aliases: told?.aliases ?? [],
    },
  ]
}

function rowSeat(flow: Flow, seat: Span | null, city: Span | null, told: ReadSeat): ReadSeat {
  if (seat === null) return city === null ? told : { text: null, city: { value: read(flow, city), span: city } }
  const found = seatAt(flow, seat)
  return city === null || found.city !== null ? found : { ...found, city: { value: read(flow, city), span: city } }
}

/** A cell may say « représentée par » before the person. */
function personIn(flow: Flow, cell: Span): ReadPerson {
  const lead = /^representee?s? par ?:? ?/.exec(flow.folded.slice(cell.start, cell.end))?.[0].length ?? 0
  return readPerson(flow, { start: cell.start + lead, end: cell.end })
}

function rowPerson(flow: Flow, person: Span | null, office: Span | null, told: ReadPerson): ReadPerson {
  const found = person === null ? told : personIn(flow, person)
  if (office === null) return found
  const held = readPerson(flow, office)
  const printed = trimSpan(flow, office, /[\s,;.]/)
  return {
    ...found,
    office: held.office ?? found.office ?? { value: read(flow, printed), span: printed },
    name: found.name ?? held.name,
    civility: found.civility ?? held.civility,
  }
}
