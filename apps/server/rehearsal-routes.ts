import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { RehearsalView } from '#api/rehearsal.ts'
import type { Actor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { doDueActs } from '#platform/due.ts'
import type { FileStore } from '#platform/files.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext, Identify } from '#platform/http/process-routes.ts'
import type { RehearsalClock } from '#platform/rehearsal/clock.ts'
import { NotCopied } from '#platform/rehearsal/copy.ts'
import {
  beginRehearsal,
  MOST_REHEARSALS,
  moveRehearsal,
  RehearsalRefused,
  type RehearsalTools,
  rehearsalsOf,
  rehearsedGroup,
  throwAway,
} from '#platform/rehearsal/rehearsals.ts'
import { mailShownTo } from './cut.ts'
import { dueSources } from './modules.ts'
import { register } from './register.ts'

const inGroup = z.object({ groupId: z.uuid() })

const TOO_MANY = {
  fr: `Ce groupement a déjà ${MOST_REHEARSALS} répétitions : jetez-en une d’abord.`,
  en: `This group has ${MOST_REHEARSALS} rehearsals already: throw one away first.`,
}
const OF_REHEARSAL = { fr: 'Une répétition ne se répète pas.', en: 'A rehearsal is not rehearsed.' }
const NOT_COPIED = {
  fr: 'Le registre de ce groupement ne peut pas être rejoué : une partie en a été effacée ou ne se lit plus.',
  en: 'The register of this group cannot be played again: a part of it was purged or is no longer read.',
}
const NOT_BACK = {
  fr: 'L’horloge d’une répétition ne recule pas.',
  en: 'The clock of a rehearsal does not go back.',
}

/**
 * Who acts in a rehearsal: a person of the coordinator of the real group, today, without a declared interest there. To
 * anybody else it does not exist, whatever the copy says of them; an interest declared since closes it at once.
 */
export function identifyingRehearsals(
  context: Pick<HttpContext, 'platform' | 'readerOf' | 'identify'>,
  tools: RehearsalTools,
): Identify {
  return async (request, groupId) => {
    const actor = await context.identify(request, groupId)
    if (!isRehearsal(groupId)) return actor
    const real = await rehearsedGroup(tools, groupId)
    if (real === undefined || !(await mayRehearse(context, real, actor))) throw new ProblemError('notFound')
    return actor
  }
}

async function mayRehearse(
  { platform, readerOf }: Pick<HttpContext, 'platform' | 'readerOf'>,
  groupId: string,
  actor: Actor,
): Promise<boolean> {
  if (actor.kind !== 'person') return false
  const { coordinates, cutFrom } = await platform.db.transaction(groupId, (tx) => readerOf(tx, groupId, actor))
  return coordinates && cutFrom.length === 0
}

/**
 * `POST …/rehearsals` copies a group to be played, `GET …/rehearsals` lists its copies; of a copy, `POST …/clock` moves its
 * time, `GET …/mailbox` shows the letters that would have left, `POST …/throw-away` removes it whole.
 */
export function serveRehearsals(app: FastifyInstance, context: HttpContext, tools: RehearsalTools): void {
  const allowed = async (request: FastifyRequest) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    if (!isRehearsal(groupId) && !(await mayRehearse(context, groupId, actor))) throw new ProblemError('notCompetent')
    return { groupId, actor }
  }
  const inRehearsal = async (request: FastifyRequest) => {
    const { groupId } = parse(inGroup, request.params)
    if (!isRehearsal(groupId)) throw new ProblemError('notFound')
    return { groupId, actor: await context.identify(request, groupId) }
  }

  app.post('/api/groups/:groupId/rehearsals', async (request, reply) => {
    const { groupId, actor } = await allowed(request)
    if (actor.kind === 'person' && actor.office === 'reader') throw new ProblemError('notCompetent')
    const id = await beginRehearsal(tools, groupId, actor).catch((error: unknown) => {
      throw refusalOf(error)
    })
    await giveAccess(context, groupId, id)
    return reply.code(201).send({ id })
  })

  app.get('/api/groups/:groupId/rehearsals', async (request) => {
    const { groupId } = await allowed(request)
    return (await rehearsalsOf(tools, groupId)) satisfies readonly RehearsalView[]
  })

  app.post('/api/rehearsals/:groupId/clock', async (request) => {
    const { groupId } = await inRehearsal(request)
    const { to } = parse(z.object({ to: z.iso.datetime() }), request.body)
    await moveRehearsal(tools, groupId, to).catch((error: unknown) => {
      if (!(error instanceof RangeError)) throw error
      throw new ProblemError('malformed', { issues: [{ path: 'to', message: NOT_BACK }] })
    })
    const done = await doDueActs(context.platform, groupId, dueSources)
    return { done, now: context.platform.clock.now(groupId) }
  })

  app.get('/api/rehearsals/:groupId/mailbox', async (request) => {
    const { groupId, actor } = await inRehearsal(request)
    const person = actor.kind === 'person' ? actor.person : null
    return context.platform.db.transaction(groupId, (tx) => mailShownTo(tx, groupId, person))
  })

  app.post('/api/rehearsals/:groupId/throw-away', async (request) => {
    const { groupId } = await inRehearsal(request)
    const of = await rehearsedGroup(tools, groupId)
    await throwAway(tools, groupId)
    return { of }
  })
}

function refusalOf(error: unknown): unknown {
  if (error instanceof NotCopied) return new ProblemError('refused', { detail: NOT_COPIED, reason: 'not-copied' })
  if (!(error instanceof RehearsalRefused)) return error
  const detail = error.reason === 'too-many' ? TOO_MANY : OF_REHEARSAL
  return new ProblemError('refused', { detail, reason: error.reason })
}

/** The accounts of the coordinator's persons sign in to the copy as the same persons. */
async function giveAccess({ platform }: HttpContext, real: string, copy: string): Promise<void> {
  const { db, clock } = platform
  const persons = await db.transaction(real, async (tx) => coordinatorsPersons(tx, real, civilDay(clock.now(real))))
  await db.acrossGroups((tx) =>
    sql`insert into account_person (group_id, person, account_id, since)
      select ${copy}, person, account_id, now() from account_person
      where group_id = ${real} and person = any(${persons}::uuid[])`.execute(tx),
  )
}

async function coordinatorsPersons(tx: Tx, groupId: string, today: string): Promise<readonly string[]> {
  const group = await readGroup(tx, groupId)
  const coordinator = group === undefined ? null : coordinatorOf(group)
  const holders = await register.holdersFrom(tx, groupId, today)
  return holders.filter(({ body }) => body === coordinator).map(({ person }) => person)
}

/** What rehearsals stand on, where the server has a clock for them; a scenario has none. */
export function rehearsalTools(
  { platform, processes }: HttpContext,
  clock: RehearsalClock,
  store: FileStore,
): RehearsalTools {
  return { db: platform.db, clock, store, processes }
}
