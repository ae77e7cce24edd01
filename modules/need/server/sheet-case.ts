import { readGroup } from '#modules/convention/server/index.ts'
import { perimetersOf } from '#modules/perimeter/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { needSheet } from '../model/sheet.ts'
import type { NeedSheet, SheetAct, SheetEvent, SheetFacts } from '../model/sheet-state.ts'
import type { InterestsOn } from './interests-on.ts'
import { bodiesThatAnswered, purchaseOf } from './queries.ts'

export type SheetCase = Served<NeedSheet, SheetAct, SheetEvent, SheetFacts>

/** The need sheet of one member, as the server runs it. */
export const sheetCase = (interestsOn: InterestsOn): SheetCase => ({
  process: needSheet,
  table: 'need_sheet',
  columns: (state) => ({
    purchase: state.status === 'none' ? null : state.purchase,
    body: state.status === 'none' ? null : state.body,
  }),
  facts: async (tx, { groupId, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const about = state.status === 'none' ? (act?.type === 'file' ? act : undefined) : state
    const purchase = about === undefined ? undefined : await purchaseOf(tx, groupId, about.purchase)
    const answered =
      state.status === 'none' && about !== undefined ? await bodiesThatAnswered(tx, groupId, about.purchase) : []
    const perimeters = about === undefined ? [] : await perimetersOf(tx, groupId, about.body)
    const interests = about === undefined ? [] : await interestsOn(tx, groupId, about.purchase)
    return {
      facts: { group, purchase: purchase ?? { status: 'none' }, answered, perimeters, interests },
      articles: group.articles,
    }
  },
  // Of what is needed, as of the purchase itself, nothing is shown to whoever has an interest in its procedure.
  secrecy: {
    mayRead: () => true,
    open: [],
    procedure: (state) => (state.status === 'none' ? null : state.purchase),
  },
})
