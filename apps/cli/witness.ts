import { once as heard } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { keptKey, signerWith } from '#platform/transparency/log-key.ts'
import { remoteLog } from '#platform/transparency/log-source.ts'
import { Witness, type Witnessed } from '#platform/transparency/witness.ts'
import { COSIGNATURE_KEY, readKey, writeKey } from '#transparency/note.ts'
import { type KeySeen, lookForKey, type OwnKeyNamed } from './published-keys.ts'
import { lookAtPage, type PageSeen } from './served-page.ts'

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
  /** The public halves that keyholders of the member have given, each for its consultation. */
  readonly keys?: readonly OwnKeyNamed[]
  readonly lang: 'fr' | 'en'
}

/** Half of the period in which a log gives itself out: none that it gives out is missed. */
const EVERY = 30_000

/**
 * `unisson witness ADDRESS`: watches a log from a machine of the member's own. It only asks; nothing needs to reach it,
 * though it may answer too.
 *
 * @returns the exit code of a single look: 0 when the log goes on from what was seen and the page and the keys are the register’s, 1 when they
 * are not, 2 when something cannot be read
 */
export async function witness(args: WitnessArguments): Promise<number> {
  const { address, log, name, folder, once, listen, lang } = args
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const signer = await signerWith(name, COSIGNATURE_KEY, await keptKey(join(folder, 'witness-key.pem')))
  console.log(`${lang === 'fr' ? 'clé de ce témoin' : 'key of this witness'}: ${writeKey(signer.key)}`)
  const known = await readKey(log)
  const own = new Witness({ folder, signer, logs: [known] })
  if (listen !== undefined) await answerAt(listen, () => own.checkpointOf(known.name))
  const remote = remoteLog(address)
  for (;;) {
    const code = Math.max(await look(own, remote, lang), await comparePage(args), await compareKeys(args))
    if (once) return code
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

/**
 * Compares the page that seals, as it is served here, with the one that the register says, and keeps what it found.
 *
 * @returns the exit code: 1 when another page is served here
 */
async function comparePage({ address, log, folder, lang }: WitnessArguments): Promise<number> {
  let seen: PageSeen
  try {
    seen = await lookAtPage(address, log)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    console.error(
      lang === 'fr'
        ? `la page de dépôt n’a pu être comparée : ${why}`
        : `the page of deposits could not be compared: ${why}`,
    )
    return 2
  }
  if (seen.kind === 'none') return 0
  const isBad = seen.kind === 'differs' || seen.kind === 'not-shown'
  const text = `${JSON.stringify({ at: new Date().toISOString(), ...seen }, null, 2)}\n`
  await writeFile(join(folder, 'page.json'), text)
  // What is found once is kept, whatever is served afterwards.
  if (isBad) await writeFile(join(folder, `page-${Date.now()}.json`), text)
  const say = isBad ? console.error : console.log
  say(PAGE[lang](seen))
  return isBad ? 1 : 0
}

/**
 * Looks for each key that a keyholder of the member has given in the set that candidates are given, and keeps what lacks one.
 *
 * @returns the exit code: 1 when a set that the log shows as published lacks a key, 2 when one could not be looked for
 */
export async function compareKeys({ address, log, folder, lang, keys = [] }: KeysAsked): Promise<number> {
  const codes = keys.map(async (named) => {
    const seen = await lookForKey(address, log, named).catch((): KeySeen => ({ ...named, kind: 'unproven' }))
    const isBad = seen.kind === 'absent'
    const text = `${JSON.stringify({ at: new Date().toISOString(), ...seen }, null, 2)}\n`
    // What is found once is kept, whatever is given out afterwards.
    if (isBad) await writeFile(join(folder, `keys-${Date.now()}-${named.consultation}.json`), text)
    const say = isBad || seen.kind === 'unproven' ? console.error : console.log
    say(OWN_KEY[lang](seen))
    return isBad ? 1 : seen.kind === 'unproven' ? 2 : 0
  })
  return worst(await Promise.all(codes))
}

type KeysAsked = Pick<WitnessArguments, 'address' | 'log' | 'folder' | 'lang' | 'keys'>

/** What is wrong counts for more than what could not be read. */
const worst = (codes: readonly number[]): number => (codes.includes(1) ? 1 : Math.max(0, ...codes))

const OWN_KEY = {
  fr: (seen: KeySeen): string => {
    const { consultation, recipient } = seen
    if (seen.kind === 'none') return `clés de ${consultation} : aucun jeu n’est donné aux candidats`
    if (seen.kind === 'unproven')
      return `clés de ${consultation} : le jeu donné aux candidats n’a pu être lu, ou le journal ne le montre pas`
    const size = `version ${seen.version}, ${seen.needed} sur ${seen.of}`
    if (seen.kind === 'held') return `clés de ${consultation} : celle de votre détenteur y est (${size})`
    return `LE JEU DE CLÉS PUBLIÉ DE ${consultation} (${size}) NE CONTIENT PAS ${recipient}. Si ce détenteur n’a été ni remplacé ni révoqué, d’autres clés ont été publiées : ce qui est scellé depuis peut être lu avant l’heure. Conservez ce dossier, prévenez les autres membres et les candidats.`
  },
  en: (seen: KeySeen): string => {
    const { consultation, recipient } = seen
    if (seen.kind === 'none') return `keys of ${consultation}: candidates are given no set`
    if (seen.kind === 'unproven')
      return `keys of ${consultation}: the set that candidates are given could not be read, or the log does not show it`
    const size = `version ${seen.version}, ${seen.needed} of ${seen.of}`
    if (seen.kind === 'held') return `keys of ${consultation}: that of your keyholder is among them (${size})`
    return `THE PUBLISHED KEY SET OF ${consultation} (${size}) LACKS ${recipient}. Unless this keyholder was replaced or revoked, other keys were published: what is sealed since can be read before its hour. Keep this folder, tell the other members and the candidates.`
  },
} as const

const PAGE = {
  fr: (seen: Exclude<PageSeen, { kind: 'none' }>): string => {
    if (seen.kind === 'same') return `page de dépôt : celle du registre (${seen.hash.slice(0, 16)}…)`
    if (seen.kind === 'not-entered') return 'page de dépôt : le registre n’en dit encore rien'
    if (seen.kind === 'not-shown')
      return `LA PAGE DE DÉPÔT N’EST PAS MONTRÉE PAR LE JOURNAL : ${seen.why}. Conservez ce dossier et prévenez les autres membres.`
    return `UNE AUTRE PAGE DE DÉPÔT EST SERVIE ICI${seen.file === null ? '' : ` (${seen.file})`} : elle n’est pas celle du registre (${seen.entered}). N’y scellez rien, conservez ce dossier et prévenez les autres membres.`
  },
  en: (seen: Exclude<PageSeen, { kind: 'none' }>): string => {
    if (seen.kind === 'same') return `page of deposits: that of the register (${seen.hash.slice(0, 16)}…)`
    if (seen.kind === 'not-entered') return 'page of deposits: the register says nothing of it yet'
    if (seen.kind === 'not-shown')
      return `THE LOG DOES NOT SHOW THE PAGE OF DEPOSITS: ${seen.why}. Keep this folder and tell the other members.`
    return `ANOTHER PAGE OF DEPOSITS IS SERVED HERE${seen.file === null ? '' : ` (${seen.file})`}: it is not that of the register (${seen.entered}). Seal nothing with it, keep this folder and tell the other members.`
  },
} as const

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
