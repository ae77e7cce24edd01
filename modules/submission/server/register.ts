import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { isCutFrom } from '#kernel/reader.ts'
import type { Tx } from '#platform/db.ts'
import { attachment } from '#platform/file-name.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import type { DepositLine, DepositRegister } from '../contract.ts'
import { callOf, isCommitted, type Outage, stalledWithdrawalOf } from '../model/deposit-state.ts'
import { companiesOf } from './operator-store.ts'
import type { Ports } from './ports.ts'
import { type DepositRow, tenderedConsultation } from './queries.ts'
import { csvOf } from './register-csv.ts'

const inAddress = z.object({ groupId: z.uuid(), id: z.uuid() })

/**
 * The register of deposits of a consultation (R2.30), for the coordinator, once the session is opened. Before that nothing is answered
 * of deposits, not even that there are none.
 */
export function serveRegister(app: FastifyInstance, context: HttpContext, ports: Ports): void {
  const base = '/api/groups/:groupId/consultations/:id'
  app.get(`${base}/deposits`, (request) => registerFor(context, ports, request))
  app.get(`${base}/deposits.csv`, async (request, reply) => {
    const { lines } = await registerFor(context, ports, request)
    if (lines === null) throw new ProblemError('notFound')
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', attachment('depots.csv'))
      .send(csvOf(lines))
  })
}

async function registerFor(context: HttpContext, ports: Ports, request: FastifyRequest): Promise<DepositRegister> {
  const { groupId, id } = parse(inAddress, request.params)
  const actor = await context.identify(request, groupId)
  return context.platform.db.transaction(groupId, async (tx) => {
    const reader = await context.readerOf(tx, groupId, actor)
    const found = await tenderedConsultation(tx, groupId, id)
    if (found === null || reader.guest || isCutFrom(reader, found.procedure)) throw new ProblemError('notFound')
    if (!reader.coordinates) throw new ProblemError('notCompetent')
    const keySet = await ports.keySetOf(tx, groupId, id)
    const session = await ports.sessionOf(tx, groupId, id)
    const told = { deadline: found.deadline, receives: keySet !== null && found.status === 'open' }
    if (!session.opened) return { ...told, lines: null }
    return { ...told, lines: await linesIn(tx, groupId, id) }
  })
}

/** The register of deposits of a consultation as a file, for whoever is given the whole of what is archived; only once its session is opened. */
export const registerCsv = async (tx: Tx, groupId: string, consultation: string): Promise<string> =>
  csvOf(await linesIn(tx, groupId, consultation))

async function linesIn(tx: Tx, groupId: string, consultation: string): Promise<DepositLine[]> {
  const { rows } = await sql<DepositRow>`select id, state from deposit
    where group_id = ${groupId} and consultation = ${consultation} and received_at is not null
    order by received_at, hash`.execute(tx)
  const companies = await companiesOf(tx, groupId, consultation)
  return rows.flatMap(({ id, state }, index): readonly DepositLine[] => {
    if (!isCommitted(state)) return []
    const { status, copy, begunAt, receivedAt, deadline, uncertainty, hash, held, account, troubles } = state
    const late =
      'stalled' in state
        ? { ...state.heldAtDeadline, stalled: state.stalled, outages: state.outages.map(shownIn) }
        : null
    const call = callOf(state)
    const called = call && { case: call.case, reason: call.reason }
    const withdrawalAsked = stalledWithdrawalOf(state)?.askedAt ?? null
    const reason = state.status === 'admitted' || state.status === 'rejected' ? state.reason : null
    return [
      {
        ...{ rank: index + 1, id, status, copy, begunAt, receivedAt, deadline, uncertainty, hash },
        ...{ parts: held.parts, bytes: held.bytes, company: companies.get(account) ?? null, account },
        ...{ troubles: [...troubles], late, reason, called, withdrawalAsked },
      },
    ]
  })
}

const shownIn = (outage: Outage) =>
  outage.shown === 'measured' ? { ...outage, failed: [...outage.failed] } : { ...outage }
