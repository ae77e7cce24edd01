/** Every rule of the three processes, by its id: what the labels must have a sentence for. */
export {
  conventionEnded,
  endNotified,
  everyClassPlaced,
  everyMemberNotified,
  recordsPlaced,
  retentionComputed,
} from './closing-rules.ts'
export * from './completion-rules.ts'
export * from './dissolution-rules.ts'
export * from './dissolution-signing-rules.ts'
export { conventionStillInForce, noContractRunning, noDisputePending } from './standing-rules.ts'
