/** The pure facade of the contract. */
export { contract } from './model/contract.ts'
export { mayOrder, ORDER_RULES } from './model/ordering.ts'
export type { OrderableContract, RunningContract } from './model/running-contract.ts'

import { contract } from './model/contract.ts'
import { ORDER_RULES } from './model/ordering.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [contract] as const

/** The rules that an order would meet, asked outside any act: nobody orders here yet. */
export const rules = ORDER_RULES
