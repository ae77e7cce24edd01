import type { Task } from '#api/shapes.ts'
import type { Staged } from '#kernel/process.ts'
import { standingInterests } from '#modules/interest/server/index.ts'
import { purchasesUnder } from '#modules/procedure/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { entryAt } from '#platform/journal/read.ts'
import { readCase } from '#platform/journal/store.ts'
import type { Message } from '#platform/outbox.ts'
import { type Reading, withheldAmong } from '#platform/secrecy.ts'
import { servedRoutes } from './served-routes.ts'

/**
 * The tasks that a reader may see: those of a procedure in which it has an interest await somebody else, and name what
 * it may not read. A task is of such a procedure by its case, or by what it names.
 */
export async function tasksShown(tx: Tx, reading: Reading, tasks: readonly Task[]): Promise<readonly Task[]> {
  const { cutFrom } = reading.reader
  if (cutFrom.length === 0) return tasks
  const cases = tasks.filter(({ id }) => id !== 'new')
  const withheld = await withheldAmong(tx, reading, cases)
  return tasks.filter(({ process, id, facts }) => {
    // A case of which nothing at all is shown is one of the procedure; one that is only kept keeps some members open.
    if (withheld(process, id)?.length === 0) return false
    const told = JSON.stringify([id, facts])
    return !cutFrom.some((procedure) => told.includes(procedure))
  })
}

/** Whom a message does not reach: the persons with an interest in the procedure that it is about. */
export async function personsCutFrom(
  tx: Tx,
  { groupId, caseFile, seq, payload }: Pick<Message, 'groupId' | 'caseFile' | 'seq' | 'payload'>,
): Promise<ReadonlySet<string>> {
  const standing = await standingInterests(tx, groupId)
  if (standing.length === 0) return new Set()
  const purchases = await purchasesUnder(
    tx,
    groupId,
    standing.map(({ procedure }) => procedure),
  )
  const told = JSON.stringify(payload)
  const own = await procedureOfEntry(tx, groupId, caseFile, seq)
  const isAbout = (id: string | undefined) => id !== undefined && (id === own || told.includes(id))
  const cut = standing.filter(({ procedure }) => isAbout(procedure) || isAbout(purchases.get(procedure)))
  return new Set(cut.map(({ person }) => person))
}

/** The procedure of the case in which an act was done. */
async function procedureOfEntry(tx: Tx, groupId: string, caseFile: string, seq: number): Promise<string | null> {
  const entry = await entryAt(tx, groupId, seq)
  if (entry === undefined || entry.caseFile !== caseFile) return null
  const served = servedRoutes.find((route) => route.served.process.name === entry.process)?.served
  if (served?.secrecy?.procedure === undefined) return null
  const { state } = await readCase<Staged>(tx, served.table, { groupId, id: entry.id })
  return state === undefined ? null : served.secrecy.procedure(state, entry.id)
}
