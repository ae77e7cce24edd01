import { z } from 'zod'
import { hash, id, isoDate, isoInstant } from '#api/shapes.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const files = z.array(hash).max(50).meta({ description: 'SHA-256 of each document' })
const confidentiality = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('shared') }),
    z.object({ kind: z.literal('confidential'), reason: text(4000) }),
  ])
  .meta({ description: 'Confidential: the members learn that it exists and why they do not have it, nothing else' })
const measure = z.object({
  kind: z.enum(['complaint', 'urgent-suit', 'guarantee-call', 'suit-on-execution', 'other']),
  takenOn: isoDate,
  part: id.nullable().meta({ description: 'The member whose own part of the execution it is about' }),
  agreement: hash.nullable().meta({ description: 'SHA-256 of that member’s agreement' }),
})
const audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('members') }),
  z.object({ kind: z.literal('asker'), reason: text(4000) }),
])

const content = {
  title: text(300),
  text: z.string().max(20_000),
  nature: z.enum(['market-information', 'information-request', 'document', 'protective-measure', 'legal-notice']),
  files,
  confidentiality,
  contract: id.nullable(),
  tenderContent: z.boolean(),
  measure: measure.nullable(),
  corrects: id.nullable(),
}
const question = { member: id, subject: text(300), text: text(20_000), files }
const answer = { answer: z.string().max(20_000), answerFiles: files, audience }

/** What the outside world sends to do each act on an item. */
export const itemActs = {
  share: z.object({
    ...content,
    recipients: z
      .object({ bodies: z.array(id).min(1).max(1000), reason: text(4000) })
      .nullable()
      .meta({ description: 'Some members and why; null for every present member' }),
  }),
  acknowledge: z.object({ member: id }),
} as const

/** What the outside world sends to ask and to answer. */
export const inquiryActs = { ask: z.object(question), answer: z.object(answer) } as const

const told = {
  ...content,
  listed: z.string().nullable(),
  receipts: z.array(z.object({ body: id, availableAt: isoInstant, readAt: isoInstant.nullable() })),
}

/** What is left of a case for a reader that it is kept from (model/secrecy.ts). */
const withheld = z.literal(true).meta({ description: 'Its content is kept from this reader' })
const itemOpen = {
  title: told.title,
  nature: told.nature,
  listed: told.listed,
  receipts: told.receipts,
  corrects: id.nullable(),
  withheld,
}
const inquiryOpen = { member: id, subject: question.subject, askedAt: isoInstant, withheld }

const itemWhole = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('shared'), ...told }),
  z.object({ status: z.literal('corrected'), ...told, correctedBy: id, correctedOn: isoDate }),
])
const itemWithheld = z.discriminatedUnion('status', [
  z.object({ status: z.literal('shared'), ...itemOpen }),
  z.object({ status: z.literal('corrected'), ...itemOpen, correctedBy: id, correctedOn: isoDate }),
])
export const itemState = z.union([itemWhole, itemWithheld])

const inquiryWhole = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('asked'), ...question, askedAt: isoInstant }),
  z.object({ status: z.literal('answered'), ...question, askedAt: isoInstant, ...answer, answeredAt: isoInstant }),
])
const inquiryWithheld = z.discriminatedUnion('status', [
  z.object({ status: z.literal('asked'), ...inquiryOpen }),
  z.object({ status: z.literal('answered'), ...inquiryOpen, audience, answeredAt: isoInstant }),
])
export const inquiryState = z.union([inquiryWhole, inquiryWithheld])
