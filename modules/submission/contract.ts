import { z } from 'zod'
import { hash, id, isoInstant } from '#api/shapes.ts'
import { checkSiret } from '#kernel/ids.ts'
import { WALK } from '#modules/availability/index.ts'
import { ENVELOPE_KINDS } from '#vault/manifest.ts'
import { COPY_CASES } from './model/deposit-state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const email = z.email().max(254)
const language = z.enum(['fr', 'en']).default('fr')
const SIRET = 'expected a SIRET: fourteen digits, the last of which check the others'

/** Under what number a company is known: a SIRET, whose key is checked, or that of another country. */
export const identifier = z.discriminatedUnion('scheme', [
  z.strictObject({
    scheme: z.literal('siret'),
    value: z
      .string()
      .transform((typed) => typed.replace(/\s/g, ''))
      .refine((typed) => 'value' in checkSiret(typed), SIRET),
  }),
  z.strictObject({
    scheme: z.literal('foreign'),
    country: z.string().regex(/^[A-Z]{2}$/),
    value: text(60),
  }),
])
export const company = z.strictObject({ name: text(200), identifier })
export type Company = z.infer<typeof company>

/** What an operator leaves to be let in: an address that a link will confirm, and the company that it deposits for. */
export const operatorAsked = z.strictObject({ email, company, language })
export const colleagueAsked = z.strictObject({ email, language })
export const withToken = z.strictObject({ token: z.string().max(200) })
export const operatorView = z.object({ account: id, company, email: z.string() })
export type OperatorView = z.infer<typeof operatorView>
/** Which account a link opens, and the address that it was sent to. */
export const linkView = operatorView.extend({
  invited: z
    .boolean()
    .meta({ description: 'Somebody of the account asked for it; else, somebody who gave this address' }),
})
export type LinkView = z.infer<typeof linkView>

/** Who is in the account of a company, whom it invited, and what was done to its access. */
export const operatorAccount = z.object({
  persons: z.array(z.object({ id, email: z.string(), since: isoInstant, self: z.boolean() })),
  invitations: z.array(z.object({ id, email: z.string(), askedAt: isoInstant, expiresAt: isoInstant })),
  trace: z.array(
    z.object({
      at: isoInstant,
      what: z.enum(['came-in', 'invited', 'withdrawn', 'removed']),
      by: z.string().meta({ description: 'The address of whoever did it' }),
      whom: z.string(),
    }),
  ),
})
export type OperatorAccount = z.infer<typeof operatorAccount>

export const depositBegun = z.strictObject({
  id: z.uuid().transform((value) => value.toLowerCase()),
  dossier: hash,
  keySet: z.int().min(1),
  copy: z.boolean(),
  replaces: z.boolean(),
})
export const reconfirming = z.strictObject({ dossier: hash })
export const troubleTold = z.strictObject({ at: isoInstant, what: text(1000) })

/** What a person of the group decides of a deposit, once the session is opened. */
export const depositActs = {
  admit: z.object({ reason: text(8000) }),
  reject: z.object({ reason: text(8000) }),
  call: z.object({ case: z.enum(COPY_CASES), reason: text(4000) }),
} as const

const trouble = z.object({ at: isoInstant, what: z.string(), toldAt: isoInstant })
const suffered = { from: isoInstant, until: isoInstant.nullable() }
const outage = z.discriminatedUnion('shown', [
  z.object({ ...suffered, shown: z.literal('declared'), reason: z.string() }),
  z.object({ ...suffered, shown: z.literal('measured'), failed: z.array(z.enum(WALK)) }),
  z.object({
    ...suffered,
    shown: z.literal('clock'),
    ahead: z.int().meta({ description: 'Milliseconds by which the machine’s clock stood ahead of the enforced one' }),
  }),
])
const held = { parts: z.int(), bytes: z.int() }
const shownCompany = z.object({
  name: z.string(),
  identifier: z.object({ scheme: z.enum(['siret', 'foreign']), country: z.string().optional(), value: z.string() }),
})

/** One line of the register of deposits. */
export const depositLine = z.object({
  rank: z.int(),
  id,
  status: z.enum(['received', 'late', 'superseded', 'withdrawn', 'admitted', 'rejected']),
  copy: z.boolean(),
  account: id,
  company: shownCompany.nullable().meta({ description: 'null once what is known of the account was erased' }),
  begunAt: isoInstant,
  receivedAt: isoInstant,
  deadline: isoInstant,
  uncertainty: z.int(),
  hash,
  ...held,
  troubles: z.array(trouble),
  late: z.object({ ...held, stalled: z.boolean(), outages: z.array(outage) }).nullable(),
  reason: z.string().nullable(),
  called: z
    .object({ case: z.enum(COPY_CASES), reason: z.string() })
    .nullable()
    .meta({ description: 'In which case of annexe 6 a backup copy was called' }),
})
export const depositRegister = z.object({
  deadline: isoInstant,
  receives: z.boolean().meta({ description: 'Deposits can come: the key set is published, and the consultation open' }),
  lines: z.array(depositLine).nullable().meta({ description: 'null before the session is opened' }),
})
export type DepositLine = z.infer<typeof depositLine>
export type DepositRegister = z.infer<typeof depositRegister>

const begun = {
  consultation: id,
  procedure: id,
  account: id,
  dossier: hash,
  keySet: z.int(),
  copy: z.boolean(),
  replaces: z.boolean(),
  begunAt: isoInstant,
  troubles: z.array(trouble),
  asked: hash.nullable(),
  confirmed: hash.nullable(),
}
const receipt = {
  hash,
  attestedAt: isoInstant.nullable(),
  envelopes: z.array(z.object({ kind: z.enum(ENVELOPE_KINDS), recipient: z.string() })),
  held: z.object(held),
  receivedAt: isoInstant,
  uncertainty: z.int(),
  deadline: isoInstant,
  operator: hash.meta({ description: 'The hash that binds it to the company of its account' }),
}
const lateness = { heldAtDeadline: z.object(held), outages: z.array(outage), stalled: z.boolean() }
const call = z.object({ case: z.enum(COPY_CASES), reason: z.string(), at: isoInstant })
const decided = { ...begun, ...receipt, ...lateness, reason: z.string(), decidedAt: isoInstant }

/** A deposit as the coordinator reads it, once the session is opened. */
export const depositState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('begun'), ...begun }),
  z.object({ status: z.literal('discarded'), ...begun, discardedAt: isoInstant }),
  z.object({ status: z.literal('received'), ...begun, ...receipt, called: call.nullable() }),
  z.object({ status: z.literal('late'), ...begun, ...receipt, ...lateness }),
  z.object({ status: z.literal('superseded'), ...begun, ...receipt, by: id, supersededAt: isoInstant }),
  z.object({ status: z.literal('withdrawn'), ...begun, ...receipt, withdrawnAt: isoInstant }),
  z.object({ status: z.literal('admitted'), ...decided, called: call.nullable() }),
  z.object({ status: z.literal('rejected'), ...decided }),
])
