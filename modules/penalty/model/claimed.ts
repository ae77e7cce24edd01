import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import { claimedOf } from './counting.ts'
import { clausesFor } from './rules.ts'
import type { Facts } from './state.ts'

/** What was applied on an order and on the whole of its contract, by the clauses of which it is claimed. */
export type Penalties = Pick<Facts, 'applied' | 'clauses'>

export const NO_PENALTIES: Penalties = { applied: { contract: 0, order: 0 }, clauses: undefined }

/** What is claimed of the penalties of one order, in cents without VAT: all of them once those of the contract pass its exemption, else none (law.md R5.22, R5.25). */
export const claimedOnOrder = ({ applied, clauses }: Penalties, lawDate: IsoDate): Cents =>
  claimedOf(applied.contract, clausesFor({ clauses }, lawDate).exempt) === 0 ? 0 : applied.order
