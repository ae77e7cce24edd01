import type { IsoInstant } from '#kernel/citation.ts'

/** One document that was given out: what it is called, and the hash and size of its bytes. */
export type RetrievedDocument = { readonly name: string; readonly sha256: string; readonly size: number }

/**
 * One retrieval of the file of a consultation (law.md R2.21 8°, R2.22, R2.30): what was given out of which version, when,
 * and to which follower. Nobody has to say who it is; a follower is a number, and its address can be purged.
 */
export type Retrieval = {
  readonly consultation: string
  readonly number: number
  readonly at: IsoInstant
  readonly version: number
  /** True for the whole version in one file. */
  readonly whole: boolean
  readonly documents: readonly RetrievedDocument[]
  readonly follower: string | null
}
