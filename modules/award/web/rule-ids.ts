import type { RulesOf as Rules } from '#ui/labels.ts'
import type * as after from '../model/after-rules.ts'
import type * as page from '../model/candidate-rules.ts'
import type * as control from '../model/control-rules.ts'
import type * as court from '../model/court-rules.ts'
import type * as decider from '../model/decider-rules.ts'
import type * as decision from '../model/decision-rules.ts'
import type * as deed from '../model/deed-rules.ts'
import type * as letter from '../model/letter-rules.ts'
import type * as next from '../model/next-rules.ts'
import type * as prefect from '../model/prefect-rules.ts'
import type * as signedDay from '../model/signed-day-rules.ts'
import type * as signing from '../model/signing-rules.ts'
import type * as suspension from '../model/suspension-rules.ts'
import type * as vigilance from '../model/vigilance-rules.ts'

/** What is asked before anybody signs: of the decision, the letters, the court. */
export type EarlyRule =
  | Rules<typeof court>
  | Rules<typeof decider>
  | Rules<typeof decision>
  | Rules<typeof letter>
  | 'givenUpForReasons'
/** What the legality control asks: to whom, under which codes, which of the lots, and what follows with the prefect. */
export type ControlRule =
  | Rules<typeof prefect>
  | Rules<typeof suspension>
  | 'reportSet'
  | 'actCoded'
  | 'recipientKnown'
  | 'conventionSent'
  | 'lotsTransmittedTogether'
  | 'numberOwn'
/** What is asked of signatures, and of what follows them. */
export type LateRule =
  | Exclude<Rules<typeof after>, 'givenUpForReasons'>
  | Exclude<Rules<typeof control>, ControlRule>
  | Exclude<Rules<typeof deed>, 'reportSet'>
  | Rules<typeof signedDay>
  | Rules<typeof signing>
  | Rules<typeof vigilance>
/** What is asked once the first of the ranking is out. */
export type NextRule = Rules<typeof next>
/** What is asked of the page of a candidate, and of what it is answered there. */
export type PageRule = Rules<typeof page>
export type RuleId = EarlyRule | NextRule | LateRule | ControlRule | PageRule
