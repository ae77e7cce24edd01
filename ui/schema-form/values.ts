import type { JsonSchema } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'

type Record_ = { readonly [name: string]: Json }

/** A schema that also allows nothing (`anyOf: [X, null]`) as X and whether it does. */
export function withoutNull(schema: JsonSchema): { readonly schema: JsonSchema; readonly nullable: boolean } {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices === undefined) return { schema, nullable: false }
  const [only, ...others] = choices.filter(({ type }) => type !== 'null')
  const nullable = others.length + 1 < choices.length
  if (only === undefined || others.length > 0) return { schema, nullable }
  const { description } = schema
  return { schema: { ...only, ...(description === undefined ? {} : { description }) }, nullable }
}

/** What an empty form holds: nothing where nothing is allowed, else the emptiest value of the type. */
export function emptyValue(schema: JsonSchema): Json {
  const { schema: plain, nullable } = withoutNull(schema)
  if (nullable) return null
  if (plain.const !== undefined) return plain.const
  if (plain.enum !== undefined) return plain.enum[0] ?? ''
  if (plain.properties !== undefined) return emptyRecord(plain)
  if (plain.type === 'array') return []
  if (plain.type === 'boolean') return false
  if (plain.type === 'integer' || plain.type === 'number')
    return plain.minimum === undefined ? 0 : Math.max(plain.minimum, 0)
  return ''
}

/** The empty values of an act's payload: only what the schema requires is sent until the person adds more. */
export function emptyRecord({ properties = {} }: JsonSchema): Record_ {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, emptyValue(schema)]))
}

/**
 * What is sent: members that are optional and were left empty are left out, since the server would read an empty text
 * as one that was meant.
 */
export function toPayload(schema: JsonSchema, values: Record_): Record_ {
  const required = new Set(schema.required ?? [])
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => required.has(name) || (value !== '' && value !== null)),
  )
}

/** What a text stands for, by the shape that the schema gives it. */
export type TextKind = 'date' | 'body' | 'act' | 'case' | 'consultation' | 'file' | 'long' | 'line' | 'identifier'

const HASH_PATTERN = '^[0-9a-f]{64}$'
const BODIES = [
  'body',
  'member',
  'newcomer',
  'party',
  'claimant',
  'respondents',
  'signedBy',
  'keptBy',
  'advancedBy',
  'by',
  'coordinator',
  'successor',
  'to',
  'from',
]
const LONG = 1000

export function textKind(name: string, schema: JsonSchema): TextKind {
  if (schema.format === 'date') return 'date'
  if (schema.pattern === HASH_PATTERN) return 'file'
  if (schema.format === 'uuid') {
    if (name === 'authorisingAct') return 'act'
    if (name === 'about') return 'case'
    if (name === 'consultation') return 'consultation'
    return BODIES.includes(name) || /^(bodies|members|identifiedBuyers|buyers|recipients|concerned)$/.test(name)
      ? 'body'
      : 'identifier'
  }
  return (schema.maxLength ?? 0) >= LONG ? 'long' : 'line'
}

/** What a form holds as words, where its schema says words; empty while it holds none. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
/** The same, and nothing where it is empty: a day that is not chosen, a file that is not deposited. */
export const filledOf = (value: Json | undefined): string | null => textOf(value) || null
export const textsOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map((each: Json) => textOf(each)) : []
