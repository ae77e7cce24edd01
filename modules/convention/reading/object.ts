import type { GroupKind } from './draft.ts'
import { type Flow, read, type Span, trimSpan } from './flow.ts'
import { byTopic, findVariant, type Hit, isAbout, type Sentence } from './sentences.ts'
import type { Section } from './structure.ts'
import { ITEM } from './variants/line-starts.ts'
import { ABOUT_DOCUMENT, KINDS, OBJECT_END, OBJECT_OPENINGS, TERRITORY_OPENINGS } from './variants/object.ts'

/** What the group buys: the article on the object first, then the rest, then the title (`pour la fourniture de …`). */
export function readObject(flow: Flow, sentences: readonly Sentence[], title: Hit<string> | null): Hit<string> | null {
  const { on, off } = byTopic(sentences, ['object', 'needs'])
  for (const scope of [
    on.filter((one) => isAbout(one, ['object'])),
    on,
    off.filter((one) => isAbout(one, ['preamble']) || one.section.level < 2),
  ]) {
    for (const opening of OBJECT_OPENINGS) {
      for (const sentence of scope) {
        const hit = objectIn(flow, sentence, opening)
        if (hit !== null) return hit
      }
    }
  }
  return title === null ? null : fromTitle(title)
}

function objectIn(flow: Flow, sentence: Sentence, opening: RegExp): Hit<string> | null {
  const match = opening.exec(sentence.full.slice(sentence.leadLength))
  if (match === null) return null
  const from = sentence.start + match.index + match[0].length
  const rest = flow.folded.slice(from, sentence.end)
  if (ABOUT_DOCUMENT.test(rest.replace(/^[«" :]+/, ''))) return null
  const deeper = /^(?:[^.;]{0,200}?)\b(?:ayant|a) pour objet (?!de defin|de fix)/.exec(rest)
  const start = deeper === null ? from : from + deeper[0].length
  const span = objectSpan(flow, { start, end: sentence.end }, sentence.section)
  const value = cleanObject(read(flow, span))
  if (value.length < 8 || !/[a-zà-ÿ]{3}/.test(value) || !/[ ’]/.test(value)) return null
  return { value, start: span.start, end: span.end, confidence: isAbout(sentence, ['object']) ? 'sure' : 'likely' }
}

function objectSpan(flow: Flow, span: Span, section: Section): Span {
  const folded = flow.folded.slice(span.start, span.end)
  const quoted = /^[ :]*"([^"]{6,600})"/.exec(folded)
  if (quoted?.[1] !== undefined) {
    const at = span.start + quoted[0].indexOf('"') + 1
    return { start: at, end: at + quoted[1].length }
  }
  const stop = folded.search(OBJECT_END)
  const end = stop > 12 ? span.start + stop : span.end
  if (!/:\s*$/.test(folded)) return { start: span.start, end }
  const items = section.blocks.filter(
    (block) => block.start >= span.end && (block.kind === 'item' || block.kind === 'paragraph'),
  )
  let last = span.end
  for (const item of items) {
    if (item.kind !== 'item' || item.start > last + 3) break
    last = item.end
  }
  return { start: span.start, end: last }
}

function cleanObject(text: string): string {
  return text
    .replace(/^[\s:«"•-]+|[\s»"]+$/g, '')
    .replace(
      /^(?:un (?:objet|achat|besoin)|une operation|l’objet|la satisfaction du besoin) (?:d[ée]termin[ée]e?|unique|suivante?|commune?|pr[ée]cise?)(?: et [a-zà-ÿ]+)? ?: ?/,
      '',
    )
    .replace(/[.;,:\s]+$/, '')
    .replace(/([:;,]) [•*–-] /g, '$1 ')
    .replace(/^(?:de |d’|à )(?=[a-zà-ÿ]+(?:er|ir|re)\b)/, '')
    .replace(ITEM, '')
    .replace(/^«\s*|\s*»$/g, (quote, at: number) => (at === 0 && !text.includes('»') ? '' : quote))
    .trim()
}

function fromTitle(title: Hit<string>): Hit<string> | null {
  const match =
    /(?:pour|relati(?:f|ve) (?:à|aux?)|portant sur|en vue d[e’u]) +(.{8,300})$|(?:commandes?|achats?)(?: permanent)? ?(?:–|-|:) ?(.{8,300})$/i.exec(
      title.value,
    )
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? null : { value, start: title.start, end: title.end, confidence: 'guess' }
}

/** One operation, or successive purchases. A text that does not say is read as one operation. */
export function readKind(
  sentences: readonly Sentence[],
  title: Hit<string> | null,
  object: Hit<string> | null,
): Hit<GroupKind> | null {
  if (title !== null && /\bpermanent|familles? d’achats|\bcadre\b(?! à bons)/i.test(title.value))
    return { value: 'permanent', start: title.start, end: title.end, confidence: 'likely' }
  const scope = sentences.filter(
    (sentence) =>
      /groupement|convention|achat|marche|accord-cadre|besoin|consultation|procedure|operation/.test(sentence.full) &&
      !isAbout(sentence, ['withdrawal', 'disputes', 'dissolution', 'committee', 'costs', 'confidentiality']),
  )
  return findVariant(scope, ['object', 'needs', 'duration'], KINDS) ?? inferKind(sentences, object)
}

function inferKind(sentences: readonly Sentence[], object: Hit<string> | null): Hit<GroupKind> | null {
  const one =
    sentences.find(
      (sentence) =>
        /\b(?:un|le|du|l'|d'un) ?(?:marche|accord-cadre|contrat)\b/.test(sentence.full) &&
        isAbout(sentence, ['object', 'needs']),
    ) ??
    sentences.find((sentence) => isAbout(sentence, ['object'])) ??
    object ??
    undefined
  return one === undefined
    ? null
    : { value: 'determined-contract', start: one.start, end: one.end, confidence: 'guess' }
}

const NAME =
  /^(?:[A-ZÀ-ÝŒ][A-Za-zÀ-ÿœŒ’'-]*)(?:(?: |-)(?:(?:de|du|des|la|le|les|en|sur|et|lès|d’[A-ZÀ-Ý][A-Za-zÀ-ÿœ’-]*|l’[A-ZÀ-Ý][A-Za-zÀ-ÿœ’-]*)(?= [A-ZÀ-ÝŒ«]| (?:la|le|les|l’) ?[A-ZÀ-Ý]|$)|[A-ZÀ-ÝŒ][A-Za-zÀ-ÿœŒ’'-]*))*/
const AREA =
  /^(?:le |la |l’|les |du |de la |de l’|des |de |d’)?(?:(?:territoire|périmètre|ressort|département|région|canton|arrondissement|bassin(?: de vie)?|commune) (?:du |de la |de l’|des |de |d’)?)*/i

/** The named area members must come from, or the service covers. */
export function readTerritory(
  flow: Flow,
  sentences: readonly Sentence[],
  object: Hit<string> | null,
): Hit<string> | null {
  const joining = sentences.filter(
    (sentence) => isAbout(sentence, ['accession', 'members']) && !/\bretrait|\bse retir/.test(sentence.full),
  )
  const scopes: (readonly Span[])[] = [
    joining,
    object === null ? [] : [object],
    sentences.filter((sentence) => isAbout(sentence, ['object', 'needs'])),
  ]
  for (const [rank, scope] of scopes.entries()) {
    for (const opening of rank === 0 ? TERRITORY_OPENINGS : TERRITORY_OPENINGS.slice(4)) {
      for (const span of scope) {
        const hit = areaIn(flow, span, opening)
        if (hit !== null) return hit
      }
    }
  }
  return null
}

function areaIn(flow: Flow, span: Span, opening: RegExp): Hit<string> | null {
  const match = opening.exec(flow.folded.slice(span.start, span.end))
  if (match === null) return null
  let start = span.start + match.index + match[0].length
  const lead = AREA.exec(flow.text.slice(start, span.end))?.[0] ?? ''
  start += lead.length
  const name = NAME.exec(flow.text.slice(start, Math.min(span.end, start + 120)))
  if (
    name === null ||
    /^(?:Chaque|Le|La|Les|Il|Elle|Membre|Membres|État|CAO|CCP|Code|Commission|Coordonnateur)$/.test(name[0])
  )
    return null
  const exact = trimSpan(flow, { start, end: start + name[0].length }, /[\s,.;:»«"-]/)
  return { value: read(flow, exact), start: exact.start, end: exact.end, confidence: 'likely' }
}
