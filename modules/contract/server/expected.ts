import { resolve } from '#kernel/citation.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { ExpectedActs } from '#platform/expected-act.ts'
import { expectedActs } from '../model/expected.ts'
import { contractRows } from './queries.ts'

/** What the contracts of the group wait for. No text sets a day for any of it. */
export const expected: ExpectedActs = async (tx, groupId, today) => {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const rows = await contractRows(tx, groupId)
  return rows.flatMap(({ id, state }) =>
    expectedActs(group, state, today).map(({ act, body, basis, missing }) => ({
      key: `contract ${id} ${act} ${body}`,
      process: 'contract',
      id,
      act,
      by: body,
      due: null,
      basis: resolve(basis, group.articles),
      facts: state.status === 'none' ? {} : { title: state.title, reference: state.reference },
      missing,
    })),
  )
}
