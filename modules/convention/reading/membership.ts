import type { Accession, Approval, Withdrawal } from './draft.ts'
import { weigh } from './evidence.ts'
import { isoLength } from './quantity.ts'
import { byTopic, type Hit, type Sentence } from './sentences.ts'
import { JOIN, LEAVE } from './variants/families.ts'
import { APPROVAL_CUES, OPENNESS } from './variants/membership.ts'
import { LENGTH } from './variants/quantities.ts'
import { DEFERRED_CUES, LEAVING_CUES } from './variants/withdrawal.ts'

const COMPOSITION =
  /\b(?:liste des membres|perimetre|nombre de(?:s)? membres|composition|ferme|clos|figee?|ouvert|avenant|demande|peuvent en faire partie)\b/

export type ReadAccession = {
  readonly accession: Accession
  readonly open: Hit<boolean> | null
  readonly approval: Hit<Approval> | null
}

/** Whether the group takes newcomers, and who must agree. A text silent on newcomers leaves both unknown. */
export function readAccession(sentences: readonly Sentence[]): ReadAccession {
  const about = sentences.filter(
    (sentence) =>
      (JOIN.test(sentence.full) ||
        (sentence.section.topics.includes('accession') && COMPOSITION.test(sentence.full))) &&
      !isOnlyLeaving(sentence) &&
      !isOtherClause(sentence),
  )
  const open = weigh(about, ['accession'], OPENNESS)
  if (open === null) return { accession: { open: null, approval: null }, open, approval: null }
  if (!open.value) return { accession: { open: false, approval: null }, open, approval: null }
  const approval = approvalOf(sentences, about, open)
  return { accession: { open: true, approval: approval?.value ?? null }, open, approval }
}

function isOnlyLeaving(sentence: Sentence): boolean {
  return (
    LEAVE.test(sentence.full.slice(sentence.leadLength)) &&
    !/\badhesion|\badherer|\bnouve|\badmi|\bentree|\bentrer|\brejoin|\bintegr/.test(sentence.full)
  )
}

/** « Nouveau », « entre » or « candidats » are words of many other clauses. */
function isOtherClause({ section }: Sentence): boolean {
  return (
    !section.topics.includes('accession') &&
    section.topics.some((topic) =>
      [
        'committee',
        'disputes',
        'costs',
        'payment',
        'duration',
        'originals',
        'confidentiality',
        'data-protection',
        'preamble',
        'coordinator',
        'execution',
        'replacement',
      ].includes(topic),
    )
  )
}

/** Looks for the agreement in the article of the clause, in the order that its sentences give weight to. */
function approvalOf(
  sentences: readonly Sentence[],
  about: readonly Sentence[],
  open: Hit<boolean>,
): Hit<Approval> | null {
  const clause = about.find((sentence) => sentence.start === open.start)
  const near = sentences.filter(
    (sentence) =>
      (sentence.section.start === clause?.section.start || sentence.section.topics.includes('accession')) &&
      !isOnlyLeaving(sentence),
  )
  const found = weigh(
    near.filter((sentence) => about.includes(sentence) || follows(sentence, about)),
    [...(clause?.section.topics ?? []), 'accession'],
    APPROVAL_CUES,
  )
  if (found === null || found.value === 'majority') return null
  return { ...found, value: found.value }
}

/** A sentence that goes on one about newcomers: « Celui-ci recueille l’accord de tous. » */
function follows(sentence: Sentence, about: readonly Sentence[]): boolean {
  return about.some(
    ({ section, end }) =>
      section.start === sentence.section.start && end <= sentence.start && sentence.start - end < 400,
  )
}

export type ReadWithdrawal = {
  readonly withdrawal: Withdrawal
  readonly allowed: Hit<boolean> | null
  readonly notice: Hit<string> | null
  readonly deferred: Hit<boolean> | null
}

/** Whether a member may leave, after what notice, and what becomes of the contracts in course. */
export function readWithdrawal(sentences: readonly Sentence[]): ReadWithdrawal {
  const { on } = byTopic(sentences, ['withdrawal'])
  const own = on.filter((sentence) => LEAVE.test(sentence.full) || !sentence.section.topics.includes('accession'))
  const scope = sentences.filter((sentence) => own.includes(sentence) || LEAVE.test(sentence.full))
  const allowed = weigh(scope, ['withdrawal'], LEAVING_CUES)
  if (allowed?.value !== true)
    return {
      withdrawal: { allowed: allowed?.value ?? null, notice: null, deferredToContractEnd: null },
      allowed,
      notice: null,
      deferred: null,
    }
  const clause = scope.find((sentence) => sentence.start === allowed.start)
  const near = sentences.filter(
    (sentence) =>
      own.includes(sentence) ||
      (sentence.section.start === clause?.section.start && (LEAVE.test(sentence.full) || follows(sentence, scope))),
  )
  const notice = noticeOf(near)
  const deferred = weigh(near, [...(clause?.section.topics ?? []), 'withdrawal'], DEFERRED_CUES)
  return {
    withdrawal: { allowed: true, notice: notice?.value ?? null, deferredToContractEnd: deferred?.value ?? null },
    allowed,
    notice,
    deferred,
  }
}

const NOTICE: readonly RegExp[] = [
  new RegExp(`(?:preavis|prevenance)[^.;]{0,60}?[ '(]${LENGTH}`),
  new RegExp(`${LENGTH} (?:de |d'un )?(?:preavis|prevenance)`),
  new RegExp(
    `(?:au moins|au minimum|minimum de|au plus tard|minimal de)[^.;]{0,30}?[ '(]?${LENGTH}[^.;]{0,40}(?:avant|a l'avance|precedant|auparavant|au prealable|precede)`,
  ),
  new RegExp(
    `${LENGTH}[^.;]{0,30}(?:avant(?:$|[.,;])|avant (?:la|le|l'|sa|son|cett?e|cet|toute?|chaque|qu|d')|a l'avance|au prealable|auparavant|plus tot|apres (?:la |sa |cette |l')?(?:reception|notification|deliberation|date|demande|envoi))`,
  ),
  new RegExp(`(?:delai|expiration|terme|issue)[^.;]{0,50}?[ '(]${LENGTH}`),
]

function noticeOf(sentences: readonly Sentence[]): Hit<string> | null {
  for (const pattern of NOTICE) {
    for (const sentence of sentences) {
      if (/\bmise en demeure|\bexclusion|\bexclu\b|\bmanquement/.test(sentence.full)) continue
      const match = pattern.exec(sentence.full)
      const value = match === null ? null : isoLength(match[1] ?? '', match[2] ?? '')
      if (value !== null) return { value, start: sentence.start, end: sentence.end, confidence: 'sure' }
    }
  }
  return null
}
