import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { holderOn } from '#modules/organisation/index.ts'
import { authorisingActsOf, bodyOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { committee } from '../model/committee.ts'
import type { Committee, CommitteeAct, CommitteeEvent, CommitteeFacts } from '../model/committee-state.ts'
import { standingCommittees } from './queries.ts'

/** An award committee over one mandate, as the server runs it. */
export const committeeCase: Served<Committee, CommitteeAct, CommitteeEvent, CommitteeFacts> = {
  process: committee,
  table: 'committee',
  columns: (state) => ({ last_day: state.status === 'none' ? null : state.mandate.until }),
  facts: async (tx, { groupId, id, today }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const others = (await standingCommittees(tx, groupId)).filter((other) => other.id !== id)
    const facts = {
      group,
      coordinator: await authorityOf(tx, groupId, coordinatorOf(group), today),
      elections: await authorisingActsOf(tx, groupId, { subject: 'committee-election' }),
      others: others.map((other) => ({ id: other.id, mandate: other.state.mandate })),
    }
    return { facts, articles: group.articles }
  },
}

async function authorityOf(
  tx: Tx,
  groupId: string,
  body: string | undefined,
  today: string,
): Promise<CommitteeFacts['coordinator']> {
  const card = body === undefined ? undefined : await bodyOf(tx, groupId, body)
  if (card === undefined) return null
  return { body: card.id, kind: card.kind, authority: holderOn(card, 'representative', today)?.person.id ?? null }
}
