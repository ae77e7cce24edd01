/** A tender that may be chosen, the lots that it is on, and its computed rank: one line a lot where it was analysed here, else without a rank. */
export type Candidate = {
  readonly tender: string
  readonly name: string
  readonly lots: readonly string[]
  readonly rank: number | null
}

/** An analysis of the procedure that was begun on this platform, and whether its report is frozen. */
export type AnalysisSeen = { readonly lot: string | null; readonly frozen: boolean }
