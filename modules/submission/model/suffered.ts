import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { param } from '#law/index.ts'
import { MINUTE } from '#modules/availability/index.ts'

/**
 * From when on it matters to a late deposit that the platform was down: from its beginning, or from the last hours before the deadline,
 * in which whoever was kept out could not even begin.
 */
export function sufferedFrom(begunAt: IsoInstant, deadline: IsoInstant): IsoInstant {
  const { value: window } = param('outage.window', civilDay(deadline))
  const hours = new Date(Date.parse(deadline) - window * MINUTE).toISOString()
  return begunAt < hours ? begunAt : hours
}
