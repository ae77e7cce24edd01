import { sumAmounts } from '#kernel/money.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { isCutFrom, type Reader } from '#kernel/reader.ts'
import { type AwardReferral, holderNamed, referralsIn } from '#modules/award/server/index.ts'
import { orderableContract } from '#modules/contract/server/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { type DisputeRow, disputesOf, nextOfDispute } from '#modules/dispute/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { DisputeRegister, RegisterFilter, RegisterLine } from '../contract.ts'
import { nextTerm } from '../model/expected.ts'
import type { Standing } from '../model/state.ts'
import { readsClaim } from './case.ts'
import { type ClaimRow, claimRows } from './queries.ts'

export type Asking = { readonly tx: Tx; readonly groupId: string; readonly reader: Reader }

/**
 * Every dispute of a group that its reader may know of (law.md S5.5, S11.1, R2.68), what is pending first: those on the convention whole, those on an award
 * whole to whoever leads it, those on an execution whole to their member and to the coordinator. Of the others one reads that there is one.
 */
export async function registerFor(asking: Asking, filter: RegisterFilter): Promise<DisputeRegister> {
  const { tx, groupId, reader } = asking
  const group = await readGroup(tx, groupId)
  if (group === undefined) throw new ProblemError('notFound')
  const lines = [
    ...(await disputesOf(tx, groupId)).flatMap((row) => ofConvention(group, row)),
    ...(await referralsIn(tx, groupId)).flatMap((referral) => ofAward(group, referral, reader)),
  ]
  for (const row of await claimRows(tx, groupId)) lines.push(await ofExecution(asking, row))
  const { kind, body, pending } = filter
  const kept = lines.filter(
    (line) =>
      (kind === undefined || line.kind === kind) &&
      (body === undefined || line.owner === body || line.opposite.includes(body)) &&
      (pending === 'false' || line.pending),
  )
  const open = kept.filter((line) => line.pending)
  return {
    lines: [...open.toSorted(byNext), ...kept.filter((line) => !line.pending).toSorted(latestFirst)],
    pending: open.length,
    amount: sumAmounts(open.map(({ amount }) => amount ?? 0)),
  }
}

const LAST = '9999-12-31'
const byNext = (one: RegisterLine, other: RegisterLine): number =>
  (one.next?.on ?? LAST).localeCompare(other.next?.on ?? LAST)
const latestFirst = (one: RegisterLine, other: RegisterLine): number =>
  (other.since ?? '').localeCompare(one.since ?? '')

const NOTHING = { holder: null, next: null, amount: null, recognised: null, court: null, reference: null }

function ofConvention(group: Group, { id, state }: DisputeRow): RegisterLine[] {
  if (state.status === 'none') return []
  const { claimant, respondents, subject, status, openedOn, action } = state
  return [
    {
      ...{
        ...NOTHING,
        kind: 'convention',
        process: 'dispute',
        id,
        subject,
        owner: claimant,
        opposite: [...respondents],
      },
      ...{ status, pending: status !== 'closed', since: openedOn, next: nextOfDispute(group, state) },
      ...{ court: action?.court ?? null, reference: action?.reference ?? null, withheld: false },
    },
  ]
}

function ofAward(group: Group, referral: AwardReferral, reader: Reader): RegisterLine[] {
  // R1.33: whoever has an interest in a procedure does not learn that it is before a judge.
  if (isCutFrom(reader, referral.procedure)) return []
  const { process, id, subject, number, court, seizedAt, decision } = referral
  const withheld = process === 'award' && !reader.coordinates
  return [
    {
      ...{ ...NOTHING, kind: 'award', process, id, subject, owner: coordinatorOf(group) ?? null, opposite: [] },
      ...{ status: decision === null ? 'seized' : decision.outcome, pending: decision === null, withheld },
      since: withheld ? null : civilDay(seizedAt),
      ...(withheld ? {} : { court, reference: number }),
    },
  ]
}

async function ofExecution({ tx, groupId, reader }: Asking, { id, state }: ClaimRow): Promise<RegisterLine> {
  const { contract, body, status } = state
  const bought = await orderableContract(tx, groupId, contract)
  const said = {
    ...NOTHING,
    ...({ kind: 'execution', process: 'claim' } as const),
    ...{ id, owner: body, opposite: [], status, pending: status !== 'closed' },
  }
  if (!readsClaim(state, reader)) {
    return { ...said, subject: bought?.title ?? '', since: null, withheld: true }
  }
  const holder = await holderNamed(tx, groupId, contract)
  return {
    ...{ ...said, subject: state.subject, since: state.appeared?.on ?? state.recordedOn, withheld: false },
    ...{ holder: holder?.name ?? null, next: nextTerm(state), amount: state.memorandum?.amount ?? null },
    ...{ recognised: recognisedIn(state), court: state.action?.court ?? null },
    reference: state.action?.reference ?? null,
  }
}

/** What stands of a claim at the end of it: the last ruling, else the settlement, else the answer; cents. */
const recognisedIn = ({ rulings, settlement, answer }: Standing): number | null =>
  rulings.at(-1)?.amount ?? settlement?.amount ?? answer?.recognised ?? null
