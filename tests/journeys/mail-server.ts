import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { readonly to: string; readonly subject: string; readonly text: string }

export type MailServer = {
  readonly url: string
  readonly received: readonly Received[]
  /** The last message to this address, once it has come. */
  readonly lastTo: (address: string, after?: number) => Promise<Received>
  readonly close: () => Promise<void>
}

const PATIENCE = 10_000

/** A mail server that keeps what it is given. */
export async function openMailServer(): Promise<MailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        received.push(readMessage(to, Buffer.concat(chunks).toString('utf8')))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    lastTo: async (address, after = 0) => {
      const deadline = Date.now() + PATIENCE
      for (;;) {
        const found = received.slice(after).findLast(({ to }) => to === address)
        if (found !== undefined) return found
        if (Date.now() > deadline) throw new Error(`no message came to ${address}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The words of a message, whichever of the two usual ways carried them. */
function readMessage(to: string, raw: string): Received {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(head)?.[1] ?? ''
  const part = raw.split(/\r\n(?=Content-Type: )/).find((one) => one.startsWith('Content-Type: text/plain')) ?? raw
  const body = part.slice(part.indexOf('\r\n\r\n') + 4)
  const isBase64 = /Content-Transfer-Encoding: base64/i.test(part)
  const encoded = body.split(/\r\n--/)[0] ?? ''
  const text = isBase64 ? Buffer.from(encoded, 'base64').toString('utf8') : unquoted(encoded)
  return { to, subject, text }
}

function unquoted(text: string): string {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The link of an invitation, as it stands in a message or on a terminal. */
export function linkIn(text: string): string {
  const link = /https?:\/\/\S+\/invitation#[\w-]{43}/.exec(text)?.[0]
  if (link === undefined) throw new Error(`no link in:\n${text}`)
  return link
}
