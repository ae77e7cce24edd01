import { z } from 'zod'
import { id, isoDate, isoInstant } from '#api/shapes.ts'
import { OUTCOMES, REMARK_KINDS } from './model/remark-state.ts'
import { GUEST_KINDS } from './model/seat-state.ts'
import { UNDERTAKING_VERSIONS } from './model/undertaking.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const free = (max: number) => z.string().trim().max(max)
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ format: 'sha256' })
const theme = text(200).meta({ description: 'What the document is about: who is invited on this theme reads it' })
const reason = text(4000)
const version = z.enum(UNDERTAKING_VERSIONS).meta({ description: 'The wording that was shown, and is signed' })

const sitting = {
  procedure: id,
  body: id,
  person: id.meta({ description: 'A person who holds an office of this body' }),
  competence: text(1000).meta({ description: 'What this person knows, that the works need' }),
  from: isoDate,
}
const designation = z.object({ date: isoDate, number: text(100) })
const opening = { themes: z.array(text(200)).min(1).max(50), documents: z.array(id).max(200).nullable() }

export const seatActs = {
  designate: z.object({
    ...sitting,
    designation,
    until: isoDate.nullable(),
    replaces: z.object({ seat: id, reason }).nullable(),
  }),
  invite: z.object({ ...sitting, ...opening, kind: z.enum(GUEST_KINDS), until: isoDate }),
  bind: z.object({ version }),
  end: z.object({ reason }),
} as const

const held = {
  ...sitting,
  kind: z.enum(['coordinator', 'member', ...GUEST_KINDS]),
  until: isoDate.nullable(),
  designation: designation.nullable(),
  opening: z.object(opening).nullable(),
}
const undertaken = z.object({ version, signedAt: isoInstant })
/** What a reader who may not read a case is shown of it: only that it stands at this stage, and what is open to all. */
const withheld = <Stage extends string>(stages: readonly [Stage, ...Stage[]], open: z.ZodRawShape = {}) =>
  z.object({ status: z.enum(stages), withheld: z.literal(true), ...open })

export const seatState = z.union([
  z.object({ status: z.literal('none') }),
  z.object({ status: z.enum(['designated', 'invited']), ...held }),
  z.object({ status: z.literal('bound'), ...held, undertaken }),
  z.object({
    status: z.literal('ended'),
    ...held,
    undertaken: undertaken.nullable(),
    endedOn: isoDate,
    cause: z.enum(['term', 'replaced', 'closed']),
    reason: z.string(),
  }),
  withheld(['designated', 'invited', 'bound', 'ended']),
])

const clauses = z
  .array(
    z.object({
      number: text(40),
      title: free(500),
      digest: z.string().regex(/^[0-9a-f]{32}$/),
    }),
  )
  .min(1)
  .max(5000)
  .meta({ description: 'The clauses of the file, as `GET …/technical-group/outline` reads them' })

const reviewed = { procedure: id, title: text(300), theme }

export const reviewActs = {
  deposit: z.object({ ...reviewed, file: sha256, clauses }),
  revise: z.object({ file: sha256, clauses, note: text(2000) }),
  close: z.object({}),
} as const

const versions = z.array(z.object({ number: z.int(), file: sha256, on: isoDate, note: z.string(), clauses }))

export const reviewState = z.union([
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('reviewed'), ...reviewed, versions }),
  z.object({ status: z.literal('closed'), ...reviewed, versions, closedOn: isoDate }),
  withheld(['reviewed', 'closed'], z.object(reviewed).partial().shape),
])

export const remarkActs = {
  make: z.object({ review: id, clause: text(40), kind: z.enum(REMARK_KINDS), text: text(8000) }),
  answer: z.object({ outcome: z.enum(OUTCOMES), reason, change: free(8000) }),
  retract: z.object({}),
} as const

const made = {
  procedure: id,
  review: id,
  theme: z.string(),
  version: z.int(),
  clause: z.string(),
  kind: z.enum(REMARK_KINDS),
  text: z.string(),
  seat: id,
  body: id,
  madeOn: isoDate,
}
const answer = z.object({ outcome: z.enum(OUTCOMES), reason: z.string(), change: z.string(), on: isoDate })

export const remarkState = z.union([
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('made'), ...made }),
  z.object({ status: z.literal('answered'), ...made, answer }),
  z.object({ status: z.literal('retracted'), ...made, retractedOn: isoDate }),
  withheld(['made', 'answered', 'retracted'], {
    procedure: id.optional(),
    body: id.optional(),
    madeOn: isoDate.optional(),
  }),
])

const appointment = { at: isoInstant, until: isoInstant, place: free(500), link: z.union([z.url(), z.literal('')]) }
const seats = z.array(id).min(1).max(100)
const agenda = z.array(text(500)).min(1).max(50)
const minutes = { attendance: z.array(id).max(100), minutes: text(50_000), advice: z.array(text(2000)).max(50) }

export const meetingActs = {
  convene: z.object({ procedure: id, title: text(200), agenda, seats, ...appointment }),
  move: z.object({ ...appointment, reason }),
  cancel: z.object({ reason }),
  hold: z.object(minutes),
} as const

const invited = z.array(z.object({ seat: id, body: id, person: id }))
const interests = z
  .array(z.object({ person: id, name: z.string(), body: id, since: isoDate, substitute: z.string().nullable() }))
  .optional()
  .meta({ description: 'The interests that stood when the minutes were recorded; never what they are' })
const convened = { procedure: id, title: z.string(), agenda, invited, ...appointment, sequence: z.int() }

export const meetingState = z.union([
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('convened'), ...convened }),
  z.object({ status: z.literal('held'), ...convened, ...minutes, interests, recordedAt: isoInstant }),
  z.object({ status: z.literal('cancelled'), ...convened, reason: z.string() }),
  withheld(['convened', 'held', 'cancelled'], {
    procedure: id.optional(),
    title: z.string().optional(),
    at: isoInstant.optional(),
    until: isoInstant.optional(),
    place: z.string().optional(),
    invited: invited.optional(),
    sequence: z.int().optional(),
  }),
])
