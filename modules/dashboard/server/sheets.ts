import { shareOf } from '#modules/ceiling/index.ts'
import type { Language } from '#ui/i18n/format.ts'
import type { Cell } from '#ui/spreadsheet.ts'
import type { TableName } from '../contract.ts'
import { costOf } from '../model/figures.ts'
import type { DashboardWords } from '../web/words.fr.ts'
import { words } from '../web/words.ts'
import type { Read } from './read.ts'

/** One table of a dashboard: under which title and heads, row by row. */
export type TableSheet = {
  readonly name: TableName
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

type Found = Read & { readonly names: ReadonlyMap<string, string> }
type Telling = Found & {
  readonly says: DashboardWords
  readonly nameOf: (body: string) => string
  /** The rows of the member that the dashboard is of; all of the whole group. */
  readonly own: <T extends { readonly body: string }>(of: readonly T[]) => readonly T[]
}

/** Everything that a dashboard shows, for a spreadsheet: member by member, so that whoever takes it may add it up otherwise. */
export function sheetsOf(found: Found, language: Language): readonly TableSheet[] {
  const { dashboard, names } = found
  const telling: Telling = {
    ...{ ...found, says: words[language], nameOf: (body) => names.get(body) ?? '' },
    own: (of) => (dashboard.body === null ? of : of.filter(({ body }) => body === dashboard.body)),
  }
  const tables = { lines, members, months, stages, deliveries, penalties, invoices }
  return (Object.keys(tables) as TableName[]).map((name) => ({
    ...{ name, title: telling.says.sheets[name] },
    ...tables[name](telling),
  }))
}

type Table = Pick<TableSheet, 'heads' | 'rows'>

const cents = (amount: number | null): Cell => (amount === null ? null : { cents: amount })
/** A mean to the second decimal, as an amount is written. */
const mean = (sum: number, among: number): Cell => (among === 0 ? null : { cents: Math.round((sum * 100) / among) })

function lines({ says, kept, own, nameOf }: Telling): Table {
  const known = new Map((kept.prices?.lines ?? []).map((line) => [line.key, line]))
  const shares = new Map<string, ReadonlyMap<string, number>>()
  const ceilingOf = (body: string, line: string): number | null => {
    if (kept.ceilings === undefined) return null
    const counted = shares.get(body) ?? quantitiesOf(shareOf(kept.ceilings, body))
    shares.set(body, counted)
    return counted.get(line) ?? null
  }
  return {
    heads: [says.member, says.line, says.label, says.unit, says.quantity, says.ceiling, says.ordered, says.mean],
    rows: own(kept.lines).map(({ body, line, quantity, amount }) => {
      const price = costOf(amount, quantity)
      return [
        ...[nameOf(body), line, known.get(line)?.label ?? '', known.get(line)?.unit ?? '', quantity],
        ...[ceilingOf(body, line), { cents: amount }, price === null ? null : { price }],
      ]
    }),
  }
}

const quantitiesOf = (share: ReturnType<typeof shareOf>): ReadonlyMap<string, number> =>
  new Map((share?.quantities ?? []).map(({ line, quantity }) => [line, quantity]))

function members({ says, dashboard: { members: all, ceiling, body }, own, nameOf }: Telling): Table {
  const rows = own(all).map(({ body: of, ordered, orders, share }): readonly Cell[] => [
    ...[nameOf(of), cents(share), { cents: ordered }, share === null ? null : { cents: share - ordered }, orders],
  ])
  const ordered = all.reduce((sum, each) => sum + each.ordered, 0)
  const orders = all.reduce((sum, each) => sum + each.orders, 0)
  const maximum = ceiling?.maximum ?? null
  const whole: readonly Cell[] = [
    ...[says.group, cents(maximum), cents(ordered), maximum === null ? null : { cents: maximum - ordered }, orders],
  ]
  return {
    heads: [says.member, says.share, says.ordered, says.left, says.orders],
    rows: body === null ? [...rows, whole] : rows,
  }
}

const months = ({ says, kept, own, nameOf }: Telling): Table => ({
  heads: [says.member, says.month, says.ordered, says.orders],
  rows: own(kept.months).map(({ body, month, amount, orders }) => [nameOf(body), { month }, { cents: amount }, orders]),
})

const stages = ({ says, kept, own, nameOf }: Telling): Table => ({
  heads: [says.member, says.stage, says.orders, says.amount],
  rows: own(kept.stages).map(({ body, status, orders, amount }) => [
    ...[nameOf(body), says.stageOf[status] ?? status, orders, { cents: amount }],
  ]),
})

const deliveries = ({ says, kept, own, nameOf }: Telling): Table => ({
  heads: [says.member, says.decision, says.deliveryCount, says.amount, says.reduction, says.meanDays],
  rows: own(kept.deliveries).map(({ body, status, how, deliveries: count, amount, reduction, days }) => [
    ...[nameOf(body), says.decisionOf[`${status} ${how}`.trim()] ?? status, count],
    ...[{ cents: amount }, { cents: reduction }, status === 'accepted' ? mean(days, count) : null],
  ]),
})

const penalties = ({ says, kept, own, nameOf }: Telling): Table => ({
  heads: [says.member, says.stage, says.penaltyCount, says.penaltyAmount, says.meanDays],
  rows: own(kept.penalties).map(({ body, status, penalties: count, amount, days }) => [
    ...[nameOf(body), says.penaltyOf[status] ?? status, count, { cents: amount }, mean(days, count)],
  ]),
})

/** Those that the reader may read, and no others. */
const invoices = ({ says, payable, nameOf }: Telling): Table => ({
  heads: [says.member, says.invoiceCount, says.paid, says.toPay, says.late, says.owed],
  rows: payable.map(({ body, invoices: count, paid, toPay, late, owed }) => [
    ...[nameOf(body), count, { cents: paid }, { cents: toPay }, { cents: late }, { cents: owed }],
  ]),
})
