import { isCutFrom, type Secrecy } from '#kernel/reader.ts'
import type { Contact } from './contact-state.ts'

/**
 * A contact is read by the coordinator and by the body that had it: who means to tender, and what it said, is told to
 * nobody else (S5.8). The others learn that there was one, about which purchase, on which day.
 */
export const contactSecrecy: Secrecy<Contact> = {
  mayRead: (state, reader) =>
    state.status === 'none' ||
    ((reader.coordinates || state.body === reader.body) && !isCutFrom(reader, state.procedure ?? state.purchase)),
  open: [
    'purchase',
    'procedure',
    'body',
    'contactOn',
    'declaredOn',
    'answeredOn',
    'closedOn',
    'stoppedOn',
    'direction',
  ],
  procedure: (state) => (state.status === 'none' ? null : (state.procedure ?? state.purchase)),
}
