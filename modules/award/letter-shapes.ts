import { z } from 'zod'
import { hash, isoInstant } from '#api/shapes.ts'
import { LETTER_KINDS, MEDIA } from './model/award-state.ts'

/** The shapes of what the register says of letters. */

const account = z.uuid()

/** A letter whose bytes are kept; of rejection where its kind is not told. */
export const letterKept = z.object({
  kind: z.enum(LETTER_KINDS).optional(),
  to: account,
  sentAt: isoInstant,
  document: hash,
})

/** When a letter was put on the page of its candidate, and when it was opened there. */
export const opened = { availableAt: isoInstant.nullable(), readAt: isoInstant.nullable() } as const

/** To whom an abandonment was told. */
export const toldOfIt = z.object({
  to: account,
  medium: z.enum(MEDIA),
  sentAt: isoInstant,
  own: z.boolean(),
  readAt: isoInstant.nullable(),
  document: hash.optional(),
})
