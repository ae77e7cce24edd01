import { sql } from 'kysely'
import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { authorisingActsOf, bodiesOf, recordedActsOf, type StandingOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import type { DueActs } from '#platform/due.ts'
import type { RowKey } from '#platform/served.ts'
import { conventionCase } from './case.ts'
import { conventionDocument } from './documents.ts'
import { gatherFacts } from './facts.ts'
import { readConvention, readGroup } from './read.ts'
import { tasksOf } from './tasks.ts'

export type { Convention } from '../model/state.ts'
export { conventionCase } from './case.ts'
export { type ExpectedAct, expecting } from './expecting.ts'
export { readConvention, readGroup } from './read.ts'
export { routes } from './routes.ts'
export { senderOf } from './sender.ts'

/** Where the convention of a group stands, for acts that will ask for their group. */
export const groupRow = (groupId: string): RowKey => ({ table: 'convention', id: groupId })

/** A convention whose effect is a date takes effect of itself on that day. */
export const due: DueActs = async (tx, groupId, today) => {
  const { rows } = await sql<{ status: string }>`
    select status from convention where group_id = ${groupId} and status = 'constituted'
      and state #>> '{clauses,effectiveFrom,date}' <= ${today}`.execute(tx)
  return rows.map(() => ({ served: conventionCase, id: groupId, act: { type: 'takeEffect' } }))
}

/** The acts that authorise, signatures, originals and notifications that are awaited. */
export async function tasks(tx: Tx, groupId: string): Promise<readonly Task[]> {
  const state = await readConvention(tx, groupId)
  // What the organs decided is asked for until the last signature: the board of a group in force does not read it.
  const deciding = state.status === 'draft' || state.status === 'signing'
  const acts = deciding ? await authorisingActsOf(tx, groupId, { subject: 'membership' }) : []
  return tasksOf(groupId, state, { bodies: await bodiesOf(tx, groupId), acts })
}

/** Where the group stands, for the register of bodies: who keeps it follows from the convention. */
export const standingOf: StandingOf = async (tx, groupId) => {
  const group = await readGroup(tx, groupId)
  return {
    standing: {
      preparing: group === undefined || group.status === 'draft',
      coordinators: group?.clauses.coordinators.map(({ body }) => body) ?? [],
    },
    articles: group?.articles ?? {},
  }
}

/** The convention as a document of that day; `undefined` before it is founded. */
export async function conventionDocumentOf(tx: Tx, groupId: string, day: IsoDate): Promise<DocumentModel | undefined> {
  const state = await readConvention(tx, groupId)
  if (state.status === 'none') return undefined
  const { parties } = await gatherFacts(tx, groupId)
  return conventionDocument(state, { parties, acts: await recordedActsOf(tx, groupId, {}) }, day)
}
