/** What the screens of other modules borrow from the amendment's: the circuit that their documents go through too. */
export { type Around, AroundReading, type NumberedAct } from './circuit/around.tsx'
export { CircuitTable } from './circuit/circuit-table.tsx'
export { type CircuitForm, NotificationFields, ReceiptFields, SignatureFields, VoteFields } from './circuit/fields.tsx'
export {
  type Asked,
  type CircuitRow,
  circuitRows,
  lastOn,
  lineOf,
  partsOf,
  type Step,
  type Stop,
} from './circuit/rows.ts'
/** And the sample of it that the gallery shows. */
export { aroundWith, circuitOf, entryOf, FOUNDERS, groupWith, tasksOf } from './circuit/sample.ts'
export { SignHere } from './circuit/sign-here.tsx'
export { SignatureVerdict } from './circuit/signature-verdict.tsx'
export { useNext } from './circuit/use-next.ts'
