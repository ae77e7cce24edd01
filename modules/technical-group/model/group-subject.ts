/** The procedure that a technical group works for, as far as it matters here; nothing of it depends on the group (S6.1). */
export type Subject = {
  readonly procedure: string
  readonly title: string
  /** False when the group has no such procedure, or has abandoned it. */
  readonly standing: boolean
}

/** The convention's article on the technical group has been applied since the first version of this software. */
export const SINCE_GROUP = ['2019-04-01'] as const
