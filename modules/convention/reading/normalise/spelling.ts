import { LEXICON } from '../variants/lexicon.ts'
import { fold, type Mapped } from './characters.ts'

/** What a scan reads for what was printed: looked for inside words that are not known, and kept when it makes a known one. */
const CONFUSIONS: readonly (readonly [read: string, printed: string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['rii', 'm'],
  ['iii', 'm'],
  ['vv', 'w'],
]
/** Letters that look alike: only in the middle of long words, where nothing else is likely. */
const LOOKALIKES: readonly (readonly [read: string, printed: string])[] = [
  ['u', 'n'],
  ['n', 'u'],
  ['c', 'e'],
  ['e', 'c'],
  ['h', 'b'],
  ['b', 'h'],
  ['ii', 'n'],
  ['li', 'h'],
  ['cl', 'd'],
  ['q', 'g'],
  ['l', 'i'],
  ['i', 'l'],
]
const LONG = 9
/** The first and last letters tell words of one family apart: they are left. */
const EDGE = 2
const SHORTEST = 5
const LONGEST = 24
/** More misread words than this make no scan, but a text in another language: it is left as it is. */
const MOST_REPAIRS = 20_000
const TOKEN = /[A-Za-zÀ-ÿŒœ0-9|!]{1,40}/g
const LETTERS = /^[A-Za-zÀ-ÿŒœ]+$/

/** The change of one token: what stands from `start` to `end` is read `text`. */
type Repair = { readonly start: number; readonly end: number; readonly text: string }

/**
 * The text with its misread words put back (`comrnune`, `ElIe`, `c0nvention`, `2O26`) and its cut words made whole
 * (`com mune`), each sign still leading back to the given text. Only words that this makes known are changed.
 */
export function repairSpelling(mapped: Mapped): Mapped {
  const { text } = mapped
  const folded = fold(text)
  const own = ownWords(folded)
  const known = (word: string): boolean => LEXICON.has(word) || own.has(word)
  const repairs: Repair[] = []
  let before: { start: number; end: number; word: string } | null = null
  for (const match of text.matchAll(TOKEN)) {
    if (repairs.length >= MOST_REPAIRS) break
    const start = match.index
    const end = start + match[0].length
    const word = folded.slice(start, end)
    const joined = before !== null && joins(text, folded, before, { start, end, word }, known)
    if (joined && before !== null) {
      repairs.push({ start: before.end, end: start, text: '' })
      before = null
      continue
    }
    const repaired = repairOf(match[0], word, text, start, known)
    if (repaired !== null) repairs.push({ start, end, text: repaired })
    before = { start, end, word }
  }
  return repairs.length === 0 ? mapped : applied(mapped, repairs)
}

/** Words that the text itself prints three times at least, letters only: its own vocabulary. */
function ownWords(folded: string): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [word] of folded.matchAll(/[a-z]{5,24}/g)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].flatMap(([word, count]) => (count >= 3 ? [word] : [])))
}

/** Two tokens one blank apart that make one known word, and are not two words themselves. */
function joins(
  text: string,
  folded: string,
  left: { readonly start: number; readonly end: number; readonly word: string },
  right: { readonly start: number; readonly end: number; readonly word: string },
  known: (word: string) => boolean,
): boolean {
  if (right.start !== left.end + 1 || folded.charAt(left.end) !== ' ') return false
  if (left.word.length < 2 || right.word.length < 2 || left.word.length + right.word.length < 7) return false
  if (!/^[a-zà-ÿœ]+$/.test(text.slice(right.start, right.end)) || /[’-]/.test(text.charAt(right.end))) return false
  if (!LETTERS.test(text.slice(left.start, left.end))) return false
  const whole = left.word + right.word
  if (!LEXICON.has(whole)) return false
  return !isWord(left.word, known) || !isWord(right.word, known)
}

function isWord(word: string, known: (word: string) => boolean): boolean {
  return SHORT_WORDS.has(word) || (word.length > 3 && known(word))
}

const SHORT_WORDS: ReadonlySet<string> = new Set(
  'le la les un une de du des et ou en au aux par pour sur sous dans avec sans son sa ses leur que qui ce cet se si il elle on ne pas plus est ont sera mois ans part'.split(
    ' ',
  ),
)

function repairOf(
  printed: string,
  word: string,
  text: string,
  start: number,
  known: (word: string) => boolean,
): string | null {
  if (/^\d+$/.test(printed)) return null
  const short = asShortWord(printed, text, start) ?? asNumber(printed, text, start) ?? asCapitals(printed, known)
  if (short !== null) return short
  if (printed.length > LONGEST || known(word)) return insideCapital(printed)
  if (printed.length < SHORTEST) return /I/.test(printed) ? misread(printed, known) : insideCapital(printed)
  if (/[A-ZÀ-Ý]{2}/.test(printed) && !/[a-zà-ÿ]/.test(printed)) return null
  return misread(printed, known)
}

/** `2O26`, `l2`, `8OOOO`: figures with letters that look like some. */
function asNumber(printed: string, text: string, start: number): string | null {
  if (!/^[\dOolI|]{2,6}$/.test(printed) || !/\d/.test(printed) || /^(?:1[oO]|[oO]1)$/.test(printed)) return null
  if (/[’A-Za-zÀ-ÿ.-]/.test(text.charAt(start - 1)) && !/\d-|l[ .]$/i.test(text.slice(start - 2, start))) return null
  return printed.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1')
}

