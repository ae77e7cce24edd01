import { sql } from 'kysely'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { lockHead } from '#platform/journal/store.ts'
import type { Company } from '../contract.ts'
import { closedRoot } from '../model/closed-root.ts'
import {
  type Committed,
  type CopyCall,
  callOf,
  type Deposit,
  isCommitted,
  type Receipt,
} from '../model/deposit-state.ts'
import { boundCompaniesOf } from './operator-store.ts'
import { caseFileOfDeposits, type DepositRow } from './queries.ts'
import { type Replay, Replays, replayed } from './replays.ts'

/** A deposit that came, for whoever opens. */
export type ClosedDeposit = {
  readonly id: string
  readonly hash: string
  readonly receivedAt: IsoInstant
  readonly account: string
  readonly company: Company | null
  readonly keySet: number
  readonly copy: boolean
  readonly envelopes: Receipt['envelopes']
  /** A copy that is to be opened, and in which case of annexe 6; `null` for every other deposit. */
  readonly called: CopyCall | null
  readonly status: Committed['status']
  /** It had come in time, and was entered by us once the set was closed. */
  readonly stalled: boolean
}

/**
 * What is not as the journal has it: the row of a deposit (or one that no entry made, or one that is gone), the company of its account, or
 * the chain of entries itself.
 */
export type Altered =
  | { readonly what: 'deposit' | 'company'; readonly deposit: string; readonly hash: string }
  | { readonly what: 'journal' }

export type ClosedSet = {
  /** Every deposit that came, in the order of its last byte. */
  readonly deposits: readonly ClosedDeposit[]
  /** Of those that came in time, superseded and withdrawn ones included: the set that is closed, and how many it holds. */
  readonly root: string
  readonly count: number
  readonly altered: readonly Altered[]
}

const IN_TIME: readonly string[] = ['received', 'superseded', 'withdrawn']

/** Of how many consultations the replay is kept between two looks at their sessions. */
const KEPT = 8
const replays = new Replays<Entered>(KEPT)

/**
 * The deposits of a consultation, for the closing of the set and for whoever opens it: as the entries of the journal made them, never as
 * their rows say, which are compared. The chain of deposits is locked until the transaction ends: what is being committed is in the set or
 * after it, never beside. Ask before anything is written, or two transactions may wait for one another.
 *
 * @param looking nothing rests on the answer but what a page shows: the chain is then read once for a head, the rows each time
 */
export async function closedSet(tx: Tx, groupId: string, consultation: string, looking = false): Promise<ClosedSet> {
  const caseFile = caseFileOfDeposits(consultation)
  const head = await lockHead(tx, groupId, caseFile)
  const chain = { groupId, caseFile, head }
  const read = async () => enteredIn(await replayed(tx, chain))
  const { states, came, forms, root, count, isSound } = await (looking ? replays.of(chain, read) : read())
  const companies = await boundCompaniesOf(tx, groupId, consultation)
  return {
    deposits: came.map((each) => ({ ...each, company: companies.get(each.account)?.company ?? null })),
    ...{ root, count },
    altered: [
      ...rowsAltered(came, forms, cameIn(await rowsOf(tx, groupId, consultation))),
      ...companiesAltered(states, companies),
      ...(isSound ? [] : [{ what: 'journal' } as const]),
    ],
  }
}

/** What the entries of a chain made: the deposits that came, in their order and each as it is compared with its row; the set of those in time. */
type Entered = Replay &
  Pick<ClosedSet, 'root' | 'count'> & { readonly came: readonly Came[]; readonly forms: ReadonlyMap<string, string> }

async function enteredIn(replay: Replay): Promise<Entered> {
  const came = [...cameIn(replay.states).values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const inTime = came.filter(({ status }) => IN_TIME.includes(status))
  const root = await closedRoot(inTime.map(({ hash }) => hash))
  return { ...replay, came, root, count: inTime.length, forms: new Map(came.map((each) => [each.id, formOf(each)])) }
}

type States = ReadonlyMap<string, Deposit>

/** The deposits as their rows say, each with the hour of its column: by this one it is looked up. */
async function rowsOf(tx: Tx, groupId: string, consultation: string): Promise<States> {
  const { rows } = await sql<DepositRow>`
    select id, state || jsonb_build_object('receivedAt',
      to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as state
    from deposit where group_id = ${groupId} and consultation = ${consultation}`.execute(tx)
  return new Map(rows.map(({ id, state }) => [id, state]))
}

type Came = Omit<ClosedDeposit, 'company'>

const orderOf = ({ receivedAt, hash }: Came): string => `${receivedAt} ${hash}`

/** What is opened by, of those that came; nothing of what was never handed in. */
function cameIn(states: States): ReadonlyMap<string, Came> {
  return new Map(
    [...states].flatMap(([id, state]): readonly (readonly [string, Came])[] => {
      if (state.status === 'none' || !isCommitted(state)) return []
      const { hash, receivedAt, account, keySet, copy, envelopes, status } = state
      const stalled = 'stalled' in state && state.stalled
      return [[id, { id, hash, receivedAt, account, keySet, copy, envelopes, called: callOf(state), status, stalled }]]
    }),
  )
}

/** The deposits that the entries have and the rows have not, or the other way round, or have otherwise. */
function rowsAltered(
  came: readonly Came[],
  forms: ReadonlyMap<string, string>,
  kept: ReadonlyMap<string, Came>,
): readonly Altered[] {
  const all = [...new Map([...kept, ...came.map((each) => [each.id, each] as const)]).values()]
  return all
    .filter(({ id }) => forms.get(id) !== formIn(kept.get(id)))
    .map(({ id, hash }) => ({ what: 'deposit', deposit: id, hash }))
}

const formOf = (came: Came): string => canonicalize(came as unknown as Json)
const formIn = (came: Came | undefined): string | undefined => came && formOf(came)

/** The deposits whose account is no longer the company that their entry is bound to. */
function companiesAltered(states: States, companies: Awaited<ReturnType<typeof boundCompaniesOf>>): readonly Altered[] {
  return [...states].flatMap(([id, state]): readonly Altered[] => {
    if (state.status === 'none' || !isCommitted(state)) return []
    const isSame = companies.get(state.account)?.bound === state.operator
    return isSame ? [] : [{ what: 'company', deposit: id, hash: state.hash }]
  })
}
