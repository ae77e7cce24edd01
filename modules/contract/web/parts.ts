/** What the screens of other modules borrow from the contract's: what the contracts allow and forbid one body, which of them one means, and lists of what each has one of. */
export { BodyRights } from './body-rights.tsx'
export { type ByContractProps, ByContractReading, byContract, useContractColumn } from './by-contract.tsx'
export { ContractChoice, type NotifiedContract, useNotifiedContracts } from './choice.tsx'
