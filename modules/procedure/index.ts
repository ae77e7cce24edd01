/** The pure facade of the procedure: its types, which are lawful, and the minimum periods of the code. */
export { type Choosing, chooserOf, type LotDecider } from './model/competence.ts'
export {
  citationOf,
  isOpenFor,
  type LawfulType,
  lawfulType,
  lawfulTypes,
  type TypeReason,
} from './model/lawful-type.ts'
export { isElectronic, MEDIUM_BASIS, mediumCitationOf, mediumStanding, otherMediumOf } from './model/medium.ts'
export { isNeedKept, type NeedMember, type NeedStanding, needStanding } from './model/need-standing.ts'
export {
  isShortenedBy,
  type MinimumDeadline,
  type MinimumPeriod,
  minimumDeadline,
  minimumInvited,
  PRIOR_NOTICE_BASIS,
  periodsOf,
  priorNoticeWindow,
  shorteningBasis,
  type Timed,
} from './model/period.ts'
export {
  type AssemblyDue,
  assembliesDue,
  type Dates,
  datesOf,
  latestDates,
  milestonesOf,
  moveMilestone,
  proposedDates,
} from './model/plan.ts'
export { type Course, type CourseInput, courseOf, isFormalised } from './model/plan-course.ts'
export {
  type Assembly,
  MEDIUM_CASES,
  type MediumGround,
  type Milestone,
  type Plan,
  type Work,
} from './model/plan-state.ts'
export { procedure } from './model/procedure.ts'
export {
  type Buyer,
  type Choice,
  type Extent,
  type Ground,
  type GroundCase,
  type OpenedProcedure,
  PROCEDURE_TYPES,
  type Procedure,
  type ProcedureType,
  type Shortened,
} from './model/procedure-state.ts'
export { firstReception, type Reception } from './model/reception.ts'
export { plannedOn } from './model/standing-plan.ts'
export { competitionFrom, europeanFrom, formalisedFrom, type Threshold, transmittedFrom } from './model/threshold.ts'

import { procedure } from './model/procedure.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [procedure] as const
