import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { reminderCase, type TasksOf } from './case.ts'

export type { TasksOf } from './case.ts'

/** `POST …/reminders` sends one. */
export function routes(tasksOf: TasksOf): readonly ProcessRoutes[] {
  return [{ served: reminderCase(tasksOf), collection: 'reminders', opening: 'send', acts, state }]
}

/** The last day on which each task was reminded, by its key. */
export async function remindedOn(tx: Tx, groupId: string): Promise<ReadonlyMap<string, IsoDate>> {
  const { rows } = await sql<{ task: string; on: IsoDate }>`
    select task, max(sent_on) as on from reminder where group_id = ${groupId} group by task`.execute(tx)
  return new Map(rows.map(({ task, on }) => [task, on]))
}
