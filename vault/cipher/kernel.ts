import { type Code, get, i32, i64, moduleOf, type Routine, repeat, set, wasm } from './assembler.ts'

/**
 * ChaCha20 and Poly1305 (RFC 8439) as WebAssembly: the two loops that take all the time of sealing, which JavaScript does
 * ten times more slowly. Neither branches nor reads an address on what is secret.
 */

/** Where in the memory of the kernel each thing stands, in bytes. */
export const AT = {
  /** Sixteen words of 32 bits: the constant, the key, the counter, the nonce (RFC 8439 section 2.3). */
  state: 0,
  /** Four words that are added to the counter: the rank of each of four blocks. */
  ranks: 64,
  /** The multiplier and the sum of Poly1305, each as five limbs of 26 bits, in words of 64. */
  multiplier: 128,
  sum: 192,
  /** What is enciphered and added up, in place. */
  data: 1024,
} as const

/** One turn of the cipher's loop does four blocks. */
export const GROUP_BYTES = 256

const { v128 } = wasm

/** The state of four blocks stands in sixteen locals, a word of each block in each; then the ones that the loop needs. */
const [END, WORDS, SPARE] = [1, 2, 18]

const ROTATE_16 = [2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13]
const ROTATE_8 = [3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14]

const word = (index: number): number => WORDS + index

/** A rotation by whole bytes is a shuffle; by others, two shifts. */
const turned = (value: number, bits: 16 | 12 | 8 | 7): Code => {
  if (bits === 16 || bits === 8) return v128.shuffle(bits === 16 ? ROTATE_16 : ROTATE_8, get(value), get(value))
  return v128.or(v128.shl(get(value), i32(bits)), v128.shr(get(value), i32(32 - bits)))
}

/** RFC 8439 section 2.1, on four blocks at once. */
const quarterRound = (a: number, b: number, c: number, d: number): Code =>
  (
    [
      [a, b, d, 16],
      [c, d, b, 12],
      [a, b, d, 8],
      [c, d, b, 7],
    ] as const
  ).flatMap(([into, from, mixed, bits]) => [
    ...set(word(into), v128.add(get(word(into)), get(word(from)))),
    ...set(word(mixed), v128.xor(get(word(mixed)), get(word(into)))),
    ...set(word(mixed), turned(word(mixed), bits)),
  ])

const DOUBLE_ROUND: Code = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
].flatMap(([a = 0, b = 0, c = 0, d = 0]) => [...quarterRound(a, b, c, d)])

const COUNTER = 12
const initial = (index: number): Code => {
  const same = v128.splat(AT.state + index * 4, i32(0))
  return index === COUNTER ? v128.add(same, v128.load(AT.ranks, i32(0))) : same
}

const each = <T>(count: number, make: (index: number) => readonly T[]): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index)).flat()

const lanes = (...words: readonly number[]): Code => words.flatMap((lane) => each(4, (byte) => [lane * 4 + byte]))
const LOW_WORDS = lanes(0, 4, 1, 5)
const HIGH_WORDS = lanes(2, 6, 3, 7)
const LOW_HALVES = lanes(0, 1, 4, 5)
const HIGH_HALVES = lanes(2, 3, 6, 7)

/** Four words of four blocks, turned into four stretches of a block, each mixed into the data where it belongs. */
const mixedIn = (group: number): Code => {
  const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((index) => word(group * 4 + index))
  const [low = 0, high = 0, otherLow = 0, otherHigh = 0] = [0, 1, 2, 3].map((index) => SPARE + index)
  const stretch = (block: number, value: Code): Code => {
    const at = AT.data + block * 64 + group * 16
    return v128.store(at, get(0), v128.xor(v128.load(at, get(0)), value))
  }
  return [
    ...set(low, v128.shuffle(LOW_WORDS, get(a), get(b))),
    ...set(high, v128.shuffle(HIGH_WORDS, get(a), get(b))),
    ...set(otherLow, v128.shuffle(LOW_WORDS, get(c), get(d))),
    ...set(otherHigh, v128.shuffle(HIGH_WORDS, get(c), get(d))),
    ...stretch(0, v128.shuffle(LOW_HALVES, get(low), get(otherLow))),
    ...stretch(1, v128.shuffle(HIGH_HALVES, get(low), get(otherLow))),
    ...stretch(2, v128.shuffle(LOW_HALVES, get(high), get(otherHigh))),
    ...stretch(3, v128.shuffle(HIGH_HALVES, get(high), get(otherHigh))),
  ]
}

const DOUBLE_ROUNDS = 10
const BLOCKS = 4

