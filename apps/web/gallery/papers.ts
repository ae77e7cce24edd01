/** A sample of a document, as `scripts/papers.ts` read it by Poppler once it was set. */
export type Paper = {
  /** Its module, then what it is: `award-rejection`. */
  readonly name: string
  readonly title: string
  readonly reference: string
  readonly pages: number
  readonly pdf: string
  /** Its first pages. */
  readonly pictures: readonly string[]
  /** What a screen reader finds in it: each role, then its words, indented as they nest. */
  readonly structure: readonly string[]
}

/** The samples that were put beside the built site; none where it was built without them. */
export async function loadPapers(): Promise<readonly Paper[]> {
  const answer = await fetch('/papers/list.json', { cache: 'no-cache' })
  // A site without them answers its own page.
  if (!answer.ok || answer.headers.get('content-type')?.includes('json') !== true) return []
  return answer.json()
}
