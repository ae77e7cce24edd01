/** The pure facade of the contract. */
export { contract } from './model/contract.ts'
export { buyerIdentified, mayOrder, orderedWhileValid } from './model/ordering.ts'
export type { OrderableContract, RunningContract } from './model/running-contract.ts'

import { contract } from './model/contract.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [contract] as const
