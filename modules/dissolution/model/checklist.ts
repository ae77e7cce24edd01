import type { IsoDate } from '#kernel/citation.ts'

/** What must be cleared in law and in accounts before the group ends at its term (law.md S2.3). */
export const CHECKLIST = ['orders', 'invoices', 'guarantees', 'penalties', 'disputes', 'archives'] as const

export type ChecklistItem = (typeof CHECKLIST)[number]

/**
 * An item that no longer stands open: done, with a piece of evidence (SHA-256) and a word on it (of the archives: where
 * they are), or without object, with the reason. `author` is the body that says so.
 */
export type Settled =
  | {
      readonly item: ChecklistItem
      readonly outcome: 'done'
      readonly on: IsoDate
      readonly author: string
      readonly evidence: string
      readonly note: string
    }
  | {
      readonly item: ChecklistItem
      readonly outcome: 'not-applicable'
      readonly on: IsoDate
      readonly author: string
      readonly reason: string
    }

export type Checklist = readonly Settled[]

/** The items that nobody has settled yet, in the order of the list. */
export function openItems(checklist: Checklist): readonly ChecklistItem[] {
  return CHECKLIST.filter((item) => !checklist.some((settled) => settled.item === item))
}

/** The checklist with this item settled; a later word on an item takes the place of the one before. */
export function withSettled(checklist: Checklist, settled: Settled): Checklist {
  return [...without(checklist, [settled.item]), settled]
}

/** The checklist with these items open again. */
export function without(checklist: Checklist, items: readonly ChecklistItem[]): Checklist {
  return checklist.filter(({ item }) => !items.includes(item))
}
