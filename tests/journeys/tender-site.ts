import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { consultationCase } from '#modules/consultation/server/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { doDueActs } from '#platform/due.ts'
import { smtpMailer } from '#platform/mail/mailer.ts'
import { signerWith } from '#platform/transparency/log-key.ts'
import { drain, newLogSigner } from '#platform/transparency/testing.ts'
import { NOTE_KEY } from '#transparency/note.ts'
import { composeApp } from '../../apps/server/app.ts'
import { readConfig } from '../../apps/server/config.ts'
import { prepareGround } from '../../apps/server/ground.ts'
import { dueSources } from '../../apps/server/modules.ts'
import { putKeySet, someKeys } from '../contract/published-key-set.ts'
import { putGroupInForce } from '../postgres/group-in-force.ts'
import { openConsultation } from '../postgres/published-consultation.ts'
import { putCase } from '../postgres/put-case.ts'
import { scratchFolder } from '../postgres/scratch.ts'
import { type Line, openLine } from './line.ts'
import { type MailServer, openMailServer } from './mail-server.ts'

/** The whole server with a consultation that takes sealed tenders, behind a line that a test may cut; its mail goes by SMTP. */
export type TenderSite = {
  /** Where the page that seals is. */
  readonly address: string
  readonly line: Line
  readonly mails: MailServer
  /** What was deposited, as the server keeps it: a file a hash. */
  readonly store: string
  /** The key of each keyholder, and the server's own part as the file that holds it. */
  readonly identities: readonly string[]
  readonly timeKey: string
  /** Moves the clock of the server, and does what the hour entails. */
  readonly goTo: (instant: string) => Promise<void>
  readonly close: () => Promise<void>
}

export const OPEN_UNTIL = '2027-03-15T11:00:00.000Z'
const BEGINS = '2027-03-15T09:30:00.000Z'
const UNCERTAINTY = 12

const LOTS = [
  { key: '1', title: 'Plateforme', description: '', maximum: null },
  { key: '2', title: 'Accompagnement', description: '', maximum: null },
]
const OVER = {
  ...{ lots: LOTS, undividedFor: '' },
  files: { megabytesPerFile: 1000, megabytesPerTender: 2000, formats: ['pdf', 'zip', 'txt', 'bin'] },
}

export async function serveTenders(): Promise<TenderSite> {
  const dataDir = await scratchFolder()
  const mails = await openMailServer()
  const clock = new AdjustableClock()
  const ground = await prepareGround(readConfig({ DEMO: '1', DATA_DIR: dataDir, PORT: '0' }), clock, () => undefined)
  const { platform, files } = ground
  const [groupId, id] = [randomUUID(), randomUUID()]
  clock.beginAt(BEGINS, groupId)
  const holders = [randomUUID(), randomUUID(), randomUUID()] as const
  await putGroupInForce(platform, groupId, holders)
  const state = openConsultation({ groupId, id, procedure: randomUUID(), over: OVER, deadline: OPEN_UNTIL })
  await putCase(platform, consultationCase, { groupId, id, state })
  const time = (await platform.keeping?.time.recipientFor(groupId, id)) ?? ''
  const { keySet, identities } = await someKeys(id, time)
  await putKeySet(
    platform,
    groupId,
    keySet,
    holders.map((person) => ({ person, body: person })),
  )
  // The log has taken what was published: the page seals to no keys that it does not show.
  const log = await newLogSigner('achats.test/log')
  await drain({ db: platform.db, signer: log })
  const signer = await signerWith('achats.test/receipts', NOTE_KEY, generateKeyPairSync('ed25519').privateKey)
  const served: { port: number } = { port: 0 }
  const line = await openLine(() => served.port)
  const mailer = smtpMailer({ url: mails.url, from: 'Unisson <unisson@achats.test>', host: 'achats.test' })
  const app = await composeApp({
    context: { platform, identify: async () => ({ kind: 'clock' }) },
    admit: async () => undefined,
    files,
    outsiders: { mailer, publicUrl: line.url },
    deposits: { signer: async () => signer, uncertainty: () => UNCERTAINTY },
    watched: { key: async () => log.key, witnesses: async () => [] },
    ...{ trustProxy: false, log: false, ready: () => true },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  served.port = (app.server.address() as AddressInfo).port
  return {
    ...{ address: `${line.url}/depot/${id}`, line, mails, identities },
    store: join(dataDir, 'files', groupId),
    timeKey: join(dataDir, 'time-keys', groupId, `${id}.age-key`),
    goTo: async (instant) => {
      clock.goTo(instant, groupId)
      await doDueActs(platform, groupId, dueSources)
    },
    close: async () => {
      await line.close()
      await app.close()
      mailer.close()
      await ground.stop()
      await mails.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
