import type { Duration, EffectiveFrom } from './draft.ts'
import { countOf, firstDate, firstLength, isoLength, monthsOf } from './quantity.ts'
import { byTopic, type Hit, type Sentence } from './sentences.ts'
import {
  ABOUT_CONTRACT,
  ABOUT_GROUP,
  COMPLETED,
  COMPLETED_THING,
  COMPLETION,
  EFFECT_TRIGGERS,
  EFFECT_VERB,
  ENDING,
  FIXED,
  NOT_RENEWABLE,
  ONCE,
  RENEWABLE,
  TOTAL,
  UNLIMITED,
  UNTIL_DATE,
} from './variants/duration.ts'
import { COUNT, LENGTH } from './variants/quantities.ts'

/** How long the group lasts, its first period, its end, its renewals; each with the sentence that says so. */
export type ReadDuration = {
  readonly duration: Duration
  readonly type: Hit<Duration['type']> | null
  readonly renewals: Hit<number> | null
}

const SILENT: Duration = { type: null, length: null, until: null, renewals: null }

/** Reads the clause on the duration: the article on it first, failing that any sentence on the convention's duration. */
export function readDuration(sentences: readonly Sentence[]): ReadDuration {
  const { on, off } = byTopic(sentences, ['duration', 'effect'])
  const near = on.filter((sentence) => !ABOUT_CONTRACT.test(sentence.full))
  const far = off.filter(
    (sentence) =>
      /\b(?:convention|groupement)\b/.test(sentence.full) &&
      /\bdur(?:ee|er)|\bterme\b|prend(?:ra)? fin|jusqu'|echeance|s'acheve|expire/.test(sentence.full) &&
      !isElsewhere(sentence) &&
      !ABOUT_CONTRACT.test(sentence.full),
  )
  const type = typeOf(near, 'sure') ?? typeOf(far, 'likely')
  const scope = type === null ? near : [...near, ...far]
  const length = type?.value === 'fixed' ? lengthOf(type, scope) : null
  const renewals = type === null && near.length === 0 ? null : renewalsOf(scope, length)
  if (type === null)
    return { duration: { ...SILENT, renewals: near.length > 0 ? (renewals?.value ?? 0) : null }, type: null, renewals }
  const sentence = sentenceOf(type, scope)
  return {
    duration: {
      type: type.value,
      length,
      until: type.value === 'until-date' ? untilIn(sentence) : null,
      renewals: renewals?.value ?? (type.value === 'fixed' && scope.some(saysRenewable) ? null : 0),
    },
    type,
    renewals,
  }
}

/** The end of « du 1er janvier 2027 au 31 décembre 2030 » is its last date. */
function untilIn(sentence: string): string | null {
  const told = UNTIL_DATE.exec(sentence)?.[0] ?? ''
  return firstDate(told.slice(Math.max(0, told.lastIndexOf(' au '))))
}

/** Renewable, without saying how many times. */
function saysRenewable(sentence: Sentence): boolean {
  return RENEWABLE.test(sentence.full) && !NOT_RENEWABLE.test(sentence.full) && aboutGroup(sentence)
}

/** A sentence on something else that has a duration too: a notice, a dispute, the needs. */
function isElsewhere(sentence: Sentence): boolean {
  return sentence.section.topics.some((topic) =>
    ['withdrawal', 'disputes', 'confidentiality', 'data-protection', 'accession', 'committee', 'payment'].includes(
      topic,
    ),
  )
}

function sentenceOf(hit: { start: number }, sentences: readonly Sentence[]): string {
  return sentences.find((sentence) => sentence.start === hit.start)?.full ?? ''
}

