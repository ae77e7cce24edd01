import { bindingOf } from '#modules/contract/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, Granted, Served } from '#platform/served.ts'
import { item } from '../model/item.ts'
import type { Act, Event, Facts, Item } from '../model/item-state.ts'
import { itemSecrecy } from '../model/secrecy.ts'
import { readItem } from './queries.ts'

/** The item as the server runs it. One that corrects another marks it so, in the same transaction. */
export const itemCase: Served<Item, Act, Event, Facts> = {
  process: item,
  table: 'information_item',
  columns: (state) => ({
    nature: state.status === 'none' ? null : state.nature,
    unread: state.status === 'shared' ? state.receipts.filter(({ readAt }) => readAt === null).length : 0,
  }),
  facts: async (tx, { groupId, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const contracts = await bindingOf(tx, groupId)
    const before =
      act?.type === 'share' && act.corrects !== null ? await readItem(tx, groupId, act.corrects) : undefined
    return { facts: { group, contracts, corrected: summaryOf(before) }, articles: group.articles }
  },
  secrecy: itemSecrecy,
  consequences: corrections,
  outbox: ({ groupId, id, events }) =>
    events.flatMap((event) =>
      event.type === 'InformationShared'
        ? [{ topic: 'information.shared', payload: { groupId, id, nature: event.nature, to: event.recipients } }]
        : [],
    ),
}

function summaryOf(before: Item | undefined): Facts['corrected'] {
  if (before === undefined || before.status === 'none') return null
  return { status: before.status, recipients: before.receipts.map(({ body }) => body) }
}

function corrections({ id, events }: Granted<Item, Event>): readonly Consequence[] {
  return events.flatMap((event) =>
    event.type === 'InformationShared' && event.corrects !== null
      ? [{ served: itemCase, id: event.corrects, act: { type: 'correct', by: id } as Act }]
      : [],
  )
}
