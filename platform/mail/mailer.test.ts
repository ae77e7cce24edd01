import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Mail, smtpMailer } from './mailer.ts'

type Received = { readonly from: string; readonly to: string[]; readonly content: string }

let server: SMTPServer
let port: number
let received: Received[]
let signedIn: string[]
let refusal: Error | null

beforeEach(async () => {
  received = []
  signedIn = []
  refusal = null
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth: ({ username = '' }, _session, done) => {
      signedIn.push(username)
      done(null, { user: username })
    },
    onData: async (stream, { envelope }, done) => {
      const content = await text(stream)
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
      received.push({ from, to: envelope.rcptTo.map(({ address }) => address), content })
      done(refusal)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  port = (server.server.address() as AddressInfo).port
})
afterEach(() => new Promise<void>((resolve) => server.close(resolve)))

const mail: Mail = {
  letter: { subject: 'Délibération attendue', text: 'Bonjour à tous', html: '<p>Bonjour à tous</p>' },
  to: { name: 'Bcc: victim@test.fr\r\nDépartement', address: 'achats@test.fr' },
  groupId: null,
  key: 'outbox-12',
}

describe('the mail server', () => {
  test('receives the letter as text and HTML, from the address of the site, to one person', async () => {
    const mailer = smtpMailer({
      url: `smtp://127.0.0.1:${port}`,
      from: 'Unisson <ne-pas-repondre@achats.test>',
      host: 'achats.test',
    })
    await mailer.send(mail)
    mailer.close()
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({ from: 'ne-pas-repondre@achats.test', to: ['achats@test.fr'] })
    const content = received[0]?.content ?? ''
    expect(content).toMatch(/^Message-ID: <outbox-12@achats\.test>/im)
    expect(content).toMatch(/^Auto-Submitted: auto-generated/im)
    expect(content).toMatch(/^Subject: =\?UTF-8\?/im)
    expect(content).not.toMatch(/^Bcc:/im)
    expect(content).toMatch(/text\/plain[\s\S]*text\/html/)
  })

  test('is given the user and password of the address', async () => {
    const mailer = smtpMailer({
      url: `smtp://unisson:secret@127.0.0.1:${port}`,
      from: 'a@achats.test',
      host: 'achats.test',
    })
    await mailer.send(mail)
    mailer.close()
    expect(signedIn).toEqual(['unisson'])
  })

  test('that refuses makes the sending fail, without the password in the message', async () => {
    refusal = new Error('mailbox unavailable')
    const mailer = smtpMailer({
      url: `smtp://unisson:secret@127.0.0.1:${port}`,
      from: 'a@achats.test',
      host: 'achats.test',
    })
    const failure = await mailer.send(mail).catch((error: unknown) => error)
    mailer.close()
    expect(String(failure)).toMatch(/mailbox unavailable/)
    expect(String(failure)).not.toContain('secret')
  })

  test('that is not there makes the sending fail', async () => {
    const mailer = smtpMailer({ url: 'smtp://127.0.0.1:1', from: 'a@achats.test', host: 'achats.test' })
    await expect(mailer.send(mail)).rejects.toThrow(/ECONNREFUSED/)
    mailer.close()
  })
})
