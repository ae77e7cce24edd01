import type { Secrecy } from '#kernel/reader.ts'
import type { Inquiry } from './inquiry-state.ts'
import type { Item } from './item-state.ts'

/**
 * An item is read by the coordinator, by those it was told to and, when all were told, by every member (S3.20). The
 * others learn that it exists, whom it was told to and why them only: the coordinator answers for what it leaves out.
 */
export const itemSecrecy: Secrecy<Item> = {
  mayRead: (item, { body, coordinates, member }) =>
    item.status === 'none' ||
    coordinates ||
    item.receipts.some((receipt) => receipt.body === body) ||
    (item.listed === null && member),
  open: [
    'title',
    'nature',
    'listed',
    'recipients',
    'receipts',
    'at',
    'corrects',
    'correctedBy',
    'correctedOn',
    'by',
    'on',
  ],
}

/**
 * An inquiry is between its asker and the coordinator until it is answered: nobody has yet said whom it serves. The
 * answer then opens it to the members, or keeps it to the asker with a reason (S3.20, A17).
 */
export const inquirySecrecy: Secrecy<Inquiry> = {
  mayRead: (inquiry, { body, coordinates, member }) =>
    inquiry.status === 'none' ||
    coordinates ||
    inquiry.member === body ||
    (inquiry.status === 'answered' && inquiry.audience.kind === 'members' && member),
  open: ['member', 'subject', 'askedAt', 'answeredAt', 'audience', 'at'],
}
