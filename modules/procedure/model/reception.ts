import type { ProcedureType } from './procedure-state.ts'

/** Until when something is received: applications, then tenders, or both at once. */
export type Reception = 'applications' | 'tenders'

/** Candidates apply first, and those that are retained are invited to tender (CCP R2161-6, R2161-12, R2161-25). */
const IN_TWO_STEPS: readonly ProcedureType[] = ['restricted', 'negotiated', 'dialogue']

/** What is received first in answer to a notice. It leans on no table of the law: a passer-by's page reads it too. */
export const firstReception = (type: ProcedureType): Reception =>
  IN_TWO_STEPS.includes(type) ? 'applications' : 'tenders'
