import { type Flow, hasText, read, type Span, trimSpan } from './flow.ts'
import { fold } from './normalise/characters.ts'
import { mentionsIn } from './party/mention.ts'
import type { ReadParty } from './party/prose.ts'
import { countOf } from './quantity.ts'
import type { Hit, Sentence } from './sentences.ts'
import type { Structure } from './structure.ts'
import { BODY_WORDS, UNFINISHED } from './variants/line-starts.ts'
import { COUNT } from './variants/quantities.ts'

const EACH = new RegExp(
  `\\b(?:(?:a raison )?d[e'] ?)?(${COUNT}) ?(?:exemplaires? |originaux |original )?(?:originaux |original |papier )?(?:etant |sera |est |seront |sont )?(?:remis |destinee?s? |conserve\\w* |adresse |delivre )?(?:par |pour |a )(?:chaque|chacun\\w*|membre|partie|signataire|adherent|collectivite)`,
)
const AS_MANY = /\bautant (?:d'exemplaires|d'originaux)[^.]{0,50}(?:que|qu'il)/
const EACH_GETS = new RegExp(
  `(?:chaque|chacun)[^.;]{0,60}(?:re[cç]oi|recevra|conserv|dispos|se voit|detient|est destinataire|destinataire|remis|un exemplaire)[^.;]{0,30}?(${COUNT}) (?:exemplaires?|originaux|original)`,
)
const GIVEN = new RegExp(
  `(${COUNT}) (?:exemplaires?|originaux|original)[^.;]{0,60}(?:remis|adresse|destine|transmis|delivre|notifie)e?s? (?:a |aux )(?:chaque|chacun|l'ensemble des membres|tous les membres)`,
)
const TOTAL = new RegExp(`(${COUNT}) (?:exemplaires? (?:originaux|original)|exemplaires?|originaux|originals)`)
const SINGLE =
  /\b(?:un (?:seul|unique) (?:exemplaire|original)|(?:un|en) (?:seul )?exemplaire (?:original )?unique|un exemplaire original (?:conserve|detenu|unique|depose|archive)|en un (?:exemplaire )?original\b)/

/** How many originals each member gets; null when there is one, kept by the coordinator, or when the text does not say. */
export function readOriginals(flow: Flow, spans: readonly Span[], parties: number): Hit<number> | null {
  const scope = spans
    .map((span) => ({ ...span, full: flow.folded.slice(span.start, Math.min(span.end, span.start + 1500)) }))
    .filter(
      (one) =>
        /\bexemplaires?\b|\boriginaux\b|\boriginal\b/.test(one.full) && !/accord-cadre|marche signe/.test(one.full),
    )
  for (const one of scope) {
    const hit = (value: number, confidence: 'sure' | 'likely' = 'sure'): Hit<number> => ({
      value,
      start: one.start,
      end: one.end,
      confidence,
    })
    if (AS_MANY.test(one.full)) return hit(1)
    const each = EACH.exec(one.full) ?? EACH_GETS.exec(one.full) ?? GIVEN.exec(one.full)
    const count = each?.[1] === undefined ? null : countOf(each[1])
    if (count !== null) return hit(count)
    if (SINGLE.test(one.full)) return null
    const total = TOTAL.exec(one.full)
    const whole = total?.[1] === undefined ? null : countOf(total[1])
    if (whole !== null && parties > 1 && whole % parties === 0) return hit(whole / parties, 'likely')
  }
  return null
}

const PLACED = /\b(?:fait|etabli|signe|dresse|passe)e?s?\b[^.]{0,120}?[ ,](?:a|au|aux) |^a /
const CITY =
  /^(?:(?:La|Le|Les|L’) ?)?[A-ZÀ-ÝŒ][A-Za-zÀ-ÿœŒ’-]*(?:(?: |-)(?:[A-ZÀ-ÝŒ][A-Za-zÀ-ÿœŒ’-]*|(?:de|du|des|la|le|les|en|sur|sous|lès|d’[A-ZÀ-Ý][a-zà-ÿ]+|l’[A-ZÀ-Ý][a-zà-ÿ]+)(?= [A-ZÀ-ÝŒ]|-| (?:la|le) )))*/

/** The place of signature. */
export function readPlace(structure: Structure): Hit<string> | null {
  const { flow } = structure
  const candidates = structure.signatures.flatMap((block) => (block.kind === 'row' ? block.cells : [block]))
  for (const block of candidates.slice(0, 60)) {
    const folded = flow.folded.slice(block.start, Math.min(block.end, block.start + 300))
    const match = PLACED.exec(folded)
    if (match === null || (match[0] === 'a ' && !/,? le\b/.test(folded))) continue
    const start = block.start + match.index + match[0].length
    const name = CITY.exec(flow.text.slice(start, block.end))
    if (name === null) continue
    const span = trimSpan(flow, { start, end: start + name[0].length }, /[\s,;.-]/)
    const printed = read(flow, span)
    const article = / au $/.test(match[0]) ? 'Le ' : / aux $/.test(match[0]) ? 'Les ' : ''
    if (printed.length > 1) return { value: article + printed, ...span, confidence: 'sure' }
  }
  return null
}

const POUR =
  /^(?:lu et approuve,? ?)?(?:bon )?pour (?:le compte (?:de |du |d')|et au nom (?:de |du )|signature ?:? ?)?(?:le |la |l'|les |et )?/
const NOT_BODY =
  /^(?:maire|president|presidente|directeur|directrice|vice|membres?\b|faire|valoir|ampliation|copie|autorisation|accord|acceptation|coordonnateur ?[:,]?$|extrait|servir|information|notification|delegation|collectivites? de l'aisne$|toutes?|chaque|pouvoir)/
const NAME_STOP =
  /,| (?=(?:le |la |l')?(?:maire|president|presidente|vice-president|vice-presidente|directeur|directrice|adjoint|premiere?|deuxieme|vice|proviseur|principal)\b)| (?=(?:m\. |mme |monsieur |madame |signature|cachet|nom et|representee? par|son |sa |le \d))|[:;\uE000\t\n]| \(/
const OFFICE_OF =
  /^(?:pour )?(?:le |la |l')?(?:president|presidente|maire|directeur|directrice|vice-president|vice-presidente)(?: general\w*)? (?:de la |du |de l'|de |d')/
const BODY = new RegExp(`^(?:le |la |l'|les )?(?:${BODY_WORDS})\\b`)

const MOST_CELLS = 3000

/** The member's name in each signature block, as printed. Blocks left blank are left out. */
export function readSignatures(structure: Structure, parties: readonly ReadParty[]): Hit<string>[] {
  const { flow } = structure
  const cells = structure.signatures
    .flatMap((block): Span[] => (block.kind === 'row' ? [...block.cells] : [block]))
    .slice(0, MOST_CELLS)
  const signed: Hit<string>[] = []
  const bare: Hit<string>[] = []
  const taken = new Set<number>()
  cells.forEach((cell, index) => {
    if (taken.has(cell.start)) return
    const folded = flow.folded.slice(cell.start, cell.end)
    const pour = POUR.exec(folded)
    if (pour !== null && pour[0] !== '') {
      const hit = blockName(flow, cell, pour[0].length, cells[index + 1], parties)
      if (hit !== null) signed.push(hit)
      const next = cells[index + 1]
      if (hit !== null && next !== undefined && hit.end > next.start) taken.add(next.start)
    } else if (BODY.test(folded) && folded.length < 160) {
      const hit = blockName(
        flow,
        cell,
        /^(?:le |la |l'|les )?/.exec(folded)?.[0].length ?? 0,
        cells[index + 1],
        parties,
      )
      if (hit !== null) bare.push(hit)
    } else if (OFFICE_OF.test(folded) && folded.length < 160) {
      const mention = mentionsIn(folded, parties)[0] ?? communeOf(folded, parties)
      if (mention !== undefined) bare.push({ value: mention.party.name.value, ...cell, confidence: 'likely' })
    }
  })
  const named = unique(signed.length > 0 ? [...signed, ...bare.filter((hit) => isMissing(hit, signed, parties))] : bare)
  return named
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
  next: Span | undefined,
  parties: readonly ReadParty[],
): Hit<string> | null {
  const start = cell.start + skipped
  const folded = flow.folded.slice(start, cell.end)
  if (NOT_BODY.test(folded)) return null
  const stop = folded.slice(3).search(NAME_STOP)
  const end = stop < 0 ? cell.end : start + 3 + stop
  const span = trimSpan(flow, { start, end }, /[\s,;:.\uE000]/)
  const value = read(flow, span)
  if (!hasText(flow, span) || value.length > 160 || /\uE000/.test(flow.text.slice(start, Math.min(cell.end, end + 2))))
    return null
  const joined = next === undefined || (stop >= 0 && end < cell.end - 2) ? null : joinedName(flow, span, next, parties)
  if (joined === null && /(?: de| du| d’| des)$/.test(value)) return null
  return joined ?? { value, ...span, confidence: 'sure' }
}

/** A name printed on two lines: known by the parties, or plain from its second line. */
function joinedName(flow: Flow, span: Span, next: Span, parties: readonly ReadParty[]): Hit<string> | null {
  const more = trimSpan(flow, next, /[\s,;:.]/)
  if (more.end - more.start > 90 || more.start < span.end) return null
  const joined = `${read(flow, span)} ${read(flow, more)}`
  const party = parties.find((one) => plain(one.name.value) === plain(joined))
  if (party !== undefined) return { value: party.name.value, start: span.start, end: more.end, confidence: 'sure' }
  if (parties.some((one) => plain(one.name.value) === plain(read(flow, span)))) return null
  const goesOn =
    UNFINISHED.test(flow.folded.slice(span.start, span.end)) ||
    /^(?:«|"|de |du |des |d’|et |\(|[a-zà-ÿ]{3,})/.test(flow.text.slice(more.start, more.end))
  return goesOn ? { value: joined, start: span.start, end: more.end, confidence: 'likely' } : null
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The ranges in which a clause on originals may stand: sentences, and the blocks of the signatures. */
export function closingSpans(structure: Structure, sentences: readonly Sentence[]): Span[] {
  return [
    ...sentences,
    ...structure.signatures.flatMap((block): readonly Span[] => (block.kind === 'row' ? block.cells : [block])),
  ]
}
