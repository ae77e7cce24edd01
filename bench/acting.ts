import { createHash, randomUUID } from 'node:crypto'
import type { Answer, Client } from './running.ts'

/** What a client of the measures does: it enters a body in a group of its own, then records acts of its organ. */
export type Acting = { readonly groupId: string; readonly body: string }

const BOUNDARY = 'unisson-bench'
/** The one document that every act of the measure cites: deposited when the group begins. */
const PAPER = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="acte.txt"\r\ncontent-type: text/plain\r\n\r\nun acte\r\n--${BOUNDARY}--\r\n`
const FILE = createHash('sha256').update('un acte').digest('hex')
const SIRET = '21800001600012'

/** Enters the body that the acts are of, and deposits their document; the group begins with them. */
export async function begin(client: Client, { groupId, body }: Acting): Promise<void> {
  const answer = await client.ask(
    'POST',
    `/api/groups/${groupId}/bodies`,
    {
      name: 'Commune de la Mesure',
      kind: 'commune',
      siret: SIRET,
      seat: { text: '1 place du Chronomètre', city: 'La Mesure', department: '80' },
      isBuyer: true,
      commitment: null,
      country: 'FR',
      holidayZone: 'metropole',
      representative: {
        person: { id: randomUUID(), civility: null, name: 'Mairie de la Mesure' },
        title: 'Le Maire',
        from: '2020-07-01',
        until: null,
        givenBy: { kind: 'election', date: '2020-07-01', number: null, file: null },
      },
    },
    { 'idempotency-key': body },
  )
  if (answer.status !== 200) throw new Error(`the body was not registered: ${answer.body}`)
  const type = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
  const deposited = await client.ask('POST', `/api/groups/${groupId}/files`, PAPER, type)
  if (deposited.status !== 201) throw new Error(`the document was not deposited: ${deposited.body}`)
}

/** Records one deliberation: a granted act like any other, decided under fifteen rules and journalled. */
export function record(client: Client, { groupId, body }: Acting, key: string): Promise<Answer> {
  return client.ask(
    'POST',
    `/api/groups/${groupId}/authorising-acts`,
    {
      body,
      kind: 'deliberation',
      organ: { type: 'assembly', name: 'conseil municipal' },
      number: key.slice(0, 8),
      date: '2026-01-15',
      subject: 'membership',
      about: null,
      favourable: true,
      signatory: 'Le Maire',
      file: FILE,
      transmissible: true,
    },
    { 'idempotency-key': key },
  )
}
