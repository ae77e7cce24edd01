import type { KeptDeposit, KeptPart } from './kept.ts'

/** What stays on the device between two visits. A cut, a reload or another day take nothing of it away. */
export type Store = {
  readonly deposits: (consultation: string) => Promise<readonly KeptDeposit[]>
  readonly keep: (deposit: KeptDeposit) => Promise<void>
  readonly parts: (deposit: string) => Promise<readonly KeptPart[]>
  readonly keepPart: (deposit: string, part: KeptPart) => Promise<void>
  /** Forgets a deposit and its parts: it was received, or is begun anew. */
  readonly forget: (deposit: string) => Promise<void>
}

const NAME = 'unisson-depot'
const VERSION = 1
const [DEPOSITS, PARTS] = ['deposits', 'parts']

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Written to the disk before it is told so, where the browser can. */
const written = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })

/** @throws {DOMException} where the browser keeps nothing: a private window, a full disk, a policy */
export async function openStore(): Promise<Store> {
  const opening = indexedDB.open(NAME, VERSION)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(DEPOSITS, { keyPath: 'id' })
    opening.result.createObjectStore(PARTS, { keyPath: ['deposit', 'envelope', 'part'] })
  }
  const db = await done(opening)
  const write = (stores: readonly string[], work: (transaction: IDBTransaction) => void): Promise<void> => {
    const transaction = db.transaction([...stores], 'readwrite', { durability: 'strict' })
    work(transaction)
    return written(transaction)
  }
  const of = (deposit: string) => IDBKeyRange.bound([deposit], [deposit, []])
  return {
    deposits: async (consultation) => {
      const all: KeptDeposit[] = await done(db.transaction(DEPOSITS).objectStore(DEPOSITS).getAll())
      return all.filter(({ order }) => order.consultation === consultation)
    },
    keep: (deposit) => write([DEPOSITS], (transaction) => transaction.objectStore(DEPOSITS).put(deposit)),
    parts: (deposit) => done<KeptPart[]>(db.transaction(PARTS).objectStore(PARTS).getAll(of(deposit))),
    keepPart: (deposit, part) =>
      write([PARTS], (transaction) => transaction.objectStore(PARTS).put({ deposit, ...part })),
    forget: (deposit) =>
      write([DEPOSITS, PARTS], (transaction) => {
        transaction.objectStore(DEPOSITS).delete(deposit)
        transaction.objectStore(PARTS).delete(of(deposit))
      }),
  }
}
