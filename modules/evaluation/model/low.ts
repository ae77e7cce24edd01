import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'

/** What flags a tender that seems abnormally low. None of them excludes it (CCP L2152-6): it is asked to account for its price. */
export const LOW_METHODS = ['estimate', 'mean', 'gap', 'line'] as const
export type LowMethod = (typeof LOW_METHODS)[number]

/** A price that was read off a tender, in cents, with the lines that make it where the file asks for them. */
export type Priced = {
  readonly tender: string
  readonly total: number
  readonly lines: readonly { readonly key: string; readonly price: number }[]
}

/** One method applied to one price: what it compares it with, in cents, what the price is of it, and below which it is flagged. */
export type LowSignal = {
  readonly tender: string
  readonly method: LowMethod
  /** The line of the price schedule; empty for the whole price. */
  readonly line: string
  readonly price: number
  readonly against: number
  /** In points of base, rounded down. */
  readonly share: number
  readonly limit: number
  readonly flagged: boolean
}

type Measured = { readonly tender: string; readonly line?: string; readonly price: number; readonly against: number }

const finding = (method: LowMethod, limit: number, { tender, line = '', price, against }: Measured): LowSignal => {
  const share = Number((BigInt(price) * 10_000n) / BigInt(against))
  // The exact comparison, not that of the rounded share.
  const flagged = BigInt(price) * 10_000n < BigInt(against) * BigInt(limit)
  return { tender, method, line, price, against, share, limit, flagged }
}

/**
 * Every method on every price, flagged or not, so that each can be shown. The mean leaves out the highest and the lowest, and takes five
 * prices or more; the gap is that of the lowest to the next; a line is compared with the median of the others, from three prices on.
 */
export function lowFindings(
  priced: readonly Priced[],
  { estimate, lawDate }: { readonly estimate: number | null; readonly lawDate: IsoDate },
): readonly LowSignal[] {
  const limit = (method: LowMethod): number => param(`low.${method}`, lawDate).value
  const totals = priced.map(({ total }) => total).toSorted((a, b) => a - b)
  const inner = totals.slice(1, -1)
  const mean = totals.length < 5 ? 0 : Math.floor(inner.reduce((sum, each) => sum + each, 0) / inner.length)
  const [lowest = 0, next = 0] = totals
  return [
    ...(estimate === null || estimate <= 0
      ? []
      : priced.map(({ tender, total }) =>
          finding('estimate', limit('estimate'), { tender, price: total, against: estimate }),
        )),
    ...(mean <= 0
      ? []
      : priced.map(({ tender, total }) => finding('mean', limit('mean'), { tender, price: total, against: mean }))),
    ...(next <= 0
      ? []
      : priced
          .filter(({ total }) => total === lowest)
          .map(({ tender, total }) => finding('gap', limit('gap'), { tender, price: total, against: next }))),
    ...lineFindings(priced, limit('line')),
  ]
}

function lineFindings(priced: readonly Priced[], limit: number): readonly LowSignal[] {
  const keys = [...new Set(priced.flatMap(({ lines }) => lines.map(({ key }) => key)))]
  return keys.flatMap((key) => {
    const asked = priced.flatMap(({ tender, lines }) =>
      lines.filter((line) => line.key === key).map(({ price }) => ({ tender, price })),
    )
    return asked.flatMap(({ tender, price }) => {
      const others = asked.filter((each) => each.tender !== tender).map((each) => each.price)
      const against = medianOf(others)
      return others.length < 2 || against <= 0 ? [] : [finding('line', limit, { tender, line: key, price, against })]
    })
  })
}

/** Of an even number, the lower one of the two in the middle: a whole number of cents that somebody asked. */
function medianOf(prices: readonly number[]): number {
  const sorted = prices.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

/** The tenders that at least one method flags. */
export const flaggedBy = (findings: readonly LowSignal[]): ReadonlySet<string> =>
  new Set(findings.filter(({ flagged }) => flagged).map(({ tender }) => tender))
