import type { Task } from '#api/shapes.ts'
import { clause, resolve } from '#kernel/citation.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Inquiry } from '../model/inquiry-state.ts'
import type { Item } from '../model/item-state.ts'
import { openInquiryRows, type Row, unreadRows } from './queries.ts'

/** What members have not read, and what they asked that is not answered. The convention sets no day for either. */
export async function tasks(tx: Tx, groupId: string): Promise<Task[]> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const names = await namesOf(tx, groupId)
  const unread = await unreadRows(tx, groupId)
  const asked = await openInquiryRows(tx, groupId)
  return [
    ...unread.flatMap((row) => readings(group, row, names)),
    ...asked.flatMap((row) => answers(group, row, names)),
  ]
}

type Names = ReadonlyMap<string, string>

function readings(group: Group, { id, state }: Row<Item>, names: Names): Task[] {
  if (state.status !== 'shared') return []
  const { title, nature, receipts } = state
  return receipts
    .filter(({ readAt }) => readAt === null)
    .map(({ body, availableAt }) => ({
      key: `item.acknowledge.${id}.${body}`,
      process: 'item',
      id,
      act: 'acknowledge',
      by: { id: body, name: names.get(body) ?? body },
      due: null,
      basis: [...resolve([clause('information')], group.articles)],
      facts: { title, nature, availableAt },
      missing: false,
    }))
}

function answers(group: Group, { id, state }: Row<Inquiry>, names: Names): Task[] {
  const coordinator = coordinatorOf(group)
  if (state.status !== 'asked' || coordinator === undefined) return []
  const { subject, member, askedAt } = state
  return [
    {
      key: `inquiry.answer.${id}`,
      process: 'inquiry',
      id,
      act: 'answer',
      by: { id: coordinator, name: names.get(coordinator) ?? coordinator },
      due: null,
      basis: [...resolve([clause('information')], group.articles)],
      facts: { subject, member: names.get(member) ?? member, askedAt },
      missing: true,
    },
  ]
}
