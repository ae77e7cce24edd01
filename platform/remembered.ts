import type { Tx } from './db.ts'

type Memory = Map<string, Map<string, Promise<unknown>>>

const memories = new WeakMap<Tx, Memory>()

/**
 * Reads once in a transaction what several of its parts ask for: the group is asked for by nearly every rule's facts,
 * every list of tasks, every page. An act reads under the lock of its case file, where nobody else can change the rows
 * of the group; what the act itself writes is forgotten.
 *
 * @param table whose rows are read: a change to any of them makes this be read again
 * @param key tells apart what is read of the table
 */
export function remembered<T>(tx: Tx, table: string, key: string, read: () => Promise<T>): Promise<T> {
  const known = ofTable(tx, table)
  const found = known.get(key)
  // What stands under a key was put there by the same reader, so it is of its type.
  if (found !== undefined) return found as Promise<T>
  const reading = read()
  known.set(key, reading)
  return reading
}

/** Forgets what was read of a table in this transaction: one of its rows changes. */
export function forget(tx: Tx, table: string): void {
  memories.get(tx)?.delete(table)
}

function ofTable(tx: Tx, table: string): Map<string, Promise<unknown>> {
  const memory: Memory = memories.get(tx) ?? new Map()
  memories.set(tx, memory)
  const known = memory.get(table) ?? new Map<string, Promise<unknown>>()
  memory.set(table, known)
  return known
}
