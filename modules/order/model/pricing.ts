import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, sumAmounts } from '#kernel/money.ts'
import type { Amounts } from '#modules/ceiling/index.ts'
import { lineAmount, type Prices, priceIn, vatOf, versionOn } from '#modules/price-schedule/index.ts'
import type { AskedLine, PricedLine } from './state.ts'

/** Lines at the prices of a day (R4.15); a line that the schedule has not, or that no order buys, is left out. */
export function pricedOn(prices: Prices, lines: readonly AskedLine[], on: IsoDate): readonly PricedLine[] {
  const version = versionOn(prices, on)
  if (version === undefined) return []
  // An order may have as many lines as its schedule: each is looked up once.
  const known = new Map(prices.lines.map((line) => [line.key, line]))
  return lines.flatMap((asked) => {
    const line = known.get(asked.line)
    if (line === undefined || line.kind !== 'order') return []
    const price = priceIn(prices, line, version)
    return [
      {
        ...asked,
        ...{ label: line.label, unit: line.unit, price, vat: line.vat, amount: lineAmount(asked.quantity, price) },
        ...{ version: version.number, provisional: version.provisional },
      },
    ]
  })
}

/** Cents excluding VAT, and the VAT: of the sum of the lines of each rate, rounded once for each. */
export function totalOf(lines: readonly Pick<PricedLine, 'amount' | 'vat'>[]): {
  readonly amount: Cents
  readonly vat: Cents
} {
  const byRate = [...Map.groupBy(lines, ({ vat }) => vat)]
  const sum = (of: readonly Pick<PricedLine, 'amount'>[]) => sumAmounts(of.map(({ amount }) => amount))
  return { amount: sum(lines), vat: sumAmounts(byRate.map(([rate, of]) => vatOf(sum(of), rate))) }
}

type Counted = Pick<PricedLine, 'amount' | 'line' | 'quantity'>

/** The same line by line, each once: its units, and its cents excluding VAT. */
export function takenByLine(lines: readonly Counted[]): readonly Counted[] {
  return [...Map.groupBy(lines, ({ line }) => line)].map(([line, of]) => ({
    line,
    quantity: sumAmounts(of.map(({ quantity }) => quantity)),
    amount: sumAmounts(of.map(({ amount }) => amount)),
  }))
}

/** What an order takes of the ceilings. */
export function takenBy(lines: readonly Counted[]): Amounts {
  return {
    amount: sumAmounts(lines.map(({ amount }) => amount)),
    quantities: takenByLine(lines).map(({ line, quantity }) => ({ line, quantity })),
  }
}
