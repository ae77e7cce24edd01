import { sql } from 'kysely'
import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { reminder } from '../model/reminder.ts'
import type { Act, Awaited, Event, Facts, Reminder } from '../model/state.ts'

/** What the whole group awaits, told by whoever composes the server: every module has tasks, this one knows none. */
export type TasksOf = (tx: Tx, groupId: string, today: IsoDate) => Promise<readonly Task[]>

export type ReminderCase = Served<Reminder, Act, Event, Facts>

/** The reminder as the server runs it; its letter leaves by the outbox, as `task.reminded`. */
export function reminderCase(tasksOf: TasksOf): ReminderCase {
  return {
    process: reminder,
    table: 'reminder',
    columns: (state) => ({
      task: state.status === 'none' ? null : state.task,
      body: state.status === 'none' ? null : state.body,
      sent_on: state.status === 'none' ? null : state.sentOn,
    }),
    facts: async (tx, { groupId, act, today }) => {
      const group = await readGroup(tx, groupId)
      if (group === undefined) throw new ProblemError('notFound')
      const tasks = act === undefined ? [] : await tasksOf(tx, groupId, today)
      const awaited = awaitedIn(tasks, act?.task)
      const lastSentOn = act === undefined ? null : await lastSent(tx, groupId, act.task)
      return { facts: { group, awaited, lastSentOn }, articles: group.articles }
    },
    outbox: ({ state }) => (state.status === 'none' ? [] : [{ topic: 'task.reminded', payload: { ...state } }]),
  }
}

function awaitedIn(tasks: readonly Task[], key: string | undefined): Awaited | null {
  const task = tasks.find((candidate) => candidate.key === key)
  if (task?.by == null) return null
  return { process: task.process, case: task.id, act: task.act, body: task.by.id, due: task.due }
}

async function lastSent(tx: Tx, groupId: string, task: string): Promise<IsoDate | null> {
  const { rows } = await sql<{ on: IsoDate | null }>`
    select max(sent_on) as on from reminder where group_id = ${groupId} and task = ${task}`.execute(tx)
  return rows[0]?.on ?? null
}
