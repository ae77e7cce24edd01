import type { Flow } from './flow.ts'
import { fold } from './normalise/characters.ts'

type Forms = { lower: Map<string, number>; title: Map<string, number>; upper: number }

/** How the running text prints each word: what a text in capitals must be put back to. */
export type Lexicon = ReadonlyMap<string, Forms>

const WORD = /[A-Za-zÀ-ÿŒœ]+/g

/** Learns from the lines that are not all in capitals. Words that begin a sentence teach nothing about capitals. */
export function lexiconOf(flow: Flow): Lexicon {
  const lexicon = new Map<string, Forms>()
  for (const block of flow.blocks) {
    const text = flow.text.slice(block.start, Math.min(block.end, block.start + 5000))
    if (text === text.toUpperCase()) continue
    for (const match of text.matchAll(WORD)) {
      const word = match[0]
      const key = fold(word)
      const forms = lexicon.get(key) ?? { lower: new Map(), title: new Map(), upper: 0 }
      if (word === word.toLowerCase()) forms.lower.set(word, (forms.lower.get(word) ?? 0) + 1)
      else if (word.length > 1 && word === word.toUpperCase()) forms.upper += 1
      else if (!/(?:^|[.:;!?•»«"]\s*|[–—-]\s+|^-)$/.test(text.slice(Math.max(0, match.index - 3), match.index)))
        forms.title.set(word, (forms.title.get(word) ?? 0) + 1)
      lexicon.set(key, forms)
    }
  }
  return lexicon
}

/** True for a text printed in capitals. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && (text.match(/[A-ZÀ-Ý]/g) ?? []).length >= 8
}

/** A text in capitals put back in sentence case, with the accents and proper names the running text shows. */
export function sentenceCase(text: string, lexicon: Lexicon): string {
  if (!isCapitals(text)) return text
  const put = text.replace(WORD, (word) => usualForm(word, lexicon))
  return put.charAt(0).toUpperCase() + put.slice(1)
}

function usualForm(word: string, lexicon: Lexicon): string {
  const forms = lexicon.get(fold(word))
  if (forms === undefined) return word.toLowerCase()
  const lower = most(forms.lower)
  const title = most(forms.title)
  if (lower !== null && (title === null || lower.count * 2 >= title.count)) return lower.form
  if (title !== null) return title.form
  return forms.upper > 0 && word.length <= 8 ? word : word.toLowerCase()
}

function most(forms: ReadonlyMap<string, number>): { form: string; count: number } | null {
  let best: { form: string; count: number } | null = null
  for (const [form, count] of forms) if (best === null || count > best.count) best = { form, count }
  return best
}
