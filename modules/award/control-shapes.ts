import { z } from 'zod'
import { hash, isoDate, isoInstant } from '#api/shapes.ts'
import { CHANNELS, PIECES, RECIPIENTS, SUSPENSION_OUTCOMES } from './model/transmission-state.ts'

/** A piece of the file of the legality control: what it is, and its SHA-256. */
export const piece = z.object({ kind: z.enum(PIECES), document: hash })
const acknowledgement = z.object({ reference: z.string(), at: isoInstant }).nullable()
/** An act that went to the legality control, and what came of it. */
export const transmission = z.object({
  number: z.string(),
  channel: z.enum(CHANNELS),
  recipient: z.enum(RECIPIENTS),
  nature: z.string().meta({ description: 'Of the act, in the nomenclature of the transmission: 4, contracts' }),
  matter: z.string().meta({ description: 'Of the act, in the same nomenclature: 1.1, public contracts' }),
  operator: z.object({ name: z.string(), simulated: z.boolean() }).nullable(),
  pieces: z.array(piece),
  certifiedBy: z.string(),
  sentAt: isoInstant,
  acknowledgement,
  requests: z.array(
    z.object({
      ...{ receivedAt: isoInstant, asked: z.string(), document: hash.nullable() },
      given: z.object({ pieces: z.array(piece), at: isoInstant }).nullable(),
    }),
  ),
  suspension: z
    .object({
      ...{ number: z.string(), court: z.string(), requestedAt: isoInstant },
      judgments: z.array(z.object({ outcome: z.enum(SUSPENSION_OUTCOMES), document: hash, notifiedAt: isoInstant })),
    })
    .optional()
    .meta({ description: 'The request of the prefect for the suspension of the act' }),
  notificationTold: z.object({ on: isoDate, document: hash.nullable() }).nullable(),
})
/** What undid one. */
export const cancellation = z.object({
  ...{ number: z.string(), document: hash.nullable(), reason: z.string(), sentAt: isoInstant, acknowledgement },
})
