import * as z from 'zod/mini'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import { type Bytes, utf8 } from './bytes.ts'

/**
 * Who answers, for which lots, with whom: what a candidate says beside its files. It goes into the first envelope as a
 * file of its own, before all others, so that nobody reads it before the session.
 */

const text = z.string().check(z.minLength(1), z.maxLength(300))
const company = z.strictObject({ name: text, identifier: text })

const answerShape = z.strictObject({
  format: z.literal('unisson-answer/1'),
  /** Who deposits; of several, the one that represents them all (CCP R2142-24). */
  company,
  /** How several answer together (CCP R2142-20): each for its share, or each for the whole. */
  grouping: z.nullable(z.enum(['joint', 'several'])),
  cocontractors: z.array(company).check(z.maxLength(50)),
  subcontractors: z.array(company).check(z.maxLength(50)),
  /** The keys of the lots that are answered; none where the contract has no lots. */
  lots: z.array(text).check(z.maxLength(200)),
})

export type Company = z.infer<typeof company>
export type Answer = z.infer<typeof answerShape>

/** The name of that file; no candidate's file may have it. */
export const ANSWER_FILE = 'unisson-reponse.json'

export const answerBytes = (answer: Answer): Bytes => utf8(canonicalize(answer as Json))

/** @returns the answer; `undefined` for a text that says none */
export function answerIn(content: string): Answer | undefined {
  try {
    const read = answerShape.safeParse(JSON.parse(content))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
