import { linkFor } from '#api/acting-for.ts'
import type { Entry } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import type { TimelineDocument } from './timeline.tsx'

const HASH = /^[0-9a-f]{64}$/

/** The files that an entry names by their fingerprints. */
export function documentsOf(group: string, entry: Entry): readonly TimelineDocument[] {
  const hashes = [...new Set(hashesIn(entry.payload))]
  return hashes.map((hash) => ({
    label: `${hash.slice(0, 12)}…`,
    href: linkFor(`/api/groups/${group}/files/${hash}`),
    hash,
  }))
}

function hashesIn(value: Json): string[] {
  if (typeof value === 'string') return HASH.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((item: Json) => hashesIn(item))
}
