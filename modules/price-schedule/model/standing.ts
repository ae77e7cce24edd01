import type { IsoDate } from '#kernel/citation.ts'
import { temporal } from '#kernel/temporal.ts'
import { revisedPrice, type UnitPrice } from './prices.ts'
import type { InForce, Line, Version } from './state.ts'

/** A price as somebody orders at it: the line, what one unit costs that day, and by which version. */
export type PriceOn = { readonly line: Line; readonly price: UnitPrice; readonly version: Version }

/** The version whose prices hold on a day; `undefined` before the first. */
export const versionOn = ({ versions }: Pick<InForce, 'versions'>, on: IsoDate): Version | undefined =>
  versions.findLast(({ from }) => from <= on)

/** R4.15: the price of a line on a day; `undefined` of a line that the schedule has not, or before its first day. */
export function priceOn(schedule: InForce, key: string, on: IsoDate): PriceOn | undefined {
  const [line, version] = [schedule.lines.find((each) => each.key === key), versionOn(schedule, on)]
  if (line === undefined || version === undefined) return undefined
  return { line, version, price: priceIn(schedule, line, version) }
}

/** What a line costs in one version. */
export const priceIn = (
  { revision }: Pick<InForce, 'revision'>,
  { price }: Line,
  { coefficient }: Version,
): UnitPrice => (revision === null ? price : revisedPrice(price, coefficient, revision.priceDecimals))

/** The first day on which prices may be revised next; `null` of firm prices. */
export function revisableFrom({ revision, versions }: InForce): IsoDate | null {
  const last = versions.at(-1)
  if (revision === null || last === undefined) return null
  return temporal().PlainDate.from(last.from).add({ months: revision.everyMonths }).toString()
}
