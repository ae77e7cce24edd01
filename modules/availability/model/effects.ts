import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { param } from '#law/index.ts'
import { extensionFor, type Stretch, touches } from './extension.ts'
import type { Effects, Outage, Tendered } from './outage-state.ts'

/** The published numbers of a day. */
export function termsOn(day: IsoDate) {
  return {
    minimum: param('outage.minimum', day).value,
    gap: param('outage.gap', day).value,
    window: param('outage.window', day).value,
    added: param('outage.added', day).value,
  }
}

export type Terms = ReturnType<typeof termsOn>

/**
 * What an outage does to the deadlines of the group, as things stand: one that is still ahead is moved, one that has passed is told,
 * and does not come back (docs/decisions/0060).
 */
export function effectsOf(
  stretch: Stretch,
  tendered: readonly Tendered[],
  { state, now, terms }: { readonly state: Outage; readonly now: IsoInstant; readonly terms: Terms },
): Effects {
  const known = new Set(state.status === 'none' ? [] : state.missed.map(({ consultation }) => consultation))
  return {
    moved: tendered.flatMap(({ consultation, reference, deadline }) => {
      const to = deadline > now ? extensionFor(stretch, deadline, terms) : null
      return to === null ? [] : [{ consultation, reference, from: deadline, to }]
    }),
    missed: tendered.flatMap(({ consultation, reference, deadline }) =>
      deadline <= now && !known.has(consultation) && touches(stretch, deadline, terms.window)
        ? [{ consultation, reference, deadline }]
        : [],
    ),
  }
}
