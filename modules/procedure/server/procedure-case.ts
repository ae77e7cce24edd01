import { coordinatorFor } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import type { Purchase } from '#modules/need/index.ts'
import { clockedPurchase, purchaseOf } from '#modules/need/server/index.ts'
import { bodyOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, FactsInput, Served } from '#platform/served.ts'
import { procedure } from '../model/procedure.ts'
import type { Procedure, ProcedureAct, ProcedureEvent, ProcedureFacts } from '../model/procedure-state.ts'
import { deliberationsOf, proceduresOn } from './queries.ts'

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
      interests: await interestsIn(tx, input.groupId, input.id),
    }
    const { state } = input
    const lawDate = state.status === 'launched' ? state.lawDate : undefined
    return { facts, articles: group.articles, ...(lawDate === undefined ? {} : { lawDate }) }
  },
  // The whole group follows its procedures; whoever has an interest in one is shown nothing of it.
  secrecy: { mayRead: () => true, open: [], procedure: (_state, id) => id },
  consequences: ({ state, events }) => events.flatMap((event) => consequencesOf(state, event)),
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

/** The purchase and the procedures on it are asked when one is opened; afterwards the procedure holds what it copied. */
async function ofPurchase(
  tx: Tx,
  { groupId, id, state, act }: FactsInput<Procedure, ProcedureAct>,
): Promise<Pick<ProcedureFacts, 'purchase' | 'others'>> {
  const none: Purchase = { status: 'none' }
  if (state.status !== 'none' || act?.type !== 'open') return { purchase: none, others: [] }
  const purchase = (await purchaseOf(tx, groupId, act.purchase)) ?? none
  const found = await proceduresOn(tx, groupId, act.purchase)
  return { purchase, others: found.filter((each) => each.id !== id) }
}

/** What the assemblies of the members have already decided for the contract, asked when a plan is recorded. */
async function deliberationsFor(
  tx: Tx,
  { groupId, state, act }: FactsInput<Procedure, ProcedureAct>,
): Promise<ProcedureFacts['deliberations']> {
  if (state.status === 'none' || act?.type !== 'plan') return []
  return deliberationsOf(tx, groupId)
}
