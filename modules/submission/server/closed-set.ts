import { sql } from 'kysely'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { sealedFile } from '#platform/journal/read.ts'
import { lockHead } from '#platform/journal/store.ts'
import type { Company } from '../contract.ts'
import { closedRoot } from '../model/closed-root.ts'
import { deposit } from '../model/deposit.ts'
import {
  type Committed,
  type CopyCall,
  callOf,
  type Deposit,
  type DepositEvent,
  isCommitted,
  type Receipt,
} from '../model/deposit-state.ts'
import { boundCompaniesOf } from './operator-store.ts'
import { caseFileOfDeposits, type DepositRow } from './queries.ts'

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

/**
 * The deposits of a consultation, for the closing of the set and for whoever opens it: as the entries of the journal made them, never as
 * their rows say, which are compared. The chain of deposits is locked until the transaction ends: what is being committed is in the set or
 * after it, never beside. Ask before anything is written, or two transactions may wait for one another.
 */
export async function closedSet(tx: Tx, groupId: string, consultation: string): Promise<ClosedSet> {
  const caseFile = caseFileOfDeposits(consultation)
  const head = await lockHead(tx, groupId, caseFile)
  const { entries, isSound } = await sealedFile(tx, groupId, { caseFile, head })
  const ofDeposits = entries.filter(({ process, id }) => process === 'deposit' && id !== undefined)
  const replayed = new Map(
    [...Map.groupBy(ofDeposits, ({ id = '' }) => id)].map(([id, own]) => [
      id,
      deposit.replay(own.flatMap(({ events = [] }) => events as unknown as readonly DepositEvent[])),
    ]),
  )
  const companies = await boundCompaniesOf(tx, groupId, consultation)
  const deposits = [...cameIn(replayed).values()]
    .map((came) => ({ ...came, company: companies.get(came.account)?.company ?? null }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const inTime = deposits.filter(({ status }) => IN_TIME.includes(status))
  return {
    deposits,
    root: await closedRoot(inTime.map(({ hash }) => hash)),
    count: inTime.length,
    altered: [
      ...rowsAltered(cameIn(replayed), cameIn(await rowsOf(tx, groupId, consultation))),
      ...companiesAltered(replayed, companies),
      ...(isSound ? [] : [{ what: 'journal' } as const]),
    ],
  }
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
function rowsAltered(entered: ReadonlyMap<string, Came>, kept: ReadonlyMap<string, Came>): readonly Altered[] {
  const all = [...new Map([...kept, ...entered]).values()]
  return all
    .filter(({ id }) => formOf(entered.get(id)) !== formOf(kept.get(id)))
    .map(({ id, hash }) => ({ what: 'deposit', deposit: id, hash }))
}

const formOf = (came: Came | undefined): string => canonicalize((came ?? null) as unknown as Json)

/** The deposits whose account is no longer the company that their entry is bound to. */
function companiesAltered(
  replayed: States,
  companies: Awaited<ReturnType<typeof boundCompaniesOf>>,
): readonly Altered[] {
  return [...replayed].flatMap(([id, state]): readonly Altered[] => {
    if (state.status === 'none' || !isCommitted(state) || state.operator === undefined) return []
    const isSame = companies.get(state.account)?.bound === state.operator
    return isSame ? [] : [{ what: 'company', deposit: id, hash: state.hash }]
  })
}
