import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { isRehearsal, rehearsalId } from '#kernel/rehearsal.ts'
import type { Database } from '../db.ts'
import type { FileStore } from '../file-store/store.ts'
import type { AnyServed } from '../served.ts'
import type { RehearsalClock } from './clock.ts'
import { copyGroup } from './copy.ts'

/** A rehearsal as the coordinator of its group sees it. */
export type Rehearsal = { readonly id: string; readonly begunAt: IsoInstant; readonly now: IsoInstant }

/** Rehearsals of one group at a time: each is a whole copy of its register. */
export const MOST_REHEARSALS = 5

/** Why a rehearsal is not begun. */
export class RehearsalRefused extends Error {
  override readonly name = 'RehearsalRefused'
  readonly reason: 'too-many' | 'is-a-rehearsal'
  constructor(reason: RehearsalRefused['reason']) {
    super(`no rehearsal: ${reason}`)
    this.reason = reason
  }
}

export type RehearsalTools = {
  readonly db: Database
  readonly clock: RehearsalClock
  readonly store: FileStore
  readonly processes: readonly AnyServed[]
}

/**
 * Begins a rehearsal: a copy of the group as it is, with a clock of its own that stands where the group's does.
 *
 * @throws {RehearsalRefused} and {NotCopied}; nothing of it stays then
 */
export async function beginRehearsal(tools: RehearsalTools, groupId: string, by: Actor): Promise<string> {
  const { db, clock } = tools
  if (isRehearsal(groupId)) throw new RehearsalRefused('is-a-rehearsal')
  const id = rehearsalId(randomUUID())
  const ahead = clock.aheadFor(clock.now(groupId))
  await db.acrossGroups(async (tx) => {
    // Two that are begun at once are counted one after the other.
    await sql`select pg_advisory_xact_lock(hashtext(${groupId}))`.execute(tx)
    const { rows } = await sql`select from rehearsal where of_group = ${groupId}`.execute(tx)
    if (rows.length >= MOST_REHEARSALS) throw new RehearsalRefused('too-many')
    await sql`insert into rehearsal (group_id, of_group, begun_by, begun_at, ahead)
      values (${id}, ${groupId}, ${JSON.stringify(by)}, now(), ${ahead})`.execute(tx)
  })
  clock.set(id, ahead)
  try {
    await copyGroup(tools, { from: groupId, to: id })
    return id
  } catch (error) {
    await throwAway(tools, id)
    throw error
  }
}

/** The rehearsals of a group, the latest first. */
export async function rehearsalsOf({ db, clock }: RehearsalTools, groupId: string): Promise<readonly Rehearsal[]> {
  const { rows } = await db.acrossGroups((tx) =>
    sql<{ id: string; begunAt: IsoInstant }>`select group_id as id, begun_at as "begunAt" from rehearsal
      where of_group = ${groupId} order by begun_at desc`.execute(tx),
  )
  return rows.map((row) => ({ ...row, now: clock.now(row.id) }))
}

/** The group that a rehearsal is of. */
export async function rehearsedGroup({ db }: RehearsalTools, id: string): Promise<string | undefined> {
  const { rows } = await db.acrossGroups((tx) =>
    sql<{ of: string }>`select of_group as of from rehearsal where group_id = ${id}`.execute(tx),
  )
  return rows[0]?.of
}

/**
 * Moves the clock of a rehearsal, which never goes back.
 *
 * @throws {RangeError} of a real group, and of an instant that has passed there
 */
export async function moveRehearsal({ db, clock }: RehearsalTools, id: string, to: IsoInstant): Promise<void> {
  if (!isRehearsal(id)) throw new RangeError('the clock of a real group is not moved')
  if (!(Date.parse(to) >= Date.parse(clock.now(id)))) throw new RangeError('the clock does not go back')
  const ahead = clock.aheadFor(to)
  await db.acrossGroups((tx) =>
    sql`update rehearsal set ahead = ${ahead} where group_id = ${id} and ahead <= ${ahead}`.execute(tx),
  )
  clock.set(id, ahead)
}

/**
 * Throws a rehearsal away, whole: every row, every file, every access. The database itself refuses a group that is not
 * a rehearsal.
 */
export async function throwAway({ db, clock, store }: RehearsalTools, id: string): Promise<void> {
  if (!isRehearsal(id)) throw new RangeError('a real group is not thrown away')
  await db.acrossGroups((tx) => sql`select unisson_throw_away(${id})`.execute(tx))
  clock.forget(id)
  await store.removeGroup(id)
}
