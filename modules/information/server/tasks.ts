import type { Task } from '#api/shapes.ts'
import { clause } from '#kernel/citation.ts'
import { type ExpectedAct, expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Inquiry } from '../model/inquiry-state.ts'
import type { Item } from '../model/item-state.ts'
import { openInquiryRows, type Row, unreadRows } from './queries.ts'

/** What members have not read, and what they asked that is not answered. The convention sets no day for either. */
export async function tasks(tx: Tx, groupId: string): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const unread = await unreadRows(tx, groupId)
  const asked = await openInquiryRows(tx, groupId)
  const { coordinator, nameOf } = known
  return [...unread.flatMap(readings), ...asked.flatMap((row) => answers(row, coordinator, nameOf))].map(known.task)
}

function readings({ id, state }: Row<Item>): readonly ExpectedAct[] {
  if (state.status !== 'shared') return []
  const { title, nature, receipts } = state
  return receipts
    .filter(({ readAt }) => readAt === null)
    .map(({ body, availableAt }) => ({
      process: 'item',
      id,
      act: 'acknowledge',
      by: body,
      basis: [clause('information')],
      facts: { title, nature, availableAt },
      missing: false,
      apart: body,
    }))
}

function answers(
  { id, state }: Row<Inquiry>,
  coordinator: string,
  nameOf: (body: string) => string,
): readonly ExpectedAct[] {
  if (state.status !== 'asked') return []
  const { subject, member, askedAt } = state
  return [
    {
      process: 'inquiry',
      id,
      act: 'answer',
      by: coordinator,
      basis: [clause('information')],
      facts: { subject, member: nameOf(member), askedAt },
      missing: true,
    },
  ]
}
