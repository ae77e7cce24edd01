import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, sumAmounts } from '#kernel/money.ts'
import { type Ceilings, forecastOf, type Pace, shareOf } from '#modules/ceiling/index.ts'
import type { Prices } from '#modules/price-schedule/index.ts'

/** What is kept of the execution of a contract, member by member; amounts are cents. */
type Of<T> = readonly (T & { readonly body: string })[]
type Ordered = { readonly amount: Cents; readonly orders: number }

export type Kept = {
  readonly bodies: Of<Ordered>
  readonly lines: Of<{ readonly line: string; readonly quantity: number; readonly amount: Cents }>
  readonly months: Of<Ordered & { readonly month: string }>
  readonly stages: Of<Ordered & { readonly status: string }>
  readonly deliveries: Of<{
    readonly status: string
    readonly how: string
    readonly deliveries: number
    readonly amount: Cents
    readonly reduction: Cents
    readonly days: number
  }>
  readonly penalties: Of<{
    readonly status: string
    readonly penalties: number
    readonly amount: Cents
    readonly days: number
  }>
  readonly served: Of<{ readonly year: string; readonly users: number; readonly schools: number }>
  readonly buyers: readonly string[]
  readonly ceilings: Ceilings | undefined
  readonly prices: Prices | undefined
  readonly pace: Pace | null
}

/** The figures of the whole group (`body` is `null`), or of one member. */
export function figuresOf(kept: Kept, body: string | null, today: IsoDate) {
  const { ceilings, pace } = kept
  const own = <T extends { readonly body: string }>(of: readonly T[]) =>
    body === null ? of : of.filter((each) => each.body === body)
  const all = sumAmounts(kept.bodies.map(({ amount }) => amount))
  const ordered = own(kept.bodies)
  return {
    ordered: sumAmounts(ordered.map(({ amount }) => amount)),
    orders: counted(ordered, ({ orders }) => orders),
    members: membersOf(kept),
    forecast: ceilings === undefined ? null : forecastOf(pace, ceilings.maximum.amount - all, today),
    lines: linesOf(kept, own(kept.lines), body),
    months: monthsOf(own(kept.months), today),
    stages: together(own(kept.stages), ({ status }) => status, ['amount', 'orders']),
    deliveries: together(own(kept.deliveries), ({ status, how }) => `${status} ${how}`, [
      ...(['deliveries', 'amount', 'reduction', 'days'] as const),
    ]),
    penalties: together(own(kept.penalties), ({ status }) => status, ['penalties', 'amount', 'days']),
    served: servedBy(own(kept.served).filter((each) => kept.buyers.includes(each.body))),
  }
}

/** Rows of the same key as one row: the members of `sums` added up, the others as the first has them. */
function together<T extends object, N extends keyof T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  sums: readonly N[],
): T[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const added = sums.map((name) => [name, counted([first, ...others], (row) => Number(row[name]))] as const)
    return [{ ...first, ...Object.fromEntries(added) }]
  })
}

const counted = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((sum, row) => sum + of(row), 0)

/** Each buyer, in the order of the contract, then whoever else ordered. */
function membersOf({ bodies, buyers, ceilings }: Kept) {
  return [...new Set([...buyers, ...bodies.map(({ body }) => body)])].map((body) => {
    const found = bodies.find((each) => each.body === body)
    const share = ceilings === undefined ? null : (shareOf(ceilings, body)?.amount ?? null)
    return { body, ordered: found?.amount ?? 0, orders: found?.orders ?? 0, share }
  })
}

/** What is ordered of each line, those that cost most first; a line that is counted is told before anybody ordered of it. */
function linesOf({ ceilings, prices, served, buyers }: Kept, rows: Kept['lines'], body: string | null) {
  const limits = ceilings === undefined ? null : body === null ? ceilings.maximum : shareOf(ceilings, body)
  const ceilingOf = new Map((limits?.quantities ?? []).map(({ line, quantity }) => [line, quantity]))
  const known = new Map((prices?.lines ?? []).map((line) => [line.key, line]))
  const sums = new Map(together(rows, ({ line }) => line, ['quantity', 'amount']).map((row) => [row.line, row]))
  // What it costs by user is told of those whose users are known: the orders of the others have none to be divided by.
  const declared = new Set(served.map((each) => each.body).filter((each) => buyers.includes(each)))
  const ofDeclared = (line: string) =>
    sumAmounts(rows.filter((row) => row.line === line && declared.has(row.body)).map(({ amount }) => amount))
  return [...new Set([...sums.keys(), ...ceilingOf.keys()])]
    .map((line) => ({
      ...{ line, label: known.get(line)?.label ?? null, unit: known.get(line)?.unit ?? null },
      ...{ quantity: sums.get(line)?.quantity ?? 0, amount: sums.get(line)?.amount ?? 0 },
      declared: ofDeclared(line),
      ceiling: ceilingOf.get(line) ?? null,
    }))
    .toSorted((one, other) => other.amount - one.amount || one.line.localeCompare(other.line))
}

/** Every month from the first order to today, those without any among them. */
function monthsOf(rows: Kept['months'], today: IsoDate) {
  const sums = new Map(together(rows, ({ month }) => month, ['amount', 'orders']).map((row) => [row.month, row]))
  const signed = [...sums.keys()].toSorted()
  const [first, last] = [signed[0], [...signed, today.slice(0, 7)].toSorted().at(-1)]
  const months: { month: string; amount: Cents; orders: number }[] = []
  if (first === undefined || last === undefined) return months
  for (let month = first; month <= last; month = monthAfter(month))
    months.push({ month, amount: sums.get(month)?.amount ?? 0, orders: sums.get(month)?.orders ?? 0 })
  return months
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

function servedBy(rows: Kept['served']) {
  const year = rows
    .map((each) => each.year)
    .toSorted()
    .at(-1)
  if (year === undefined) return null
  const sum = (of: (row: Kept['served'][number]) => number) => counted(rows, of)
  return { users: sum(({ users }) => users), schools: sum(({ schools }) => schools), year, members: rows.length }
}

/** What one unit, one user or one school comes to, in ten-thousandths of a euro, to the nearest; `null` of none. */
export const costOf = (amount: Cents, among: number): number | null =>
  among <= 0 ? null : Math.round((amount * 100) / among)
