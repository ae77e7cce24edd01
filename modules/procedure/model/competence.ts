import type { Cents } from '#kernel/money.ts'

/** What tells who chooses the holder: values in cents excluding VAT, the threshold of its kind on the day of its law. */
export type Choosing = {
  readonly formalised: boolean
  readonly threshold: Cents
  /** Of the whole procedure. */
  readonly estimate: Cents
  /** Each lot with its own maximum; `null` where its file sets none in money. */
  readonly lots: readonly { readonly key: string; readonly maximum: Cents | null }[]
}

/** Who chooses the holder, by which value; `doubtful` where the lots taken together would be for the other one. */
export type LotDecider = { readonly committee: boolean; readonly value: Cents; readonly doubtful: boolean }

/**
 * R1.29: whether the award committee chooses the holder of a lot, or of the whole where `lot` is `null`: in a formalised
 * procedure, from the threshold on, by the value of the contract taken individually (CGCT L1414-2). Each lot is a contract, so its own
 * value counts; a lot without a value of its own is taken for the whole (decision 0078).
 */
export function chooserOf({ formalised, threshold, estimate, lots }: Choosing, lot: string | null): LotDecider {
  const value = lots.find(({ key }) => key === lot)?.maximum ?? estimate
  const committee = formalised && value >= threshold
  return { committee, value, doubtful: committee !== (formalised && estimate >= threshold) }
}
