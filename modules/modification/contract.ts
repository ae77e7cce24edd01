import { z } from 'zod'
import { hash, id, isoDate, isoInstant } from '#api/shapes.ts'
import { cancellation, hour, piece, sent, signatureFile, transmission } from '#modules/award/contract.ts'
import { MEDIA } from '#modules/award/index.ts'
import { CASE_KINDS, CONDITIONS } from './model/cases.ts'
import { PUBLICATIONS } from './model/state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const maybe = (max: number) => z.string().trim().max(max)
const medium = z.enum(MEDIA)
const MOST = 10_000_000_000_000
const cents = z.int().min(1).max(MOST).meta({ description: 'Whole euro cents, excluding VAT' })
const delta = z.int().min(-MOST).max(MOST).meta({
  description: 'What it adds to the contract in whole euro cents, excluding VAT; negative where it takes off',
})
const need = { contract: id, body: id, title: text(300), need: text(8000) }
const answer = z.object({ condition: z.enum(CONDITIONS), holds: z.boolean(), reason: maybe(4000) })
const newHolder = z.object({ name: text(300), siret: text(20), proofs: z.array(hash).max(100) })
const drafting = {
  kind: z.enum(CASE_KINDS),
  event: text(200).meta({ description: 'What made it necessary; an event serves one modification' }),
  answers: z.array(answer).max(50),
  clause: maybe(1000).meta({ description: 'The review clause that is carried out; empty in the other cases' }),
  amount: delta,
  initial: cents.meta({ description: 'What the contract was at first; of a framework agreement its maximum' }),
  revised: cents.nullable().meta({ description: 'The adjusted amount, where no price schedule kept here gives it' }),
  works: z.boolean(),
  formalised: z.boolean().meta({ description: 'Whether the contract was awarded by a formalised procedure' }),
  priceOnly: z.boolean(),
  raisesMaximum: z.boolean(),
  endsOn: isoDate.nullable().meta({ description: 'The last day that it gives the contract; null where it leaves it' }),
  effectiveOn: isoDate.nullable().meta({ description: 'From which day it has effect; null from its receipt' }),
  document: hash,
}
const publication = {
  what: z.enum(PUBLICATIONS),
  sentOn: isoDate,
  publishedOn: isoDate.nullable(),
  reference: maybe(200),
}
const holderSignature = { document: hash, signatureFile, medium, signedOn: isoDate, signatory: text(300) }
const signature = { document: hash, signatureFile, medium, signedOn: isoDate, person: id, authorisingAct: id }

/** What the outside world sends to do each act of a modification. */
export const acts = {
  tell: z.object(need),
  decline: z.object({ reason: text(4000) }),
  draft: z.object({ ...drafting, holder: newHolder.nullable() }),
  recordOpinion: z.object({
    session: id
      .nullable()
      .meta({ description: 'The session of the committee of this group; null where it sat elsewhere' }),
    elsewhere: z.object({ on: isoDate, minutes: hash, text: text(8000) }).nullable(),
  }),
  abandon: z.object({ reason: text(4000) }),
  signAsHolder: z.object(holderSignature),
  sign: z.object(signature),
  transmit: z.object({ number: text(60), pieces: z.array(piece).max(500), certifiedBy: text(300), sent }),
  acknowledge: z.object({ number: text(60), reference: text(200), at: hour }),
  notify: z.object({ letter: hash, medium, sent }),
  recordReceipt: z.object({ received: hour, proof: hash }),
  giveCopies: z.object({ bodies: z.array(id).min(1).max(1000), documents: z.array(hash).min(1).max(200), sent }),
  publish: z.object(publication),
} as const

const told = { ...need, toldOn: isoDate, procedure: id.nullable() }
const drafted = {
  ...told,
  ...drafting,
  newHolder: newHolder.nullable(),
  base: cents.meta({ description: 'The amount by which its limits are reckoned' }),
  ...{ policy: isoDate, draftedOn: isoDate, lawDate: isoDate },
  opinion: z
    .object({ session: id.nullable(), on: isoDate, minutes: hash, text: z.string(), total: z.int() })
    .nullable(),
}
const signedByHolder = { ...drafted, holder: z.object(holderSignature) }
const signed = {
  ...signedByHolder,
  signature: z.object(signature),
  transmission: transmission.nullable(),
  cancelled: z.array(transmission.extend({ cancellation })),
  notification: z
    .object({
      ...{ letter: hash, medium, sentAt: isoInstant, receivedAt: isoInstant.nullable(), proof: hash.nullable() },
    })
    .nullable(),
  copies: z.array(z.object({ body: id, documents: z.array(hash), givenAt: isoInstant })),
  publications: z.array(z.object(publication)),
}
const effective = { ...signed, notifiedOn: isoDate, effectOn: isoDate }

export const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('told'), ...told }),
  z.object({ status: z.literal('declined'), ...told, declinedOn: isoDate, reason: z.string() }),
  z.object({ status: z.literal('drafted'), ...drafted }),
  z.object({ status: z.literal('abandoned'), ...drafted, abandonedOn: isoDate, reason: z.string() }),
  z.object({ status: z.literal('holder-signed'), ...signedByHolder }),
  z.object({ status: z.literal('signed'), ...signed }),
  z.object({ status: z.literal('transmitted'), ...signed }),
  z.object({ status: z.literal('acknowledged'), ...signed }),
  z.object({ status: z.literal('notifying'), ...signed }),
  z.object({ status: z.literal('notified'), ...effective }),
  z.object({ status: z.literal('in-force'), ...effective }),
])

const uuid = z.uuid()
export const ofModification = z.object({ groupId: uuid, id: uuid })
export const onContract = z.object({ groupId: uuid, id: uuid })

/** `GET …/contracts/{id}/modifying`: what the modifications of a contract are reckoned on, and how much of each limit is left. */
export const modifying = z.object({
  initial: cents.nullable().meta({ description: 'As it was awarded or told; null while nobody did' }),
  base: cents
    .nullable()
    .meta({ description: 'Adjusted by the price schedule; null while the initial amount is not known' }),
  works: z.boolean(),
  formalised: z.boolean(),
  here: z.boolean().meta({ description: 'Whether the contract was awarded on this platform' }),
  adjusted: z.boolean().meta({ description: 'Whether a price schedule kept here gives the base' }),
  maximum: cents.nullable().meta({ description: 'In force, in the ceilings of the contract; null where none are set' }),
  endsOn: isoDate.nullable(),
  buyers: z.array(id),
  meter: z
    .object({
      ...{ threshold: z.int(), known: z.boolean(), points: z.int(), share: z.int(), most: z.int() },
      ...{ used: z.int(), left: z.int(), half: z.int() },
    })
    .nullable()
    .meta({
      description: 'The limits of small modifications, and the half; null while the initial amount is not known',
    }),
  added: z.int().meta({ description: 'What the signed modifications have added, in cents excluding VAT' }),
})
export type Modifying = z.infer<typeof modifying>

/** `GET …/modifications/{id}/file`: who may sign, under which act, whether it is transmitted, and which sessions gave an opinion. */
export const modificationFile = z.object({
  signatories: z.array(z.object({ id: z.string(), name: z.string(), title: z.string() })),
  acts: z.array(z.object({ id, number: z.string(), date: isoDate })),
  sessions: z.array(z.object({ id, title: z.string(), total: z.int(), signed: z.boolean() })),
  controlled: z.boolean(),
  opinionDue: z.boolean(),
  total: z.int().meta({ description: 'The increase with the modifications signed before it, in cents excluding VAT' }),
})
export type ModificationFile = z.infer<typeof modificationFile>
