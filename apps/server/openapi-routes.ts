import { z } from 'zod'
import { asJson, type Kind, keeping, type Operation, pathId, problems, type Schema, toSchema } from './openapi-parts.ts'
import { TABLES } from './openapi-tables.ts'

/** What an address answers: a shape, a file of a media type, or nothing. */
export type Answer = z.ZodType | { readonly file: string } | { readonly says: string } | null

/** What an address is sent: a shape, a file among the fields of a form, or bytes as they are. */
export type Body = z.ZodType | 'file' | { readonly bytes: string; readonly says: string }

export type Described = {
  readonly does: string
  readonly query?: z.ZodObject
  /** What the request says beside its body, by the name of the header. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Body
  readonly answers: Answer
  readonly status?: 201 | 202
  /** What the same request is answered with 200 when it comes again, where the first time has a status of its own. */
  readonly again?: string
  readonly problems?: readonly Kind[]
  /** A problem that carries what is kept of what was refused. */
  readonly keeps?: { readonly kind: Kind; readonly record: z.ZodType }
  /** True for what anybody may ask, signed in or not. */
  readonly open?: true
}

/** `verb path`, as the address stands in the description. */
export type Table = Readonly<Record<string, Described>>

/** Describes every address that is not an act or a case of a process. */
export function describeOthers(merge: (path: string, verb: string, operation: Operation) => void): void {
  for (const [tag, table] of Object.entries(TABLES)) {
    for (const [at, described] of Object.entries(table)) {
      const [verb = '', path = ''] = at.split(' ')
      merge(path, verb, operationOf(tag, path, verb, described))
    }
  }
}

function operationOf(tag: string, path: string, verb: string, { body, status, ...described }: Described): Operation {
  const { does, query, headers, answers, again, open, keeps, problems: kinds = [] } = described
  const code = status ?? (answers === null ? 204 : 200)
  const common: readonly Kind[] = [...(open === true ? [] : (['unauthenticated'] as const)), 'tooManyRequests', 'fault']
  return {
    operationId: nameOf(verb, path),
    tags: [tag],
    summary: does,
    parameters: [...pathParameters(path), ...queryParameters(query), ...headerParameters(headers)],
    ...(body === undefined ? {} : { requestBody: { required: true, content: bodyOf(body) } }),
    responses: {
      [code]: answerOf(answers),
      ...(again === undefined ? {} : { 200: { ...answerOf(answers), description: again } }),
      ...problems(...kinds, ...common),
      ...(keeps === undefined ? {} : keeping(keeps.kind, keeps.record)),
    },
  }
}

/** `getGroupsJournalJsonl`: the words of the address, without its parameters. */
function nameOf(verb: string, path: string): string {
  const words = path
    .replace('/api/', '')
    .replaceAll(/\{\w+\}/g, 'one')
    .split(/[^a-z]+/i)
  return verb + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

/** Parameters of an address that count; the others are identifiers. */
const NUMBERS: readonly string[] = ['version', 'number', 'envelope']
const HASH = { type: 'string', pattern: '^[0-9a-f]{64}$' }

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    if (name === 'sha256') return { ...pathId(name), schema: HASH }
    if (NUMBERS.includes(name)) return { ...pathId(name), schema: { type: 'integer' } }
    // The identifier of a passkey is its authenticator’s.
    return path.includes('/passkeys/') ? { ...pathId(name), schema: { type: 'string' } } : pathId(name)
  })
}

function queryParameters(query: z.ZodObject | undefined) {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: toSchema(schema),
  }))
}

function headerParameters(headers: Described['headers'] = {}) {
  return Object.entries(headers).map(([name, description]) => {
    return { name, in: 'header', description, schema: { type: 'string' } }
  })
}

const FILE: Schema = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
}

function bodyOf(body: Body) {
  if (body === 'file') return { 'multipart/form-data': { schema: FILE } }
  return body instanceof z.ZodType ? asJson(toSchema(body)) : { [body.bytes]: { schema: { description: body.says } } }
}

function answerOf(answer: Answer) {
  if (answer === null) return { description: 'Done' }
  if (answer instanceof z.ZodType) return { description: 'The answer', content: asJson(toSchema(answer)) }
  if ('file' in answer) return { description: 'The file', content: { [answer.file]: {} } }
  return { description: answer.says, content: asJson({}) }
}