/** What follows « il », and never the number II. */
const HAS_VERB =
  /^ (?:n[e’]|s[e’]|l[eau’]|en |y |est|sera|a |ont|aura|peut|pourra|doit|devra|prend|assure|paie|signe|passe|fait|met|tient|reste|demeure|supporte|informe|notifie|convient|appartient|revient|incombe|lance|organise|gère|conclut|perçoit|reçoit|agit|exerce|transmet|adresse|veille|procède)/

/** `II est`, `ll est`, `1a`, `1es`, `ler mars`: the shortest words. */
function asShortWord(printed: string, text: string, start: number): string | null {
  const next = text.slice(start + printed.length, start + printed.length + 3)
  if (
    /^(?:II|lI|ll|I1|i1|l1)$/.test(printed) &&
    HAS_VERB.test(text.slice(start + printed.length, start + printed.length + 14))
  )
    return /[a-zà-ÿ,;] $/.test(text.slice(Math.max(0, start - 2), start)) ? 'il' : 'Il'
  if (printed === 'ler' && MONTH_FOLLOWS.test(text.slice(start + 3, start + 14))) return '1er'
  if (/^1(?:a|es?)$/.test(printed) && /^ [a-zà-ÿA-ZÀ-Ý]/.test(next) && !/[°\d.] ?$/.test(text.slice(start - 2, start)))
    return `l${printed.slice(1)}`
  return null
}

const MONTH_FOLLOWS = /^ (?:janv|févr|fevr|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[eé]c)/i

/** `CONVENT1ON`: figures among capitals, when that makes a known word. */
function asCapitals(printed: string, known: (word: string) => boolean): string | null {
  if (!/^[A-ZÀ-Ý01l|]{5,}$/.test(printed) || !/[01l|]/.test(printed)) return null
  const zeros = printed.replace(/0/g, 'O')
  return [zeros.replace(/[1l|]/g, 'I'), zeros.replace(/[1l|]/g, 'L')].find((one) => known(fold(one))) ?? null
}

/** `ElIe`, `IIs`: a capital I in the middle of small letters is an l. */
function insideCapital(printed: string): string | null {
  return /^[A-ZÀ-Ý]?[a-zà-ÿ]+(?:I[a-zà-ÿ]*)+$/.test(printed) ? printed.replace(/(?<=.)I/g, 'l') : null
}

/** The only known word that one or two confusions away the token may stand for. */
function misread(printed: string, known: (word: string) => boolean): string | null {
  const plain =
    insideCapital(printed) ??
    (/^[A-ZÀ-Ý]I[a-zà-ÿ]{2,}$/.test(printed) && isWord(fold(printed.replace('I', 'l')), known)
      ? printed.replace(/(?<=^.)I/, 'l')
      : printed)
  const noDigits =
    /[a-zà-ÿ]/i.test(plain) && /[01|!]/.test(plain) ? plain.replace(/[1|!]/g, 'l').replace(/0/g, 'o') : plain
  if (known(fold(noDigits))) return noDigits
  const found = candidates(noDigits).filter((one) => known(fold(one)))
  if (found.length > 0) return pick(found)
  return noDigits !== printed && LETTERS.test(noDigits) && printed.length > SHORTEST && /^[a-zà-ÿ01|!]+$/.test(printed)
    ? noDigits
    : plain === printed
      ? null
      : plain
}

function pick(found: readonly string[]): string | null {
  const [first, ...others] = [...new Set(found)]
  return first === undefined || others.length > 0 ? null : first
}

function candidates(word: string): string[] {
  const folded = fold(word)
  const long = word.length >= LONG && !/[A-ZÀ-Ý]/.test(word)
  return [...swaps(word, folded, CONFUSIONS, 0), ...(long ? swaps(word, folded, LOOKALIKES, EDGE) : [])]
}

function swaps(
  word: string,
  folded: string,
  confusions: readonly (readonly [string, string])[],
  edge: number,
): string[] {
  const found: string[] = []
  for (const [read, printed] of confusions) {
    for (let at = folded.indexOf(read, edge); at >= 0; at = folded.indexOf(read, at + 1)) {
      if (at + read.length > folded.length - edge) break
      if (at === 0 && /[A-ZÀ-Ý]/.test(word.charAt(0))) continue
      found.push(word.slice(0, at) + printed + word.slice(at + read.length))
    }
  }
  return found
}

/** The text with its repairs: the signs of a repaired word lead to the whole word that was read. */
function applied(mapped: Mapped, repairs: readonly Repair[]): Mapped {
  const text: string[] = []
  const at: number[] = []
  const to: number[] = []
  let from = 0
  const copy = (until: number): void => {
    for (let index = from; index < until; index += 1) {
      text.push(mapped.text.charAt(index))
      at.push(mapped.at[index] ?? 0)
      to.push(mapped.to[index] ?? 0)
    }
  }
  for (const repair of repairs) {
    copy(repair.start)
    const first = mapped.at[repair.start] ?? 0
    const last = mapped.to[repair.end - 1] ?? first
    for (const sign of repair.text.split('')) {
      text.push(sign)
      at.push(first)
      to.push(last)
    }
    from = repair.end
  }
  copy(mapped.text.length)
  return { text: text.join(''), at: Int32Array.from(at), to: Int32Array.from(to) }
}
