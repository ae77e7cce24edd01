/** A clause with its words, as it is read in a document. */
export type ClauseText = { readonly number: string; readonly title: string; readonly text: string }

/** « Article 3 – Hébergement », « 3.2. Disponibilité », « 3.2 Le titulaire fournit… », « Annexe B : … ». */
const HEADING = /^(?:article\s+)?(\d{1,3}(?:\.\d{1,3}){0,4})(?:\.|\)|°)?(?:\s*[–—:-]\s*|\s+)(\S.*)$/iu
const ANNEX = /^annexe\s+([A-Z]|\d{1,2})(?:\s*[–—:.-]\s*|\s+|$)(.*)$/iu
const LONGEST_TITLE = 120
const COUNTED =
  /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|%|€|euros?|jours?|mois|ans?|années?|heures?|minutes?|h|go|mo|to|ms|utilisateurs?|établissements?)(?![\p{L}\p{N}])/iu

type Head = { readonly number: string; readonly title: string; readonly rest: string }

/**
 * The clauses of a document by the numbers that its text prints, in its order. What stands before the first number is
 * clause `0`. A text that numbers nothing is cut into its paragraphs.
 */
export function clausesOf(text: string): readonly ClauseText[] {
  const lines = text.replaceAll('\f', '\n').split(/\r?\n/)
  const found: { number: string; title: string; lines: string[] }[] = []
  let last: string | null = null
  for (const line of lines) {
    const head = headOf(line.trim(), last)
    if (head === null) {
      if (found.length === 0) found.push({ number: '0', title: '', lines: [] })
      found.at(-1)?.lines.push(line.trimEnd())
      continue
    }
    last = head.number
    found.push({ number: head.number, title: head.title, lines: head.rest === '' ? [] : [head.rest] })
  }
  if (last === null) return paragraphsOf(text)
  return found
    .map(({ number, title, lines: own }) => ({ number, title, text: tidy(own.join('\n')) }))
    .filter(({ number, text: own }) => number !== '0' || own !== '')
}

function headOf(line: string, last: string | null): Head | null {
  const annex = ANNEX.exec(line)
  if (annex !== null && line.length <= LONGEST_TITLE) {
    const number = `Annexe ${annex[1]?.toUpperCase()}`
    return number === last ? null : { number, title: annex[2]?.trim() ?? '', rest: '' }
  }
  const match = HEADING.exec(line)
  const [, number = '', words = ''] = match ?? []
  const counted = COUNTED.test(words) && !/^article\s/iu.test(line)
  if (match === null || counted || !follows(number, last)) return null
  const isTitle = words.length <= LONGEST_TITLE && !/[.;,:]$/.test(words)
  if (isTitle) return { number, title: words, rest: '' }
  // A numbered sentence is a clause of its own; a list of one level inside a clause is not.
  return number.includes('.') || last === null ? { number, title: '', rest: words } : null
}

/** True when a clause of this number may come next: after « 2.3 », « 2.3.1 », « 2.4 » or « 3 », never « 2.1 » nor « 9 ». */
function follows(number: string, last: string | null): boolean {
  const next = number.split('.').map(Number)
  if (last === null) return next.every((part) => part <= 1)
  if (last.startsWith('Annexe')) return false
  const before = last.split('.').map(Number)
  if (next.length > before.length) {
    const deeper = next.slice(before.length)
    return (
      before.every((part, index) => part === next[index]) && deeper.every((part) => part <= 1) && deeper.length === 1
    )
  }
  const at = next.length - 1
  return next.slice(0, at).every((part, index) => part === before[index]) && next[at] === (before[at] ?? 0) + 1
}

function paragraphsOf(text: string): readonly ClauseText[] {
  return text
    .replaceAll('\f', '\n\n')
    .split(/\r?\n\s*\r?\n/)
    .map(tidy)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph, index) => ({ number: `§ ${index + 1}`, title: '', text: paragraph }))
}

const tidy = (text: string): string =>
  text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
