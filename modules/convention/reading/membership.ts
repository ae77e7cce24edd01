import type { Accession, Approval, Withdrawal } from './draft.ts'
import { isoLength } from './quantity.ts'
import { byTopic, findVariant, type Hit, type Sentence, says, type Variant } from './sentences.ts'
import { APPROVALS, CLOSED, DEFERRED, NO_WITHDRAWAL, OPEN, WITHDRAWAL } from './variants/membership.ts'
import { LENGTH } from './variants/quantities.ts'

const JOINING =
  /\b(?:adhe|admi|accue|accede|accession|ralli|s'agreg|s'adjoin|particip|ferme|clos|figee?|liste des membres|perimetre|nombre de(?:s)? membres|nouve|rejoin|integr|entree|entrer|entrant|arrivee|accueil|elargi|extension|demande|candidat|avenant|composition|ouvert)/
const LEAVING =
  /\b(?:retrait|retire|desist|renonc|partir|part\b|partant|s'en aller|se delier|se degag|desolidaris|quitt|sortie|sortir|sortant|depart|demission|denonc|desengag|preavis)/

export type ReadAccession = {
  readonly accession: Accession
  readonly open: Hit<boolean> | null
  readonly approval: Hit<Approval> | null
}

/** Whether the group takes newcomers, and who must agree. A text silent on newcomers leaves both unknown. */
export function readAccession(sentences: readonly Sentence[]): ReadAccession {
  const scope = sentences.filter((sentence) => JOINING.test(sentence.full) && !isOnlyLeaving(sentence))
  const open = findVariant<boolean>(scope, ['accession'], CLOSED) ?? findVariant<boolean>(scope, ['accession'], OPEN)
  if (open === null) return { accession: { open: null, approval: null }, open, approval: null }
  if (!open.value) return { accession: { open: false, approval: null }, open, approval: null }
  const approval = approvalOf(scope, open)
  return { accession: { open: true, approval: approval?.value ?? null }, open, approval }
}

function isOnlyLeaving(sentence: Sentence): boolean {
  return (
    LEAVING.test(sentence.full.slice(sentence.leadLength)) &&
    !/\badhesion|\badherer|\bnouve|\badmi|\bentree|\bentrer/.test(sentence.full)
  )
}

/** Looks for the agreement in the article of the clause, or in the sentences next to it. */
function approvalOf(scope: readonly Sentence[], open: Hit<boolean>): Hit<Approval> | null {
  const clause = scope.find((sentence) => sentence.start === open.start)
  const near = scope.filter(
    (sentence) => sentence.section === clause?.section || sentence.section.topics.includes('accession'),
  )
  return pick(near, APPROVALS)
}

function pick<T>(sentences: readonly Sentence[], variants: readonly Variant<T>[]): Hit<T> | null {
  for (const variant of variants) {
    const found = sentences.find((sentence) => says(sentence, variant))
    if (found !== undefined) return { value: variant.value, start: found.start, end: found.end, confidence: 'sure' }
  }
  return null
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
  const inArticle = new Set(on.filter((sentence) => LEAVING.test(sentence.full) || LEAVING.test(titleOf(sentence))))
  const scope = sentences.filter((sentence) => inArticle.has(sentence) || LEAVING.test(sentence.full))
  const allowed =
    findVariant<boolean>(scope, ['withdrawal'], NO_WITHDRAWAL) ??
    findVariant<boolean>(scope, ['withdrawal'], WITHDRAWAL)
  if (allowed === null)
    return {
      withdrawal: { allowed: null, notice: null, deferredToContractEnd: null },
      allowed,
      notice: null,
      deferred: null,
    }
  if (!allowed.value)
    return {
      withdrawal: { allowed: false, notice: null, deferredToContractEnd: null },
      allowed,
      notice: null,
      deferred: null,
    }
  const clause = scope.find((sentence) => sentence.start === allowed.start)
  const near = scope.filter((sentence) => sentence.section === clause?.section || inArticle.has(sentence))
  const notice = noticeOf(near)
  const deferred = pick(near, DEFERRED)
  return {
    withdrawal: { allowed: true, notice: notice?.value ?? null, deferredToContractEnd: deferred?.value ?? null },
    allowed,
    notice,
    deferred,
  }
}

function titleOf(sentence: Sentence): string {
  return sentence.section.topics.includes('withdrawal') && !sentence.section.topics.includes('accession')
    ? 'retrait'
    : ''
}

const NOTICE: readonly RegExp[] = [
  new RegExp(`preavis[^.;]{0,60}? ${LENGTH}`),
  new RegExp(`${LENGTH} (?:de |d'un )?(?:preavis)`),
  new RegExp(
    `(?:au moins|au minimum|minimum de|au plus tard|minimal de)[^.;]{0,30}? ?${LENGTH}[^.;]{0,40}(?:avant|a l'avance|precedant|auparavant|au prealable|precede)`,
  ),
  new RegExp(
    `${LENGTH}[^.;]{0,30}(?:avant(?:$|[.,;])|avant (?:la|le|l'|sa|son|cett?e|cet|toute?|chaque|qu|d')|a l'avance|au prealable|auparavant|apres (?:la |sa |cette )?(?:reception|notification|deliberation|date|demande))`,
  ),
  new RegExp(`(?:delai|expiration|terme)[^.;]{0,50}? ${LENGTH}`),
]

function noticeOf(sentences: readonly Sentence[]): Hit<string> | null {
  for (const pattern of NOTICE) {
    for (const sentence of sentences) {
      const match = pattern.exec(sentence.full)
      const value = match === null ? null : isoLength(match[1] ?? '', match[2] ?? '')
      if (value !== null) return { value, start: sentence.start, end: sentence.end, confidence: 'sure' }
    }
  }
  return null
}
