/** The amounts that an axis names, from 0 to the first that is not below the most, in cents: four to six of them, at a step of 1, 2 or 5. */
export function marksUpTo(most: number): readonly number[] {
  const rough = Math.max(most, 100) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power
  const count = Math.max(1, Math.ceil(most / step))
  return Array.from({ length: count + 1 }, (_, index) => Math.round(index * step))
}
