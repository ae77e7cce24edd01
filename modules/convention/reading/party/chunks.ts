import type { Block, Flow, Span } from '../flow.ts'
import { BODY_WORDS, PARTY_START } from '../variants/line-starts.ts'
import { STANDS_FOR } from '../variants/persons.ts'
import { nameStart, type ReadParty, readProse } from './prose.ts'

/** More than any group has, and any party tells: the time of reading stays bounded. */
const MOST_PARTIES = 400
const LONGEST_PARTY = 2500

const FOUNDERS = /\b(?:membres?|adherents?|parties) fondat(?:eur|rice)s?\b|\bfondateurs?\b/
export const OTHERS =
  /\b(?:autres membres|membres? (?:adherents?|associes?|simples?|ordinaires?|non fondateurs?|beneficiaires?|ulterieurs?)|nouveaux (?:membres|adherents)|adherents (?:non fondateurs|simples|associes)|non fondateurs?)\b/
const TRAILING =
  /^(?:[,"]|vu (?:le|la|les|l')|(?:les \w+ (?:signataires|parties|membres)|tous) (?:etant )?dite?s?|ci-? ?apres|(?:tous )?(?:ensemble )?(?:denomme|designe)|ensemble|d'une part|d'autre part|collectivement|ils? sont|constituant|formant|signataires)/
const INNER_START = new RegExp(
  `(?:[,;.:)"\\n]|part|\\bet|\\bet entre|\\b(?:et )?enfin) ?,? ?((?:\\bet )?(?:le |la |l'|les )(?:${BODY_WORDS})\\b)`,
  'g',
)

/** The parties told in sentences, lists or blocks of lines, in order. */
export function readChunks(flow: Flow, blocks: readonly Block[]): ReadParty[] {
  const parties: ReadParty[] = []
  const groups: ('founder' | 'other' | null)[] = []
  let header: 'founder' | 'other' | null = null
  let open: Span | null = null
  let marked = 0
  const close = (): void => {
    if (open === null) return
    if (parties.length >= MOST_PARTIES) return
    for (const party of readProse(flow, { start: open.start, end: Math.min(open.end, open.start + LONGEST_PARTY) })) {
      parties.push(party)
      groups.push(header)
    }
    open = null
  }
  for (const piece of blocks.flatMap((block) => pieces(flow, block))) {
    const folded = flow.folded.slice(piece.start, piece.end)
    if (opensParty(flow, piece)) {
      close()
      open = piece
      continue
    }
    const group = OTHERS.test(folded) ? 'other' : FOUNDERS.test(folded) ? 'founder' : null
    if (TRAILING.test(folded.trim()) && !/^ci-? ?apres denommee? /.test(folded)) {
      if (open !== null) open = { start: open.start, end: piece.end }
      close()
      if (group !== null) for (let index = marked; index < groups.length; index += 1) groups[index] = group
      if (group !== null) marked = groups.length
      continue
    }
    if (group !== null && folded.length < 120) {
      close()
      header = group
      marked = groups.length
      continue
    }
    if (open !== null && piece.end - open.start < 1500) open = { start: open.start, end: piece.end }
  }
  close()
  const separated = groups.includes('other') && (groups.includes('founder') || groups.includes(null))
  return parties.map((party, index) => (separated && groups[index] === 'other' ? { ...party, founder: false } : party))
}

/** A block, cut where a second party begins inside it. */
function pieces(flow: Flow, block: Block): Span[] {
  const folded = flow.folded.slice(block.start, block.end)
  if (STANDS_FOR.test(flow.folded.slice(nameStart(flow, block), Math.min(block.end, block.start + 400)))) return [block]
  const represented = /\brepresente/.test(folded)
  const cuts: number[] = []
  for (const match of folded.matchAll(INNER_START)) {
    const at = match.index + match[0].length - (match[1] ?? '').length
    const since = folded.slice(Math.max(cuts[cuts.length - 1] ?? 0, at - 800), at)
    const told = /\brepresente|\bsise?\b|\bsiege\b|;|d'une part|^entre\b[^,]{0,30}$/.test(since) || !represented
    const inside =
      /(?:deliberation|decision|president|presidente|maire|directeur|directrice|conseil|assemblee|siege|au nom|compte|celle|celui|hotel|denommee?s?|designee?s?|appelee?|nommee?|ci-? ?apres|dite?s?)[^,;]{0,30}$/.test(
        since.slice(-45),
      ) || /\bpar ,?$/.test(since)
    const listed = /(?:vu|deliberation|decision)s? [^.]{0,80}$/.test(since)
    if (told && !inside && !listed && at > 0) cuts.push(at)
  }
  const edges = [0, ...cuts, folded.length]
  return edges.slice(0, -1).flatMap((edge, index) => {
    const end = edges[index + 1] ?? folded.length
    return end > edge ? [{ start: block.start + edge, end: block.start + end }] : []
  })
}

function opensParty(flow: Flow, piece: Span): boolean {
  const start = nameStart(flow, piece)
  const folded = flow.folded.slice(start, Math.min(piece.end, start + 600))
  if (STANDS_FOR.test(folded)) return true
  if (
    folded.length < 4 ||
    /^(?:representee?s?|dont|ayant|sise?|situee?|domicilie|ci-? ?apres|agissant|designe|denomme|d'une part|d'autre part|habilite|monsieur|madame|m\. |mme |siret|n°|adresse|siege|tel|par |en vertu|president|maire|vice|ensemble|conformement|deliberation|\d)/.test(
      folded,
    )
  )
    return false
  if (PARTY_START.test(folded))
    return (
      !/^(?:conseil|communes? membres|membres|parties|direction|centre administratif|centre ville|etat civil)\b[^,]{0,30}$/.test(
        folded,
      ) || /^conseil (?:regional|departemental|general)/.test(folded)
    )
  const printed = flow.text.slice(start, start + 1)
  return (
    /^[A-ZÀ-Ý«"]/.test(printed) &&
    /\b(?:representee?s? par|dont le siege|ayant son siege|sise? (?:a|au|\d))/.test(folded.slice(0, 300)) &&
    !/^(?:les|il|elle|ces|entre|chaque|tout)\b/.test(folded)
  )
}
