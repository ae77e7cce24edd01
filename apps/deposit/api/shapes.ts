import * as z from 'zod/mini'

/** What this page reads of the server’s answers; what else stands in them is nothing to it. */

const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT/))

const clockShape = z.object({
  now: instant,
  /** How far the clock may be from the hour, in milliseconds. */
  uncertainty: z.number(),
  deadline: instant,
})
export type ClockRead = z.infer<typeof clockShape>

const identifierShape = z.object({
  scheme: z.enum(['siret', 'foreign']),
  country: z.optional(z.nullable(z.string())),
  value: z.string(),
})
const companyShape = z.object({ name: z.string(), identifier: identifierShape })
const operatorShape = z.object({ account: z.string(), email: z.string(), company: companyShape })
export type OperatorCompany = z.infer<typeof companyShape>
export type Operator = z.infer<typeof operatorShape>
const linkShape = z.extend(operatorShape, { invited: z.boolean() })
/** Whose account a link opens; `invited` where somebody of that account asked for it. */
export type LinkRead = z.infer<typeof linkShape>

const consultationShape = z.object({
  consultation: z.object({
    title: z.string(),
    reference: z.string(),
    coordinator: z.object({ name: z.string() }),
    lots: z.array(z.object({ key: z.string(), title: z.string() })),
    deadline: instant,
    status: z.string(),
  }),
  /** What an account may have begun at once, in times of one deposit, and for how many days. */
  begun: z.object({ atOnce: z.number(), times: z.number(), days: z.number() }),
})
type ConsultationAnswer = z.infer<typeof consultationShape>
export type ConsultationRead = ConsultationAnswer['consultation'] & Pick<ConsultationAnswer, 'begun'>

const beganShape = z.object({ id: z.string(), begunAt: instant })
const partsShape = z.object({ parts: z.array(z.object({ sha256: z.string() })) })

const read =
  <T>(shape: z.ZodMiniType<T>) =>
  (body: unknown): T =>
    z.parse(shape, body)

export const clockIn = read(clockShape)
export const operatorIn = read(operatorShape)
export const linkIn = read(linkShape)
export const consultationIn = (body: unknown): ConsultationRead => {
  const { consultation, begun } = z.parse(consultationShape, body)
  return { ...consultation, begun }
}
export const beganIn = read(beganShape)
const accountShape = z.object({
  persons: z.array(z.object({ id: z.string(), email: z.string(), since: instant, self: z.boolean() })),
  invitations: z.array(z.object({ id: z.string(), email: z.string(), expiresAt: instant })),
  trace: z.array(
    z.object({
      at: instant,
      what: z.enum(['came-in', 'invited', 'withdrawn', 'removed']),
      by: z.string(),
      whom: z.string(),
    }),
  ),
})
/** Who is in the account of the company, whom it invited, and what was done to its access. */
export type Account = z.infer<typeof accountShape>
export const accountIn = read(accountShape)

export const partsIn = (body: unknown): readonly string[] => z.parse(partsShape, body).parts.map(({ sha256 }) => sha256)

const receiptShape = z.object({
  hash: z.string(),
  receivedAt: instant,
  uncertainty: z.number(),
  deadline: instant,
})
/** When a deposit was received, and under which name: the hash of its outer manifest. */
export type Receipt = z.infer<typeof receiptShape>

const depositShape = z.object({
  id: z.string(),
  status: z.string(),
  copy: z.boolean(),
  replaces: z.boolean(),
  dossier: z.string(),
  begunAt: instant,
  hash: z.optional(z.nullable(z.string())),
  receivedAt: z.optional(z.nullable(instant)),
  /** The version of the file that its operator confirmed since. */
  confirmed: z.optional(z.nullable(z.string())),
  /** What was answered of it, in its order, and how far the last answer is attested. */
  receipts: z.optional(z.array(z.object({ kind: z.enum(['received', 'late', 'withdrawn', 'superseded']) }))),
  /** Of a late one: it had come in time, and the platform entered it too late. */
  stalled: z.optional(z.boolean()),
  /** What the buyer decided of it: late, admitted or not; a copy, called in this case of annexe 6. */
  decision: z.optional(z.object({ at: instant, reason: z.string(), case: z.optional(z.string()) })),
  grade: z.optional(z.enum(['unwatched', 'provisional', 'witnessed'])),
  attestedAt: z.optional(z.nullable(instant)),
})
export type OwnDeposit = z.infer<typeof depositShape>

const citationShape = z.object({ source: z.string(), article: z.string(), paragraph: z.optional(z.string()) })
const refusalShape = z.object({
  receivedAt: instant,
  deadline: instant,
  uncertainty: z.number(),
  begunAt: instant,
  parts: z.number(),
  /** It had come in time: it is the platform that entered it too late. */
  stalled: z.boolean(),
  basis: z.array(citationShape),
})
/** What is kept of a deposit that came late. */
export type Refusal = z.infer<typeof refusalShape>

/** A thing that some answers wrap under its name. */
const unwrapped = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null && name in body ? (body as Record<string, unknown>)[name] : body

export const receiptIn = (body: unknown): Receipt => z.parse(receiptShape, unwrapped(body, 'receipt'))
export const refusalIn = (body: unknown): Refusal | undefined =>
  z.safeParse(refusalShape, unwrapped(body, 'record')).data
export const depositsIn = (body: unknown): readonly OwnDeposit[] =>
  z.parse(z.array(depositShape), unwrapped(body, 'deposits'))

/** The statement that the server signed, to be kept as it is. */
export const noteIn = (body: unknown): string | undefined => {
  const { note } =
    z.safeParse(z.object({ note: z.string() }), unwrapped(unwrapped(body, 'receipt'), 'record')).data ?? {}
  return note
}
