import type { RulesOf } from '#ui/labels.ts'
import type * as followed from '../model/after-rules.ts'
import type * as drafting from '../model/drafting-rules.ts'
import type * as signing from '../model/signing-rules.ts'

/** The rules of a modification alone: those that it shares with the award have their words there. */
export type RuleId = RulesOf<typeof drafting> | RulesOf<typeof signing> | RulesOf<typeof followed>
