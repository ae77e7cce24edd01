import type { IsoDate } from '#kernel/citation.ts'
import type { Consultation } from './consultation-state.ts'
import { noticedOf } from './publication.ts'

/** An award that a notice began: since when, under which reference, for which buyers. */
export type Award = {
  readonly id: string
  readonly title: string
  readonly reference: string
  /** The day on which the notice was sent (A34). */
  readonly begunOn: IsoDate
  readonly buyers: readonly string[]
  /** How many lots are awarded apart; none for a contract without lots. */
  readonly lots: number
}

/** The award that a consultation is in; `undefined` before its notice, and once it is abandoned. */
export function awardOf(id: string, state: Consultation): Award | undefined {
  const notice = noticedOf(state)
  if (notice === null || state.status === 'none' || state.status === 'abandoned') return undefined
  const { dossier, reference } = state
  const buyers = notice.frozen.buyers.map(({ body }) => body)
  return { id, title: dossier.title, reference, begunOn: notice.lawDate, buyers, lots: dossier.lots.length }
}
