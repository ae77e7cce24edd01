/** What the screens of other modules borrow from the contract's: what the contracts allow and forbid one body, and which of them one means. */
export { BodyRights } from './body-rights.tsx'
export { ContractChoice, type NotifiedContract, useNotifiedContracts } from './choice.tsx'
