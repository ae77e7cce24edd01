import { z } from 'zod'
import { PROBLEMS } from '#platform/http/problem.ts'

/** What the descriptions of all addresses are made of. */

export type Schema = Record<string, unknown>
export type Operation = Record<string, unknown>

export const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
export const asJson = (schema: Schema) => ({ 'application/json': { schema } })
export const pathId = (name: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
})

export type Kind = keyof typeof PROBLEMS

/** One response a status: two kinds may share one (403 is a lack of competence, or a forged request). */
export function problems(...kinds: readonly Kind[]): Record<string, Schema> {
  return Object.fromEntries(kinds.map((kind) => [PROBLEMS[kind].status, { $ref: `#/components/responses/${kind}` }]))
}

export function problemResponses(): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(PROBLEMS).map(([kind, { title }]) => [
      kind,
      { description: title, content: { 'application/problem+json': { schema: reference('Problem') } } },
    ]),
  )
}

/** A problem with its `record`: what is kept of what was refused. */
export function keeping(kind: Kind, record: z.ZodType): Record<string, Schema> {
  const { status, title } = PROBLEMS[kind]
  const kept: Schema = { type: 'object', required: ['record'], properties: { record: toSchema(record) } }
  const content = { 'application/problem+json': { schema: { allOf: [reference('Problem'), kept] } } }
  return { [status]: { description: title, content } }
}

/** A zod schema as JSON Schema; shared shapes, which carry an `id`, are referred to rather than repeated. */
export function toSchema(schema: z.ZodType): Schema {
  const { $schema: _version, $defs: _shared, ...described } = convert(schema)
  return componentsOf(described)
}

/** A shared shape itself, under the name that the others refer to. */
export function toComponent(name: string, schema: z.ZodType): Schema {
  return componentsOf(convert(schema).$defs?.[name] ?? toSchema(schema))
}

const convert = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

const componentsOf = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/'))
