/**
 * Writes a WebAssembly module, as far as two short functions need it (WebAssembly Core Specification 2.0, sections 5 and
 * 2.4 for the instructions on vectors). What is run is thus what is read: no compiler, no binary in the tree.
 */

export type Code = readonly number[]

/** LEB128, unsigned. */
export function unsigned(value: number): Code {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest % 128
    rest = Math.floor(rest / 128)
    bytes.push(rest === 0 ? low : low + 128)
  } while (rest !== 0)
  return bytes
}

/** LEB128, signed. */
export function signed(value: bigint): Code {
  const bytes: number[] = []
  let rest = value
  for (;;) {
    const low = Number(rest & 127n)
    rest >>= 7n
    const done = (rest === 0n && low < 64) || (rest === -1n && low >= 64)
    bytes.push(done ? low : low + 128)
    if (done) return bytes
  }
}

const I32 = 0x7f
const I64 = 0x7e
const V128 = 0x7b
export type ValueType = 'i32' | 'i64' | 'v128'
const TYPES = { i32: I32, i64: I64, v128: V128 } as const

const vector = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content]
const name = (text: string): Code => vector([...text].map((letter) => [letter.charCodeAt(0)]))

/** A function of so many integers of 32 bits, without a result. */
export type Routine = {
  readonly name: string
  readonly parameters: number
  readonly locals: readonly ValueType[]
  readonly body: Code
}

/** A module of one memory, exported as `memory`, and of functions exported under their names. */
export function moduleOf(routines: readonly Routine[], pages: number): Uint8Array<ArrayBuffer> {
  const types = routines.map(({ parameters }) => [0x60, ...vector(Array(parameters).fill([I32])), 0])
  const exports = routines.map((routine, index) => [...name(routine.name), 0, ...unsigned(index)])
  const bodies = routines.map(({ locals, body }) => {
    const content = [...vector(locals.map((type) => [1, TYPES[type]])), ...body, 0x0b]
    return [...unsigned(content.length), ...content]
  })
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(3, vector(routines.map((_, index) => unsigned(index)))),
    ...section(5, vector([[0, ...unsigned(pages)]])),
    ...section(7, vector([[...name('memory'), 2, 0], ...exports])),
    ...section(10, vector(bodies)),
  ])
}

/** Instructions, each with what it takes before it: `add(get(0), i32(4))` leaves a sum. */
const taking =
  (...instruction: Code) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), ...instruction]
const onVectors = (instruction: number) => taking(0xfd, ...unsigned(instruction))
const memory =
  (prefix: Code, align: number) =>
  (offset: number, ...operands: readonly Code[]) =>
    taking(...prefix, ...unsigned(align), ...unsigned(offset))(...operands)

export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)]
export const i32 = (value: number): Code => [0x41, ...signed(BigInt(value))]
export const i64 = (value: bigint): Code => [0x42, ...signed(value)]

/** Does `body` as long as `condition` is not zero at its end. */
export const repeat = (body: Code, condition: Code): Code => [0x03, 0x40, ...body, ...condition, 0x0d, 0, 0x0b]

export const wasm = {
  i32: {
    add: taking(0x6a),
    below: taking(0x49),
    and: taking(0x71),
    or: taking(0x72),
    xor: taking(0x73),
    shr: taking(0x76),
    rotr: taking(0x78),
    load: memory([0x28], 0),
    store: memory([0x36], 0),
  },
  i64: {
    add: taking(0x7c),
    mul: taking(0x7e),
    and: taking(0x83),
    or: taking(0x84),
    shl: taking(0x86),
    shr: taking(0x88),
    load: memory([0x29], 0),
    store: memory([0x37], 0),
  },
  v128: {
    load: memory([0xfd, 0], 0),
    store: memory([0xfd, 11], 0),
    splat: memory([0xfd, 9], 0),
    xor: onVectors(81),
    or: onVectors(80),
    add: onVectors(174),
    shl: onVectors(171),
    shr: onVectors(173),
    /** The bytes of two vectors, chosen by their rank among the 32. */
    shuffle: (ranks: Code, one: Code, other: Code): Code => [...one, ...other, 0xfd, 13, ...ranks],
  },
} as const
