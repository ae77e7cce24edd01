import { sql } from 'kysely'
import { clockActor } from '#kernel/actor.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import { commit, type Platform } from '#platform/commit.ts'
import type { Database, Tx } from '#platform/db.ts'
import type { Served } from '#platform/served.ts'
import type { PageView } from '../contract.ts'
import { sealingPage } from '../model/sealing-page.ts'
import type { SealingPage, SealingPageAct, SealingPageEvent, SealingPageFacts } from '../model/sealing-page-state.ts'
import { proofOf } from './attested.ts'

/** The page that seals, as each group’s register has it: one case a group, with the identifier of the group. */
export const sealingPageCase: Served<SealingPage, SealingPageAct, SealingPageEvent, SealingPageFacts> = {
  process: sealingPage,
  table: 'sealing_page',
  columns: (state) => ({ hash: state.status === 'none' ? null : state.hash }),
  facts: async () => ({ facts: {}, articles: {} }),
}

/**
 * Enters the page that this server gives, in the register of each group that has published a consultation and does not have it yet.
 *
 * @param hash SHA-256 of the list of its files
 * @returns how many entries that made
 */
export async function enterPage(
  platform: Platform,
  { hash, groups }: { readonly hash: string; readonly groups: readonly string[] },
): Promise<number> {
  let made = 0
  for (const groupId of groups.filter((each) => !isRehearsal(each))) {
    const known = await platform.db.transaction(groupId, async (tx) => (await pageIn(tx, groupId))?.hash)
    if (known === hash) continue
    const act = { type: 'serve', hash } as const
    const result = await commit(platform, sealingPageCase, { groupId, id: groupId, act, actor: clockActor })
    if (result.kind === 'granted') made += 1
  }
  return made
}

type PageRow = { readonly group: string; readonly seq: number; readonly hash: string; readonly state: SealingPage }

async function pageIn(tx: Tx, groupId: string): Promise<PageRow | undefined> {
  const { rows } = await sql<PageRow>`
    select group_id as "group", seq::int as seq, hash, state from sealing_page where group_id = ${groupId}`.execute(tx)
  return rows[0]
}

/** The page as the register of some group has it last, with what shows it in the log; `undefined` while none has. */
export async function pageEntered(db: Database): Promise<PageView | undefined> {
  const found = await db.acrossGroups(async (tx) => {
    const { rows } = await sql<PageRow>`
      select group_id as "group", seq::int as seq, hash, state from sealing_page where status = 'served'
      order by state ->> 'since' desc, group_id limit 1`.execute(tx)
    return rows[0]
  })
  if (found === undefined || found.state.status === 'none') return undefined
  const { group, seq, hash, state } = found
  const proof = await db.transaction(group, (tx) => proofOf(tx, group, { caseFile: 'group', seq }))
  const shown =
    proof === undefined ? null : { proof: proof.proof, leaf: proof.leaf, salt: proof.salt, line: proof.line }
  return { hash, since: state.since, entry: shown }
}
