import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { Award, Opened } from '../model/award-state.ts'

export type AwardRow = { readonly id: string; readonly seq: number; readonly state: Opened }

/** One award; `undefined` when the group has none of this identifier. */
export async function awardIn(tx: Tx, groupId: string, id: string): Promise<Award | undefined> {
  const { state } = await readCase<Award>(tx, 'award', { groupId, id })
  return state
}

/** The awards of a group, by reference and lot. */
export async function awardRows(tx: Tx, groupId: string): Promise<readonly AwardRow[]> {
  const { rows } = await sql<AwardRow>`
    select id, seq, state from award where group_id = ${groupId} order by state ->> 'reference', lot, id`.execute(tx)
  return rows
}

/** The holder and the amount (cents excluding VAT) of the award that concluded a contract; `undefined` where none of this group did. */
export async function awardOfContract(
  tx: Tx,
  groupId: string,
  contract: string,
): Promise<{ readonly holder: string; readonly amount: Cents; readonly consultation: string } | undefined> {
  const { rows } = await sql<{ holder: string; amount: Cents; consultation: string }>`
    select state ->> 'intended' as holder, (state -> 'amount')::float8 as amount, state ->> 'consultation' as consultation from award
    where group_id = ${groupId} and status = 'notified' and state ->> 'contract' = ${contract}`.execute(tx)
  return rows[0]
}

/** The contracts that one account of a consultation holds, lot by lot: those that were notified to it. */
export async function contractsHeld(
  tx: Tx,
  groupId: string,
  { consultation, account }: { readonly consultation: string; readonly account: string },
): Promise<readonly { readonly contract: string; readonly lot: string | null }[]> {
  const { rows } = await sql<{ contract: string; lot: string | null }>`
    select state ->> 'contract' as contract, state -> 'lot' ->> 'title' as lot from award
    where group_id = ${groupId} and consultation = ${consultation} and status = 'notified'
      and state ->> 'intended' = ${account} and state ->> 'contract' is not null
    order by lot, id`.execute(tx)
  return rows
}

/** The holder of the contract that an award concluded, as its deposits name it; `undefined` where none of this group did. */
export async function holderNamed(
  tx: Tx,
  groupId: string,
  contract: string,
): Promise<{ readonly name: string; readonly identifier: string } | undefined> {
  const { rows } = await sql<{ name: string; identifier: string }>`
    select candidate ->> 'name' as name, candidate ->> 'identifier' as identifier
    from award, jsonb_array_elements(state -> 'candidates') as candidate
    where group_id = ${groupId} and status = 'notified' and state ->> 'contract' = ${contract}
      and candidate ->> 'account' = state ->> 'intended'`.execute(tx)
  return rows[0]
}

/** The awards of one lot that were not abandoned. */
export async function awardsOfLot(
  tx: Tx,
  groupId: string,
  consultation: string,
  lot: string | null,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from award where group_id = ${groupId} and consultation = ${consultation}
      and lot = ${lot ?? ''} and status <> 'abandoned'`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The lots of a consultation whose award was not abandoned; `null` stands for one without lots. */
export async function lotsAwarded(tx: Tx, groupId: string, consultation: string): Promise<readonly (string | null)[]> {
  const { rows } = await sql<{ lot: string | null }>`
    select nullif(lot, '') as lot from award
    where group_id = ${groupId} and consultation = ${consultation} and status <> 'abandoned' order by lot`.execute(tx)
  return rows.map(({ lot }) => lot)
}

export type LotStanding = {
  readonly lot: string | null
  /** The accounts of those who were passed over. */
  readonly out: readonly string[]
  /** Since when the committee is to choose the next one; `null` where it is not. */
  readonly nextAwaitedSince: IsoDate | null
}

/** How the lots of a consultation stand that are awarded, and not abandoned. */
export async function lotStandings(tx: Tx, groupId: string, consultation: string): Promise<readonly LotStanding[]> {
  return (await awardsFor(tx, groupId, consultation))
    .filter(({ state }) => state.status !== 'abandoned')
    .map(({ state: { lot, passed, nextAwaited } }) => ({
      ...{ lot: lot?.key ?? null, out: passed.map(({ account }) => account) },
      nextAwaitedSince: nextAwaited === true ? (passed.at(-1)?.on ?? null) : null,
    }))
}

/** The awards whose act the connector holds, or is to undo. */
export async function handedByConnector(tx: Tx, groupId: string): Promise<readonly AwardRow[]> {
  const { rows } = await sql<AwardRow>`
    select id, seq, state from award
    where group_id = ${groupId} and status in ('signed', 'transmitted', 'acknowledged', 'notifying', 'notified')
      and (state -> 'transmission' ->> 'channel' = 'connector'
        or state @? '$.cancelled[*] ? (@.channel == "connector" && @.cancellation.acknowledgement == null)')
    order by id`.execute(tx)
  return rows
}

/** The numbers under which the other awards of the group went to the legality control, and those that undid them. */
export async function numbersUsed(tx: Tx, groupId: string, but: string): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`
    select number #>> '{}' as number
    from award, unnest(array['$.transmission.number', '$.cancelled[*].number', '$.cancelled[*].cancellation.number']::jsonpath[]) path,
      jsonb_path_query(state, path) number
    where group_id = ${groupId} and id <> ${but}`.execute(tx)
  return rows.map(({ number }) => number)
}

/** What the other lots of a consultation were awarded for together, in cents excluding VAT; those that were abandoned left out. */
export async function awardedBesides(
  tx: Tx,
  groupId: string,
  { id, consultation }: { readonly id: string; readonly consultation: string },
): Promise<Cents> {
  const { rows } = await sql<{ besides: string }>`
    select coalesce(sum((state ->> 'amount')::bigint), 0) as besides from award
    where group_id = ${groupId} and consultation = ${consultation} and id <> ${id} and status <> 'abandoned'`.execute(
    tx,
  )
  return Number(rows[0]?.besides ?? 0)
}

/** The awards of one consultation, lot by lot, those that were abandoned among them. */
export async function awardsFor(tx: Tx, groupId: string, consultation: string): Promise<readonly AwardRow[]> {
  const { rows } = await sql<AwardRow>`
    select id, seq, state from award where group_id = ${groupId} and consultation = ${consultation} order by lot, id`.execute(
    tx,
  )
  return rows
}
