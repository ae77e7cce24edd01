import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { join, resolve } from 'node:path'
import { everyWitness } from '#modules/witnessing/server/index.ts'
import type { Database } from '#platform/db.ts'
import type { KnownKeys } from '#platform/http/log-routes.ts'
import { startComparing } from '#platform/journal/check-rows.ts'
import type { Rounds } from '#platform/rounds.ts'
import { askWitnesses } from '#platform/transparency/ask-witnesses.ts'
import { readContradiction } from '#platform/transparency/contradiction.ts'
import { startChecking } from '#platform/transparency/fsck.ts'
import { keptKey, signerWith } from '#platform/transparency/log-key.ts'
import { LogDamaged, openLog, startSequencer } from '#platform/transparency/sequencer.ts'
import { authorityAt, startStamping } from '#platform/transparency/stamping.ts'
import { NOTE_KEY, readKey, type Signer, writeKey } from '#transparency/note.ts'
import { readAnchors } from './anchors.ts'
import type { Config } from './config.ts'
import type { Progress } from './ground.ts'
import { servedRoutes } from './served-routes.ts'

const ANSWERED = (answered: number, asked: number) => ({
  fr: `Témoins du journal : ${answered} sur ${asked} ont répondu`,
  en: `Witnesses of the log: ${answered} of ${asked} have answered`,
})
const READ_ONLY = {
  fr: 'LE JOURNAL EST CONTREDIT : il a été ramené en arrière ou récrit. Plus aucun acte n’est pris (docs/operations.md).',
  en: 'THE LOG IS CONTRADICTED: it was set back or rewritten. No act is taken any more (docs/operations.md).',
}

export type ServedLog = {
  readonly known: KnownKeys
  /** Asks the witnesses that answer for what they remember: before the first act, a log that was set back is known to be. */
  ask(tell: Progress): Promise<void>
  /** Tells the key that witnesses and verifiers are given, keeps the log up with the journals, and checks it and the rows of the cases each day, until stopped. */
  start(onError: (error: unknown) => void, tell: Progress): Rounds
}

/** What receipts of deposits are signed with: a key of its own beside that of the log, kept in the folder of the data. */
export async function keptSigner(config: Config): Promise<() => Promise<Signer>> {
  const key = await keptKey(join(resolve(config.dataDir), 'receipt-key.pem'))
  const host = config.publicUrl === undefined ? `unisson.invalid/${fingerprintOf(key)}` : new URL(config.publicUrl).host
  const signer = signerWith(`${host}/receipts`, NOTE_KEY, key)
  return () => signer
}

const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(createPublicKey(key).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)

/** The transparency log of a server, with the key that stands in the folder of the data. */
export async function prepareLog(db: Database, config: Config): Promise<ServedLog> {
  const key = await keptKey(join(resolve(config.dataDir), 'log-key.pem'))
  // A server that has no address of its own still has a log that is nobody else's.
  const host = config.publicUrl === undefined ? `unisson.invalid/${fingerprintOf(key)}` : new URL(config.publicUrl).host
  const authority = config.stamping && {
    send: authorityAt(config.stamping.url),
    trustAnchors: await readAnchors(config.stamping.anchors),
  }
  const open = () => openLog(db, key, `${host}/log`)
  // A log that was signed with another key is told of by its rounds; it is to be read all the same.
  const ownKey = () =>
    open().then(
      ({ signer }) => signer.key,
      (error: unknown) => {
        if (error instanceof LogDamaged) return undefined
        throw error
      },
    )
  return {
    known: {
      key: ownKey,
      witnesses: async () => (await readWitnesses(db)).keys,
    },
    ask: async (tell) => {
      const [{ addresses }, own] = [await readWitnesses(db), await ownKey()]
      if (own !== undefined && addresses.length > 0) {
        const { asked, answered } = await askWitnesses(db, own, addresses)
        tell(ANSWERED(answered, asked))
      }
      if ((await db.acrossGroups(readContradiction)) !== undefined) tell(READ_ONLY)
    },
    start: (onError, tell) => {
      void open().then(({ signer }) => {
        const key = writeKey(signer.key)
        tell({ fr: `Clé du journal de transparence : ${key}`, en: `Key of the transparency log: ${key}` })
      }, onError)
      const dating = authority === undefined ? [] : [startStamping(db, authority, { onError })]
      const served = servedRoutes.map((route) => route.served)
      const checks = [startChecking(open, { onError }), startComparing(db, served, { onError })]
      const rounds = [startSequencer(open, { onError }), ...checks, ...dating]
      return { stop: async () => void (await Promise.all(rounds.map(({ stop }) => stop()))) }
    },
  }
}

/** Whom some group of this server has declared to watch, and where they answer. */
async function readWitnesses(db: Database) {
  const declared = await db.acrossGroups(everyWitness)
  const keys = await Promise.all(declared.map(({ key }) => readKey(key)))
  return { keys, addresses: [...new Set(declared.flatMap(({ address }) => address ?? []))] }
}
