import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { type ExpectedAct, expectedOfClosing, expectedOfDissolution, expectedOfTerm } from '../model/expected.ts'
import { termFacts } from './facts.ts'
import { dissolutionRows, readClosing, readCompletion } from './queries.ts'

/** What the end of the group waits for, on each of its ways, and after it. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const task =
    (process: string, id: string) =>
    ({ about, ...expected }: ExpectedAct): Task => {
      const facts = about === undefined ? {} : { about: known.nameOf(about) }
      return known.task({ process, id, ...expected, facts, apart: about ?? expected.by })
    }
  const completion = await readCompletion(tx, groupId)
  const facts = await termFacts(tx, groupId, known.group)
  const rows = await dissolutionRows(tx, groupId)
  const closing = await readClosing(tx, groupId)
  return [
    ...expectedOfTerm(completion, facts, today).map(task('completion', groupId)),
    ...rows.flatMap(({ id, state }) => expectedOfDissolution(state, known.group, today).map(task('dissolution', id))),
    ...expectedOfClosing(closing, known.group).map(task('closing', groupId)),
  ]
}
