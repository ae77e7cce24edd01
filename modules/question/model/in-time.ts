import type { IsoInstant } from '#kernel/citation.ts'

/** The closing second counts whole: the hour that was published is the last one at which a question comes in time. */
export function inTime(now: IsoInstant, questionsUntil: IsoInstant): boolean {
  return Math.floor(Date.parse(now) / 1000) <= Math.floor(Date.parse(questionsUntil) / 1000)
}
