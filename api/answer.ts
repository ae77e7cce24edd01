import type { Appraisals } from '#kernel/rule.ts'
import type { Finding, Problem, Receipt } from './shapes.ts'

/**
 * What the server says of an act, whatever its HTTP form: `granted` with a receipt (200, 201), `would-grant` for a dry
 * run, `refused` by law or for want of competence (409, 403), `awaiting-judgement` (202), or a problem of another kind.
 */
export type ActAnswer =
  /** `caseId`: the case that was opened or changed, where the answer shows it; `reference`, that of its file, where it has one. */
  | { readonly kind: 'granted'; readonly receipt: Receipt; readonly caseId?: string; readonly reference?: string }
  | { readonly kind: 'would-grant'; readonly findings: readonly Finding[] }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'awaiting-judgement'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly problem: Problem }

/** An act as a person sends it: its payload, its judgements, and the key under which it is recorded at most once. */
export type ActRequest<Payload> = {
  readonly payload: Payload
  readonly appraisals: Appraisals
  readonly idempotencyKey: string
  /** Ask for the decision and record nothing. */
  readonly dryRun: boolean
}
