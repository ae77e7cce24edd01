import { formatInstant } from '#ui/i18n/format.ts'
import type { peopleFr } from './words-people.fr.ts'

/** The words of the persons of an account. */
export const peopleEn: typeof peopleFr = {
  people: {
    title: 'The persons of your account',
    why: 'Each of them sees, replaces and withdraws the deposits of the company for this consultation, and is sent its receipts.',
    self: (since) => `you, since ${formatInstant(since, 'en')}`,
    since: (since) => `since ${formatInstant(since, 'en')}`,
    remove: 'End this access',
    removeWhom: (email) => `End this access: ${email}`,
    removeSure: (email) =>
      `End the access of ${email}: its sessions are closed at once, the invitations that it gave too, and it is told by mail.`,
    removeYes: 'Yes, end this access',
    leave: 'Leave this account',
    leaveSure:
      'Leave this account: you will no longer see its deposits, nor be sent its receipts. Another person of the account can invite you again.',
    leaveYes: 'Yes, leave',
    waiting: 'Invitations that wait',
    until: (until) => `its link works until ${formatInstant(until, 'en')}`,
    withdraw: 'Take the invitation back',
    withdrawWhose: (email) => `Take the invitation back: ${email}`,
    withdrawSure: (email) => `Take back the invitation of ${email}: its link will open nothing any more.`,
    withdrawYes: 'Yes, take it back',
    invite: 'Invite somebody',
    address: 'Address of a colleague',
    addressHint:
      'A link into this account is sent there. An address that deposits for this consultation already stays where it is.',
    invited: (email) => `Invitation noted for ${email}.`,
    trace: 'What was done to the access',
    done: {
      'came-in': ({ at, whom }) => `${formatInstant(at, 'en')}: ${whom} is in the account.`,
      invited: ({ at, by, whom }) => `${formatInstant(at, 'en')}: ${by} invited ${whom}.`,
      withdrawn: ({ at, by, whom }) => `${formatInstant(at, 'en')}: ${by} took back the invitation of ${whom}.`,
      removed: ({ at, by, whom }) =>
        by === whom
          ? `${formatInstant(at, 'en')}: ${whom} left the account.`
          : `${formatInstant(at, 'en')}: ${by} ended the access of ${whom}.`,
    },
  },
}
