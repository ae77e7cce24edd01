import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { describe, expect, test } from 'vitest'
import { renderHtml } from '#platform/documents/html.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { invitationOf } from '#platform/invitation.ts'
import { smtpMailer } from '#platform/mail/mailer.ts'
import { extractText } from '#platform/text/index.ts'
import { convened, interestTold } from '../testing.ts'
import { minutesOf } from './index.ts'

const MEETING = 'a3c1f0de-0000-4000-8000-000000000001'
const around = {
  group: '1',
  stamp: '2027-02-01T11:00:00.000Z',
  page: 'https://achats.test/groups/1/technical-group/meetings/1',
  host: 'achats.test',
  from: 'Région Hauts-de-France',
  to: { name: 'Chargée de mission', email: 'achats@somme.test' },
}

/** What a mail server received, the calendar part decoded. */
async function mailed(cancelled: boolean): Promise<{ readonly to: readonly string[]; readonly calendar: string }> {
  const received: { to: string[]; content: string }[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData: async (stream, { envelope }, done) => {
      received.push({ to: envelope.rcptTo.map(({ address }) => address), content: await text(stream) })
      done()
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const mailer = smtpMailer({
    url: `smtp://127.0.0.1:${port}`,
    from: 'ne-pas-repondre@achats.test',
    host: 'achats.test',
  })
  await mailer.send({
    letter: { subject: 'Réunion', text: 'Une réunion est convoquée', html: '<p>Une réunion est convoquée</p>' },
    to: { name: 'Chargée de mission', address: 'achats@somme.test' },
    groupId: null,
    key: 'outbox-1',
    calendar: invitationOf({ ...convened, id: MEETING, sequence: cancelled ? 1 : 0, cancelled }, around),
  })
  mailer.close()
  await new Promise<void>((resolve) => server.close(resolve))
  const [one] = received
  if (one === undefined) throw new Error('no mail came')
  const part = one.content.split(/\r\n--/).find((each) => /Content-Type: text\/calendar/i.test(each)) ?? ''
  const [head = '', body = ''] = part.split(/\r\n\r\n(.*)/s)
  const decoded = /base64/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : unquoted(body)
  return { to: one.to, calendar: `${head}\n${decoded.replace(/\r\n[ \t]/g, '')}` }
}

/** A body as it was before the signs that mail does not carry were written as quoted-printable. */
const unquoted = (body: string): string =>
  body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

describe('S6.4: the invitation to a meeting, as a mail server receives it', () => {
  test('is taken in by a calendar: its hour in Paris, its place, who convenes and who is invited', async () => {
    const { to, calendar } = await mailed(false)
    expect(to).toEqual(['achats@somme.test'])
    expect(calendar).toMatch(/text\/calendar.*method=REQUEST/is)
    expect(calendar).toContain('METHOD:REQUEST')
    expect(calendar).toContain(`UID:${MEETING}@achats.test`)
    expect(calendar).toMatch(/DTSTART(;TZID="?Europe\/Paris"?:20270205T100000|:20270205T090000Z)/)
    expect(calendar).toMatch(/ORGANIZER.*ne-pas-repondre@achats\.test/)
    expect(calendar).toMatch(/ATTENDEE.*achats@somme\.test/)
    expect(calendar).toContain('LOCATION:Lille')
    expect(calendar).not.toContain('Disponibilité')
  })

  test('cancelled, takes the same event out', async () => {
    const { calendar } = await mailed(true)
    expect(calendar).toContain('METHOD:CANCEL')
    expect(calendar).toContain('STATUS:CANCELLED')
    expect(calendar).toContain(`UID:${MEETING}@achats.test`)
    expect(calendar).toContain('SEQUENCE:1')
  })
})

test('S3.9, S6.1: the minutes read back from their document tell who came, what was said and what is advised', async () => {
  const held = {
    ...convened,
    status: 'held',
    attendance: ['seat-of-somme'],
    minutes: 'Les membres ont lu la partie sur les usages.\n\nLa mesure de la disponibilité est discutée.',
    advice: ['Mesurer la disponibilité aux heures de cours.'],
    recordedAt: '2027-02-05T12:30:00.000Z',
    interests: [interestTold({ person: 'buyer', name: 'La directrice des achats' })],
  } as const
  const model = minutesOf(held, {
    id: MEETING,
    procedure: 'Environnement numérique de travail',
    coordinator: 'Région Hauts-de-France',
    nameOf: () => 'Département de la Somme',
    personOf: () => 'Chargée de mission',
  })
  const { text: read } = await extractText(await renderPdf(model), 'compte-rendu.pdf')
  const words = read.replace(/\s+/g, ' ')
  for (const said of [
    'Compte rendu du groupe technique',
    'Environnement numérique de travail',
    'Département de la Somme',
    'Chargée de mission',
    'La mesure de la disponibilité est discutée.',
    'Mesurer la disponibilité aux heures de cours.',
    'La directrice des achats, Département de la Somme : un intérêt est déclaré depuis le 3 février 2027',
    'il ne décide pas',
  ])
    expect(words).toContain(said)
})

describe('R1.33: what the minutes tell of an interest', () => {
  const held = {
    ...convened,
    status: 'held',
    attendance: [] as readonly string[],
    minutes: 'La clause 2 est relue.',
    advice: [],
    recordedAt: '2027-02-05T12:30:00.000Z',
  } as const
  const said = (over: Pick<Parameters<typeof minutesOf>[0], 'attendance' | 'interests'>) =>
    renderHtml(
      minutesOf(
        { ...held, ...over },
        { id: MEETING, procedure: 'ENT', coordinator: 'Région', nameOf: () => 'Somme', personOf: () => 'Une personne' },
      ),
    ).replaceAll(/<[^>]+>|[\s\u00A0\u202F]+/g, ' ')

  test('an invited person that is absent did not sit, and is replaced by whom', () => {
    const interests = [interestTold({ substitute: 'Une suppléante' })]
    expect(said({ attendance: [], interests })).toContain(
      'un intérêt est déclaré depuis le 3 février 2027. Cette personne n’a pas siégé ; elle est suppléée par Une suppléante.',
    )
  })
  test('whoever is present sat, and whoever was not invited was not kept away', () => {
    const present = said({ attendance: ['seat-of-somme'], interests: [interestTold()] })
    expect(present).toContain('un intérêt est déclaré depuis le 3 février 2027. Cette personne a siégé.')
    const other = said({ attendance: [], interests: [interestTold({ person: 'stranger' })] })
    expect(other).toContain('Cette personne n’était pas invitée.')
    for (const text of [present, other]) expect(text).not.toContain('n’a pas siégé')
  })
  test('none stood that day; minutes of before interests were kept with them say that these are not there', () => {
    expect(said({ attendance: [], interests: [] })).toContain('Aucun intérêt n’était déclaré le 5 février 2027')
    expect(said({ attendance: [] })).toContain('Ce compte rendu ne garde pas')
  })
})
