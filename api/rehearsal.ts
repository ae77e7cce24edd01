import type { IsoInstant } from '#kernel/citation.ts'

/** `GET /api/groups/{id}/rehearsals`: the copies of a group that are being played. */
export type RehearsalView = {
  readonly id: string
  readonly begunAt: IsoInstant
  /** What its own clock shows. */
  readonly now: IsoInstant
}
