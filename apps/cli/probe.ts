import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { MINUTE } from '#modules/availability/index.ts'
import { keptKey, signerWith } from '#platform/transparency/log-key.ts'
import { NOTE_KEY, writeKey } from '#transparency/note.ts'
import { OwnLedger } from './probing/own-ledger.ts'
import { Probe } from './probing/probe.ts'

export type ProbeArguments = {
  /** The address of the platform, as an operator types it. */
  readonly address: string
  /** What the probe is called: a name of the member's own, unique in the world. */
  readonly name: string
  readonly folder: string
  /** A page elsewhere by which the probe knows whether its own line carries. */
  readonly reference?: string | undefined
  /** Measures one minute and ends. */
  readonly once: boolean
  readonly lang: 'fr' | 'en'
}

const WORDS = {
  fr: {
    key: 'clé de cette sonde',
    down: 'minute PERDUE',
    blind: 'minute non mesurée : la ligne de la sonde ne porte pas',
    kept: 'gardé ici, remis plus tard',
  },
  en: {
    key: 'key of this probe',
    down: 'minute LOST',
    blind: 'minute not measured: the line of the probe does not carry',
    kept: 'kept here, handed over later',
  },
} as const

/**
 * `unisson probe ADDRESS`: walks the way of a deposit each minute from a machine that is not the server's, and keeps what it saw, signed,
 * on its own disk: the minutes in which the platform was down are there too.
 *
 * @returns the exit code of a single minute: 0 when all came through, 1 when it was lost, 2 when the probe could not tell
 */
export async function probe({ address, name, folder, reference, once, lang }: ProbeArguments): Promise<number> {
  const words = WORDS[lang]
  const ledger = await keptLedger(folder, name)
  console.log(`${words.key}: ${writeKey(ledger.signer.key)}`)
  const own = new Probe({ address, reference, ...ledger })
  const offset = ledger.signer.key.keyId % SPREAD
  for (;;) {
    const verdict = await own.measure()
    if (verdict === 'down' || verdict === 'blind') console.error(`${new Date().toISOString()} ${words[verdict]}`)
    await own.handOver().catch((error: unknown) => {
      console.error(`${words.kept}: ${error instanceof Error ? error.message : String(error)}`)
    })
    if (once) {
      await ledger.ledger.close()
      return verdict === 'up' ? 0 : verdict === 'down' ? 1 : 2
    }
    await wait(MINUTE - ((Date.now() - offset) % MINUTE))
  }
}

/** Probes do not all knock in the same second: each has its own, of the first twenty of a minute. */
const SPREAD = 20_000

async function keptLedger(folder: string, name: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const signer = await signerWith(name, NOTE_KEY, await keptKey(join(folder, 'probe-key.pem')))
  return { signer, ledger: await OwnLedger.in(folder, signer.key) }
}
