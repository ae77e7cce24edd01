import { isRehearsal } from '#kernel/rehearsal.ts'
import type { Mailer } from '../mail/mailer.ts'

/** Mail as it goes out, but that of a rehearsal: it goes to the mailbox on screen, and never leaves. */
export function keepingRehearsals(mailer: Mailer, mailbox: Mailer): Mailer {
  return {
    send: (mail) => (mail.groupId !== null && isRehearsal(mail.groupId) ? mailbox : mailer).send(mail),
    close: () => {
      mailer.close()
      mailbox.close()
    },
  }
}
