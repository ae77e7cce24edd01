import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { modules } from './modules.ts'

/** What the whole group awaits, from every module; what has a date comes first, the nearest before. */
export async function tasksOf(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const tasks: Task[] = []
  for (const module of modules) tasks.push(...((await module.tasks?.(tx, groupId, today)) ?? []))
  return tasks.sort((one, other) => compareDue(one.due, other.due))
}

function compareDue(one: IsoDate | null, other: IsoDate | null): number {
  if (one === other) return 0
  if (one === null) return 1
  return other === null || one < other ? -1 : 1
}
