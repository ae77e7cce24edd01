/** What the screens of other modules borrow from the contract's: what the contracts allow and forbid one body. */
export { BodyRights } from './body-rights.tsx'
