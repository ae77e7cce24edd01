import { firstReception, minimumDeadline, type Timed } from '#modules/procedure/index.ts'

/** When tenders, or applications where the procedure begins by them, may be due at the earliest. */
export function earliestDeadline(procedure: Timed, sentOn: string) {
  const reception = firstReception(procedure.type)
  return minimumDeadline(procedure, { reception, sentOn, electronic: true, lawDate: sentOn })
}
