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
  return write(value, [])
}

/** True when two values say the same, whatever order their members come in: a database keeps none. */
export const isSame = (one: Json, other: Json): boolean => canonicalize(one) === canonicalize(other)

/** The members in which two values of one shape are not the same, in their order in the second. */
export const differing = <T extends Readonly<Record<keyof T, Json>>>(one: T, other: T): readonly (keyof T)[] =>
  (Object.keys(other) as (keyof T)[]).filter((member) => !isSame(one[member], other[member]))

/** Where in the value we are, for the message of a failure: every entry of a journal is written here, few fail. */
type Path = (string | number)[]

function write(value: unknown, path: Path): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeString(value, path)
  if (typeof value === 'number') return writeNumber(value, path)
  if (Array.isArray(value)) return writeArray(value, path)
  if (isPlainObject(value)) return writeObject(value, path)
  throw new TypeError(`no canonical JSON for ${describe(value)} at ${told(path)}`)
}

function writeString(value: string, path: Path): string {
  if (!value.isWellFormed()) throw new TypeError(`no canonical JSON for a lone surrogate at ${told(path)}`)
  return JSON.stringify(value)
}

function writeNumber(value: number, path: Path): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`no canonical JSON for the number ${value} at ${told(path)}`)
  return String(value)
}

function writeArray(items: readonly unknown[], path: Path): string {
  let text = '['
  for (let index = 0; index < items.length; index++) {
    path.push(index)
    text += `${index === 0 ? '' : ','}${write(items[index], path)}`
    path.pop()
  }
  return `${text}]`
}

function writeObject(value: Record<string, unknown>, path: Path): string {
  let text = '{'
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member === undefined) continue
    text += `${text === '{' ? '' : ','}${writeString(key, path)}:`
    path.push(key)
    text += write(member, path)
    path.pop()
  }
  return `${text}}`
}

function told(path: Path): string {
  return path.reduce<string>((text, step) => text + (typeof step === 'number' ? `[${step}]` : `.${step}`), '$')
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object') return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function describe(value: unknown): string {
  return typeof value === 'object' ? (value?.constructor?.name ?? 'object') : typeof value
}
