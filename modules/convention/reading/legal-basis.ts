import type { Flow } from './flow.ts'
import type { Hit } from './sentences.ts'
import { SOURCES } from './variants/legal.ts'

const CODE_ARTICLE = 'l ?\\.? ?\\*? ?(\\d{4}) ?- ?(\\d{1,2})'
const RANGE = new RegExp(
  `${CODE_ARTICLE}( ?(?:a|au) (?:l'article )?(?:l ?\\.? ?)?(?:(\\d{4}) ?- ?)?(\\d{1,2})(?![\\d.]))?`,
  'g',
)
const OLDER =
  /\barticles? (\d{1,3})(?:[ ,-]{0,3}(?:i{1,3}|iv|v|vii?|\d°|alinea \d|1er|al\. \d)(?![a-z]))*(?: (?:et suivants )?(?:modifiee? )?)?[, ]{0,2}(?:[^.;]{0,40}?)(?:de l'|de la |du |dudit |de cette )?(ordonnance[^.;]{0,60}|code des marches publics|cmp\b)/g
/** An earlier convention and its own legal basis. */
const EARLIER =
  /\b(?:premier|ancien|precedent|anterieur) groupement\b|\bavait (?:ete )?(?:constitue|forme|cree)|\b(?:anterieure?|precedente?|ancienne) (?:groupement|convention)|\bconvention[^.]{0,80}signee le \d|\bgroupement precedent/
/** « L. 2113-6, 7 et 8 », « L2113-6 et -7 »: the code is said once. */
const LIST = /l ?\.? ?(2113) ?- ?[678]((?: ?, ?-? ?\d(?!\d))* ?et ?-? ?\d)(?![\d°a-z])/g
const REVERSED =
  /(ordonnance[^.;]{0,80}|code des marches publics)[^.;]{0,20}(?:,|et|notamment|en) (?:et )?(?:notamment )?(?:en )?(?:son|ses) articles? (\d{1,3})\b/g

/**
 * The articles cited as founding the group: `CCP L2113-6`, `ORD2015-899 28`, `CMP 8`. Only those on groups of buyers:
 * other articles of the code (on awards, on the committee) found nothing.
 */
export function readLegalBasis(flow: Flow, until: number): Hit<string>[] {
  const hits: Hit<string>[] = []
  const folded = ' '.repeat(flow.from) + flow.folded.slice(flow.from, until)
  const add = (value: string, start: number, end: number): void => {
    if (EARLIER.test(folded.slice(Math.max(0, start - 220), start).replace(/.*\n/s, ''))) return
    if (!hits.some((hit) => hit.value === value)) hits.push({ value, start, end, confidence: 'sure' })
  }
  for (const match of folded.matchAll(RANGE)) {
    const [whole, code = '', first = '', range, lastCode, last = ''] = match
    if (code !== '2113' && code !== '2313') continue
    const from = Number(first)
    const to = range === undefined || (lastCode !== undefined && lastCode !== code) ? from : Number(last)
    for (let number = from; number <= Math.max(from, Math.min(to, from + 20)); number += 1) {
      if (isGroupArticle(code, number)) add(`CCP L${code}-${number}`, match.index, match.index + whole.length)
    }
  }
  for (const match of folded.matchAll(LIST)) {
    for (const number of (match[2] ?? '').match(/\d+/g) ?? []) {
      if (isGroupArticle('2113', Number(number))) add(`CCP L2113-${number}`, match.index, match.index + match[0].length)
    }
  }
  for (const match of folded.matchAll(REVERSED)) {
    const source = SOURCES.find(([, pattern]) => pattern.test(match[1] ?? ''))?.[0]
    if (source === 'ORD2015-899' && match[2] === '28') add('ORD2015-899 28', match.index, match.index + match[0].length)
    if (source === 'CMP' && (match[2] === '8' || match[2] === '7'))
      add(`CMP ${match[2]}`, match.index, match.index + match[0].length)
  }
  for (const match of folded.matchAll(OLDER)) {
    const source = SOURCES.find(([, pattern]) => pattern.test(match[2] ?? ''))?.[0]
    const number = match[1] ?? ''
    if (source === 'ORD2015-899' && number === '28') add('ORD2015-899 28', match.index, match.index + match[0].length)
    if (source === 'CMP' && (number === '8' || number === '7'))
      add(`CMP ${number}`, match.index, match.index + match[0].length)
  }
  return hits.sort((one, other) => one.start - other.start)
}

/** L2113-6 to L2113-8 are about groups (and L2313-* for defence); L2113-2 to -5 are about central purchasing. */
function isGroupArticle(code: string, number: number): boolean {
  return code === '2113' ? number >= 6 && number <= 9 : number >= 1
}
