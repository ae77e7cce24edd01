import { readStored, writeStored } from '#ui/store.ts'
import type { Reading } from '../../reading/index.ts'
import { nameOfGroup } from '../../reading/proposal.ts'
import type { Review } from './review.ts'

/** What the server read of a text, and the text itself as it was brought. */
export type Brought = {
  readonly name: string
  readonly file: Blob
  readonly text: string
  readonly reading: Reading
}

const REVIEW = 'unisson.reading'
const PASTED = 'unisson.pasted'
const DATABASE = 'unisson'
const STORE = 'reading'
const KEY = 'current'

/** Keeps a text on this device: a long one with its passages is too large for what keeps the forms. */
export async function keepBrought(brought: Brought): Promise<void> {
  await inStore('readwrite', (store) => store.put(brought, KEY))
}

/** The text and the review that were left on this device; `null` unless both are there. */
export async function takeUp(): Promise<{ readonly brought: Brought; readonly review: Review } | null> {
  const text = readStored(REVIEW)
  if (text === null) return null
  const brought = await inStore<Brought | undefined>('readonly', (store) => store.get(KEY))
  if (brought == null) return null
  try {
    return { brought, review: withName(JSON.parse(text) as Review, brought.reading) }
  } catch {
    return null
  }
}

/** A review left here before groups had a name of their own is given the one that its text proposes. */
function withName(review: Review, reading: Reading): Review {
  const name = nameOfGroup(reading)?.name ?? ''
  return { ...review, clauses: { ...review.clauses, name: review.clauses.name ?? name } }
}

export function keepReview(review: Review): void {
  writeStored(PASTED, null)
  writeStored(REVIEW, JSON.stringify(review))
}

/** The text being pasted, so that it survives a reload before it is read. */
export const readPasted = (): string => readStored(PASTED) ?? ''
export const keepPasted = (text: string): boolean => writeStored(PASTED, text === '' ? null : text)

/** Forgets both: the group exists, or the person begins with another text. */
export async function forgetReading(): Promise<void> {
  writeStored(REVIEW, null)
  await inStore('readwrite', (store) => store.delete(KEY))
}

/** One request on the device’s store; `null` where the device has none or refuses (private windows). */
async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null>
async function inStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown>
async function inStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  try {
    const database = await opened()
    try {
      return await settled(ask(database.transaction(STORE, mode).objectStore(STORE)))
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}

async function opened(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  return settled(opening)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
