import { z } from 'zod'
import { mandate } from '#api/people.ts'
import { actView, citation, entry, finding, json, problem, receipt, resource, task } from '#api/shapes.ts'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import {
  asJson,
  type Operation,
  pathId,
  problemResponses,
  problems,
  reference,
  type Schema,
  toComponent,
  toSchema,
} from './openapi-parts.ts'
import { describeOthers } from './openapi-routes.ts'
import { APP_VERSION } from './version.ts'

/** The shapes that every module shares, described once. */
const SHARED = {
  Json: json,
  Citation: citation,
  Finding: finding,
  ActView: actView,
  Receipt: receipt,
  Entry: entry,
  Problem: problem,
  Task: task,
  Mandate: mandate,
}

/**
 * The OpenAPI 3.1 description of the API, from the same zod schemas that parse the requests.
 * Committed as `api/openapi.json`: a change of the interface is a change that a reviewer sees.
 */
export function buildOpenApi(routes: readonly ProcessRoutes[]): Schema {
  const paths: Record<string, Record<string, Operation>> = {}
  const schemas: Record<string, Schema> = {}
  for (const [name, schema] of Object.entries(SHARED)) schemas[name] = toComponent(name, schema)
  for (const route of routes) {
    const name = pascal(route.served.process.name)
    schemas[name] = toSchema(resource(stateOf(route)))
    describeProcess(paths, route, name)
  }
  describeOthers((path, verb, operation) => merge(paths, path, verb, operation))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Unisson',
      version: APP_VERSION,
      description: 'Runs a joint purchasing group by its own convention. Every refusal carries its article.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths,
    components: { schemas, responses: problemResponses() },
  }
}

/** Of a case of a procedure, whoever has an interest in it is shown the stage only. */
function stateOf({ served, state }: ProcessRoutes): z.ZodType {
  return served.secrecy?.procedure === undefined ? state : z.union([state, cutState])
}

const cutState = z
  .object({ status: z.string(), withheld: z.literal(true) })
  .meta({ description: 'All of the case is kept from a reader who has an interest in its procedure' })

function describeProcess(paths: Record<string, Record<string, Operation>>, route: ProcessRoutes, name: string): void {
  const base = `/api/groups/{groupId}/${route.collection}`
  const one = route.single === true ? base : `${base}/{id}`
  const caseParameters = route.single === true ? [pathId('groupId')] : [pathId('groupId'), pathId('id')]
  merge(paths, one, 'get', {
    operationId: `read${name}`,
    tags: [name],
    summary: `One ${spaced(name)}, with its acts as explained buttons`,
    parameters: caseParameters,
    responses: {
      200: { description: 'The case', headers: ETAG, content: asJson(reference(name)) },
      ...problems('notFound', 'unauthenticated'),
    },
  })
  if (route.single !== true) {
    merge(paths, `${base}/new`, 'get', {
      operationId: `readNew${name}`,
      tags: [name],
      summary: `The acts of a ${spaced(name)} that nobody has opened`,
      parameters: [pathId('groupId')],
      responses: {
        200: { description: 'No case yet, with its acts', content: asJson(reference(name)) },
        ...problems('notFound', 'unauthenticated'),
      },
    })
  }
  for (const [act, schema] of Object.entries(route.acts)) {
    const opens = act === route.opening
    merge(paths, opens ? base : `${one}/${act}`, 'post', {
      operationId: `${act}${name}`,
      tags: [name],
      summary: `${spaced(name)}: ${act}`,
      parameters: [...(opens ? [pathId('groupId')] : [...caseParameters, IF_MATCH]), IDEMPOTENCY_KEY, DRY_RUN],
      requestBody: { required: true, content: asJson({ allOf: [toSchema(schema), APPRAISALS] }) },
      responses: {
        200: {
          description: 'Granted, or what would be granted',
          headers: ETAG,
          content: asJson({ anyOf: [granted(name), DRY_RUN_ANSWER] }),
        },
        202: { description: 'A person must judge first', content: asJson(judgement()) },
        ...problems(
          'malformed',
          'unauthenticated',
          'notCompetent',
          'notFound',
          'refused',
          'stale',
          'keyReused',
          'preconditionRequired',
          'tooManyRequests',
          'fault',
          'readOnly',
        ),
      },
    })
  }
}

const merge = (paths: Record<string, Record<string, Operation>>, path: string, verb: string, operation: Operation) => {
  paths[path] = { ...paths[path], [verb]: operation }
}

const granted = (name: string): Schema => ({
  type: 'object',
  required: ['resource', 'receipt'],
  properties: { resource: reference(name), receipt: reference('Receipt') },
})
const judgement = (): Schema => ({
  type: 'object',
  required: ['verdict', 'findings'],
  properties: { verdict: { const: 'awaiting-judgement' }, findings: { type: 'array', items: reference('Finding') } },
})

const ETAG = { etag: { description: 'The version of the case: "<seq>"', schema: { type: 'string' } } }
const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The version that was read',
  schema: { type: 'string' },
}
const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'The same key with the same content gives the same answer; a UUID becomes the identifier of the case it opens',
  schema: { type: 'string', minLength: 16, maxLength: 200 },
}
const DRY_RUN = {
  name: 'dryRun',
  in: 'query',
  description: 'Decides and answers, writes nothing',
  schema: { type: 'boolean' },
}
const DRY_RUN_ANSWER: Schema = {
  type: 'object',
  required: ['dryRun', 'verdict', 'findings'],
  properties: {
    dryRun: { const: true },
    verdict: { const: 'granted' },
    findings: { type: 'array', items: reference('Finding') },
  },
}
const APPRAISALS: Schema = {
  type: 'object',
  properties: {
    appraisals: {
      type: 'object',
      description: 'A person’s reasoned judgement, by rule',
      additionalProperties: {
        type: 'object',
        required: ['accepted', 'reason'],
        properties: { accepted: { type: 'boolean' }, reason: { type: 'string', minLength: 10, maxLength: 4000 } },
      },
    },
  },
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
const spaced = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
