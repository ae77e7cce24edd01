import { z } from 'zod'
import { asJson, type Kind, type Operation, pathId, problems, type Schema, toSchema } from './openapi-parts.ts'
import { TABLES } from './openapi-tables.ts'

/** What an address answers: a shape, a file of a media type, or nothing. */
export type Answer = z.ZodType | { readonly file: string } | { readonly says: string } | null

export type Described = {
  readonly does: string
  readonly query?: z.ZodObject
  readonly body?: z.ZodType | 'file'
  readonly answers: Answer
  readonly status?: 201
  readonly problems?: readonly Kind[]
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
  const { does, query, answers, open, problems: kinds = [] } = described
  const code = status ?? (answers === null ? 204 : 200)
  const common: readonly Kind[] = [...(open === true ? [] : (['unauthenticated'] as const)), 'tooManyRequests', 'fault']
  return {
    operationId: nameOf(verb, path),
    tags: [tag],
    summary: does,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...(body === undefined ? {} : { requestBody: { required: true, content: bodyOf(body) } }),
    responses: { [code]: answerOf(answers), ...problems(...kinds, ...common) },
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

const HASH = { type: 'string', pattern: '^[0-9a-f]{64}$' }

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    if (name === 'sha256') return { ...pathId(name), schema: HASH }
    if (name === 'version') return { ...pathId(name), schema: { type: 'integer' } }
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

const FILE: Schema = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
}

const bodyOf = (body: z.ZodType | 'file') =>
  body === 'file' ? { 'multipart/form-data': { schema: FILE } } : asJson(toSchema(body))

function answerOf(answer: Answer) {
  if (answer === null) return { description: 'Done' }
  if (answer instanceof z.ZodType) return { description: 'The answer', content: asJson(toSchema(answer)) }
  if ('file' in answer) return { description: 'The file', content: { [answer.file]: {} } }
  return { description: answer.says, content: asJson({}) }
}
