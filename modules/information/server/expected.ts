import { type ClauseArticles, clause, resolve } from '#kernel/citation.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { ExpectedAct, ExpectedActs } from '#platform/expected-act.ts'
import { inquiryRows, unreadRows } from './queries.ts'

/** What members have not read, and what they asked that is not answered. The convention sets no day for either. */
export const expected: ExpectedActs = async (tx, groupId) => {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const unread = await readingsExpected(tx, groupId, group.articles)
  const coordinator = coordinatorOf(group)
  return coordinator === undefined
    ? unread
    : [...unread, ...(await answersExpected(tx, groupId, group.articles, coordinator))]
}

async function readingsExpected(tx: Tx, groupId: string, articles: ClauseArticles): Promise<readonly ExpectedAct[]> {
  const rows = await unreadRows(tx, groupId)
  return rows.flatMap(({ id, state }) => {
    if (state.status !== 'shared') return []
    const { title, nature } = state
    return state.receipts
      .filter(({ readAt }) => readAt === null)
      .map(({ body, availableAt }) => ({
        key: `item ${id} acknowledge ${body}`,
        process: 'item',
        id,
        act: 'acknowledge',
        by: body,
        due: null,
        basis: resolve([clause('information')], articles),
        facts: { title, nature, availableAt },
        missing: false,
      }))
  })
}

async function answersExpected(
  tx: Tx,
  groupId: string,
  articles: ClauseArticles,
  coordinator: string,
): Promise<readonly ExpectedAct[]> {
  const rows = await inquiryRows(tx, groupId)
  return rows.flatMap(({ id, state }) =>
    state.status !== 'asked'
      ? []
      : [
          {
            key: `inquiry ${id} answer ${coordinator}`,
            process: 'inquiry',
            id,
            act: 'answer',
            by: coordinator,
            due: null,
            basis: resolve([clause('information')], articles),
            facts: { subject: state.subject, member: state.member, askedAt: state.askedAt },
            missing: true,
          },
        ],
  )
}
