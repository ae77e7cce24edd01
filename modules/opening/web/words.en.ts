import { dayOf, formatBytes, formatCount, formatDate, formatInstant, formatTime } from '#ui/i18n/format.ts'
import type { OpeningWords } from './words.fr.ts'

const envelopes = (count: number) => `${formatCount(count, 'en')} ${count === 1 ? 'envelope' : 'envelopes'}`

export const en: OpeningWords = {
  title: 'Opening of the envelopes',
  titleOf: (reference) => `Opening of the envelopes of ${reference}`,
  lede: 'Envelopes are opened in session, after the deadline, by several keyholders together. Nobody can read them before, not even whoever runs this service.',
  none: 'No envelope is to be opened yet.',
  noneTeach:
    'A minute after the deadline of a consultation whose envelopes are sealed, the set of the deposits received in time is fixed and shows here. The coordinator then opens the session.',
  consultation: 'Consultation',
  state: 'State',
  fixedLede: (at) => `The set of the deposits received in time was fixed on ${formatInstant(at, 'en')}.`,
  openedLede: (at) => `Session open since ${formatInstant(at, 'en')}.`,
  endedLede: (at) => `Session closed on ${formatInstant(at, 'en')}.`,
  kept: 'What takes place in the session is for the coordinator and the keyholders. The other members know that it takes place.',
  keptSealed: 'How many operators have deposited, nobody knows before the session is opened.',
  holders: 'Keyholders',
  holder: 'Keyholder',
  keySet: (version) => `key set ${version}`,
  enough: (given, needed) => `${given} of ${needed}`,
  enoughTeach: (needed, of) => `${needed} keyholders of ${of}, together, are enough to open what is due.`,
  presence: 'Presence',
  present: 'in the room',
  remote: 'from a distance',
  absent: 'not here yet',
  didNotCome: 'did not come',
  revoked: 'key revoked',
  shares: 'Shares given',
  sharesGiven: (given, of) => `${formatCount(given, 'en')} of ${formatCount(of, 'en')}`,
  badShares: (count) => `${formatCount(count, 'en')} ${count === 1 ? 'opens' : 'open'} nothing`,
  notGiven: (count) => `${formatCount(count, 'en')} not given`,
  give: 'Give your shares',
  giveTeach: (count) =>
    `Open your key: it stays on this computer. For each envelope that is due (${formatCount(count, 'en')}), only what opens the share that was sealed to you leaves it, once it is checked that this envelope is the one that was deposited.`,
  giveAction: (count) => `Give my shares for ${envelopes(count)}`,
  trusted: 'The log and its witnesses are those that this browser has kept.',
  notOwnTeach:
    'Nothing was given. Talk to the other keyholders and to the coordinator before you go on: what you give opens the envelopes of this session only, but whoever had other keys published may have read them.',
  giveAnyway: 'I have talked to the others, go on',
  giving: (done, of) => `${formatCount(done, 'en')} of ${envelopes(of)}`,
  giveTime: 'Give the server’s part',
  giveTimeTeach: (count) =>
    `The server has its part no longer, and the keyholders have given theirs. Open the spare key: it stays on this computer. For each envelope for which that part is missing (${formatCount(count, 'en')}), only what opens it leaves it, after the same checks as for the keyholders. Alone it opens nothing.`,
  giveTimeAction: (count) => `Give the server’s part for ${envelopes(count)}`,
  spareKey: 'Spare key',
  spareTeach:
    'The server has lost its part: the spare key gives it in its place, for the envelopes for which it is missing.',
  tooEarly:
    'By the clock of this computer the deadline is not past: nothing is given. If that clock is right, give nothing and tell the other keyholders.',
  earlierDeadline: (kept, shown) =>
    `The set was fixed by a deadline of ${formatInstant(shown, 'en')}, and this browser had seen ${formatInstant(kept, 'en')} published: a deadline moves later, never back. Nothing was given: tell the other keyholders and the coordinator.`,
  notInLog: {
    fix: 'The log does not show that the set of deposits was fixed: nothing was given. Wait a minute and try again; if it lasts, tell the other keyholders.',
    decide:
      'The log does not show the decision by which one of these deposits would be opened: nothing was given. Wait a minute and try again; if it lasts, tell the other keyholders.',
    open: 'The log does not show that the session was opened: nothing was given. Wait a minute and try again; if it lasts, tell the other keyholders.',
  },
  tooFewWitnesses: (cosigned, needed) =>
    `Too few witnesses of the register have seen the session (${formatCount(cosigned, 'en')} of ${formatCount(needed, 'en')}): nothing was given. Wait until they attest it, and try again.`,
  anotherSet:
    'What the server shows is not the set of deposits that stands in the log: nothing was given. Tell the other keyholders.',
  notAsDeposited: (operator) =>
    `What the server shows for ${operator} is not the deposit whose fingerprint is in the register: nothing was given. Tell the other keyholders.`,
  envelopes: 'Envelopes to open',
  envelopesOpened: 'Envelopes opened',
  operator: 'Operator',
  received: 'Received',
  exactly: (instant) => `${formatDate(dayOf(instant), 'en')} at ${formatTime(instant, 'en', true)}`,
  fingerprint: 'Fingerprint',
  application: 'Application',
  tender: 'Tender',
  copy: 'Backup copy',
  sealed: 'sealed',
  waiting: (count) => (count === 1 ? 'waits for one share' : `waits for ${count} shares`),
  opening: 'being opened',
  opened: (files, size) =>
    `open: ${formatCount(files, 'en')} ${files === 1 ? 'file' : 'files'}, ${formatBytes(size, 'en')}`,
  malware: 'malware found',
  unchecked: 'not checked',
  failedCandidate: 'does not open: sealed like that by the candidate',
  failedPlatform: 'the bytes that were kept are no longer those received: the platform answers for it',
  failedTime:
    'the server’s part is absent: the platform answers for it, the keyholders have given theirs. Whoever keeps the spare key gives it here in its place, or whoever runs the service puts it back.',
  failedTimeAlone:
    'the server’s part is absent: the platform answers for it, the keyholders have given theirs. Nobody keeps a spare key of this key set: whoever runs the service puts it back, and the envelope opens here.',
  kindOpened: (opened, due) => `${formatCount(opened, 'en')} of ${envelopes(due)}`,
  nothingDue: 'No envelope is to be opened: no deposit was received in time.',
  staySealed: 'What stays sealed',
  why: 'Why',
  superseded: 'replaced by a later deposit of the same operator',
  withdrawn: 'withdrawn by the operator',
  late: 'came late: waits for a reasoned decision',
  rejected: 'came late, rejected by a reasoned decision',
  stalled: {
    late: 'came in time, entered too late by the platform: waits for a reasoned decision',
    rejected: 'came in time, entered too late by the platform, rejected by a reasoned decision',
  },
  copySealed: 'backup copy: opened only in the cases of annexe 6',
  excluded: (reason) => `candidate excluded: ${reason}`,
  sameNumber: (identifier) =>
    `Two accounts deposited under the same number (${identifier}): the envelopes of both are opened. Nothing here says which one counts: the analysis settles it.`,
  arrivals: 'Arrivals at the desk',
  register: 'Register of deposits: late ones, backup copies, decisions',
  set: 'Set as fixed',
  setOf: (count) => `${formatCount(count, 'en')} ${count === 1 ? 'deposit' : 'deposits'} received in time`,
  root: 'Fingerprint of the set',
  minutesPdf: 'Minutes (PDF)',
  files: 'Files',
  filesOf: (operator) => `Files of ${operator}`,
  file: 'File',
  size: 'Size',
  bytes: (size) => formatBytes(size, 'en'),
  more: 'Show more',
  order: 'Order of opening',
  orders: {
    'applications-first': 'Applications first; tenders stay sealed until these were examined',
    together: 'Applications and tenders together',
  },
  manner: 'Where you are',
  manners: { present: 'In the room', remote: 'From a distance, at my screen' },
  observations: 'Remarks for the minutes',
  joining: 'What joins the session',
  joiningHint:
    'A late deposit that a reasoned decision has admitted, or a backup copy that was called in a case of annexe 6.',
  nobodyJoins: 'Choose a deposit',
  joins: (operator, receivedAt, copy) =>
    `${operator} – ${copy ? 'backup copy' : 'late deposit'}, ${formatInstant(receivedAt, 'en')}`,
  excludedField: 'Candidates whose tender stays sealed',
  excludedHint: 'Tick those whom the examination of the applications excludes, and say why.',
  excludedReason: (operator) => `Why ${operator} is excluded`,
}
