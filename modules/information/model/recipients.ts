import type { IsoDate } from '#kernel/citation.ts'
import { coordinatorOf, type Group, membersOn } from '#modules/convention/index.ts'
import type { Listed } from './item-state.ts'

/** The members to be told on that day: all but the coordinator, who tells. */
export function membersToTell(group: Group, on: IsoDate): readonly string[] {
  const coordinator = coordinatorOf(group)
  return membersOn(group, on)
    .map(({ body }) => body)
    .filter((body) => body !== coordinator)
}

/** Whom an item is put at the disposal of: those listed, or every member to be told. */
export function recipientsOf(group: Group, on: IsoDate, listed: Listed | null): readonly string[] {
  const all = membersToTell(group, on)
  return listed === null ? all : all.filter((body) => listed.bodies.includes(body))
}
