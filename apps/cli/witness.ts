import { once as heard } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { keptKey, signerWith } from '#platform/transparency/log-key.ts'
import { remoteLog } from '#platform/transparency/log-source.ts'
import { Witness, type Witnessed } from '#platform/transparency/witness.ts'
import { COSIGNATURE_KEY, readKey, writeKey } from '#transparency/note.ts'
import { verifyPage } from './verify-page.ts'

export type WitnessArguments = {
  /** The address under which the log is read. */
  readonly address: string
  /** The key of the log, as its operator has published it. */
  readonly log: string
  /** What the witness is called in the policy: a name of the member's own, unique in the world. */
  readonly name: string
  readonly folder: string
  /** Looks once and ends. */
  readonly once: boolean
  /** Where it answers its largest cosigned checkpoint to whoever asks, the server of the log first of all. */
  readonly listen?: number | undefined
  /** Where candidates open the page that seals, and the list that it is to have: compared at each look. */
  readonly page?: { readonly address: string; readonly as: string | undefined } | undefined
  readonly lang: 'fr' | 'en'
}

/** Half of the period in which a log gives itself out: none that it gives out is missed. */
const EVERY = 30_000

/**
 * `unisson witness ADDRESS`: watches a log from a machine of the member's own. It only asks; nothing needs to reach it,
 * though it may answer too. With the address of the page that seals, it also compares what it is served there.
 *
 * @returns the exit code of a single look: 0 when the log goes on from what was seen and the page is the one expected, 1 when it does not or is another, 2 when one cannot be read
 */
export async function witness(args: WitnessArguments): Promise<number> {
  const { address, log, name, folder, once, listen, page, lang } = args
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const signer = await signerWith(name, COSIGNATURE_KEY, await keptKey(join(folder, 'witness-key.pem')))
  console.log(`${lang === 'fr' ? 'clé de ce témoin' : 'key of this witness'}: ${writeKey(signer.key)}`)
  const known = await readKey(log)
  const own = new Witness({ folder, signer, logs: [known] })
  if (listen !== undefined) await answerAt(listen, () => own.checkpointOf(known.name))
  const remote = remoteLog(address)
  for (;;) {
    const code = await look(own, remote, lang)
    const seen = page === undefined ? 0 : await verifyPage({ ...page, lang })
    if (once) return code === 0 ? seen : code
    await wait(EVERY)
  }
}

/**
 * Answers what the witness remembers, at every address of a port: a log that is started again asks for it before it goes on.
 *
 * @returns the server, once it listens
 */
export async function answerAt(port: number, remembered: () => Promise<string | undefined>): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume()
    remembered().then(
      (note) => response.writeHead(note === undefined ? 404 : 200, PLAIN).end(note),
      () => response.writeHead(500, PLAIN).end(),
    )
  })
  server.listen(port)
  await heard(server, 'listening')
  return server
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' }

async function look(own: Witness, remote: ReturnType<typeof remoteLog>, lang: 'fr' | 'en'): Promise<number> {
  try {
    const seen = await own.observe(remote)
    if (seen.status !== 200) {
      console.error(refusal(seen, lang))
      if (seen.remembered !== undefined) await remote.contradict(seen.remembered).catch(() => {})
      return 1
    }
    console.log(lang === 'fr' ? `${seen.size} écritures, cosignées` : `${seen.size} entries, cosigned`)
    await remote.tell(seen.note + seen.line)
    return 0
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    console.error(lang === 'fr' ? `le journal n’a pu être lu : ${why}` : `the log could not be read: ${why}`)
    return 2
  }
}

/** What a person must do about it: the two signed heads stand in the folder, and are proof. */
function refusal({ status, why, ...more }: Exclude<Witnessed, { status: 200 }>, lang: 'fr' | 'en'): string {
  const known = 'size' in more ? ` (${more.size})` : ''
  if (lang === 'en') {
    return `NOT COSIGNED, ${status}: ${why}${known}. The log was set back or rewritten, or is not the one that was named. Keep this folder and tell the other members.`
  }
  return `NON COSIGNÉ, ${status} : le journal ne prolonge pas ce que ce témoin a vu${known}. Il a été ramené en arrière ou récrit, ou n’est pas celui qui a été nommé. Conservez ce dossier et prévenez les autres membres.`
}
