import * as z from 'zod/mini'
import { type KeySet, type KeySetProblem, problemsOf } from './key-set.ts'
import type { Limits } from './soundness/index.ts'

/** What one needs to know of a consultation to seal for it: it is public, and says for whom, what is answered, what is taken. */
export type SealingOrder = {
  readonly consultation: string
  /** The SHA-256 of the version of the consultation file that is in force. */
  readonly dossier: string
  readonly limits: Limits
  readonly keySet: KeySet
  /** The entry of the register that published this key set, and what shows that the log holds it; `null` while nothing does. */
  readonly published: Published | null
}

/** What is public of the entry that published a key set, and shows that it is in the log: `verifyPublished` of transparency/ checks it. */
export type Published = {
  /** The entry, as a line of the journal’s export, without its body. */
  readonly line: string
  /** The leaf of the log that commits to it, base 64, and the salt that opens it, hexadecimal. */
  readonly leaf: string
  readonly salt: string | null
  /** C2SP tlog-proof. */
  readonly proof: string
  /** C2SP tlog-policy: the log, and the witnesses as the group agreed. */
  readonly policy: string
}

const bytes = z.int().check(z.minimum(1))
const key = z.strictObject({ id: z.string().check(z.minLength(1)), recipient: z.string() })

const published = z.strictObject({
  line: z.string(),
  leaf: z.string(),
  salt: z.nullable(z.string()),
  proof: z.string(),
  policy: z.string(),
})

const orderShape = z.strictObject({
  format: z.literal('unisson-order/1'),
  consultation: z.uuid(),
  dossier: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  limits: z.strictObject({ file: bytes, total: bytes, formats: z.array(z.string()) }),
  keySet: z.strictObject({
    version: z.int().check(z.minimum(1)),
    threshold: z.int(),
    keyholders: z.array(key),
    time: z.tuple([z.string()], z.string()),
  }),
  // Left out of the orders of before: they still open what was sealed, and nothing is sealed by them any more.
  published: z.optional(z.nullable(published)),
})

/** @returns the order; what is wrong with its key set; `undefined` for a text that is no order */
export function orderIn(text: string): SealingOrder | readonly KeySetProblem[] | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const read = orderShape.safeParse(json)
  if (!read.success) return undefined
  const { consultation, dossier, limits, keySet } = read.data
  const order = {
    ...{ consultation, dossier, limits, keySet: { ...keySet, consultation } },
    published: read.data.published ?? null,
  }
  const problems = problemsOf(order.keySet)
  return problems.length > 0 ? problems : order
}
