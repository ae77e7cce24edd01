import type { FastifyInstance } from 'fastify'
import type { IsoDate } from '#kernel/citation.ts'
import { sumAmounts } from '#kernel/money.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Tx } from '#platform/db.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { inGroup, type PenaltyLine, type PenaltyList, type PenaltyTotal, penaltyFilter } from '../contract.ts'
import { claimedOf } from '../model/counting.ts'
import { clausesFor, hearingTerm } from '../model/rules.ts'
import type { PenaltyPorts } from './case.ts'
import { clausesOf, type ListedPenalty, listedPenalties, penalisableOrders } from './queries.ts'

type Asking = { readonly tx: Tx; readonly groupId: string; readonly today: IsoDate }

/** What members read of penalties besides their acts: each one, and what they make together on each contract. */
export function servePenalties(
  app: FastifyInstance,
  context: HttpContext,
  { orderedOn }: Pick<PenaltyPorts, 'orderedOn'>,
): void {
  app.get('/api/groups/:groupId/penalties', async (request): Promise<PenaltyList> => {
    const { groupId } = parse(inGroup, request.params)
    const { contract } = parse(penaltyFilter, request.query)
    const actor = await context.identify(request, groupId)
    return context.platform.db.transaction(groupId, async (tx) => {
      const { guest, body } = await context.readerOf(tx, groupId, actor)
      if (guest) throw new ProblemError('notFound')
      const asking = { tx, groupId, today: civilDay(context.platform.clock.now()) }
      const found = await listedPenalties(tx, groupId, { contract })
      const contracts = [...new Set(found.map(({ state }) => state.contract))]
      const totals: PenaltyTotal[] = []
      for (const each of contracts) totals.push(await totalOf(asking, { orderedOn }, each, found))
      const lines: PenaltyLine[] = []
      for (const each of found) lines.push(await lineOf(asking, each))
      return {
        ...{ lines, totals },
        orders: body === null ? [] : [...(await penalisableOrders(tx, groupId, { body, contract }))],
      }
    })
  })
}

/** A penalty as a line of the list, with the last day of its holder. */
export async function lineOf(
  { tx, groupId, today }: Asking,
  { id, orderNumber, state }: ListedPenalty,
): Promise<PenaltyLine> {
  const { contract, order, body, status, term, doneOn, delay, counted, invitedOn } = state
  const { hearing } = clausesFor({ clauses: await clausesOf(tx, groupId, contract) }, today)
  return {
    ...{ id, contract, order, orderNumber, body, status, term, doneOn, days: delay.days, counted },
    ...{ amount: state.status === 'applied' ? state.amount : null, heardUntil: hearingTerm(invitedOn, hearing).last },
  }
}

async function totalOf(
  { tx, groupId, today }: Asking,
  { orderedOn }: Pick<PenaltyPorts, 'orderedOn'>,
  contract: string,
  found: readonly ListedPenalty[],
): Promise<PenaltyTotal> {
  const { exempt, cap } = clausesFor({ clauses: await clausesOf(tx, groupId, contract) }, today)
  const applied = sumAmounts(
    found.flatMap(({ state }) => (state.status === 'applied' && state.contract === contract ? [state.amount] : [])),
  )
  const ordered = sumAmounts((await orderedOn(tx, groupId, contract)).map(({ amount }) => amount))
  return { contract, applied, exempt, claimed: claimedOf(applied, exempt), cap, ordered }
}
