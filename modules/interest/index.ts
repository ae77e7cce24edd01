/** The pure facade of the interests: what the model of every process of a procedure asks. */
export { type DeclaredInterest, interestFree } from './model/interest-free.ts'
