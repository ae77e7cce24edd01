import type { Task } from '#api/shapes.ts'
import type { Staged } from '#kernel/process.ts'
import { standingInterests } from '#modules/interest/server/index.ts'
import { purchasesUnder } from '#modules/procedure/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { entryAt } from '#platform/journal/read.ts'
import { readCase } from '#platform/journal/store.ts'
import { type KeptMail, mailOf, type StoredMail } from '#platform/mail/mailbox.ts'
import { type Message, messagesOf } from '#platform/outbox.ts'
import { type Reading, withheldAmong } from '#platform/secrecy.ts'
import { cutFor } from './procedures.ts'
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

const MAIL_SHOWN = 200

/**
 * The mail of a group on screen, as one person may see it. Of what was sent before an interest was declared, the letters
 * about that procedure are hidden, and those of which it is no longer known what they are about.
 */
export async function mailShownTo(tx: Tx, groupId: string, person: string | null): Promise<readonly StoredMail[]> {
  const kept = await mailOf(tx, groupId, MAIL_SHOWN)
  const cutFrom = person === null ? [] : await cutFor(tx, groupId, person)
  const shown = cutFrom.length === 0 ? kept : await aboutOthers(tx, groupId, { person, kept })
  return shown.map(({ key: _, ...mail }) => mail)
}

async function aboutOthers(
  tx: Tx,
  groupId: string,
  { person, kept }: { readonly person: string | null; readonly kept: readonly KeptMail[] },
): Promise<readonly KeptMail[]> {
  const known = kept.map(({ key }) => messageIn(key)).filter((id) => id !== undefined)
  const open = new Set<number>()
  for (const message of await messagesOf(tx, groupId, known)) {
    if (!(await personsCutFrom(tx, message)).has(person ?? '')) open.add(Number(message.id))
  }
  return kept.filter(({ key }) => open.has(messageIn(key) ?? Number.NaN))
}

/** The message of the outbox that set a letter off, by the key under which it was sent. */
function messageIn(key: string): number | undefined {
  const id = /^(\d+)-/.exec(key)?.[1]
  return id === undefined ? undefined : Number(id)
}

/** The procedure of the case in which an act was done. */
async function procedureOfEntry(tx: Tx, groupId: string, caseFile: string, seq: number): Promise<string | null> {
  const entry = await entryAt(tx, groupId, caseFile, seq)
  if (entry === undefined || entry.caseFile !== caseFile) return null
  const served = servedRoutes.find((route) => route.served.process.name === entry.process)?.served
  if (served?.secrecy?.procedure === undefined) return null
  const { state } = await readCase<Staged>(tx, served.table, { groupId, id: entry.id })
  return state === undefined ? null : served.secrecy.procedure(state, entry.id)
}
