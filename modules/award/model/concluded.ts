import type { Cents } from '#kernel/money.ts'

/** How a contract was awarded here, as what becomes of it reads it. */
export type Concluded = {
  readonly procedure: string
  /** Cents excluding VAT; of a framework agreement, its maximum. */
  readonly amount: Cents
  readonly works: boolean
  readonly formalised: boolean
  /** Whether the committee chose its holder. */
  readonly committee: boolean
  /** Whether it went to the legality control. */
  readonly transmitted: boolean
}
