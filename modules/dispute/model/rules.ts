/** Every rule of a dispute, by its id: what the labels must have a sentence for. */
export * from './amicable-rules.ts'
export * from './court-rules.ts'
export { claimsForItself, conventionExecuted, disputeBetweenParties } from './opening-rules.ts'
