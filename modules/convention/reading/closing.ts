import { type Flow, read, type Span, trimSpan } from './flow.ts'
import { countOf } from './quantity.ts'
import type { Hit, Sentence } from './sentences.ts'
import type { Structure } from './structure.ts'
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

const PLACED =
  /\b(?:fait|etabli|signe|dresse|passe)e?s?\b[^.]{0,120}?[ ,](?:a|au|aux) |^a |^[^.;]{0,80}[,)] ?a (?=[a-z][a-z' -]{2,45},? le )|^(?=[a-z][a-z' -]{2,45}, le (?:\d|\uE000))/
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
    const city = name[0].replace(/[ \n]Le$/, '')
    const span = trimSpan(flow, { start, end: start + city.length }, /[\s,;.-]/)
    const printed = read(flow, span)
    const article = / au $/.test(match[0]) ? 'Le ' : / aux $/.test(match[0]) ? 'Les ' : ''
    if (printed.length > 1) return { value: article + printed, ...span, confidence: 'sure' }
  }
  return null
}

/** The ranges in which a clause on originals may stand: sentences, and the blocks of the signatures. */
export function closingSpans(structure: Structure, sentences: readonly Sentence[]): Span[] {
  return [
    ...sentences,
    ...structure.signatures.flatMap((block): readonly Span[] => (block.kind === 'row' ? block.cells : [block])),
  ]
}
