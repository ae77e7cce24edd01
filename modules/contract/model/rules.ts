/** Every rule of the contract, by its id: what the labels must put into words. */
export * from './award-rules.ts'
export * from './life-rules.ts'
export {
  buyerEntered,
  buyerIdentified,
  documentsDelivered,
  orderedWhileValid,
  orderUnderSettlementPlan,
  withdrawalNotInEffect,
} from './ordering.ts'
