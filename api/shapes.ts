import { z } from 'zod'
import type { Json as JsonValue } from '#kernel/canonical.ts'
import { FIRST_DAY, LAST_DAY } from '#kernel/day-range.ts'

/**
 * The shapes that every module's answers share: findings, buttons, receipts, timeline entries.
 * A module's own acts and states are in its `contract.ts`.
 */

/** Told as a fault of its own, in the language of whoever asked. */
export const OUT_OF_RANGE = { params: { fault: 'day-out-of-range' } } as const
const isTold = (day: string): boolean => FIRST_DAY <= day && day.slice(0, LAST_DAY.length) <= LAST_DAY

export const isoDate = z.iso
  .date()
  .refine(isTold, OUT_OF_RANGE)
  .meta({ description: 'A calendar day, YYYY-MM-DD, of the years 1900 to 2200' })
export const isoInstant = z.iso
  .datetime({ precision: 3 })
  .refine(isTold, OUT_OF_RANGE)
  .meta({ description: 'An instant in UTC, RFC 3339, milliseconds' })
export const id = z.uuid()
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256, lower-case hexadecimal' })

/** Any JSON value; its shape is left open, because each rule has facts of its own. */
export const json = z.custom<JsonValue>().meta({ id: 'Json', description: 'Any JSON value' })

export const citation = z
  .object({
    source: z.string(),
    article: z.string(),
    paragraph: z.string().optional(),
    version: isoDate.optional(),
    clause: z.string().optional(),
  })
  .meta({ id: 'Citation' })

export const finding = z
  .object({
    rule: z.string(),
    outcome: z.enum(['met', 'unmet', 'computed', 'to-appraise', 'not-applicable']),
    basis: z.array(citation).min(1),
    facts: z.record(z.string(), json),
    toBeConfirmed: z.literal(true).optional(),
  })
  .meta({ id: 'Finding' })

export const actView = z
  .object({ act: z.string(), open: z.boolean(), findings: z.array(finding) })
  .meta({ id: 'ActView', description: 'An act as a button: open, or closed by the findings that are unmet' })

/** One case of a process: `seq` is its version (the ETag), to be sent back as `If-Match: "<seq>"`. */
export const resource = <S extends z.ZodType>(state: S) =>
  z.object({ id, process: z.string(), seq: z.int(), state, acts: z.array(actView) })

export const receipt = z
  .object({
    caseFile: z.string(),
    seq: z.int(),
    at: isoInstant,
    hash,
    findings: z.array(finding),
  })
  .meta({ id: 'Receipt' })

/** Who acted, as shown: the office counts, the name is the one held on that day. */
export const actorView = z.object({
  kind: z.enum(['person', 'clock', 'outsider', 'operator']),
  name: z.string().optional(),
  office: z.string().optional(),
  body: z.object({ id, name: z.string() }).optional(),
})

export const entry = z
  .object({
    caseFile: z.string(),
    seq: z.int(),
    at: isoInstant,
    actor: actorView,
    process: z.string(),
    id,
    act: z.string(),
    payload: z.record(z.string(), json),
    events: z.array(z.object({ type: z.string() }).catchall(json)),
    findings: z.array(finding),
    lawDate: isoDate,
    hash,
    prev: hash,
    withheld: z
      .literal(true)
      .optional()
      .meta({ description: 'Its content is kept from this reader: what is left of the payload is open to all' }),
  })
  .meta({ id: 'Entry', description: 'One entry of the journal, as the timeline shows it' })

/**
 * RFC 9457. `findings` when the law refuses, `issues` when the input is malformed, `changes` when the view is stale,
 * `choices` when the person acts for several bodies and the request does not say for which.
 */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    reason: z.string().optional().meta({ description: 'Which of several causes it was' }),
    incident: z.string().optional(),
    findings: z.array(finding).optional(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    changes: z.array(entry).optional(),
    choices: z.array(z.object({ body: id, office: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })

/** What somebody has to do, by when, and which rule sets the date. */
export const task = z
  .object({
    key: z.string(),
    process: z.string(),
    id,
    act: z.string(),
    by: z.object({ id, name: z.string() }).nullable(),
    due: isoDate.nullable(),
    basis: z.array(citation).min(1),
    facts: z.record(z.string(), json),
    missing: z.boolean().meta({ description: 'True when others are blocked until it is done' }),
  })
  .meta({ id: 'Task', description: 'An expected act: who, what, by when, under which article' })

export type Citation = z.infer<typeof citation>
export type Finding = z.infer<typeof finding>
export type ActView = z.infer<typeof actView>
export type Receipt = z.infer<typeof receipt>
export type Entry = z.infer<typeof entry>
export type Problem = z.infer<typeof problem>
export type Task = z.infer<typeof task>
export type Resource<S> = { id: string; process: string; seq: number; state: S; acts: ActView[] }
