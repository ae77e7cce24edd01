/** Who opens the tenders of a consultation: so many of the holders, together, and the part that waits for its hour. */
export type KeySet = {
  readonly consultation: string
  /** From 1; a holder who leaves makes another version, and what was sealed to this one stays so. */
  readonly version: number
  /** How many holders it takes. */
  readonly threshold: number
  readonly holders: readonly Holder[]
  /** Whose keys open the time part: the server's, and whoever keeps one for the day it has lost its own. */
  readonly time: readonly [string, ...string[]]
}

/** A holder's key is made for one consultation: `id` is the holder there, `recipient` its public half (age1…). */
export type Holder = { readonly id: string; readonly recipient: string }

export type KeySetProblem =
  | { readonly kind: 'threshold'; readonly least: number; readonly most: number }
  | { readonly kind: 'same-key' | 'same-holder'; readonly of: string }
  | { readonly kind: 'no-recipient'; readonly of: string }

/** Two authorised persons at the least (CCP R2132-7 and following, annexe 8). */
const LEAST_HOLDERS = 2

/** What an X25519 recipient looks like; that it can be sealed to, sealing tells. */
const RECIPIENT = /^age1[ac-hj-np-z02-9]{58}$/

/**
 * What keeps a key set from being used. Never all of the holders are needed: one who loses a key would lose every tender.
 * The time part is sealed to keys of no holder, or a holder would hold it too.
 */
export function problemsOf({ threshold, holders, time }: KeySet): readonly KeySetProblem[] {
  const most = holders.length - 1
  const inRange = Number.isInteger(threshold) && threshold >= LEAST_HOLDERS && threshold <= most
  const keys = [...holders.map(({ recipient }) => recipient), ...time]
  return [
    ...(inRange ? [] : [{ kind: 'threshold', least: LEAST_HOLDERS, most } as const]),
    ...repeated(holders.map(({ id }) => id)).map((of) => ({ kind: 'same-holder', of }) as const),
    ...repeated(keys).map((of) => ({ kind: 'same-key', of }) as const),
    ...keys.filter((key) => !RECIPIENT.test(key)).map((of) => ({ kind: 'no-recipient', of }) as const),
  ]
}

const repeated = (list: readonly string[]): readonly string[] => [
  ...new Set(list.filter((each, index) => list.indexOf(each) !== index)),
]
