import type { Consultation } from '../model/consultation-state.ts'
import type { ProcedureReferral } from '../model/referral.ts'
import { closed } from './gallery-sample.ts'

/** Two applicants went to the judge: one before the choice, who was not heard, and one since. */
const referrals: readonly ProcedureReferral[] = [
  {
    ...{ number: '2702210', court: 'Tribunal administratif de Lille', lots: [] },
    ...{ seizedAt: '2027-02-26T15:30:00.000Z', knownAt: '2027-02-26T16:02:00.000Z' },
    decision: { outcome: 'rejected', document: 'd'.repeat(64), notifiedAt: '2027-03-16T10:00:00.000Z' },
  },
  {
    ...{ number: '2703412', court: 'Tribunal administratif de Lille', lots: [], decision: null },
    ...{ seizedAt: '2027-04-02T14:10:00.000Z', knownAt: '2027-04-02T14:30:00.000Z' },
  },
]
export const seized: Consultation = closed.status === 'closed' ? { ...closed, referrals } : closed
