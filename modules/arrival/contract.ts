import { z } from 'zod'
import { entry, id, isoDate, isoInstant } from '#api/shapes.ts'
import { MEDIUM_CASES } from '#modules/procedure/index.ts'
import { identifier } from '#modules/submission/contract.ts'
import { COPY_CASES } from '#modules/submission/index.ts'
import { ARRIVAL_KINDS, WAYS } from './model/arrival-state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const reason = text(4000)
const MOST_ITEMS = 999

const arrived = z.object({
  date: isoDate,
  time: z
    .string()
    .trim()
    .regex(/^\d{2}:\d{2}$/)
    .meta({ description: 'HH:MM, in Paris' }),
})
const told = {
  kind: z.enum(ARRIVAL_KINDS),
  sender: z.strictObject({
    name: text(200).meta({ description: 'As the envelope says' }),
    identifier: identifier.nullable().meta({ description: 'null where the envelope bears no number' }),
  }),
  arrived,
  receivedBy: text(200),
  way: z.enum(WAYS),
  items: z.int().min(1).max(MOST_ITEMS),
  outside: z.strictObject({
    sealed: z.boolean(),
    marked: z.boolean().meta({ description: 'It bears the words “copie de sauvegarde”' }),
    damaged: z.boolean(),
    remarks: z.string().trim().max(1000),
  }),
}

export const arrivalActs = {
  record: z.object({ consultation: id, ...told }),
  correct: z.object({ ...told, reason }),
  annul: z.object({ reason }),
  link: z.object({ account: id.nullable().meta({ description: 'The account that deposited; null for none' }) }),
  call: z.object({ case: z.enum(COPY_CASES), reason }),
  open: z.object({ readable: z.boolean(), contents: text(8000) }),
  giveBack: z.object({ to: text(1000) }),
  destroy: z.object({ witnesses: text(1000) }),
} as const

const shown = {
  ...told,
  sender: z.object({
    name: z.string(),
    identifier: z
      .object({ scheme: z.enum(['siret', 'foreign']), country: z.string().optional(), value: z.string() })
      .nullable(),
  }),
}
const means = z.enum(['allowed', 'unannounced', 'refused'])
const call = z.object({ case: z.enum(COPY_CASES), reason: z.string(), at: isoInstant })
const found = z.object({ readable: z.boolean(), contents: z.string(), at: isoInstant })
const kept = {
  ...shown,
  consultation: id,
  procedure: id,
  number: z.int(),
  arrivedAt: isoInstant,
  recordedAt: isoInstant,
  deadline: isoInstant,
  means,
  corrections: z.array(z.object({ before: z.object(shown), reason: z.string(), at: isoInstant })),
  account: id.nullable(),
}
const unsealed = { call: call.nullable(), found: found.nullable() }

export const arrivalState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('received'), ...kept }),
  z.object({ status: z.literal('late'), ...kept }),
  z.object({ status: z.literal('called'), ...kept, call }),
  z.object({ status: z.literal('opened'), ...kept, call: call.nullable(), found }),
  z.object({ status: z.literal('returned'), ...kept, ...unsealed, to: z.string(), returnedAt: isoInstant }),
  z.object({ status: z.literal('destroyed'), ...kept, ...unsealed, witnesses: z.string(), destroyedAt: isoInstant }),
  z.object({ status: z.literal('annulled'), ...kept, reason: z.string(), annulledAt: isoInstant }),
])

const consultation = z.object({
  id,
  reference: z.string(),
  title: z.string(),
  status: z.enum(['open', 'closed', 'abandoned']),
  deadline: isoInstant,
  electronic: z.boolean(),
  otherMedium: z.enum(MEDIUM_CASES).nullable(),
  over: z.boolean().meta({ description: 'Its session has ended: what stays unopened goes back, or is destroyed' }),
})
/** One line of the register of arrivals. */
export const arrivalLine = z.object({
  id,
  consultation: id,
  number: z.int(),
  status: z.enum(['received', 'late', 'called', 'opened', 'returned', 'destroyed', 'annulled']),
  ...shown,
  arrivedAt: isoInstant,
  recordedAt: isoInstant,
  deadline: isoInstant,
  means,
})
export type ArrivalLine = z.infer<typeof arrivalLine>

/** `GET /api/groups/{groupId}/arrivals`: the desk, what it has taken, the last one first. */
export const deskView = z.object({
  now: isoInstant,
  consultations: z.array(consultation).meta({ description: 'Those that were published, the nearest deadline first' }),
  lines: z.array(arrivalLine),
})
export type DeskView = z.infer<typeof deskView>

/** `GET /api/groups/{groupId}/arrivals/{id}/file`: what one arrival is, its entries, and whose deposits it may be put beside. */
export const arrivalFile = z.object({
  reference: z.string(),
  title: z.string(),
  entries: z.array(entry).meta({ description: 'Oldest first' }),
  senders: z
    .array(z.object({ account: id, name: z.string(), identifier: z.string() }))
    .nullable()
    .meta({ description: 'Who deposited, or began to; null before the session is opened' }),
})
export type ArrivalFile = z.infer<typeof arrivalFile>

export const ofConsultation = z.object({ consultation: z.uuid().optional() })
export const inLanguage = z.object({ language: z.enum(['fr', 'en']).default('fr') })
