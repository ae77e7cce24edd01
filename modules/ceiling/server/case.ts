import type { Cents } from '#kernel/money.ts'
import { orderableContract } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { signatoriesFor } from '#modules/organisation/index.ts'
import { bodyOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { ceiling } from '../model/ceiling.ts'
import type { Pace } from '../model/forecast.ts'
import type { Act, Ceiling, Event, Facts, Ordered } from '../model/state.ts'
import { ceilingsOf } from './queries.ts'

/** What others tell the ceilings of a contract. */
export type CeilingPorts = {
  /** What each buyer ordered on it, and did not cancel. */
  readonly orderedOn: (tx: Tx, groupId: string, contract: string) => Promise<readonly Ordered[]>
  /** How the orders on it went so far; `null` before the first. */
  readonly paceOn: (tx: Tx, groupId: string, contract: string) => Promise<Pace | null>
  /** The amount for which it was awarded here; `null` where it was not. */
  readonly awardedFor: (tx: Tx, groupId: string, contract: string) => Promise<Cents | null>
}

export type CeilingCase = Served<Ceiling, Act, Event, Facts>

/** The ceilings as the server runs them: one case for each contract. */
export const ceilingCase = ({ orderedOn, awardedFor }: Omit<CeilingPorts, 'paceOn'>): CeilingCase => ({
  process: ceiling,
  table: 'ceiling',
  columns: (state) => ({
    contract: state.status === 'none' ? null : state.contract,
    maximum: state.status === 'none' ? null : state.maximum.amount,
  }),
  facts: async (tx, { groupId, state, actor, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const asked = state.status === 'none' ? (act?.type === 'set' ? act.contract : undefined) : state.contract
    const nothing = { group, contract: undefined, awarded: null, ordered: [], signatories: [] }
    if (asked === undefined) return { facts: nothing, articles: group.articles }
    if (state.status === 'none' && (await ceilingsOf(tx, groupId, asked)) !== undefined) throw alreadySet()
    const body = actor.kind === 'person' ? await bodyOf(tx, groupId, actor.body) : undefined
    return {
      facts: {
        group,
        contract: await orderableContract(tx, groupId, asked),
        awarded: await awardedFor(tx, groupId, asked),
        ordered: await orderedOn(tx, groupId, asked),
        signatories: body === undefined ? [] : signatoriesFor(body, 'orders'),
      },
      articles: group.articles,
    }
  },
  outbox: ({ groupId, id, events, facts }) =>
    events.flatMap((event) => {
      if (event.type !== 'MinimumReported') return []
      const { ordered, minimum } = event
      const { title = '', validUntil: until = null } = facts.contract ?? {}
      return [{ topic: 'ceiling.minimumNotReached', payload: { groupId, id, title, ordered, minimum, until } }]
    }),
})

const alreadySet = () =>
  new ProblemError('malformed', {
    issues: [{ path: 'contract', message: 'the ceilings of this contract were already set' }],
  })
