/** Values that survive JSON unchanged. Numbers must be safe integers: amounts are cents, ratios are basis points. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * Canonical JSON (the subset of RFC 8785 that we need): keys sorted by UTF-16 code unit, no white space,
 * integers only. Two equal values always give the same bytes, so a hash of them is a proof.
 *
 * @throws {TypeError} on a value that has no canonical form here: a fraction, an unsafe integer, NaN,
 *   `undefined` in an array, a lone surrogate, a Date or any other object with a prototype of its own.
 */
export function canonicalize(value: Json): string {
  return write(value, '$')
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeString(value, path)
  if (typeof value === 'number') return writeNumber(value, path)
  if (Array.isArray(value)) return `[${value.map((item, index) => write(item, `${path}[${index}]`)).join(',')}]`
  if (isPlainObject(value)) return writeObject(value, path)
  throw new TypeError(`no canonical JSON for ${describe(value)} at ${path}`)
}

function writeString(value: string, path: string): string {
  if (!value.isWellFormed()) throw new TypeError(`no canonical JSON for a lone surrogate at ${path}`)
  return JSON.stringify(value)
}

function writeNumber(value: number, path: string): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`no canonical JSON for the number ${value} at ${path}`)
  return String(value)
}

function writeObject(value: Record<string, unknown>, path: string): string {
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${writeString(key, path)}:${write(value[key], `${path}.${key}`)}`)
  return `{${members.join(',')}}`
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object') return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function describe(value: unknown): string {
  return typeof value === 'object' ? (value?.constructor?.name ?? 'object') : typeof value
}
