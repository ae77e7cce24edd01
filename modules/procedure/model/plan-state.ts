import type { IsoDate } from '#kernel/citation.ts'

/** The days by which a procedure is told, in the order of its course; a procedure has those of its type. */
export const MILESTONES = [
  'dossierReady',
  'noticeSent',
  'applicationsDue',
  'invitationsSent',
  'questionsUntil',
  'answersUntil',
  'tendersDue',
  'tendersOpened',
  'reportReady',
  'committeeConvened',
  'committeeHeld',
  'proofsReceived',
  'rejectionsSent',
  'contractSigned',
  'controlAcknowledged',
  'contractNotified',
  'serviceStarted',
] as const
export type Milestone = (typeof MILESTONES)[number]

/** What somebody works at between two milestones; no text sets its length, the coordinator does. */
export const WORKS = [
  'dossier',
  'notice',
  'selection',
  'dialogue',
  'finalTenders',
  'tenders',
  'negotiation',
  'analysis',
  'proofs',
  'letters',
  'transmission',
  'notification',
  'deployment',
] as const
export type Work = (typeof WORKS)[number]

/** A deliberation that the contract needs of one body: to sign for the group, or to commit its own budget. */
export type Assembly = {
  readonly body: string
  readonly subject: 'contract-signature' | 'budget-commitment'
  /** The day on which its organ sits; `null` while the body has not said. */
  readonly on: IsoDate | null
}

/** The cases in which electronic means are not due (CCP R2132-12), in its order. */
export const MEDIUM_CASES = [
  'small-contract',
  'specific-services',
  'uncommon-tools',
  'closed-formats',
  'special-equipment',
  'physical-models',
  'security',
] as const
export type MediumCase = (typeof MEDIUM_CASES)[number]

/** Why another medium than electronic is used: the case of the code, and the reasons of this purchase. */
export type MediumGround = { readonly case: MediumCase; readonly reasons: string }

/** The retro-planning as the coordinator settled it: what it starts from, and the day of each milestone. */
export type Plan = {
  /** The day from which the service is wanted. */
  readonly wanted: IsoDate
  /** Tenders and letters go electronically: the minimum periods follow. */
  readonly electronic: boolean
  /** Why they do not; absent from the plans that were settled before it was asked. */
  readonly otherMedium?: MediumGround | null | undefined
  /** Days of work, where they are not those proposed. */
  readonly work: Readonly<Partial<Record<Work, number>>>
  readonly assemblies: readonly Assembly[]
  readonly milestones: readonly { readonly milestone: Milestone; readonly on: IsoDate }[]
}
