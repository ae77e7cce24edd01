import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sumAmounts } from '#kernel/money.ts'
import { orderOf } from '#modules/order/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { type DevelopmentList, developmentFilter, inGroup, ofProject, type ProjectStanding } from '../contract.ts'
import { amountOf } from './case.ts'
import { projectRows, reusableRows } from './queries.ts'

const BASE = '/api/groups/:groupId'

/** What members read of projects besides their acts: what may be reused, and what the orders of one took of its budget. */
export function serveProjects(app: FastifyInstance, context: HttpContext): void {
  const reading = async <A>(request: FastifyRequest, work: (tx: Tx, groupId: string) => Promise<A>): Promise<A> => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    return context.platform.db.transaction(groupId, async (tx) => {
      if ((await context.readerOf(tx, groupId, actor)).guest) throw new ProblemError('notFound')
      return work(tx, groupId)
    })
  }

  app.get(`${BASE}/developments`, (request) => {
    const { q } = parse(developmentFilter, request.query)
    return reading(request, (tx, groupId) => developmentsFor(tx, groupId, q))
  })

  app.get(`${BASE}/projects/:id/standing`, (request) => {
    const { id } = parse(ofProject, request.params)
    return reading(request, (tx, groupId) => standingOf(tx, groupId, id))
  })
}

/** Without accents or case, so that « numerique » finds « Numérique ». */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

async function developmentsFor(tx: Tx, groupId: string, q: string): Promise<DevelopmentList> {
  const words = plain(q)
    .split(/\s+/)
    .filter((word) => word !== '')
  const rows = await reusableRows(tx, groupId)
  const developments = rows.map(({ id, state: { title, purpose, kind, body: owner, deliveredOn, terms, reuses } }) => ({
    ...{ id, title, purpose, kind, owner, deliveredOn, terms, reuses: [...reuses] },
  }))
  return {
    developments: developments.filter(({ title, purpose, terms: { licence, clause } }) => {
      const told = plain([title, purpose, licence, clause].join(' '))
      return words.every((word) => told.includes(word))
    }),
  }
}

async function standingOf(tx: Tx, groupId: string, id: string): Promise<ProjectStanding> {
  const found = (await projectRows(tx, groupId)).find((row) => row.id === id)
  if (found === undefined) throw new ProblemError('notFound')
  const orders: ProjectStanding['orders'] = []
  for (const order of found.state.orders) {
    const state = await orderOf(tx, groupId, order)
    if (state === undefined || state.status === 'none') continue
    const number = 'number' in state ? state.number : null
    orders.push({ id: order, number, status: state.status, amount: amountOf(state) })
  }
  const consumed = sumAmounts(orders.map(({ amount }) => amount))
  return { orders, consumed, left: found.state.budget - consumed }
}
