import type { Place } from '../../reading/draft.ts'

/** A run of the text under the same passages. */
export type Segment = {
  readonly start: number
  readonly text: string
  readonly lit: boolean
  readonly current: boolean
}

/**
 * Cuts a text where passages begin and end. Passages may overlap or hold each other; `current` ones win.
 *
 * @param places ranges of UTF-16 offsets, in any order
 */
export function segmentsOf(text: string, places: readonly Place[], current: readonly Place[]): readonly Segment[] {
  const cuts = new Set([0, text.length])
  for (const { start, end } of [...places, ...current]) for (const cut of [start, end]) cuts.add(cut)
  const sorted = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((one, other) => one - other)
  const covered = (spans: readonly Place[], from: number) => spans.some((span) => span.start <= from && from < span.end)
  return sorted.slice(0, -1).map((start, index) => {
    const own = covered(current, start)
    return { start, text: text.slice(start, sorted[index + 1]), lit: own || covered(places, start), current: own }
  })
}
