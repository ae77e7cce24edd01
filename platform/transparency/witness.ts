import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { cosign, readCheckpoint } from '#transparency/checkpoint.ts'
import { consistencyRanges, type TreeHead } from '#transparency/merkle.ts'
import { readNote, type Signer, signatureLine, type VerifierKey, writeNote } from '#transparency/note.ts'
import { hashesOf, type TileReader } from '#transparency/tile.ts'
import { type Answer, judgeRequest } from '#transparency/witness.ts'

/** Where a log is read. The witness asks; nobody needs to reach it. */
export type LogSource = {
  /** The signed checkpoint as the log gives it now. */
  readonly checkpoint: () => Promise<string>
  readonly tile: TileReader
}

export type WitnessOptions = {
  /** What it remembers stands here, and what it refused. */
  readonly folder: string
  readonly signer: Signer
  /** The logs that it watches. */
  readonly logs: readonly VerifierKey[]
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now?: () => number
}

/** What came of a look at a log. */
export type Witnessed =
  /** The signature line to add to the checkpoint. */
  | { readonly status: 200; readonly size: number; readonly line: string; readonly note: string }
  /** With what it remembers of that log, as the log signed it: the log is told of it. */
  | (Exclude<Answer, { readonly status: 200 }> & { readonly remembered?: string })

/**
 * A member’s witness: it remembers the largest tree that it has cosigned of each log, and cosigns only what goes on from it.
 * What it is to remember is on the disk before it signs: whatever happens to it then, it never signs two histories.
 */
export class Witness {
  readonly #options: WitnessOptions
  /** One look at a time: between the reading of what is remembered and its writing nothing else may happen. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: WitnessOptions) {
    this.#options = options
  }

  /** Looks at a log, and cosigns its checkpoint when it goes on from what is remembered. */
  observe(source: LogSource): Promise<Witnessed> {
    const look = this.#turn.then(() => this.#look(source))
    this.#turn = look.catch(() => {})
    return look
  }

  /** The largest checkpoint of a log that it has cosigned, as the log signed it: what a server asks of it when it starts. */
  async checkpointOf(origin: string): Promise<string | undefined> {
    return (await this.#remembered(origin))?.note
  }

  async #look(source: LogSource): Promise<Witnessed> {
    const text = await source.checkpoint()
    const origin = text.split('\n', 1)[0] ?? ''
    const remembered = await this.#remembered(origin)
    const older = remembered?.head.size ?? 0
    const answer = await this.#judge(text, remembered?.head, source.tile)
    if (answer.status !== 200) {
      // Both are signed by the log: together they prove what it did.
      const isProof = answer.status === 409 || answer.status === 422
      if (remembered === undefined || !isProof) return answer
      await this.#keepEvidence(origin, [remembered.note, text])
      return { ...answer, remembered: remembered.note }
    }
    const { checkpoint, note } = answer
    if (checkpoint.size > older || remembered === undefined) await this.#remember(origin, writeNote(note))
    const seconds = Math.floor((this.#options.now ?? Date.now)() / 1000)
    const signature = await cosign(note.text, seconds, this.#options.signer)
    return { status: 200, size: checkpoint.size, line: signatureLine(signature), note: writeNote(note) }
  }

  /** The proof is made here, from the tiles: a log that gives out wrong ones proves nothing. */
  async #judge(note: string, remembered: TreeHead | undefined, tile: TileReader): Promise<Answer> {
    const { logs } = this.#options
    const older = remembered?.size ?? 0
    const first = await judgeRequest({ older, proof: [], note }, remembered, logs)
    if (first.status === 400 && remembered !== undefined) {
      const smaller = await judgeRequest({ older: 0, proof: [], note }, undefined, logs)
      if (smaller.status === 200) return { status: 409, why: 'a larger tree is remembered', size: older }
    }
    if (first.status !== 422 || remembered === undefined) return first
    const { size } = readCheckpoint(readNote(note).text)
    const hashes = await hashesOf(consistencyRanges(older, size), size, tile)
    const proof = hashes.map((hash) => Uint8Array.from(hash))
    return judgeRequest({ older, proof, note }, remembered, logs)
  }

  async #remembered(origin: string): Promise<{ readonly head: TreeHead; readonly note: string } | undefined> {
    const note = await readFile(this.#path(origin, 'checkpoint'), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    return note === undefined ? undefined : { head: readCheckpoint(readNote(note).text), note }
  }

  async #remember(origin: string, note: string): Promise<void> {
    await keep(this.#options.folder, this.#path(origin, 'checkpoint'), note)
  }

  async #keepEvidence(origin: string, notes: readonly string[]): Promise<void> {
    const text = notes.join('\n')
    const name = createHash('sha256').update(text).digest('hex').slice(0, 16)
    await keep(this.#options.folder, this.#path(origin, `refused-${name}`), text)
  }

  /** The name of a log may hold anything: its hash names the file. */
  #path(origin: string, what: string): string {
    const log = createHash('sha256').update(origin).digest('hex').slice(0, 32)
    return join(this.#options.folder, `${log}.${what}`)
  }
}

/** Written aside, on the disk, renamed, and the folder on the disk too: there is the old text or the new one, never a part. */
async function keep(folder: string, path: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const aside = await open(`${path}.new`, 'w', 0o600)
  try {
    await aside.writeFile(text)
    await aside.sync()
  } finally {
    await aside.close()
  }
  await rename(`${path}.new`, path)
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
