import type { CaseWithState } from '#api/group.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { folded } from '#kernel/plain.ts'
import {
  type AskedInquiry,
  isWhole,
  type ShownInquiry,
  type ShownItem,
  type ToldItem,
  type WithheldInquiry,
  type WithheldItem,
} from '../model/shown.ts'

/** What stands in the feed: an item or an inquiry, told or asked at that instant. */
export type FeedItem = {
  readonly kind: 'item'
  readonly id: string
  readonly seq: number
  readonly at: IsoInstant
  readonly state: ToldItem | WithheldItem
}
export type FeedInquiry = {
  readonly kind: 'inquiry'
  readonly id: string
  readonly seq: number
  readonly at: IsoInstant
  readonly state: AskedInquiry | WithheldInquiry
}
export type FeedEntry = FeedItem | FeedInquiry

/** Who reads the feed, as the page knows it. */
export type FeedReader = { readonly body: string; readonly coordinates: boolean; readonly acts: boolean } | null

/** Items and inquiries together, the newest first. */
export function feedOf(
  items: readonly CaseWithState<ShownItem>[],
  inquiries: readonly CaseWithState<ShownInquiry>[],
): readonly FeedEntry[] {
  const entries: FeedEntry[] = []
  for (const { id, seq, state } of items) {
    if (state.status !== 'none') entries.push({ kind: 'item', id, seq, at: toldAt(state), state })
  }
  for (const { id, seq, state } of inquiries) {
    if (state.status !== 'none') entries.push({ kind: 'inquiry', id, seq, at: state.askedAt, state })
  }
  return entries.sort((one, other) => other.at.localeCompare(one.at) || other.seq - one.seq)
}

/** All receipts of an item begin at the instant it was told. */
export const toldAt = ({ receipts }: Pick<ToldItem, 'receipts'>): IsoInstant => receipts[0]?.availableAt ?? ''

/** The receipt of the reader's body; `undefined` when the item was not told to it. */
export const ownReceipt = ({ receipts }: Pick<ToldItem, 'receipts'>, reader: FeedReader) =>
  receipts.find(({ body }) => body === reader?.body)

/** What the feed awaits of the reader: an item in force to read, an inquiry to answer. The oldest first. */
export function awaiting(entries: readonly FeedEntry[], reader: FeedReader): readonly FeedEntry[] {
  if (reader === null) return []
  return entries.filter((entry) => awaits(entry, reader)).toReversed()
}

function awaits(entry: FeedEntry, reader: FeedReader): boolean {
  if (entry.kind === 'inquiry') return entry.state.status === 'asked' && reader?.coordinates === true
  return entry.state.status === 'shared' && ownReceipt(entry.state, reader)?.readAt === null
}

export const SHOWN = ['all', 'unread', 'inquiry'] as const
export type Shown = (typeof SHOWN)[number]
export type Filter = { readonly words: string; readonly shown: Shown }

/** The entries that hold all the words, whatever their accents and case, among those asked for. */
export function filtered(entries: readonly FeedEntry[], { words, shown }: Filter): readonly FeedEntry[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  return entries.filter((entry) => isShown(entry, shown) && wanted.every((word) => textOf(entry).includes(word)))
}

function isShown({ kind, state }: FeedEntry, shown: Shown): boolean {
  if (shown === 'inquiry') return kind === 'inquiry'
  if (shown === 'all') return true
  return 'receipts' in state && state.status === 'shared' && state.receipts.some(({ readAt }) => readAt === null)
}

function textOf({ state }: FeedEntry): string {
  const title = 'title' in state ? state.title : state.subject
  if (!isWhole(state)) return folded(title)
  const answer = 'answer' in state ? state.answer : ''
  return folded([title, state.text, answer].join(' '))
}
