import { canonicalize } from '#kernel/canonical.ts'

/** Who opens the tenders of a consultation: so many of the keyholders, together, and the part that waits for its hour. */
export type KeySet = {
  readonly consultation: string
  /** From 1; a keyholder who leaves makes another version, and what was sealed to this one stays so. */
  readonly version: number
  /** How many keyholders it takes. */
  readonly threshold: number
  readonly keyholders: readonly Keyholder[]
  /** Whose keys open the time part: the server's, and whoever keeps one for the day it has lost its own. */
  readonly time: readonly [string, ...string[]]
}

/** A keyholder's key is made for one consultation: `id` is the keyholder there, `recipient` its public half (age1…). */
export type Keyholder = { readonly id: string; readonly recipient: string }

/**
 * A key set as the register says it to everybody, in canonical JSON (RFC 8785): the entry that publishes it holds the SHA-256 of this text, so
 * that whoever seals can tell that it seals to no other (docs/sealing.md).
 */
export function keySetText({ consultation, version, threshold, keyholders, time }: KeySet): string {
  return canonicalize({
    ...{ format: 'unisson-key-set/1', consultation, version, threshold },
    keyholders: keyholders.map(({ id, recipient }) => ({ id, recipient })),
    time: [...time],
  })
}

export type KeySetProblem =
  | { readonly kind: 'threshold'; readonly least: number; readonly most: number }
  | { readonly kind: 'same-key' | 'same-keyholder'; readonly of: string }
  | { readonly kind: 'no-recipient'; readonly of: string }

/** Two authorised persons at the least (CCP R2132-7 and following, annexe 8). */
const LEAST_KEYHOLDERS = 2

/** What an X25519 recipient looks like; that it can be sealed to, sealing tells. */
const RECIPIENT = /^age1[ac-hj-np-z02-9]{58}$/

/**
 * What keeps a key set from being used. Never all of the keyholders are needed: one who loses a key would lose every tender.
 * The time part is sealed to keys of no keyholder, or a keyholder would hold it too.
 */
export function problemsOf({ threshold, keyholders, time }: KeySet): readonly KeySetProblem[] {
  const most = keyholders.length - 1
  const inRange = Number.isInteger(threshold) && threshold >= LEAST_KEYHOLDERS && threshold <= most
  const keys = [...keyholders.map(({ recipient }) => recipient), ...time]
  return [
    ...(inRange ? [] : [{ kind: 'threshold', least: LEAST_KEYHOLDERS, most } as const]),
    ...repeated(keyholders.map(({ id }) => id)).map((of) => ({ kind: 'same-keyholder', of }) as const),
    ...repeated(keys).map((of) => ({ kind: 'same-key', of }) as const),
    ...keys.filter((key) => !RECIPIENT.test(key)).map((of) => ({ kind: 'no-recipient', of }) as const),
  ]
}

const repeated = (list: readonly string[]): readonly string[] => [
  ...new Set(list.filter((each, index) => list.indexOf(each) !== index)),
]
