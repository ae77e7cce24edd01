import { minimumDeadline, type ProcedureType, type Shortened } from '#modules/procedure/index.ts'

/** When tenders, or applications where the procedure begins by them, may be due at the earliest. */
export function earliestDeadline(
  procedure: { readonly type: ProcedureType; readonly shortened: Shortened | null },
  sentOn: string,
) {
  const reception = procedure.type === 'open' ? 'tenders' : 'applications'
  return minimumDeadline(procedure, { reception, sentOn, electronic: true, lawDate: sentOn })
}
