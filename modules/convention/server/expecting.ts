import type { Task } from '#api/shapes.ts'
import { type Basis, type IsoDate, resolve } from '#kernel/citation.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { coordinatorOf, type Group } from '../model/group.ts'
import { readGroup } from './read.ts'

/** An act that the state of a case waits for, as its module finds it. */
export type ExpectedAct = {
  readonly process: string
  readonly id: string
  readonly act: string
  /** The body whose act it is. */
  readonly by: string
  /** The day by which it is due; left out where no text sets one. */
  readonly due?: IsoDate | null
  readonly basis: Basis
  readonly facts: Task['facts']
  /** True when others are held up until it is done. */
  readonly missing: boolean
  /** Tells it apart from the same act expected of the same case: of another body, or about another one. */
  readonly apart?: string
}

/** With what a module says to whom its cases look. */
export type Expecting = {
  readonly group: Group
  readonly coordinator: string
  readonly nameOf: (body: string) => string
  /** The act under the name of its body and the articles of the group's convention. */
  readonly task: (expected: ExpectedAct) => Task
}

/** Reads it; `undefined` before the convention is founded, when nothing is expected of anybody under it. */
export async function expecting(tx: Tx, groupId: string): Promise<Expecting | undefined> {
  const group = await readGroup(tx, groupId)
  const coordinator = group && coordinatorOf(group)
  if (group === undefined || coordinator === undefined) return undefined
  const names = await namesOf(tx, groupId)
  const nameOf = (body: string) => names.get(body) ?? body
  const task = ({ process, id, act, by, due = null, basis, facts, missing, apart }: ExpectedAct): Task => ({
    key: [process, act, id, ...(apart === undefined ? [] : [apart])].join('.'),
    process,
    id,
    act,
    by: { id: by, name: nameOf(by) },
    due,
    basis: [...resolve(basis, group.articles)],
    facts,
    missing,
  })
  return { group, coordinator, nameOf, task }
}
