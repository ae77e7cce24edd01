/** What the screens of other modules borrow from the award's: how a signature is brought in, or given here. */
export { SignedFields } from './award-fields.tsx'
