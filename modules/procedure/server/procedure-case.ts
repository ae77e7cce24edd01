import { randomUUID } from 'node:crypto'
import { coordinatorFor } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestCase, interestsIn, interestsLeft } from '#modules/interest/server/index.ts'
import type { Purchase } from '#modules/need/index.ts'
import { clockedPurchase, purchaseOf } from '#modules/need/server/index.ts'
import { bodyOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, FactsInput, Served } from '#platform/served.ts'
import { procedure } from '../model/procedure.ts'
import type { Procedure, ProcedureAct, ProcedureEvent, ProcedureFacts } from '../model/procedure-state.ts'
import { affectedProcedures, deliberationsOf, proceduresOn } from './queries.ts'

/** A procedure of the group, as the server runs it. */
export const procedureCase: Served<Procedure, ProcedureAct, ProcedureEvent, ProcedureFacts> = {
  process: procedure,
  table: 'procedure',
  columns: (state) => ({
    purchase: state.status === 'none' ? null : state.purchase,
    title: state.status === 'none' ? null : state.title,
  }),
  facts: async (tx, input) => {
    const group = await readGroup(tx, input.groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const coordinator = coordinatorFor(group, 'award')
    const card = coordinator === undefined ? undefined : await bodyOf(tx, input.groupId, coordinator)
    const facts = {
      group,
      coordinatorKind: card?.kind ?? null,
      ...(await ofPurchase(tx, input)),
      deliberations: await deliberationsFor(tx, input),
    }
    const { state } = input
    const lawDate = state.status === 'launched' ? state.lawDate : undefined
    return { facts, articles: group.articles, ...(lawDate === undefined ? {} : { lawDate }) }
  },
  // The whole group follows its procedures; whoever has an interest in one is shown nothing of it.
  secrecy: { mayRead: () => true, open: [], procedure: (_state, id) => id },
  consequences: ({ id, state, events, facts }) => [
    ...events.flatMap((event) => consequencesOf(state, event)),
    ...(events.some(({ type }) => type === 'ProcedureOpened') ? carriedInto(id, facts) : []),
  ],
}

/** Whoever had an interest in a procedure that was abandoned stays away from the one that takes its place. */
function carriedInto(procedure: string, { carried }: ProcedureFacts): readonly Consequence[] {
  const served = interestCase(affectedProcedures)
  return carried.map((each) => ({
    served,
    id: randomUUID(),
    act: { type: 'carry', ...{ procedure, from: each.case } },
  }))
}

/** The notice that launches a procedure launches its purchase; a procedure abandoned after it gives the need back. */
function consequencesOf(state: Procedure, event: ProcedureEvent): readonly Consequence[] {
  if (state.status === 'launched' && event.type === 'ProcedureLaunched') {
    const { noticeSentOn } = event
    return [{ served: clockedPurchase, id: state.purchase, act: { type: 'launch', ...{ noticeSentOn } } }]
  }
  if (state.status === 'abandoned' && state.launch !== null && event.type === 'ProcedureAbandoned') {
    const { reason } = event
    return [{ served: clockedPurchase, id: state.purchase, act: { type: 'release', ...{ reason } } }]
  }
  return []
}

/**
 * The purchase, the procedures on it and who has an interest in these are asked when one is opened; afterwards the
 * procedure holds what it copied, asks for the purchase when it may be chosen anew, and has interests of its own.
 */
async function ofPurchase(
  tx: Tx,
  { groupId, id, state, act }: FactsInput<Procedure, ProcedureAct>,
): Promise<Pick<ProcedureFacts, 'purchase' | 'others' | 'interests' | 'carried'>> {
  const none: Purchase = { status: 'none' }
  if (state.status !== 'none' || act?.type !== 'open') {
    const chooses = state.status === 'prepared' && (act === undefined || act.type === 'revise')
    const purchase = chooses ? await purchaseOf(tx, groupId, state.purchase) : undefined
    return { purchase: purchase ?? none, others: [], interests: await interestsIn(tx, groupId, id), carried: [] }
  }
  const purchase = (await purchaseOf(tx, groupId, act.purchase)) ?? none
  const others = (await proceduresOn(tx, groupId, act.purchase)).filter((each) => each.id !== id)
  const carried = await interestsLeft(
    tx,
    groupId,
    others.map((each) => each.id),
  )
  return { purchase, others, interests: carried, carried }
}

/** What the assemblies of the members have already decided for the contract, asked when a plan is recorded. */
async function deliberationsFor(
  tx: Tx,
  { groupId, state, act }: FactsInput<Procedure, ProcedureAct>,
): Promise<ProcedureFacts['deliberations']> {
  if (state.status === 'none' || act?.type !== 'plan') return []
  return deliberationsOf(tx, groupId)
}
