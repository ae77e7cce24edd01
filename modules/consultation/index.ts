/** The pure facade of the consultation: the file in its versions, and what its publication froze. */
export type { Consultation, ExtensionGround, Hour, ProcedureType, Version } from './model/consultation-state.ts'
export type {
  Criterion,
  CriterionKind,
  DocumentKind,
  Dossier,
  DossierDocument,
  Framework,
  Lot,
  PriceLine,
} from './model/dossier.ts'
export {
  isOpenAt,
  noticedOf,
  type PublicBuyer,
  type PublicConsultation,
  type PublicExtension,
  type PublicVersion,
  publicOf,
} from './model/publication.ts'
