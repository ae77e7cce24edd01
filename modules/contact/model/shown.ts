import type { IsoDate } from '#kernel/citation.ts'
import type { Contact } from './contact-state.ts'

/** What is left of a contact for a reader that it is kept from: that there was one, about which purchase, and when. */
type Kept = {
  readonly status: Exclude<Contact['status'], 'none'>
  readonly purchase: string
  readonly procedure: string | null
  readonly body: string
  readonly contactOn: IsoDate
  readonly withheld: true
}

/** A contact as the server shows it to one reader. */
export type ShownContact = Contact | Kept
export type BegunContact = Exclude<ShownContact, { status: 'none' }>

/** True of a contact that its reader is given whole. */
export function isWhole(state: BegunContact): state is Exclude<Contact, { status: 'none' }> {
  return !('withheld' in state)
}
