import type { Reader } from '#kernel/reader.ts'
import { orderableContract } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Granted, OutboxMessage, Served } from '#platform/served.ts'
import { claim } from '../model/claim.ts'
import { silenceOf } from '../model/expected.ts'
import type { Act, Cited, Claim, Event, Facts } from '../model/state.ts'

/** What others tell a claim. */
export type ClaimPorts = {
  /** Whose a case is, and on which contract; `null` where there is none of this identifier. */
  readonly citedOf: (
    tx: Tx,
    groupId: string,
    cited: Cited,
  ) => Promise<{ readonly contract: string; readonly body: string } | null>
  /** The court that the documents of a contract name; `null` of a contract that was not awarded here. */
  readonly courtOf: (tx: Tx, groupId: string, contract: string) => Promise<string | null>
}

export type ClaimCase = Served<Claim, Act, Event, Facts>

/** A claim as the server runs it: the coordinator is told of it (S5.6). */
export const claimCase = ({ citedOf, courtOf }: ClaimPorts): ClaimCase => ({
  process: claim,
  table: 'claim',
  columns: (state) => {
    if (state.status === 'none') return {}
    const { contract, body, recordedOn: recorded_on } = state
    return { contract, body, recorded_on, silent_after: silenceOf(state)?.last ?? null }
  },
  facts: async (tx, { groupId, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const { articles } = group
    const asked = state.status !== 'none' ? state : act?.type === 'open' ? act : undefined
    // Before a contract is chosen, any member may come to say on which one it has a dispute.
    if (asked === undefined) {
      const buyers = group.members.map(({ body }) => body)
      return { facts: { group, buyers, cited: [], court: null }, articles }
    }
    const contract = await orderableContract(tx, groupId, asked.contract)
    const cited: Facts['cited'][number][] = []
    for (const each of act?.type === 'open' ? act.cites : []) cited.push(await citedOf(tx, groupId, each))
    return {
      facts: {
        ...{ group, buyers: contract?.identifiedBuyers ?? [], cited },
        court: await courtOf(tx, groupId, asked.contract),
      },
      articles,
    }
  },
  secrecy: { mayRead: readsClaim, open: ['contract', 'body'] },
  outbox,
})

/** S5.5: a member reads its own disputes and never another's; whoever coordinates is kept informed, and reads them all (S5.6). */
export function readsClaim(state: Claim, { coordinates, body }: Pick<Reader, 'coordinates' | 'body'>): boolean {
  return coordinates || (state.status !== 'none' && state.body === body)
}

const TOLD: Partial<Readonly<Record<Event['type'], string>>> = {
  ClaimOpened: 'opened',
  MemorandumRecorded: 'claimed',
  ClaimForfeited: 'forfeited',
  ClaimAnswered: 'answered',
  SettlementConcluded: 'settled',
  CourtSeized: 'in-court',
  RulingRecorded: 'judged',
  ClaimClosed: 'closed',
}

function outbox({ groupId, id, state, events }: Granted<Claim, Event>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { body, subject } = state
  return events.flatMap(({ type }): OutboxMessage[] => {
    const what = TOLD[type]
    return what === undefined ? [] : [{ topic: 'claim.told', payload: { groupId, id, body, subject, what } }]
  })
}
