import { stepsIn } from '#modules/availability/index.ts'
import { dayOf, formatBytes, formatCount, formatDate, formatTime } from '#ui/i18n/format.ts'
import type { SubmissionWords } from './words.fr.ts'

const exactly = (instant: string) => `${formatDate(dayOf(instant), 'en')} at ${formatTime(instant, 'en', true)}`

export const en: SubmissionWords = {
  title: 'Register of deposits',
  lede: (deadline) =>
    `Each deposit, at the hour of its last byte. The deadline was ${exactly(deadline)}. Hours are those of the server, in Paris.`,
  openings: 'Opening of tenders',
  session: 'The session',
  unknown: 'Nothing is told of deposits before the session is opened',
  unknownTeach:
    'Neither who deposited, nor how many, nor whether anybody did: the register opens with the session, after the set of deposits was fixed (CCP, annexe 8).',
  none: 'No deposit',
  noneTeach: 'No operator deposited for this consultation.',
  arrivals: 'Arrivals at the desk',
  arrivalsTeach:
    'This register is of electronic deposits. What came on paper, on a medium or as a sample is in the register of arrivals:',
  csv: 'Register (CSV)',
  inTime: 'Received in time',
  noneInTime: 'No deposit was received in time.',
  late: 'Late, kept sealed',
  lateTeach:
    'A late deposit is kept and is not opened, unless it is decided with reasons: the operator was diligent, and the platform is not shown to have worked (CCP R2151-5, CE 449250).',
  copies: 'Backup copies',
  copiesTeach:
    'A copy stays sealed. It is called in the cases of annexe 6 alone: malware, or something sent that is incomplete, late or unreadable and whose transmission began before the deadline.',
  rank: 'Rank',
  operator: 'Operator',
  erased: 'name erased',
  received: 'Last byte',
  state: 'State',
  size: 'Sealed size',
  fingerprint: 'Hash',
  exactly,
  bytes: (size) => formatBytes(size, 'en'),
  enteredLate: {
    late: 'in time, entered too late, sealed',
    admitted: 'in time, entered too late, admitted',
    rejected: 'in time, entered too late, rejected',
  },
  lateBy: (received, deadline) => {
    const milliseconds = Date.parse(received) - Date.parse(deadline)
    if (milliseconds < 0) return 'came in time, entered too late'
    return milliseconds < 60_000
      ? `${(milliseconds / 1000).toLocaleString('en-GB')} s after`
      : `${formatCount(Math.floor(milliseconds / 60_000), 'en')} min after`
  },
  called: 'called',
  withdrawal: 'Withdrawal asked for',
  withdrawalSaid: (asked) =>
    `On ${exactly(asked)}, in time. The platform entered it once the list of envelopes was fixed: the delay is its own, and the envelope stays in the list. What is done with it is for the buyer to decide, with reasons.`,
  withdrawalAt: (asked) => `withdrawal asked for in time on ${exactly(asked)}, entered too late by the platform`,
  file: 'File',
  fileOf: (operator) => `File of the deposit of ${operator}`,
  titleOf: (operator) => `Deposit of ${operator}`,
  facts: 'What was received',
  deadline: 'Deadline',
  uncertainty: 'Uncertainty of the clock',
  milliseconds: (value) => `${formatCount(value, 'en')} ms, in the operator’s favour`,
  parts: 'Received, sealed',
  partsOf: (parts, size) => `${formatCount(parts, 'en')} ${parts === 1 ? 'part' : 'parts'}, ${formatBytes(size, 'en')}`,
  diligence: 'Diligence file',
  diligenceTeach:
    'What the server found by itself, and what the operator told. It is for the buyer to show that its platform worked.',
  begun: 'Sending begun',
  begunBefore: (begun, deadline) => (begun < deadline ? 'before the deadline' : 'after the deadline'),
  heldAtDeadline: 'Held at the deadline',
  stalled: 'Entry',
  stalledSaid: 'The last byte had come in time: the delay is the platform’s.',
  notStalled: 'The last byte came after the deadline.',
  outages: 'Outages on record',
  noOutage: 'None while it was sent',
  outage: (from, until, what) =>
    until === null ? `since ${exactly(from)}: ${what}` : `from ${exactly(from)} to ${exactly(until)}: ${what}`,
  shown: (outage) => {
    if (outage.shown === 'declared') return `declared by the coordinator: ${outage.reason}`
    if (outage.shown === 'measured') return `by the probes, these did not come through: ${stepsIn('en', outage.failed)}`
    return `the machine’s clock was off by ${formatCount(outage.ahead, 'en')} ms`
  },
  troubles: 'Troubles told',
  noTrouble: 'None',
  trouble: (at, toldAt, what) => `${what} (${exactly(at)}, told on ${exactly(toldAt)})`,
  decision: 'Decision',
  decided: (reason) => reason,
  case: 'Case that opens the copy',
  cases: {
    malware: 'Malware in what was sent electronically',
    incomplete: 'What was sent electronically is incomplete',
    late: 'What was sent electronically came late, and began before the deadline',
    unreadable: 'What was sent electronically could not be opened',
  },
  reason: 'Reason',
  reasonHint:
    'It is written to the operator as it stands, is kept in the file of the procedure and stands in the minutes.',
  notTold: 'This deposit is not to be read',
  notToldTeach: 'The session is not open, or there is no deposit at this address.',
}
