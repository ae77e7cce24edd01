/** One figure against the limit measured in the same run. */
export type Result = {
  readonly name: string
  /** What was measured, in one sentence. */
  readonly what: string
  readonly figures: readonly (readonly [label: string, value: string])[]
  /** What the figure is made of, and where the time goes. */
  readonly why?: string
  /** The figure that the goal is about. */
  readonly value: number
  readonly unit: '' | ' s' | ' ms' | ' MB' | ' kB'
  readonly goal: { readonly at: 'least' | 'most'; readonly value: number }
}

export type Benchmark = () => Promise<Result>

export function meets({ value, goal }: Result): boolean {
  return goal.at === 'least' ? value >= goal.value : value <= goal.value
}

/** The value below which the given share of the sample lies. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (sample: readonly number[]): number => percentile(sample, 0.5)

/** How long something takes, in seconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** A figure for a table: whole above a hundred, else with two digits. */
export const plain = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2))