function typeOf(sentences: readonly Sentence[], confidence: 'sure' | 'likely'): Hit<Duration['type']> | null {
  const hit = (value: Duration['type'], sentence: Sentence): Hit<Duration['type']> => ({
    value,
    start: sentence.start,
    end: sentence.end,
    confidence,
  })
  const unlimited = sentences.find((sentence) => UNLIMITED.test(sentence.full) && aboutGroup(sentence))
  if (unlimited !== undefined) return hit(null, unlimited)
  const fixed = sentences.find((sentence) => saysFixed(sentence.full) && aboutGroup(sentence))
  const date = sentences.find((sentence) => UNTIL_DATE.test(sentence.full) && aboutGroup(sentence))
  const completion = sentences.find((sentence) => endsWithContract(sentence.full) && aboutGroup(sentence))
  if (fixed !== undefined) return hit('fixed', fixed)
  if (date !== undefined && (completion === undefined || date.start <= completion.start)) return hit('until-date', date)
  if (completion !== undefined) return hit('until-completion', completion)
  return date === undefined ? null : hit('until-date', date)
}

function endsWithContract(folded: string): boolean {
  if (COMPLETION.test(folded)) return true
  const ending = folded.search(ENDING)
  return ending >= 0 && COMPLETED.test(folded) && COMPLETED_THING.test(folded.slice(ending))
}

function aboutGroup(sentence: Sentence): boolean {
  return ABOUT_GROUP.test(sentence.full) || saysOwnTime(sentence)
}

