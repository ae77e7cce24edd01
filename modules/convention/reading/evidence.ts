import type { Confidence } from './draft.ts'
import { type Hit, isAbout, type Sentence } from './sentences.ts'
import type { Topic } from './variants/topics.ts'

/**
 * A sign that a sentence gives of a value: it joins all the families of words of `all`, in any order, and none of `none`.
 * Signs are weighed over the whole text, so that no single wording decides. `anywhere` lets it count, for half, outside the
 * articles on its subject.
 */
export type Cue<T> = {
  readonly value: T
  readonly weight: number
  readonly all: readonly RegExp[]
  readonly none?: readonly RegExp[]
  readonly anywhere?: true
}

/** Opens a negated word in a marked sentence; `ONLY` opens the verb of « ne … que ». */
export const NOT = '¬'
export const ONLY = '§'

type Marked = { readonly whole: string; readonly own: string }
const MARKED = new WeakMap<Sentence, Marked>()

/**
 * The sentence's own words with what it denies marked: « n’est pas admis » gives `¬est admis`, « aucun retrait » `¬retrait`,
 * « sans remboursement » `¬remboursement`, « ne prend effet qu’à » `§prend effet qu’à`.
 */
export function marked(sentence: Sentence): Marked {
  const known = MARKED.get(sentence)
  if (known !== undefined) return known
  const whole = markNegations(sentence.full)
  const own = sentence.leadLength === 0 ? whole : markNegations(sentence.full.slice(sentence.leadLength))
  MARKED.set(sentence, { whole, own })
  return { whole, own }
}

const DENIES = /\bn(?:e |')((?:(?:se|en|y|le|la|les|lui|leur|nous|me) |[sl]')*)(?=([a-z'-]+))/g
const WHOLE = /^[^,;.:]{0,90}?\b(?:pas|plus|point|jamais|nullement|guere|aucun\w*|nul\w*|ni)\b/
const RESTRICTS =
  /^[^;.:]{0,110}?(?<!\b(?:avant|apres|lors|tant|afin|bien|ainsi|sans|pour|moins|autres?|meme|telles?|tels?|aussi|des lors|ce|parce|alors|depuis|jusqu'a ce|de sorte) )\bqu(?:e |')/

/** Marks the words that a folded text denies or restricts. */
export function markNegations(folded: string): string {
  const verbs = folded.replace(DENIES, (found: string, pronouns: string, _verb: string, at: number) => {
    const rest = folded.slice(at + found.length, at + found.length + 160)
    const denied = WHOLE.exec(rest)
    const restricted = RESTRICTS.exec(rest)
    const only = restricted !== null && (denied === null || denied[0].length > restricted[0].length)
    return `${pronouns}${only ? ONLY : NOT}`
  })
  return verbs
    .replace(/\b(?:aucun|nul)(?:e|le)?s? (?:des? |d'|autres? )?(?=[a-z])/g, NOT)
    .replace(/\b(?:pas|ni|point|plus) (?:de |d'|a |au |aux )?(?=[a-z])/g, NOT)
    .replace(
      /\bsans (?:(?:qu'il |pouvoir |en |y |autre |aucun\w* |le |la |les |l'|d'|de |soit |devoir |avoir |a )*)(?=[a-z])/g,
      `${NOT}`,
    )
    .replace(
      /\b(?:demande\w*|demander|solliciter?|exiger?|prevoir) (?:le |la |un |une |l')?(?=rembours)/g,
      (found, at: number, all: string) => (all.charAt(at - 1) === NOT ? '' : found),
    )
}

/** True when the sentence gives the sign, in its own words for a part at least: those that lead its list do not suffice. */
export function gives<T>(sentence: Sentence, cue: Cue<T>): boolean {
  const { whole, own } = marked(sentence)
  return (
    cue.all.every((family) => family.test(whole)) &&
    cue.all.some((family) => family.test(own)) &&
    cue.none?.some((family) => family.test(whole)) !== true
  )
}

export type Verdict<T> = Hit<T> & { readonly score: number; readonly margin: number }

/** The value that the signs of the sentences weigh for most, with the sentence that says it best; null without any sign. */
export function weigh<T>(
  sentences: readonly Sentence[],
  topics: readonly Topic[],
  cues: readonly Cue<T>[],
): Verdict<T> | null {
  const totals = new Map<T, { score: number; best: number; sentence: Sentence; on: boolean }>()
  for (const cue of cues) {
    let found: { sentence: Sentence; worth: number; on: boolean } | null = null
    for (const sentence of sentences) {
      const on = isAbout(sentence, topics)
      if ((!on && cue.anywhere !== true) || !gives(sentence, cue)) continue
      const worth = on ? cue.weight : cue.weight / 2
      if (found === null || worth > found.worth) found = { sentence, worth, on }
    }
    if (found === null) continue
    const total = totals.get(cue.value)
    if (total === undefined)
      totals.set(cue.value, { score: found.worth, best: found.worth, sentence: found.sentence, on: found.on })
    else {
      total.score += found.worth
      if (found.worth > total.best) Object.assign(total, { best: found.worth, sentence: found.sentence, on: found.on })
    }
  }
  const ranked = [...totals].sort(([, one], [, other]) => other.score - one.score)
  const [first, second] = ranked
  if (first === undefined) return null
  const [value, { score, sentence, on }] = first
  const margin = score - (second?.[1].score ?? 0)
  return { value, start: sentence.start, end: sentence.end, confidence: confidenceOf(score, margin, on), score, margin }
}

/** Weak or disputed signs are for a person to confirm. */
function confidenceOf(score: number, margin: number, on: boolean): Confidence {
  if (score < 2 || margin < 1) return 'guess'
  return on && score >= 3 && margin >= 2 ? 'sure' : 'likely'
}
