import { z } from 'zod'
import { id, isoInstant } from '#api/shapes.ts'
import { REVOCATION_CAUSES } from './model/key-set-state.ts'

const text = (max: number) => z.string().trim().max(max)
const recipient = z
  .string()
  .regex(/^age1[ac-hj-np-z02-9]{58}$/)
  .meta({ description: 'The public half of a key: an X25519 recipient of age' })
const named = z.object({ person: id, body: id })
const naming = {
  threshold: z.int().min(1).max(50).meta({ description: 'How many keys it takes to open' }),
  keyholders: z.array(named).min(1).max(50),
  escrow: named.nullable().meta({ description: 'Who keeps the spare key of the time part' }),
}
const proof = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .meta({ description: 'The answer that the keyholder’s key opened in a challenge of this day' })
const keyholder = z.string().regex(/^[1-9]\d{0,3}$/)

export const keySetActs = {
  name: z.object({ consultation: id, ...naming }),
  revise: z.object(naming),
  renew: z.object(naming),
  giveKey: z.object({ recipient, proof }),
  publish: z.object({}),
  rehearse: z.object({ proof }),
  revoke: z.object({ keyholder, cause: z.enum(REVOCATION_CAUSES), reason: text(4000) }),
  callRehearsal: z.object({}),
  close: z.object({}),
} as const

/** For which act of whom a challenge is asked: a key that is about to be given is named by its public half. */
export const challengeAsked = z.discriminatedUnion('act', [
  z.object({ act: z.literal('giveKey'), recipient }),
  z.object({ act: z.literal('rehearse') }),
])

export const challengeGiven = z.object({
  consultation: id,
  keyholder,
  sealed: z.string().meta({ description: 'An age file in base 64, sealed to that key alone' }),
})

const revoked = z.object({ at: isoInstant, cause: z.enum(REVOCATION_CAUSES), reason: z.string() })
const held = {
  consultation: id,
  procedure: id,
  reference: z.string(),
  keyholders: z.array(
    z.object({
      id: keyholder,
      person: id,
      body: id,
      recipient: z.string().nullable(),
      givenAt: isoInstant.nullable(),
      rehearsedAt: z.array(isoInstant),
      revoked: revoked.nullable(),
    }),
  ),
  versions: z.array(
    z.object({
      version: z.int(),
      threshold: z.int(),
      keyholders: z.array(keyholder),
      escrow: keyholder.nullable(),
      time: z.string().nullable(),
      publishedAt: isoInstant.nullable(),
    }),
  ),
  numbered: z.int(),
  rehearsalFor: isoInstant.nullable(),
}

export const keySetState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('named'), ...held }),
  z.object({ status: z.literal('published'), ...held }),
  z.object({ status: z.literal('closed'), ...held, closedAt: isoInstant }),
])
