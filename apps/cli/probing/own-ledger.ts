import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOfNote, readMinute } from '#modules/availability/minute-note.ts'
import type { VerifierKey } from '#transparency/note.ts'

/** The last minute that stands in a ledger. */
export type Last = { readonly number: number; readonly minute: string; readonly hash: string }

const LINE_FEED = 0x0a

/**
 * The ledger of a probe on its own disk: one signed minute a line, each naming the one before it. What was written is there after a
 * cut of power; a line that a cut left half written is taken away, for nobody was told of it.
 */
export class OwnLedger {
  readonly #file: FileHandle
  /** Where each line begins; the place behind the last line at the end. */
  readonly #places: number[]
  #last: Last

  private constructor(file: FileHandle, places: number[], last: Last) {
    this.#file = file
    this.#places = places
    this.#last = last
  }

  /** @throws {Malformed} when the last minute is not of this key: it is the ledger of another probe */
  static async in(folder: string, key: VerifierKey): Promise<OwnLedger> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = await open(join(folder, 'minutes.jsonl'), 'a+', 0o600)
    const places = await placesIn(file)
    const end = places.at(-1) ?? 0
    if ((await file.stat()).size > end) await file.truncate(end)
    const ledger = new OwnLedger(file, places, { number: 0, minute: '', hash: '' })
    const note = (await ledger.notes(places.length - 1, 1))[0]
    if (note === undefined) return ledger
    const { number, minute } = await readMinute(note, key)
    return new OwnLedger(file, places, { number, minute, hash: await hashOfNote(note) })
  }

  get last(): Last {
    return this.#last
  }

  /** On the disk when it returns. */
  async append(note: string, { number, minute }: Omit<Last, 'hash'>): Promise<void> {
    const line = Buffer.from(`${JSON.stringify(note)}\n`)
    await this.#file.appendFile(line)
    await this.#file.datasync()
    this.#places.push((this.#places.at(-1) ?? 0) + line.length)
    this.#last = { number, minute, hash: await hashOfNote(note) }
  }

  /** As many minutes as asked for, from this number on. */
  async notes(from: number, count: number): Promise<readonly string[]> {
    const [begin, end] = [this.#places[from - 1], this.#places[Math.min(from - 1 + count, this.#places.length - 1)]]
    if (begin === undefined || end === undefined || end <= begin) return []
    const bytes = Buffer.alloc(end - begin)
    await this.#file.read(bytes, 0, bytes.length, begin)
    return bytes
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => String(JSON.parse(line)))
  }

  async close(): Promise<void> {
    await this.#file.close()
  }
}

async function placesIn(file: FileHandle): Promise<number[]> {
  const places = [0]
  let at = 0
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
    const bytes = chunk as Buffer
    for (let next = bytes.indexOf(LINE_FEED); next !== -1; next = bytes.indexOf(LINE_FEED, next + 1))
      places.push(at + next + 1)
    at += bytes.length
  }
  return places
}
