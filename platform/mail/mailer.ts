import { createTransport } from 'nodemailer'
import type { Letter } from './letter.ts'
import type { Calendar } from './told.ts'

/** A message on its way to one person. */
export type Mail = {
  readonly letter: Letter
  readonly to: { readonly name: string; readonly address: string }
  /** The group it is about, when it is about one. */
  readonly groupId: string | null
  /** The same for the same message: a second delivery is then recognised, here or by the reader's own mail program. */
  readonly key: string
  /** An invitation for the reader's calendar, beside the words (RFC 6047). */
  readonly calendar?: Calendar
}

/** Sends mail. `send` returns when the message has been handed over, and throws when it has not. */
export type Mailer = {
  send(mail: Mail): Promise<void>
  close(): void
}

export type SmtpSettings = {
  /** `smtp://` or `smtps://`, with the user and password in it when there are. */
  readonly url: string
  readonly from: string
  /** The host of the site: the right-hand side of the messages' identifiers. */
  readonly host: string
}

const SECONDS = 1000

/**
 * Sends through an SMTP server. With `smtp://` the connection is encrypted when the server offers it, and credentials
 * are never given over one that is not (unless the server is this machine).
 */
export function smtpMailer({ url, from, host }: SmtpSettings): Mailer {
  const { protocol, hostname, username } = new URL(url)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const transport = createTransport({
    url,
    requireTLS: protocol === 'smtp:' && username !== '' && !local,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 20 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ letter, to, key, calendar }) => {
      await transport.sendMail({
        from,
        to,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        ...(calendar === undefined
          ? {}
          : { icalEvent: { method: calendar.method, filename: 'invitation.ics', content: calendar.file } }),
        messageId: `<${encodeURIComponent(key)}@${host}>`,
        // No robot answers an automatic message (RFC 3834), so that two of them never write to each other for ever.
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}
