import { type RawBuilder, sql } from 'kysely'
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

type Heading = { readonly id: string; readonly at: IsoInstant; readonly heading: string }

/** One page of the list, as the text of its answer. */
export async function listed(db: Database, search: Search, now: IsoInstant): Promise<string> {
  const rows = await headings(db, search, now)
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  const next = last === undefined ? null : cursorText(last)
  return `{"items":[${shown.map(({ heading }) => heading).join(',')}],"next":${JSON.stringify(next)}}`
}

/** So many of the first consultations of the list are looked through before the indexes of words and places are asked. */
const LOOKED_THROUGH = 200

/**
 * What is frequent is found among the first rows of the list, in its order, however many there are further on; what is
 * rare is found by its index, which is asked only then, and there is little to sort. The answer is the same either way.
 */
async function headings(db: Database, search: Search, now: IsoInstant): Promise<readonly Heading[]> {
  const filters = filtersOf(search)
  const { at, order, reach } = stretchOf(search, now)
  const first = sql`order by ${order} limit ${PAGE + 1}`
  const shown = sql`id, published_at, deadline, heading`
  if (filters.length === 0)
    return rowsOf(db, sql`select id, ${at} as at, heading from public_consultation ${whereAll(reach)} ${first}`)
  return rowsOf(
    db,
    sql`with frequent as materialized (
      select ${shown} from (
        select ${shown}, words, departments, cpv, category from public_consultation
        ${whereAll(reach)} order by ${order} limit ${LOOKED_THROUGH}) as first ${whereAll(filters)} ${first}
    ), whole as (select count(*) > ${PAGE} as page from frequent
    ), rare as materialized (
      select ${shown} from public_consultation ${whereAll([sql`not (select page from whole)`, ...reach, ...filters])}
    )
    select id, ${at} as at, heading from (
      select * from frequent where (select page from whole) union all select * from rare) as found ${first}`,
  )
}

type Condition = RawBuilder<unknown>

const filtersOf = ({ q, department, cpv, category }: Search): readonly Condition[] => [
  ...(q === '' ? [] : [sql`words @@ websearch_to_tsquery('french', unisson_fold(${q}))`]),
  ...(department === undefined ? [] : [sql`departments @> array[${department}]`]),
  ...(cpv === undefined ? [] : [sql`cpv @> array[${cpv}]`]),
  ...(category === undefined ? [] : [sql`category = ${category}`]),
]

/** The part of the list that is gone through, and in which order. */
function stretchOf({ state, sort, after }: Search, now: IsoInstant) {
  const nearest = sort === 'nearest' && state === 'open'
  const [at, order] = nearest
    ? [sql`deadline`, sql`deadline, id`]
    : [sql`published_at`, sql`published_at desc, id desc`]
  const reach: readonly Condition[] = [
    ...(state === 'open' ? [sql`not ended and deadline > ${now}`] : []),
    ...(state === 'ended' ? [sql`(ended or deadline <= ${now})`] : []),
    ...(after === undefined
      ? []
      : nearest
        ? [sql`(deadline, id) > (${after.at}::timestamptz, ${after.id}::uuid)`]
        : [sql`(published_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`]),
  ]
  return { at, order, reach }
}

const whereAll = (conditions: readonly Condition[]) =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join([...conditions], sql` and `)}`

async function rowsOf(db: Database, query: RawBuilder<unknown>): Promise<readonly Heading[]> {
  return (await sql<Heading>`${query}`.execute(db.kysely)).rows
}

const cursorText = ({ at, id }: Cursor): string => Buffer.from(`${at} ${id}`).toString('base64url')

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]{36})$/

/** The cursor in a text that a page of the list gave; `undefined` for any other text. */
export function cursorIn(text: string): Cursor | undefined {
  const [, at, id] = CURSOR.exec(Buffer.from(text, 'base64url').toString()) ?? []
  return at === undefined || id === undefined || Number.isNaN(Date.parse(at)) ? undefined : { at, id }
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
