import type * as assigning from '../model/assignment-rules.ts'
import type * as requesting from '../model/request-rules.ts'
import type * as rules from '../model/rules.ts'

/** The rules of which the label files give the sentences. */
export type SubcontractorRule = Exclude<keyof typeof rules, 'fits'>
export type AssignmentRule = keyof typeof assigning
export type RequestRule = keyof typeof requesting