/** « Sa date d’effet est … », « Ses effets courent … »: in its own article, what has no other subject is the convention. */
function saysOwnTime({ full, section }: Sentence): boolean {
  return (
    section.topics.some((topic) => topic === 'effect' || topic === 'duration') &&
    /^(?:sa|son|ses|la date|l'entree|la prise|les effets|cette|date|prise|entree)\b/.test(full) &&
    !/\b(?:march|accord|contrat|offre)\w*/.test(full.slice(0, 60))
  )
}

/** A period of its own, not the one of a contract, of a renewal or of a delay. */
function saysFixed(folded: string): boolean {
  const match = FIXED.exec(folded)
  if (match === null || firstLength(match[0]) === null) return false
  if (
    /duree (?:totale|maximale|maximum) (?:du|des|de l') ?(?:march|accord|contrat)|renouvelable|recond|preavis|delai/.test(
      match[0],
    )
  )
    return /duree (?:initiale|ferme)/.test(match[0])
  if (/\bduree (?:du|des|de l'|d'execution)[^.;]{0,12}(?:march|accord|contrat|execution)/.test(match[0])) return false
  return !/(?:marches?|accords?-cadres?|contrats?) (?:[^.]{0,40} )?(?:conclus?|passes?|d'une duree|est|sont|aura)[^.]{0,60}$/.test(
    folded.slice(0, match.index + match[0].length),
  )
}

function lengthOf(type: Hit<Duration['type']>, sentences: readonly Sentence[]): string | null {
  const match = FIXED.exec(sentenceOf(type, sentences))
  return match === null ? null : isoLength(match[match.length - 2] ?? '', match[match.length - 1] ?? '')
}

function renewalsOf(sentences: readonly Sentence[], length: string | null): Hit<number> | null {
  for (const sentence of sentences) {
    if (!RENEWABLE.test(sentence.full) || !aboutGroup(sentence)) continue
    const count = renewalCount(sentence.full, length, sentences)
    if (count !== null) return { value: count, start: sentence.start, end: sentence.end, confidence: 'sure' }
  }
  return null
}

function renewalCount(folded: string, length: string | null, sentences: readonly Sentence[]): number | null {
  if (NOT_RENEWABLE.test(folded)) return 0
  const from = folded.slice(Math.max(0, folded.search(RENEWABLE) - 60))
  const times = new RegExp(
    `(?<![a-z0-9])(${COUNT}) (?:seules? |autres |nouvelles )?(?:fois|reprises?|reconductions?|renouvellements?|(?:nouvelles? |autres )?periodes?)`,
  ).exec(from)
  if (times?.[1] !== undefined) return countOf(times[1])
  const most = new RegExp(
    `nombre (?:de |d')[^.;]{0,60}(?:superieur|exceder|depasser|limite|maxim)\\w*[^.;]{0,14}[ ']${COUNT}`,
  ).exec(folded)
  const counted = most === null ? null : new RegExp(`${COUNT}$`).exec(most[0])
  if (counted !== null) return countOf(counted[0])
  if (ONCE.test(from)) return 1
  const total = sentences
    .map((sentence) => TOTAL.exec(sentence.full))
    .find((match) => match !== null && match !== undefined)
  const whole =
    total === undefined || total === null
      ? null
      : monthsOf(isoLength(total[total.length - 2] ?? '', total[total.length - 1] ?? ''))
  const first = monthsOf(length)
  const period = new RegExp(
    `(?:periodes?|tranches?|durees?(?! (?:totale|maximale|globale|cumulee)))[^.;,]{0,20} ${LENGTH}`,
  )
  const yearly = /\b(?:periodes? annuelles?|d'annee en annee|annuellement|chaque annee)\b/.test(folded) ? 12 : null
  const step = yearly ?? monthsOf(firstLength(period.exec(folded.slice(folded.search(RENEWABLE)))?.[0] ?? '')) ?? first
  if (whole === null || first === null || step === null || step === 0 || whole <= first) return null
  return Math.round((whole - first) / step)
}

/** When the convention takes effect: its notification, its last signature, its transmission, a date. */
export function readEffect(sentences: readonly Sentence[]): Hit<EffectiveFrom> | null {
  const { on, off } = byTopic(sentences, ['effect', 'duration'])
  const near = on.filter((sentence) => !ABOUT_CONTRACT.test(sentence.full))
  const far = off.filter(
    (sentence) =>
      /\bconvention\b|\bgroupement\b/.test(sentence.full) &&
      !isElsewhere(sentence) &&
      /(?:prend|prendra) effet|entre(?:ra)? en vigueur|executoire|prise d'effet/.test(sentence.full) &&
      !/avenant|adhesion|retrait|deliberation[^.]{0,40}executoire/.test(sentence.full),
  )
  return effectAmong(near, 'sure') ?? effectAmong(far, 'likely')
}

function effectAmong(sentences: readonly Sentence[], confidence: 'sure' | 'likely'): Hit<EffectiveFrom> | null {
  for (const sentence of sentences) {
    if (/\b(?:retrait|adhesion|avenant|modification|marche notifie)\b/.test(sentence.full) || !aboutGroup(sentence))
      continue
    const verb = EFFECT_VERB.exec(sentence.full)
    const start = verb === null ? -1 : verb.index
    if (start < 0) continue
    const value = triggerIn(sentence.full.slice(start)) ?? (MARKS.test(sentence.full) ? triggerIn(sentence.full) : null)
    if (value !== null) return { value, start: sentence.start, end: sentence.end, confidence }
  }
  return null
}

/** « Cette notification marque le point de départ de ses effets »: the trigger comes first. */
const MARKS = /\b(?:marque|constitue|vaut|emporte|determine|fixe|declenche|ouvre)\b/

/** The first trigger, or the last of a chain of them (« sa signature et sa transmission »). The effect waits for the last. */
function triggerIn(folded: string): EffectiveFrom | null {
  const limit = folded.search(
    /,? quel(?:le)?s? que soit|, (?:meme|nonobstant|independamment)|[,;] (?:et )?(?:pour (?:une|la) (?:duree|periode)|jusqu'|elle|il|au plus tard|sans|de sorte|soit)|\b(?:jusqu'|pour une duree|pour la duree|et (?:prend|s'acheve|expire|pour|est conclue|dure|jusqu)|notification des? (?:march|contrat|accord))/,
  )
  const scope = limit > 0 ? folded.slice(0, limit) : folded
  const found = EFFECT_TRIGGERS.flatMap(([value, pattern]) => {
    const at = scope.search(pattern)
    return at < 0 ? [] : [{ value, at }]
  }).sort((a, b) => a.at - b.at)
  const [first, ...rest] = found
  if (first === undefined) return null
  let chosen = first
  for (const next of first.value === 'date' ? [] : rest) {
    const between = scope.slice(chosen.at, next.at)
    const chained =
      /(?:\bet\b|\bpuis\b|,|\bapres\b)/.test(between) && !/\bapres\b/.test(between) && between.length < 130
    if (chained && next.value !== 'date' && !(next.value === 'last-signature')) chosen = next
  }
  return chosen.value
}
