import { createPrivateKey } from 'node:crypto'
import { z } from 'zod'
import { LAW_HASH } from '#law/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { connect } from '#platform/postgres/pool.ts'
import { signerWith } from '#platform/transparency/log-key.ts'
import { NOTE_KEY } from '#transparency/note.ts'
import { composeApp } from '../../apps/server/app.ts'

/** A server of deposits as a process of its own, for a test to kill: what it stands on comes as one line of its environment. */
const given = z
  .object({
    appUrl: z.string(),
    folder: z.string(),
    key: z.string(),
    now: z.number(),
    keySet: z.object({
      version: z.number(),
      threshold: z.number(),
      keyholders: z.array(z.object({ id: z.string(), recipient: z.string() })),
      time: z.tuple([z.string()], z.string()),
    }),
  })
  .parse(JSON.parse(process.env.DEPOSIT_SERVER ?? '{}'))

const since = performance.now()
const clock = new AdjustableClock(() => given.now + performance.now() - since)
const db = connect(given.appUrl, { max: 4 })
const platform = { db, clock, lawHash: LAW_HASH, appVersion: 'test' }
const app = await composeApp({
  context: { platform, identify: async () => ({ kind: 'clock' }) },
  admit: async () => undefined,
  files: diskStore(given.folder),
  deposits: {
    signer: () => signerWith('achats.test/receipts', NOTE_KEY, createPrivateKey(given.key)),
    uncertainty: () => 20,
    ports: {
      keySetOf: async (_tx, _group, consultation) => ({ ...given.keySet, consultation }),
      sessionOf: async () => ({ closed: false, opened: false, ended: false }),
      copiesCalled: async () => [],
      attestationOf: async () => null,
      outagesBetween: async () => [],
      outagesEntered: async () => [],
    },
    writesPerMinute: 100_000,
  },
  ...{ trustProxy: false, log: false, ready: () => true, requestsPerMinute: 1_000_000 },
})
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`)
