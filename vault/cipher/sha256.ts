import { type Code, get, i32, moduleOf, type Routine, repeat, set, wasm } from './assembler.ts'

/**
 * SHA-256 (FIPS 180-4) of what comes in pieces. Browsers hash only what is whole in memory, and a file of a tender may be larger
 * than any memory; in JavaScript it takes longer than to seal. What is hashed here is the candidate's own, on its own machine.
 */

/** Where in the memory of the kernel each thing stands, in bytes. */
const AT = { state: 0, data: 1024 } as const
const BLOCK = 64
const CHUNK = 64 * 1024
const PAGES = 2
const WORD = 4

/** The first 32 bits of the fractional parts of square or cube roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function roots(many: number, root: (prime: number) => number): readonly number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < many; candidate++) {
    const limit = Math.sqrt(candidate)
    let isPrime = true
    for (let divisor = 2; divisor <= limit; divisor++) isPrime &&= candidate % divisor !== 0
    if (isPrime) found.push(Math.floor((root(candidate) % 1) * 2 ** 32) | 0)
  }
  return found
}

const INITIAL = roots(8, Math.sqrt)
const CONSTANTS = roots(64, Math.cbrt)

const { add, and, or, xor, shr, rotr, load, store, below } = wasm.i32
const sum = (first: Code, ...others: readonly Code[]): Code => others.reduce((total, other) => add(total, other), first)

/** The local variables: where the blocks begin and end, eight words of the state, sixteen of the message, one to spare. */
const [FROM, END, STATE, WORDS, SPARE] = [0, 1, 2, 10, 26]

const turned = (value: number, ...bits: readonly [number, number, number]): Code => {
  const [one, two, three] = bits.map((by) => rotr(get(value), i32(by)))
  return xor(xor(one ?? [], two ?? []), three ?? [])
}
const shifted = (value: number, one: number, two: number, by: number): Code =>
  xor(xor(rotr(get(value), i32(one)), rotr(get(value), i32(two))), shr(get(value), i32(by)))

const message = (round: number): number => WORDS + (round % 16)

/** The word of the message that a round takes: read, or made of four before it. */
const scheduled = (round: number): Code =>
  round < 16
    ? set(message(round), load(AT.data + round * WORD, get(FROM)))
    : set(
        message(round),
        sum(
          get(message(round)),
          shifted(message(round + 1), 7, 18, 3),
          get(message(round + 9)),
          shifted(message(round + 14), 17, 19, 10),
        ),
      )

/** One of the 64 rounds: the eight words change names instead of places. */
function rounded(round: number): Code {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = INITIAL.map(
    (_, index) => STATE + ((index - round + 64) % 8),
  )
  const choice = xor(get(g), and(get(e), xor(get(f), get(g))))
  const majority = or(and(get(a), get(b)), and(get(c), or(get(a), get(b))))
  return [
    ...scheduled(round),
    ...set(SPARE, sum(get(h), turned(e, 6, 11, 25), choice, i32(CONSTANTS[round] ?? 0), get(message(round)))),
    ...set(d, add(get(d), get(SPARE))),
    ...set(h, sum(get(SPARE), turned(a, 2, 13, 22), majority)),
  ]
}

const each = (many: number, make: (index: number) => Code): Code =>
  Array.from({ length: many }, (_, index) => make(index)).flat()

/** A word of the message begins with its highest byte, a word of this memory with its lowest. */
const swapped: Code = each(4, (index) => {
  const at = AT.data + index * 16
  const ranks = [0, 4, 8, 12].flatMap((word) => [word + 3, word + 2, word + 1, word])
  return wasm.v128.store(
    at,
    get(FROM),
    wasm.v128.shuffle(ranks, wasm.v128.load(at, get(FROM)), wasm.v128.load(at, get(FROM))),
  )
})

/** `compress(from, end)`: takes whole blocks of the data into the state. */
const compress: Routine = {
  name: 'compress',
  parameters: 2,
  locals: Array(SPARE - 1).fill('i32'),
  body: repeat(
    [
      ...swapped,
      ...each(8, (index) => set(STATE + index, load(AT.state + index * WORD, i32(0)))),
      ...each(64, rounded),
      ...each(8, (index) =>
        store(AT.state + index * WORD, i32(0), add(get(STATE + index), load(AT.state + index * WORD, i32(0)))),
      ),
      ...set(FROM, add(get(FROM), i32(BLOCK))),
    ],
    below(get(FROM), get(END)),
  ),
}

type Kernel = { readonly memory: Uint8Array; readonly compress: (from: number, end: number) => void }
let made: Kernel | undefined

function kernel(): Kernel {
  if (made === undefined) {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleOf([compress], PAGES)))
    const { memory, compress: run } = exports as {
      readonly memory: WebAssembly.Memory
      readonly compress: Kernel['compress']
    }
    made = { memory: new Uint8Array(memory.buffer), compress: run }
  }
  return made
}

/** A hash under way. */
export class Sha256 {
  readonly #state: Uint8Array
  readonly #rest = new Uint8Array(BLOCK)
  #length = 0

  constructor(from?: Sha256) {
    this.#state = from === undefined ? new Uint8Array(Int32Array.from(INITIAL).buffer) : from.#state.slice()
    if (from === undefined) return
    this.#rest.set(from.#rest)
    this.#length = from.#length
  }

  update(bytes: Uint8Array): this {
    const held = this.#length % BLOCK
    this.#length += bytes.length
    const first = Math.min(bytes.length, held === 0 ? 0 : BLOCK - held)
    this.#rest.set(bytes.subarray(0, first), held)
    if (held + first === BLOCK) this.#take(this.#rest)
    const whole = first + Math.floor((bytes.length - first) / BLOCK) * BLOCK
    for (let at = first; at < whole; at += CHUNK) this.#take(bytes.subarray(at, Math.min(at + CHUNK, whole)))
    if (whole < bytes.length) this.#rest.set(bytes.subarray(whole))
    return this
  }

  /** The hash of all that came so far, 32 bytes; more may follow. */
  digest(): Uint8Array {
    const last = new Sha256(this)
    const held = last.#length % BLOCK
    const padding = new Uint8Array((held < BLOCK - 8 ? BLOCK : 2 * BLOCK) - held)
    padding[0] = 0x80
    new DataView(padding.buffer).setBigUint64(padding.length - 8, BigInt(last.#length) * 8n)
    last.update(padding)
    const digest = new Uint8Array(last.#state.length)
    const words = new DataView(last.#state.buffer)
    for (let word = 0; word < 8; word++)
      new DataView(digest.buffer).setUint32(word * WORD, words.getUint32(word * WORD, true))
    return digest
  }

  /** Whole blocks, at most a chunk of them. */
  #take(blocks: Uint8Array): void {
    const { memory, compress: run } = kernel()
    memory.set(this.#state, AT.state)
    memory.set(blocks, AT.data)
    run(0, blocks.length)
    this.#state.set(memory.subarray(AT.state, AT.state + this.#state.length))
  }
}
