/** The pure facade of the contract. */
export type { RunningContract } from './model/running-contract.ts'
