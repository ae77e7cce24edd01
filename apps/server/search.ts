import type { SearchHit, SearchView } from '#api/group.ts'
import type { Entry } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import { folded } from '#kernel/plain.ts'
import type { Tx } from '#platform/db.ts'
import { journalPage } from '#platform/journal/read.ts'
import { type Reading, shownEntries } from '#platform/secrecy.ts'
import { casesOf, type StoredCase, viewOf } from './cases.ts'
import { type Directory, directoryOf, presentEntry } from './directory.ts'

/** Bounds of one answer: hits shown, entries of the register that are looked at, characters of an excerpt. */
const LIMITS = { hits: 50, entries: 2000, excerpt: 140 } as const

/** Everything in a group that holds all the words asked, whatever their accents and case, in what the reader may see. */
export async function searchGroup(tx: Tx, reading: Reading, text: string): Promise<SearchView> {
  const { groupId } = reading
  const words = folded(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return { hits: [], more: false }
  const directory = await directoryOf(tx, groupId)
  const entries = await shownEntries(tx, reading, await journalPage(tx, groupId, { limit: LIMITS.entries }))
  const found = [
    ...(await casesOf(tx, reading)).flatMap((stored) => caseHit(directory, stored, words)),
    ...entries.flatMap((entry) => entryHit(directory, presentEntry(directory, entry), words)),
  ]
  return { hits: found.slice(0, LIMITS.hits), more: found.length > LIMITS.hits }
}

function caseHit(directory: Directory, stored: StoredCase, words: readonly string[]): SearchHit[] {
  const { process, id, title, seq, status } = viewOf(directory, stored)
  const excerpt = excerptOf([title, ...textsOf(stored.state, directory)], words)
  if (excerpt === null) return []
  const kind = process === 'body' ? 'body' : 'case'
  return [{ kind, process, id, title, excerpt, seq, status, at: null }]
}

function entryHit(directory: Directory, entry: Entry, words: readonly string[]): SearchHit[] {
  const { actor, process, id, seq, at, act } = entry
  const excerpt = excerptOf([actor.name ?? '', actor.body?.name ?? '', ...textsOf(entry.payload, directory)], words)
  if (excerpt === null) return []
  return [{ kind: 'entry', process, id, title: act, excerpt, seq, status: null, at }]
}

/** The passages that hold the words, or `null` when one of them is nowhere. */
function excerptOf(texts: readonly string[], words: readonly string[]): string | null {
  const plains = texts.map(folded)
  if (!words.every((word) => plains.some((text) => text.includes(word)))) return null
  const held = texts.filter((_, index) => words.some((word) => plains[index]?.includes(word)))
  const joined = [...new Set(held)].join(' · ')
  return joined.length <= LIMITS.excerpt ? joined : `${joined.slice(0, LIMITS.excerpt)}…`
}

const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const HASH = /^[0-9a-f]{64}$/

/** What a reader would call the words of a state: its texts, and the names of the bodies it points at. */
function textsOf(value: Json, directory: Directory): string[] {
  if (typeof value === 'string') {
    if (HASH.test(value)) return []
    if (!IDENTIFIER.test(value)) return [value]
    const name = directory.get(value)?.name
    return name === undefined ? [] : [name]
  }
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap((item: Json) => textsOf(item, directory))
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((item) => textsOf(item, directory))
}
