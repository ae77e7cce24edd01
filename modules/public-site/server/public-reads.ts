import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { IsoInstant } from '#kernel/citation.ts'
import type { PublicConsultation } from '#modules/consultation/index.ts'
import type { Database } from '#platform/db.ts'

/**
 * The only reads of the public site: the two tables that hold what was published (migration 0190), as text that was
 * written once and is given out as it is. No group is chosen, so that row-level security shows nothing else.
 */

export type Search = {
  readonly q: string
  readonly state: 'open' | 'ended' | 'all'
  readonly department?: string | undefined
  readonly cpv?: string | undefined
  readonly category?: string | undefined
  readonly sort: 'newest' | 'nearest'
  readonly after?: Cursor | undefined
}

/** Where a page of the list ended: the next one goes on after it, whatever was published meanwhile. */
export type Cursor = { readonly at: IsoInstant; readonly id: string }

export const PAGE = 20

/** So many of the first consultations of the list are looked through before the indexes of words and places are asked. */
const LOOKED_THROUGH = 200

type Page = { readonly items: string | null; readonly at: IsoInstant | null; readonly id: string | null }

/** One page of the list, as the text of its answer, which the database puts together. */
export async function listed(db: Database, search: Search, now: IsoInstant): Promise<string> {
  const { order, backwards, reach } = stretchOf(search, now)
  const [at, direction] = [sql.ref(order), backwards ? sql`desc` : sql`asc`]
  const inOrder = sql`order by ${at} ${direction}, id ${direction}`
  const { rows } = await sql<Page>`
    ${foundOf(search, reach, inOrder)}, ranked as (
      select *, row_number() over (${inOrder}) as rank from (
        select * from found ${inOrder} limit ${PAGE + 1}) as first
    )
    select string_agg(heading, ',' order by rank) filter (where rank <= ${PAGE}) as items,
      case when count(*) > ${PAGE} then min(at) filter (where rank = ${PAGE}) end as at,
      case when count(*) > ${PAGE} then min(id::text) filter (where rank = ${PAGE}) end as id
    from (select rank, heading, id, ${at} as at from ranked) as page`.execute(db.kysely)
  const { items = null, at: lastAt = null, id = null } = rows[0] ?? {}
  const next = lastAt === null || id === null ? null : cursorText({ at: lastAt, id })
  return `{"items":[${items ?? ''}],"next":${JSON.stringify(next)}}`
}

type Part = RawBuilder<unknown>

const SHOWN = sql`id, published_at, deadline, ended, heading`

/**
 * What is frequent is found among the first rows of the list, in its order, however many there are further on; what is
 * rare is found by its index, which is asked only then, and there is little to sort. The answer is the same either way.
 */
function foundOf(search: Search, reach: readonly Part[], inOrder: Part): Part {
  const filters = filtersOf(search)
  if (filters.length === 0)
    return sql`with found as (select ${SHOWN} from public_consultation ${whereAll(reach)} ${inOrder} limit ${PAGE + 1})`
  // Open ones and those that are over have each an index of their own.
  const standing = search.state === 'open' ? [sql`not ended`] : [sql`not ended`, sql`ended`]
  const rare = standing.map(
    (each) => sql`select ${SHOWN} from public_consultation, asked
      ${whereAll([sql`not (select page from whole)`, each, ...filters])}`,
  )
  // Read once: the filters would read the words again for each row.
  return sql`with asked as materialized (
      select websearch_to_tsquery('french', unisson_fold(${search.q})) as query
    ), frequent as materialized (
      select ${SHOWN} from (
        select ${SHOWN}, words, departments, cpv, category from public_consultation
        ${whereAll(reach)} ${inOrder} limit ${LOOKED_THROUGH}) as first, asked
      ${whereAll(filters)} ${inOrder} limit ${PAGE + 1}
    ), whole as (select count(*) > ${PAGE} as page from frequent
    ), rare as materialized (${sql.join(rare, sql` union all `)}
    ), found as (
      select * from frequent where (select page from whole)
      union all select * from rare ${whereAll(reach)}
    )`
}

const filtersOf = ({ q, department, cpv, category }: Search): readonly Part[] => [
  ...(q === '' ? [] : [sql`words @@ asked.query`]),
  ...(department === undefined ? [] : [sql`departments @> array[${department}]`]),
  ...(cpv === undefined ? [] : [sql`cpv @> array[${cpv}]`]),
  ...(category === undefined ? [] : [sql`category = ${category}`]),
]

/** The part of the list that is gone through, and in which order. */
function stretchOf({ state, sort, after }: Search, now: IsoInstant) {
  const nearest = sort === 'nearest' && state === 'open'
  const reach: readonly Part[] = [
    ...(state === 'open' ? [sql`not ended and deadline > ${now}`] : []),
    ...(state === 'ended' ? [sql`(ended or deadline <= ${now})`] : []),
    ...(after === undefined
      ? []
      : nearest
        ? [sql`(deadline, id) > (${after.at}::timestamptz, ${after.id}::uuid)`]
        : [sql`(published_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`]),
  ]
  return nearest
    ? ({ order: 'deadline', backwards: false, reach } as const)
    : ({ order: 'published_at', backwards: true, reach } as const)
}

const whereAll = (conditions: readonly Part[]) =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join([...conditions], sql` and `)}`

const cursorText = ({ at, id }: Cursor): string => Buffer.from(`${at} ${id}`).toString('base64url')

/** From the first year that has a number in every calendar and in the database. */
const cursorTuple = z.tuple([z.iso.datetime({ precision: 3 }).refine((at) => at >= '0001'), z.uuid()])

/** The cursor in a text that a page of the list gave; `undefined` for any other text. */
export function cursorIn(text: string): Cursor | undefined {
  const read = cursorTuple.safeParse(Buffer.from(text, 'base64url').toString().split(' '))
  return read.success ? { at: read.data[0], id: read.data[1] } : undefined
}

export type Published = { readonly groupId: string; readonly content: string; readonly answers: string }

/** One published consultation with its answers, as texts; `undefined` when none was ever published under this identifier. */
export async function published(db: Database, id: string): Promise<Published | undefined> {
  const { rows } = await sql<Published>`
    select group_id as "groupId", content,
      coalesce((select string_agg(one.content, ',' order by one.number) from public_answer as one
        where one.consultation = shown.id), '') as answers
    from public_consultation as shown where id = ${id}`.execute(db.kysely)
  return rows[0]
}

/** What was published of one consultation, parsed: for a download or a letter. */
export async function publication(
  db: Database,
  id: string,
): Promise<{ readonly groupId: string; readonly consultation: PublicConsultation } | undefined> {
  const { rows } = await sql<{ groupId: string; content: string }>`
    select group_id as "groupId", content from public_consultation where id = ${id}`.execute(db.kysely)
  const [found] = rows
  // Written by the database from `publicOf`, and by nothing else.
  return found && { groupId: found.groupId, consultation: JSON.parse(found.content) as PublicConsultation }
}

/** The groups that have published a consultation. */
export async function groupsPublishing(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ group: string }>`
    select distinct group_id as "group" from public_consultation order by group_id`.execute(db.kysely)
  return rows.map(({ group }) => group)
}
