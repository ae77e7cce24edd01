import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import { keptLast } from '#platform/kept-last.ts'
import { readTogether } from '#platform/read-together.ts'
import { type Text, textOf } from './given.ts'
import { listed, type Search } from './public-reads.ts'

/** Pages of the list of about ten kilobytes. */
const KEPT = 500

type Edition = { readonly edition: string; readonly now: IsoInstant }

/**
 * The pages of the public list, each put together once for an edition. Every request asks which edition stands, all who
 * wait together with one statement: nobody is shown a list older than its question, whichever server published.
 */
export function publicList(db: Database, clock: Clock): (search: Search) => Promise<Text> {
  const kept = keptLast<Text>(KEPT)
  const standing = readTogether(() => editionOf(db, clock.now()))
  return async (search) => {
    const { edition, now } = await standing()
    return kept(`${edition} ${JSON.stringify(search)}`, async () => textOf(await listed(db, search, now)))
  }
}

/** What was published last, and the next deadline: the list is the same until one of them is another. */
async function editionOf(db: Database, now: IsoInstant): Promise<Edition> {
  const { rows } = await sql<{ edition: string }>`
    select concat_ws(' ', edition, (select min(deadline) from public_consultation where not ended and deadline > ${now}))
      as edition from public_list`.execute(db.kysely)
  const [found] = rows
  if (found === undefined) throw new Error('the public list has no edition')
  return { edition: found.edition, now }
}
