/** A share in percent, as it is written, told and read; it is kept in points of base. */

export const writePercent = (points: number): string =>
  (points / 100).toLocaleString('fr-FR', { useGrouping: false, maximumFractionDigits: 2 })

/** « 33,33 % », as a text tells it. */
export const toldPercent = (points: number): string => `${writePercent(points)}\u00A0%`

/** « 33,33 » is 3 333 points; what has three decimals, or is no number, is none. */
export function readPercent(text: string): number | null {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim()) ?? []
  if (whole === undefined) return null
  const points = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return points <= 10_000 ? points : null
}
