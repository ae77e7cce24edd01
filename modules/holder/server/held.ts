import type { FastifyRequest } from 'fastify'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Staged } from '#kernel/process.ts'
import { contractsHeld } from '#modules/award/server/index.ts'
import { contractRows } from '#modules/contract/server/index.ts'
import { replacedHolder } from '#modules/modification/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import { type DepositSite, entered } from '#modules/submission/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { readCase } from '#platform/journal/store.ts'
import type { HeldContract } from '../contract.ts'
import { ofHolder, ofHolderCase } from '../contract.ts'

/** Whoever came in by the access of a company, and the day. */
export type Inside = {
  readonly groupId: string
  readonly consultation: string
  readonly account: string
  readonly company: string
  readonly today: IsoDate
}

/** One contract of the holder, without what is in it. */
export type Held = Pick<HeldContract, 'id' | 'reference' | 'title' | 'lot' | 'notifiedOn' | 'endsOn'>

/** What is read of a holder in one transaction: its names, its day. */
export type Seeing = {
  readonly tx: Tx
  readonly groupId: string
  readonly today: IsoDate
  readonly memberOf: (body: string) => { readonly id: string; readonly name: string }
}

/** @throws {ProblemError} `unauthenticated`, `notFound` */
export async function inside(site: DepositSite, request: FastifyRequest): Promise<Inside> {
  const { groupId, id, person } = await entered(site, request)
  const { account, company } = person
  return {
    ...{ groupId, consultation: id, account, company: company.name },
    today: civilDay(site.platform.clock.now(groupId)),
  }
}

/** Every contract that this very account holds. */
export async function heldBy(tx: Tx, { groupId, consultation, account }: Inside): Promise<readonly Held[]> {
  const held = await contractsHeld(tx, groupId, { consultation, account })
  const rows = await contractRows(tx, groupId)
  const own: (typeof held)[number][] = []
  // Whom a modification replaced holds it no more.
  for (const each of held) if ((await replacedHolder(tx, groupId, each.contract)) === undefined) own.push(each)
  return own.flatMap(({ contract, lot }) => {
    const found = rows.find(({ id }) => id === contract)?.state
    if (found === undefined || (found.status !== 'running' && found.status !== 'ended')) return []
    const { reference, title, notifiedOn, endsOn } = found
    return [{ id: contract, reference, title, lot, notifiedOn, endsOn }]
  })
}

/** The contract of an address; of whoever does not hold it there is none. @throws {ProblemError} `notFound` */
export async function heldAt(tx: Tx, who: Inside, request: FastifyRequest): Promise<Held> {
  const params = ofHolder.safeParse(request.params)
  const found = params.success ? (await heldBy(tx, who)).find(({ id }) => id === params.data.contract) : undefined
  if (found === undefined) throw new ProblemError('notFound')
  return found
}

export type HeldCase<S> = { readonly contract: Held; readonly id: string; readonly seq: number; readonly state: S }

/**
 * A case of a contract of this very account, at a stage at which its holder is told of it.
 *
 * @throws {ProblemError} `notFound` of any other, as of an address that nobody knows
 */
export async function caseAt<S extends Staged & { readonly contract?: string }>(
  tx: Tx,
  who: Inside,
  request: FastifyRequest,
  { table, isTold }: { readonly table: string; readonly isTold: (state: S) => boolean },
): Promise<HeldCase<S>> {
  const contract = await heldAt(tx, who, request)
  const params = ofHolderCase.safeParse(request.params)
  if (!params.success) throw new ProblemError('notFound')
  const { case: id } = params.data
  const { seq, state } = await readCase<S>(tx, table, { groupId: who.groupId, id })
  if (state === undefined || state.contract !== contract.id || !isTold(state)) throw new ProblemError('notFound')
  return { contract, id, seq, state }
}

export async function seeing(tx: Tx, { groupId, today }: Inside): Promise<Seeing> {
  const names = await namesOf(tx, groupId)
  return { tx, groupId, today, memberOf: (body) => ({ id: body, name: names.get(body) ?? body }) }
}
