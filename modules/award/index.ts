/** The pure facade of the award: what became of a lot from the decision to the notified contract. */
export { receiptProven } from './model/after-rules.ts'
export { award } from './model/award.ts'
export type { AwardFacts } from './model/award-facts.ts'
export {
  type Award,
  type Candidate,
  type HolderSignature,
  MEDIA,
  type Medium,
  type Notification,
  type NotifiedAward,
  type PublicationKind,
  type Signature,
} from './model/award-state.ts'
export type { Concluded } from './model/concluded.ts'
export {
  acknowledgesThisAct,
  actCoded,
  CODES,
  contractFiles,
  conventionSent,
  enforceabilityCertified,
  notifiedAfter,
  numberOwn,
  recipientKnown,
  recipientOf,
  signedContractSent,
  transmittedWithin,
} from './model/control-rules.ts'
export {
  contractSignatoryInOffice,
  contractSignatoryNamed,
  holderSignsInOrder,
  signedAfterHolder,
  signedFileValid,
  signedOverHolders,
  signerIn,
} from './model/signing-rules.ts'
export { instantOf, signableFrom } from './model/standing.ts'
export type { CancelledTransmission, Piece, PieceKind, Transmission } from './model/transmission-state.ts'

import { award } from './model/award.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [award] as const
