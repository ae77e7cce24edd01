import type { IsoDate } from '#kernel/citation.ts'
import { temporal } from '#kernel/temporal.ts'
import { revisedPrice, type UnitPrice } from './prices.ts'
import type { InForce, Line, Version } from './state.ts'

/** R4.15: the version whose prices hold on a day; `undefined` before the first. */
export const versionOn = ({ versions }: Pick<InForce, 'versions'>, on: IsoDate): Version | undefined =>
  versions.findLast(({ from }) => from <= on)

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
