import type { Json } from '#kernel/canonical.ts'
import type { Confidence, FieldPath, Found } from './draft.ts'
import { type Flow, placeOf, type Span } from './flow.ts'
import type { Hit } from './sentences.ts'
import type { Section, Structure } from './structure.ts'

/** Collects, for each leaf of the draft that the text gives, the passage it comes from. */
export class FoundRecord {
  readonly found: Record<FieldPath, Found> = {}
  private readonly flow: Flow
  private readonly sections: readonly Section[]

  constructor(structure: Structure) {
    this.sections = [...structure.sections, ...structure.annexes]
    this.flow = structure.flow
  }

  /** Records a hit; nothing when there is none. `value` replaces the hit's own when the draft keeps another form of it. */
  hit(path: FieldPath, hit: Hit<Json> | null, value?: Json): void {
    if (hit !== null) this.span(path, value ?? hit.value, hit, hit.confidence)
  }

  /** Records the hits of a list, by their rank. */
  hits(path: FieldPath, hits: readonly Hit<Json>[]): void {
    for (const [index, hit] of hits.entries()) this.hit(`${path}[${index}]`, hit)
  }

  span(path: FieldPath, value: Json, span: Span, confidence: Confidence): void {
    const place = placeOf(this.flow, span)
    if (place.end <= place.start) return
    const article = this.articleAt(span)
    const quote = this.flow.original.slice(place.start, place.end)
    this.found[path] =
      article === null ? { value, place, confidence, quote } : { value, place, article, confidence, quote }
  }

  private articleAt(span: Span): { number: string | null; heading: string } | null {
    const section = this.sections.find((one) => one.start <= span.start && span.start < one.end)
    return section?.article ?? null
  }
}
