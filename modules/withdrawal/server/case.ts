import { bindingOn } from '#modules/contract/server/index.ts'
import { conventionCase, readGroup } from '#modules/convention/server/index.ts'
import { authorisingActsOf } from '#modules/organisation/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import type { Act, Event, Facts, Withdrawal } from '../model/state.ts'
import { withdrawal } from '../model/withdrawal.ts'

/** The withdrawal as the server runs it. Its effect is the member's departure, recorded in the convention with it. */
export const withdrawalCase: Served<Withdrawal, Act, Event, Facts> = {
  process: withdrawal,
  table: 'withdrawal',
  columns: (state) => ({
    member: state.status === 'none' ? null : state.member,
    effective_on: state.status === 'none' ? null : state.effectiveOn,
  }),
  facts: async (tx, { groupId, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const member = state.status !== 'none' ? state.member : act?.type === 'notify' ? act.member : undefined
    const contracts = member === undefined ? [] : await bindingOn(tx, groupId, member)
    const authorisingActs = await authorisingActsOf(tx, groupId, { subject: 'withdrawal' })
    return { facts: { group, contracts, authorisingActs }, articles: group.articles }
  },
  consequences: ({ groupId, events }) =>
    events.flatMap((event) =>
      event.type === 'WithdrawalTookEffect'
        ? [{ served: conventionCase, id: groupId, act: { type: 'recordDeparture', body: event.member, on: event.on } }]
        : [],
    ),
}
