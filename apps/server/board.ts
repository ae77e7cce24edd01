import type { BoardMember, BoardView } from '#api/group.ts'
import type { Task } from '#api/shapes.ts'
import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { contractsOf } from '#modules/contract/server/index.ts'
import { coordinatorOf, type Group, isMemberOn } from '#modules/convention/index.ts'
import { readConvention, readGroup } from '#modules/convention/server/index.ts'
import { remindedOn } from '#modules/reminder/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Readership, Reading } from '#platform/secrecy.ts'
import { casesOf } from './cases.ts'
import { toldConsultations } from './consultations-told.ts'
import { tasksShown } from './cut.ts'
import { type Directory, directoryOf, nameIn } from './directory.ts'
import { comingOf, stagesOf } from './stages.ts'
import { tasksOf } from './tasks.ts'

export type Seen = Reading & { readonly actor: Actor; readonly today: IsoDate }

/** What a page is read with: the person, and what its body is in the group. */
export async function seenBy(
  tx: Tx,
  { processes, readerOf }: Readership,
  who: { readonly groupId: string; readonly actor: Actor; readonly today: IsoDate },
): Promise<Seen> {
  return { ...who, processes, reader: await readerOf(tx, who.groupId, who.actor) }
}

/** The board of one group as one person sees it: where it stands, what is expected of me, who holds up whom. */
export async function viewBoard(tx: Tx, seen: Seen): Promise<BoardView> {
  const { groupId, actor, today } = seen
  const group = await readGroup(tx, groupId)
  if (group === undefined) throw new ProblemError('notFound')
  const directory = await directoryOf(tx, groupId)
  const tasks = await tasksShown(tx, seen, await tasksOf(tx, groupId, today))
  const mine = tasks.filter(({ by }) => actor.kind === 'person' && by?.id === actor.body)
  const coordinator = coordinatorOf(group)
  const cases = await casesOf(tx, seen)
  const told = {
    group,
    convention: await readConvention(tx, groupId),
    consultations: toldConsultations(cases),
    contracts: await contractsOf(tx, groupId),
  }
  return {
    group: {
      id: groupId,
      title: group.clauses.name,
      object: group.clauses.object,
      status: group.status,
      effectiveOn: group.effectiveOn,
      coordinator: coordinator === undefined ? null : nameIn(directory, coordinator),
      today,
    },
    stages: stagesOf(told, today),
    mine,
    others: tasks.filter((task) => !mine.includes(task)),
    coming: comingOf(told, cases, today),
    members: membersOf(group, { directory, tasks, today, reminded: await remindedOn(tx, groupId) }),
  }
}

type Around = {
  readonly directory: Directory
  readonly tasks: readonly Task[]
  readonly today: IsoDate
  readonly reminded: ReadonlyMap<string, IsoDate>
}

function membersOf(group: Group, { directory, tasks, today, reminded }: Around): readonly BoardMember[] {
  return group.members.map(({ body, founder, from, until }) => {
    const missing = tasks.filter((task) => task.missing && task.by?.id === body)
    const days = missing.flatMap(({ key }) => reminded.get(key) ?? []).toSorted()
    return {
      body: nameIn(directory, body),
      founder,
      from,
      until,
      present: isMemberOn({ body, founder, from, until }, today),
      missing,
      reminded: days.at(-1) ?? null,
    }
  })
}
