import type { IsoInstant } from '#kernel/citation.ts'

/** By what means somebody attends from a distance, and how it was identified (ordonnance 2014-1329). */
export type Remote = { readonly means: string; readonly identification: string }

/** One stay in the room, or on the line. */
export type Stay = {
  readonly person: string
  readonly remote: Remote | null
  readonly arrivedAt: IsoInstant
  readonly leftAt: IsoInstant | null
}
