const CONSTRUCTED = 0x20
const MAX_DEPTH = 40

/**
 * True when the bytes are one ASN.1 value whose parts fill their containers exactly, in the shortest length form, definite or
 * indefinite (X.690, 8.1). The parser that reads the value next is lenient about lengths, and bytes that only a lenient
 * reader understands are how one signature is shown as two different things.
 */
export function isWellFramed(bytes: Uint8Array): boolean {
  return endOf(bytes, 0, bytes.byteLength, 0) === bytes.byteLength
}

/** @returns where the value that begins at `start` ends, `undefined` when it is ill framed or passes `limit` */
function endOf(bytes: Uint8Array, start: number, limit: number, depth: number): number | undefined {
  const tag = bytes[start]
  // A tag number of 31 or more takes several bytes: none of the structures read here has one.
  if (tag === undefined || (tag & 0x1f) === 0x1f || depth > MAX_DEPTH) return undefined
  const length = readLength(bytes, start + 1, limit)
  if (length === undefined) return undefined
  const isConstructed = (tag & CONSTRUCTED) !== 0
  if (length.value === 'indefinite')
    return isConstructed ? endOfIndefinite(bytes, length.next, limit, depth) : undefined
  const end = length.next + length.value
  if (end > limit) return undefined
  return !isConstructed || fills(bytes, length.next, end, depth) ? end : undefined
}

function fills(bytes: Uint8Array, start: number, end: number, depth: number): boolean {
  let at: number | undefined = start
  while (at !== undefined && at < end) at = endOf(bytes, at, end, depth + 1)
  return at === end
}

function endOfIndefinite(bytes: Uint8Array, start: number, limit: number, depth: number): number | undefined {
  let at: number | undefined = start
  while (at !== undefined && at + 2 <= limit) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) return at + 2
    at = endOf(bytes, at, limit, depth + 1)
  }
  return undefined
}

type Length = { readonly value: number | 'indefinite'; readonly next: number }

function readLength(bytes: Uint8Array, at: number, limit: number): Length | undefined {
  const first = bytes[at]
  if (first === undefined || at >= limit) return undefined
  if (first < 0x80) return { value: first, next: at + 1 }
  if (first === 0x80) return { value: 'indefinite', next: at + 1 }
  const count = first & 0x7f
  if (count > 4 || at + 1 + count > limit) return undefined
  const value = bytes.subarray(at + 1, at + 1 + count).reduce((sum, byte) => sum * 256 + byte, 0)
  const isShortest = value >= 0x80 && bytes[at + 1] !== 0
  return isShortest ? { value, next: at + 1 + count } : undefined
}
