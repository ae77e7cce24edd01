import { z } from 'zod'
import { id, isoInstant } from '#api/shapes.ts'
import { ARRIVAL_KINDS } from '#modules/arrival/index.ts'
import { COPY_CASES } from '#modules/submission/index.ts'
import { ENVELOPE_KINDS } from '#vault/manifest.ts'
import { MANNERS, NOT_AS_RECEIVED, ORDERS } from './model/opening-state.ts'

const text = (max: number) => z.string().trim().min(1).max(max)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const envelope = {
  deposit: id,
  envelope: z.int().min(0).meta({ description: 'Its rank in the outer manifest, from 0' }),
}
const order = z
  .enum(ORDERS)
  .meta({ description: 'Tenders stay sealed until the applications were examined, or both open at once' })

/** What persons send; what the clock does, and the shares that keyholders give, have no act of their own over HTTP. */
export const openingActs = {
  open: z.object({ order }),
  attend: z.object({ manner: z.enum(MANNERS) }),
  proceed: z.object({ excluded: z.array(z.object({ deposit: id, reason: text(4000) })).max(500) }),
  include: z.object({ deposit: id }),
  end: z.object({ observations: z.string().trim().max(20_000) }),
} as const

const proof = z
  .object({
    proof: z.string().meta({ description: 'C2SP tlog-proof' }),
    leaf: z.string().meta({ description: 'Base 64' }),
    salt: z.string().nullable(),
    line: z.string().meta({ description: 'The entry, as a line of the journal’s export' }),
  })
  .nullable()

/** What was decided of a deposit that is opened by a decision, and when it came. */
const decision = z.object({
  deposit: id,
  commit: proof.meta({ description: 'Of its arrival' }),
  admit: proof.meta({ description: 'Of the decision that admits it, late as it is; null where none was made' }),
  call: proof.meta({ description: 'Of the decision that calls it, a backup copy; null where none was made' }),
})

/** By what a keyholder's page finds in the log that the set was fixed and the session opened, before it gives anything. */
export const stepProofs = z.object({
  policy: z.string().nullable().meta({ description: 'C2SP tlog-policy; null where too few witnesses are left' }),
  fix: proof.meta({ description: 'null while the entry queues for the log' }),
  open: proof,
  decisions: z.array(decision).meta({ description: 'Of the deposits that are opened by a decision' }),
})
export type StepProofs = z.infer<typeof stepProofs>

/** An age file key, as its holder gives it: 16 bytes. */
const fileKey = z.string().regex(/^[A-Za-z0-9+/]{22}==$/)
const given = z.union([
  z.object({ ...envelope, key: fileKey }),
  z.object({ ...envelope, refused: z.enum(['no-share', 'unreadable', 'foreign']) }),
])

/** Deposits of one consultation, and envelopes of each, that one sending may speak of. */
const MOST_SHARES = 20_000

/** What a keyholder's page sends: for each envelope that is due, the key of its own share, or why it gives none. */
export const sharesGiven = z.object({ shares: z.array(given).min(1).max(MOST_SHARES) })

const about = { consultation: id, procedure: id, reference: z.string() }
const fixed = z.object({ root: sha256, count: z.int().min(0), at: isoInstant })
const faults = z.array(z.object({ keyholder: z.string(), fault: z.enum(['keyholder', 'dealer']) }))
const refs = z.array(z.object(envelope))
const deposit = z.object({
  id,
  hash: sha256,
  receivedAt: isoInstant,
  account: id,
  operator: z.string(),
  identifier: z.string(),
  standing: z.enum(['standing', 'superseded', 'withdrawn', 'late', 'admitted', 'rejected']),
  stalled: z.boolean().optional().meta({
    description: 'It came in time, and the platform entered it late; absent from sessions opened before it was told',
  }),
  withdrawalAsked: isoInstant.optional().meta({
    description: 'Its operator asked in time to withdraw it, and the platform entered that once the set was fixed',
  }),
  keySet: z.int(),
  copy: z.boolean(),
  called: z.enum(COPY_CASES).nullable(),
  envelopes: z.array(z.object({ kind: z.enum(ENVELOPE_KINDS), recipient: z.string() })),
})
const holder = z.object({ id: z.string(), person: id, body: id, recipient: z.string(), revoked: z.boolean() })
const keySet = z.object({
  version: z.int(),
  threshold: z.int(),
  keyholders: z.array(holder),
  escrow: holder.nullable().optional().meta({
    description: 'Whoever keeps the spare key of the server’s part; absent from sessions opened before it was told',
  }),
})
const gave = z.array(
  z.object({
    keyholder: z.string(),
    at: isoInstant,
    envelopes: refs,
    notGiven: z.array(z.object({ ...envelope, why: z.enum(['no-share', 'unreadable', 'foreign', NOT_AS_RECEIVED]) })),
    bad: refs,
  }),
)
const session = {
  ...about,
  fixed,
  openedAt: isoInstant,
  openedBy: z.string(),
  order,
  phase: z.enum(['applications', 'all']),
  keySets: z.array(keySet),
  deposits: z.array(deposit),
  attendance: z.array(
    z.object({ keyholder: z.string(), person: id, body: id, manner: z.enum(MANNERS), at: isoInstant }),
  ),
  given: gave,
  timeGiven: gave.optional().meta({ description: 'What spare keys gave in the place of the server’s part' }),
  unsealed: z.array(
    z.object({
      ...envelope,
      at: isoInstant,
      lots: z.array(z.string()),
      manifest: sha256,
      files: z.int(),
      size: z.int(),
      keyholders: z.array(z.string()),
      escrow: z
        .string()
        .optional()
        .meta({ description: 'Whose spare key gave the server’s part; absent where the server gave it' }),
      faults,
      malware: z.enum(['none', 'found', 'not-checked']),
    }),
  ),
  failed: z.array(
    z.object({ ...envelope, at: isoInstant, blame: z.enum(['platform', 'candidate']), flaw: z.string(), faults }),
  ),
  excluded: z.array(z.object({ deposit: id, reason: z.string(), at: isoInstant })),
}

/** What came to the desk, as it stood when the session ended. */
const arrived = z.object({
  number: z.int(),
  sender: z.string(),
  kind: z.enum(ARRIVAL_KINDS),
  arrivedAt: isoInstant,
  late: z.boolean(),
  means: z.enum(['allowed', 'unannounced', 'refused']),
  became: z.enum(['received', 'late', 'called', 'opened', 'returned', 'destroyed', 'annulled']),
  call: z.enum(COPY_CASES).nullable(),
  due: z.boolean(),
})

export const openingState = z.union([
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('none') }),
    z.object({ status: z.literal('fixed'), ...about, fixed }),
    z.object({ status: z.literal('opened'), ...session }),
    z.object({
      status: z.literal('ended'),
      ...session,
      endedAt: isoInstant,
      observations: z.string(),
      arrivals: z.array(arrived),
      came: z.array(deposit).optional().meta({
        description:
          'Every deposit as it stood when the session ended; absent from those that ended before it was told',
      }),
    }),
  ]),
  z.object({
    status: z.enum(['fixed', 'opened', 'ended']),
    withheld: z.literal(true),
    consultation: id.optional(),
    procedure: id.optional(),
    reference: z.string().optional(),
  }),
])
