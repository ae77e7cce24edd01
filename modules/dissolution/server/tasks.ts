import type { Task } from '#api/shapes.ts'
import { type IsoDate, resolve } from '#kernel/citation.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { type ExpectedAct, expectedOfClosing, expectedOfDissolution, expectedOfTerm } from '../model/expected.ts'
import { termFacts } from './facts.ts'
import { dissolutionRows, readClosing, readCompletion } from './queries.ts'

/** What the end of the group waits for, on each of its ways, and after it. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const names = await namesOf(tx, groupId)
  const task =
    (process: string, id: string) =>
    ({ act, by, about, due, basis, missing }: ExpectedAct): Task => ({
      key: `${process}.${act}.${id}.${about ?? by}`,
      process,
      id,
      act,
      by: { id: by, name: names.get(by) ?? by },
      due,
      basis: [...resolve(basis, group.articles)],
      facts: about === undefined ? {} : { about: names.get(about) ?? about },
      missing,
    })
  const completion = await readCompletion(tx, groupId)
  const facts = await termFacts(tx, groupId, group)
  const rows = await dissolutionRows(tx, groupId)
  const closing = await readClosing(tx, groupId)
  return [
    ...expectedOfTerm(completion, facts, today).map(task('completion', groupId)),
    ...rows.flatMap(({ id, state }) => expectedOfDissolution(state, group, today).map(task('dissolution', id))),
    ...expectedOfClosing(closing, group).map(task('closing', groupId)),
  ]
}
