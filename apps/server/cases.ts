import { sql } from 'kysely'
import type { CaseView } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'
import type { Staged } from '#kernel/process.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Tx } from '#platform/db.ts'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { type Reading, shownState } from '#platform/secrecy.ts'
import { type Directory, nameIn } from './directory.ts'
import { servedRoutes } from './served-routes.ts'

/** A case with its state as its reader may see it, before it is shown. */
export type StoredCase = {
  readonly route: ProcessRoutes
  readonly id: string
  readonly seq: number
  readonly state: State
}
export type State = Readonly<Record<string, Json>>

/** A page lists at most this many cases of one process; the search finds the others. */
const CASES_OF_A_PROCESS = 500

/** The cases of every process of a group, or of one, the latest change of each process first. */
export async function casesOf(tx: Tx, { groupId, reader }: Reading, only?: string): Promise<readonly StoredCase[]> {
  const cases: StoredCase[] = []
  for (const route of servedRoutes.filter(({ served }) => only === undefined || served.process.name === only)) {
    // What has a case file apart is on none of the group's pages.
    if (route.served.caseFile !== undefined) continue
    const { rows } = await sql<{ id: string; seq: number; state: State }>`
      select id, seq, state from ${sql.table(route.served.table)} where group_id = ${groupId}
      order by seq desc limit ${CASES_OF_A_PROCESS}`.execute(tx)
    const shown = rows.map((row) => ({ route, ...row, state: shownIn(route, row, reader) }))
    // A guest does not learn that a case exists that is not opened to it.
    cases.push(...(reader.guest ? shown.filter(({ state }) => state.withheld !== true) : shown))
  }
  return cases
}

/** Every state has a status: the process that made it could not fold it otherwise. */
export function shownIn(
  { served }: ProcessRoutes,
  { id, state }: { readonly id: string; readonly state: State },
  reader: Reader,
): State {
  return shownState(served, id, state as State & Staged, reader)
}

export function viewOf(directory: Directory, { route, id, seq, state }: StoredCase): CaseView {
  return {
    process: route.served.process.name,
    collection: route.collection,
    id,
    status: String(state.status),
    seq,
    title: titleOf(directory, state) ?? id,
  }
}

/** The members of a state that name its case, in the order of what they tell: a title, then whom it is about. */
const TITLES = ['title', 'name', 'number', 'label', 'subject', 'object'] as const
const ABOUT = ['member', 'newcomer', 'body', 'party', 'claimant'] as const

/** What names a case to a reader; `null` when its state has no such member. */
export function titleOf(directory: Directory, state: State): string | null {
  const clauses = state.clauses
  const inner = typeof clauses === 'object' && clauses !== null && 'title' in clauses ? clauses.title : undefined
  const title = [inner, ...TITLES.map((key) => state[key])].find((value) => typeof value === 'string' && value !== '')
  const about = ABOUT.map((key) => state[key]).find((value) => typeof value === 'string')
  const parts = [
    ...(typeof title === 'string' ? [title] : []),
    ...(typeof about === 'string' ? [nameIn(directory, about).name] : []),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}
