/** The pure facade of the consultation: the file in its versions, and what its publication froze. */
export { type AnsweredIn, type AnswersDue, answersDue } from './model/answers-due.ts'
export { type Award, awardOf } from './model/award.ts'
export { consultation } from './model/consultation.ts'
export type {
  Consultation,
  ExtensionGround,
  Hour,
  Noticed,
  NoticeTerms,
  Version,
} from './model/consultation-state.ts'
export { leavesOf } from './model/criteria.ts'
export type {
  Criterion,
  CriterionKind,
  DemandedPiece,
  DocumentKind,
  Dossier,
  DossierDocument,
  Framework,
  Lot,
  PriceLine,
} from './model/dossier.ts'
export {
  PRICE_FORMULAS,
  type PriceFormula,
  type Scale,
  WHOLE,
} from './model/dossier.ts'
export { buyersInOrder, type Notice, noticeOf } from './model/notice.ts'
export {
  isOpenAt,
  noticedOf,
  type PublicBuyer,
  type PublicConsultation,
  type PublicVersion,
  publicOf,
} from './model/publication.ts'
export {
  OUTCOMES,
  type Outcome,
  type ProcedureReferral,
  pendingIn,
  type Referral,
  referralsOn,
  ruling,
  seizing,
} from './model/referral.ts'

import { consultation } from './model/consultation.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [consultation] as const
