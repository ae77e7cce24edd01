import type { Task } from '#api/shapes.ts'
import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { type Group, membersOn } from '#modules/convention/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { type ExpectedAct, expectedActs, type GroupAtWork } from '../model/expected.ts'
import { UNDERTAKING_BASIS } from '../model/undertaking.ts'
import { meetingRows, remarkRows, reviewRows, seatRows, subjectOf } from './queries.ts'

const BASES: Readonly<Record<ExpectedAct['act'], Basis>> = {
  designate: [clause('technical-group'), cite('policy', 'A28')],
  bind: UNDERTAKING_BASIS,
  answer: [clause('technical-group'), clause('coordinator')],
  hold: [clause('coordinator'), clause('technical-group')],
}

/** What each technical group at work waits for. Nobody is held up by it: the group advises (S6.1). */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const works = await groupsAtWork(tx, known.group, groupId, today)
  return works.flatMap((work) =>
    expectedActs(work, known.coordinator, today).map(({ body, ...expected }) =>
      known.task({ ...expected, by: body, basis: BASES[expected.act], missing: false, apart: body }),
    ),
  )
}

/** The technical groups that somebody has been named in, on procedures that are led. */
async function groupsAtWork(tx: Tx, group: Group, groupId: string, today: IsoDate): Promise<readonly GroupAtWork[]> {
  const seats = await seatRows(tx, groupId)
  const procedures = [...new Set(seats.flatMap(({ state }) => (state.status === 'none' ? [] : [state.procedure])))]
  if (procedures.length === 0) return []
  const [reviews, remarks, meetings] = [
    await reviewRows(tx, groupId),
    await remarkRows(tx, groupId),
    await meetingRows(tx, groupId),
  ]
  const members = membersOn(group, today).map(({ body }) => body)
  const works: GroupAtWork[] = []
  for (const procedure of procedures) {
    const { standing, title } = await subjectOf(tx, groupId, procedure)
    if (standing) works.push({ procedure, title, members, seats, reviews, remarks, meetings })
  }
  return works
}
