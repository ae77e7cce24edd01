/** The pure facade of the organisation: what other modules' models may know of bodies, their offices and their acts. */
export { ACT_SUBJECTS, type ActSubject, type AuthorisingAct } from './model/act-subject.ts'
export type { Recorded } from './model/authorising-act-state.ts'
export { BODY_KINDS, type BodyKind, controlOf, isLocalAuthority } from './model/body-kind.ts'
export type { BodyCard, Identity, Seat } from './model/body-state.ts'
export {
  bindsOn,
  type DelegatedMatter,
  holderOn,
  holdersOn,
  isHeldOn,
  isNamed,
  isSamePerson,
  type OfficeAct,
  type OfficeHeld,
  type Person,
  type Signatory,
  signatoriesFor,
} from './model/office.ts'
export type { Standing } from './model/standing.ts'

import { authorisingAct } from './model/authorising-act.ts'
import { body } from './model/body.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [body, authorisingAct] as const
