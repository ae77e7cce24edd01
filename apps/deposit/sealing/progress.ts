import { layoutOf, PART_BYTES, stretchOf } from '#vault/layout.ts'
import { PART_STATES, type PartState } from './seal-and-send.ts'

type Sized = { readonly size: number }

/** How far an envelope has come, part by part; and by that, file by file. */
export class EnvelopeProgress {
  readonly total: number
  readonly #states: Uint8Array
  readonly #sent: Float64Array
  readonly #starts: Float64Array
  readonly #files: readonly Sized[]

  constructor(files: readonly Sized[]) {
    const layout = layoutOf(files)
    this.total = layout.padded
    this.#files = files
    this.#states = new Uint8Array(layout.parts)
    this.#sent = new Float64Array(layout.parts)
    this.#starts = new Float64Array(files.length)
    let start = 0
    for (const [index, { size }] of files.entries()) {
      this.#starts[index] = start
      start += size
    }
    this.#bytesOf = (part) => {
      const { from, to } = stretchOf(layout, part)
      return to - from
    }
  }

  readonly #bytesOf: (part: number) => number

  set(part: number, state: PartState, sent: number): void {
    this.#states[part] = PART_STATES.indexOf(state)
    this.#sent[part] = Math.min(sent, this.#bytesOf(part))
  }

  /** Bytes of the envelope that have left, padding included. */
  get sent(): number {
    return this.#sent.reduce((sum, bytes) => sum + bytes, 0)
  }

  /** A file is as far as the part of it that is least far. */
  stateOf(file: number): PartState {
    const start = this.#starts[file] ?? 0
    const size = this.#files[file]?.size ?? 0
    const [first, last] = [Math.floor(start / PART_BYTES), Math.floor((start + Math.max(size, 1) - 1) / PART_BYTES)]
    let least = PART_STATES.length - 1
    for (let part = first; part <= last; part++) least = Math.min(least, this.#states[part] ?? 0)
    return PART_STATES[least] ?? 'waiting'
  }
}

const WINDOW_MS = 30_000
const [LONG_ENOUGH_MS, AT_LEAST_MS, MUCH_ENOUGH] = [15_000, 2_000, 8_000_000]

type Sample = { readonly at: number; readonly sent: number }

/** The first small files say nothing of a line: it takes a while, or a good many bytes. */
const tells = (first: Sample, last: Sample): boolean =>
  last.at - first.at >= LONG_ENOUGH_MS || (last.at - first.at >= AT_LEAST_MS && last.sent - first.sent >= MUCH_ENOUGH)

/** How fast the line is, over the last half minute. */
export class Speed {
  #samples: Sample[] = []

  take(at: number, sent: number): void {
    this.#samples.push({ at, sent })
    while (this.#samples.length > 2 && at - (this.#samples[0]?.at ?? at) > WINDOW_MS) this.#samples.shift()
  }

  /** Bytes a second; `undefined` until there is something to say. */
  get bytesPerSecond(): number | undefined {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)]
    if (first === undefined || last === undefined || !tells(first, last)) return undefined
    return Math.max(0, ((last.sent - first.sent) / (last.at - first.at)) * 1000)
  }
}
