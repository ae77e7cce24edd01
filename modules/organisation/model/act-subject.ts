import type { IsoDate } from '#kernel/citation.ts'

export const ACT_SUBJECTS = [
  'membership',
  'accession-approval',
  'accession',
  'withdrawal',
  'dissolution',
  'amendment',
  'coordinator-change',
  'election',
  'delegation',
  'committee-election',
  'committee-rules',
  'technical-group-designation',
  'contract-signature',
  'contract-amendment',
  'budget-commitment',
] as const

/** What a deliberation or a decision is about; law.md 9.13 lists the acts that a convention implies. */
export type ActSubject = (typeof ACT_SUBJECTS)[number]

/**
 * A deliberation or a decision of a body's competent organ, as other processes see it.
 * It is enforceable once transmitted and published or notified (CGCT L2131-1, L3131-1, L4141-1);
 * once annulled it no longer is.
 */
export type AuthorisingAct = {
  readonly id: string
  readonly body: string
  readonly subject: ActSubject
  /** The case that it is about (an accession, an amendment), when there may be several. */
  readonly about: string | null
  readonly favourable: boolean
  readonly date: IsoDate
  readonly enforceableOn: IsoDate | null
  /** The office, or the person by name, that it authorises to sign. */
  readonly signatory: string | null
}

/** Subjects by which a body is bound to the convention: its assembly decides them itself (R1.07). */
export function bindsToTheConvention(subject: ActSubject): boolean {
  return ['membership', 'accession', 'amendment', 'coordinator-change'].includes(subject)
}
