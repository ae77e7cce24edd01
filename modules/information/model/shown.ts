import type { Inquiry } from './inquiry-state.ts'
import type { Item } from './item-state.ts'

/** What is left of an item for a reader that it is kept from (`itemSecrecy`). */
export type WithheldItem = Pick<ToldItem, 'title' | 'nature' | 'listed' | 'receipts' | 'corrects'> & {
  readonly status: ToldItem['status']
  readonly correctedBy?: string
  readonly correctedOn?: string
  readonly withheld: true
}

/** What is left of an inquiry for a reader that it is kept from (`inquirySecrecy`). */
export type WithheldInquiry = Pick<AskedInquiry, 'member' | 'subject' | 'askedAt'> &
  (
    | { readonly status: 'asked'; readonly withheld: true }
    | (Pick<AnsweredInquiry, 'status' | 'audience' | 'answeredAt'> & { readonly withheld: true })
  )

export type ToldItem = Exclude<Item, { status: 'none' }>
export type AskedInquiry = Exclude<Inquiry, { status: 'none' }>
export type AnsweredInquiry = Extract<Inquiry, { status: 'answered' }>

/** A case as its reader is given it: whole, or what is open to all. */
export type ShownItem = Item | WithheldItem
export type ShownInquiry = Inquiry | WithheldInquiry

export const isWhole = <S extends object>(state: S): state is Exclude<S, { withheld: true }> => !('withheld' in state)
