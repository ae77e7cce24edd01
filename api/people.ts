import { z } from 'zod'
import { id, isoDate } from './shapes.ts'

/** What sign-in, the account and the persons of a group answer: one description for the server, the pages and the documentation. */

const instant = z.iso.datetime()
const named = z.object({ id, name: z.string() })
const means = z.enum(['passkey', 'oidc'])

export const mandate = z
  .object({
    body: named,
    office: z.enum(['representative', 'delegate', 'officer', 'reader']),
    title: z.string().meta({ description: 'As printed under a signature' }),
    from: isoDate,
    until: isoDate.nullable(),
    givenBy: z
      .object({
        kind: z.enum(['election', 'appointment', 'delegation']),
        date: isoDate,
        number: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'The act that gave the office' }),
  })
  .meta({ id: 'Mandate', description: 'An office that somebody holds today, or will hold' })

export const entrance = z.object({
  demo: z.boolean(),
  passkey: z.boolean(),
  oidc: z.boolean().meta({ description: 'True when an OpenID Connect provider is configured' }),
})

export const accountView = z.object({
  account: z.object({ id, email: z.string(), name: z.string() }),
  ways: z.object({ passkeys: z.int(), oidc: z.boolean() }).meta({ description: 'What opens the account' }),
  session: z.object({
    id,
    means,
    fresh: z.boolean().meta({ description: 'True while a passkey may be added or removed without signing in again' }),
  }),
  groups: z.array(z.object({ group: id, title: z.string(), mandates: z.array(mandate) })),
})

export const passkeyView = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
})

export const sessionView = z.object({
  id,
  means,
  userAgent: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
  current: z.boolean(),
})

export const invitationRead = z.object({
  name: z.string(),
  email: z.string(),
  expiresAt: instant,
  group: id.nullable().meta({ description: 'Null for whoever is to bring in a new group' }),
  title: z.string().nullable(),
  mandates: z.array(mandate).meta({ description: 'The offices of the person that the invitation is for' }),
  inviter: z.object({ name: z.string(), title: z.string(), body: z.string() }).nullable(),
  hasAccount: z.boolean().meta({ description: 'True when the address opens an account: one signs in, then accepts' }),
  signedInAs: z.string().nullable().meta({ description: 'The address of whoever is signed in' }),
})

const invited = { id, email: z.string(), sentAt: instant, expiresAt: instant }

export const access = z.discriminatedUnion('state', [
  z.object({ state: z.literal('account'), since: instant }),
  z.object({ state: z.literal('invited'), ...invited }),
  z.object({ state: z.literal('expired'), ...invited }),
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('hidden') }).meta({ description: 'The reader may not invite this person' }),
])

export const people = z.object({
  demo: z.boolean(),
  people: z.array(
    z.object({
      person: id,
      name: z.string(),
      me: z.boolean(),
      mandates: z.array(mandate),
      access,
      mayInvite: z.boolean(),
    }),
  ),
})

export type MandateView = z.infer<typeof mandate>
export type Entrance = z.infer<typeof entrance>
export type AccountView = z.infer<typeof accountView>
export type PasskeyShown = z.infer<typeof passkeyView>
export type SessionShown = z.infer<typeof sessionView>
export type InvitationRead = z.infer<typeof invitationRead>
export type AccessShown = z.infer<typeof access>
export type People = z.infer<typeof people>
export type PersonShown = People['people'][number]