/** `encipher(from, to)`: mixes the key stream into the data, from an offset to another, a whole number of groups away. */
const encipher: Routine = {
  name: 'encipher',
  parameters: 2,
  locals: Array(16 + 4).fill('v128'),
  body: repeat(
    [
      ...each(16, (index) => set(word(index), initial(index))),
      ...each(DOUBLE_ROUNDS, () => DOUBLE_ROUND),
      ...each(16, (index) => set(word(index), v128.add(get(word(index)), initial(index)))),
      ...each(4, mixedIn),
      // The four blocks that follow.
      ...v128.store(AT.ranks, i32(0), v128.add(v128.load(AT.ranks, i32(0)), [0xfd, 12, ...lanesOf(BLOCKS)])),
      ...set(0, wasm.i32.add(get(0), i32(GROUP_BYTES))),
    ],
    wasm.i32.below(get(0), get(END)),
  ),
}

function lanesOf(value: number): Code {
  return each(4, () => [value, 0, 0, 0])
}

const { add, mul, and, or, shl, shr, load, store } = wasm.i64
const LIMB = 26n
const LIMB_MASK = (1n << LIMB) - 1n
const masked = (value: Code): Code => and(value, i64(LIMB_MASK))
const sum = (first: Code, ...others: readonly Code[]): Code => others.reduce((total, other) => add(total, other), first)

/** Five limbs of the sum, five of the multiplier, four of five times the multiplier, five products, two words of data. */
const [H, R, S, D, T] = [2, 7, 12, 17, 22]
const limbs = (first: number): readonly number[] => [0, 1, 2, 3, 4].map((index) => first + index)

const taken: Code = [
  ...set(T, load(AT.data, get(0))),
  ...set(T + 1, load(AT.data + 8, get(0))),
  ...set(H, add(get(H), masked(get(T)))),
  ...set(H + 1, add(get(H + 1), masked(shr(get(T), i64(26n))))),
  ...set(H + 2, add(get(H + 2), masked(or(shr(get(T), i64(52n)), shl(get(T + 1), i64(12n)))))),
  ...set(H + 3, add(get(H + 3), masked(shr(get(T + 1), i64(14n))))),
  // The bit above the sixteen bytes of a block (RFC 8439 section 2.5).
  ...set(H + 4, add(get(H + 4), or(shr(get(T + 1), i64(40n)), i64(1n << 24n)))),
]

/** Limb `limb` of the product: what passes 2^130 comes back five times, for 2^130 = 5 modulo the prime. */
const product = (limb: number): Code => {
  const [first = [], ...others] = limbs(0).map((index) =>
    mul(get(H + index), get(index <= limb ? R + limb - index : S + limb - index + 4)),
  )
  return sum(first, ...others)
}

const carried = (from: number, to: number, times: bigint): Code => [
  ...set(
    H + to,
    add(get(H + to), times === 1n ? shr(get(H + from), i64(LIMB)) : mul(shr(get(H + from), i64(LIMB)), i64(times))),
  ),
  ...set(H + from, masked(get(H + from))),
]

/** `addUp(from, to)`: takes blocks of sixteen bytes of the data into the sum of Poly1305, from an offset to another. */
const addUp: Routine = {
  name: 'addUp',
  parameters: 2,
  locals: Array(24 - 2).fill('i64'),
  body: [
    ...limbs(0).flatMap((index) => [
      ...set(H + index, load(AT.sum + index * 8, i32(0))),
      ...set(R + index, load(AT.multiplier + index * 8, i32(0))),
      ...(index === 0 ? [] : set(S + index - 1, mul(load(AT.multiplier + index * 8, i32(0)), i64(5n)))),
    ]),
    ...repeat(
      [
        ...taken,
        ...limbs(0).flatMap((index) => set(D + index, product(index))),
        ...limbs(0).flatMap((index) => set(H + index, get(D + index))),
        ...carried(0, 1, 1n),
        ...carried(1, 2, 1n),
        ...carried(2, 3, 1n),
        ...carried(3, 4, 1n),
        ...carried(4, 0, 5n),
        ...carried(0, 1, 1n),
        ...set(0, wasm.i32.add(get(0), i32(16))),
      ],
      wasm.i32.below(get(0), get(END)),
    ),
    ...limbs(0).flatMap((index) => store(AT.sum + index * 8, i32(0), get(H + index))),
  ],
}

/** Two pages: the data of one chunk, and what stands before it. */
const PAGES = 2

export type Kernel = {
  readonly memory: Uint8Array
  readonly encipher: (from: number, to: number) => void
  readonly addUp: (from: number, to: number) => void
}

let made: Kernel | undefined

/** The kernel of this thread, made once: each use of it begins and ends without anything else in between. */
export function kernel(): Kernel {
  made ??= makeKernel()
  return made
}

function makeKernel(): Kernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleOf([encipher, addUp], PAGES)))
  const {
    memory,
    encipher: cipher,
    addUp: mac,
  } = exports as {
    readonly memory: WebAssembly.Memory
    readonly encipher: Kernel['encipher']
    readonly addUp: Kernel['addUp']
  }
  return { memory: new Uint8Array(memory.buffer), encipher: cipher, addUp: mac }
}
