import { formatBytes, formatCents, formatDate, formatInstant } from '#ui/i18n/format.ts'
import type { Decider, Medium, Pass, Rejection } from '../model/award-state.ts'
import type { Timer } from '../model/standing.ts'
import type { PieceKind, Recipient } from '../model/transmission-state.ts'
import type { AwardWords } from './words.fr.ts'

const day = (date: string) => formatDate(date, 'en')
const at = (instant: string) => formatInstant(instant, 'en')

const deciders: Readonly<Record<Decider, string>> = {
  committee: 'The award committee',
  executive: 'The executive of the coordinator',
}
const rejections: Readonly<Record<Rejection, string>> = {
  application: 'Application rejected',
  late: 'Late',
  irregular: 'Irregular tender',
  unacceptable: 'Unacceptable tender',
  inappropriate: 'Inappropriate tender',
  'abnormally-low': 'Abnormally low tender',
  'ranked-lower': 'Ranked after the chosen tender',
}
const media: Readonly<Record<Medium, string>> = { electronic: 'By electronic means', paper: 'On paper' }
const passes: Readonly<Record<Pass, string>> = {
  'proofs-missing': 'Proofs not produced in time',
  'proofs-refused': 'Proofs that do not prove',
  'force-majeure': 'Unforeseeable event or force majeure',
}
const pieces: Readonly<Record<PieceKind, string>> = {
  contract: 'Signed contract',
  deliberation: 'Deliberation',
  notice: 'Notice',
  rules: 'Rules of the consultation',
  minutes: 'Minutes of the committee',
  report: 'Presentation report',
  attestations: 'Attestations of the holder',
  convention: 'Convention of the group',
  other: 'Other piece',
}
const timers: Readonly<Record<Timer['what'], string>> = {
  transmission: 'Transmission to the legality control by',
  prefect: 'The prefect may go to the judge until',
  suspension: 'Contract suspended until at the latest (to be confirmed)',
  'notification-told': 'Prefect to be told of the notification by (to be confirmed)',
  'award-notice': 'Award notice to be sent by',
  'essential-data': 'Essential data to be published by',
  'contract-challenge': 'Contractual summary action open until',
  'third-parties': 'Action of third parties on the validity open until (to be confirmed)',
  'bids-kept': 'Applications and tenders kept until, at least',
}

const recipients: Readonly<Record<Recipient, string>> = {
  'prefect-of-region': 'prefect of the région',
  'prefect-of-department': 'prefect of the département',
  other: 'representative of the State whom a person names',
}

export const en: AwardWords = {
  title: 'Awards',
  lede: 'From the decision to the notified contract: proofs, letters, standstill, signatures, legality control, what members are given. One lot, one award.',
  none: 'No award',
  noneTeach:
    'An award is entered once the opening session has ended and the holder is chosen: by the committee above the thresholds, by the executive otherwise.',
  toDecide: 'To be decided',
  toDecideNone: 'No lot waits for a decision: it takes a closed consultation whose opening session has ended.',
  waits: (reference: string, lot: string) => (lot === '' ? `Decide: ${reference}` : `Decide: ${reference}, lot ${lot}`),
  lot: 'Lot',
  whole: 'Without lots',
  consultation: 'Consultation',
  status: 'Stage',
  holder: 'Holder',
  amount: 'Amount',
  notified: 'Notified',
  titleOf: (title: string, lot: string) => (lot === '' ? `Award: ${title}` : `Award: ${title}, ${lot}`),
  kept: 'For the coordinator',
  keptTeach:
    'The names of the candidates, their ranking and their letters are read by the coordinator alone. The contract itself is given to each buyer once it is notified.',
  decision: 'The decision',
  by: 'Chosen by',
  deciders,
  decidedOn: 'Decided on',
  chosen: 'Intended holder',
  nobody: 'Nobody is left in the ranking',
  why: 'Why it is chosen',
  value: 'Amount excluding VAT (of a framework agreement, its maximum)',
  nextAwaited: (name) =>
    `${name} is intended; the committee is to be convened again to choose it. Nothing leaves before.`,
  nextChoice: (name, date) => `Next choice: ${name}, on ${day(date)}`,
  candidates: 'Candidates',
  candidate: 'Candidate',
  rank: 'Rank',
  unranked: 'Not ranked',
  fate: 'Outcome',
  first: 'Chosen',
  rejections,
  reasons: 'Reasons, as the letter gives them',
  letter: 'Letter',
  withheld: 'What the letters keep back',
  withheldTeach: 'Struck: what the decision says and the letter does not. Underlined: what the letter says instead.',
  withheldOf: (what, name) => `${name}, ${what === 'reasons' ? 'reasons of rejection' : 'reasons of the choice'}`,
  toldOfIt: 'Letters on the abandonment',
  letterNone: 'To be sent',
  letterSent: (instant: string) => `Left on ${at(instant)}`,
  letterRead: (instant: string) => `read on ${at(instant)}`,
  letterAvailable: (instant: string) => `available on ${at(instant)}`,
  letterBounced: (reason: string) => `Came back: ${reason}`,
  letterPdf: 'Letter (PDF)',
  letters: 'The letters',
  lettersSetting: 'Setting the letters: each is kept as it leaves, then a mail tells its candidate.',
  lettersQueuing: 'All letters are kept; the mails are leaving.',
  lettersOf: (some: number, all: number) => `${some} of ${all}`,
  lettersKept: 'Set and kept',
  lettersQueued: 'Mails waiting to leave',
  lettersSent: 'Mails handed over',
  lettersRead: 'Opened by their candidate',
  lettersReturned: 'Came back',
  lettersElsewhere: 'Left otherwise, on paper among them',
  lettersHeld: 'Waiting after a failed delivery, to be tried again',
  lettersGivenUp: 'Given up after the last attempt',
  lettersUnaddressed: 'Without a confirmed address to write to',
  lettersByHand:
    'These candidates were not told by mail. The letter is on their page; send it otherwise too, and enter what became of it.',
  lettersMore: (some: number) => `Show the next ${some} letters`,
  media,
  passes,
  askings: 'Requests for reasons',
  askingOf: 'Request',
  answerOf: 'Answer',
  askedOn: (date) => `Received on ${day(date)}`,
  askedOnPage: 'Made on its page',
  askedElsewhere: 'Entered by the coordinator',
  answerDue: (date) => `Due at the latest on ${day(date)}`,
  answeredOn: (date) => `Given on ${day(date)}`,
  standstill: 'The standstill',
  standstillNone: 'No standstill runs: an adapted procedure, or no letter has left.',
  standstillOf: (days: number, from: string) =>
    `${days} days after the last letter: it may be signed from ${day(from)}.`,
  waitChosen: (days, from) =>
    `${days} days of chosen wait since the intention to conclude: signature from ${day(from)}, and no contractual summary action.`,
  locked: (numbers: string) =>
    `The judge is seized (referral ${numbers}): nobody signs before its decision is notified.`,
  judgedOnProcedure: 'File the decision of the judge on the page of the procedure',
  stages: {
    decided: 'Choice',
    proven: 'Proofs',
    told: 'Candidates told',
    signed: 'Signature',
    acknowledged: 'Legality control',
    notified: 'Notification',
  },
  deed: 'The deed',
  deedDraft:
    'It is set from the facts of the register: parties, buyers and their needs, documents, price, duration. Once drawn up its bytes no longer change: the holder signs over them, then the coordinator.',
  deedDrawn: (date: string) =>
    `Drawn up for signature on ${day(date)}. The holder signs this file without changing it; fine-tuning, or another holder, asks that it be drawn up anew.`,
  deedPdf: 'Deed (PDF)',
  deedHash: (hash: string) => `SHA-256: ${hash}`,
  draw: 'Draw up the deed',
  drawAgain: 'Draw it up anew',
  drawing: 'Setting the deed…',
  drawFailed: 'The deed could not be drawn up. Reload the page, then try again.',
  papers: 'The report and the certificate',
  reportDraft:
    'The presentation report is made of the facts of the register: buyers, contract, procedure, candidates and reasons, low tenders, choice, wait, interests. What the register does not know is named in it.',
  reportDrawn: (date: string) =>
    `Report set on ${day(date)}: its bytes are kept, for the file of the legality control.`,
  reportPdf: 'Presentation report (PDF)',
  drawReport: 'Set the presentation report',
  drawReportAgain: 'Set it again',
  certificatePdf: 'Certificate that the contract is enforceable (PDF)',
  membersPdf: 'Letter to the members (PDF)',
  signatures: 'The signatures',
  byHolder: (signatory: string, date: string) => `Holder: ${signatory}, on ${day(date)}`,
  byBuyer: (date: string) => `Coordinator: on ${day(date)}`,
  control: 'The legality control',
  sentUnder: (number: string, instant: string) => `Transmitted under the number ${number} on ${at(instant)}`,
  through: (operator: string, simulated: boolean) =>
    simulated ? `by ${operator} (simulated: nothing has left)` : `by ${operator}`,
  acknowledged: (reference: string, instant: string) => `Acknowledgement ${reference}, on ${at(instant)}`,
  unacknowledged: 'Acknowledgement awaited: the contract is not notified before.',
  pieces,
  recipients,
  underCodes: (nature: string, matter: string, to: string) =>
    `Recipient: ${to}. Nature ${nature} (contracts, conventions and amendments), matter ${matter} (public contracts).`,
  certified: (by: string) => `Certified enforceable by ${by}.`,
  requestsTitle: 'Pieces asked for by the prefect',
  requestedOn: (instant: string, asked: string) => `Asked on ${at(instant)}: ${asked}`,
  piecesGiven: (count: number, instant: string) =>
    count === 1 ? `One piece given on ${at(instant)}` : `${count} pieces given on ${at(instant)}`,
  piecesMissing: 'Pieces awaited: the period of the prefect is suspended, it runs anew in full once they are given.',
  prefectToldOn: (date: string) => `Prefect told of the day of notification on ${day(date)}.`,
  suspensionTitle: 'Request for suspension by the prefect',
  suspensionAsked: (number, court, instant) =>
    `Referral no ${number} with a request for suspension, ${court}, on ${at(instant)}.`,
  suspensionJudgments: {
    rejected: (instant) => `Request rejected, decision notified on ${at(instant)}.`,
    suspended: (instant) => `Contract suspended by the judge, decision notified on ${at(instant)}.`,
    ended: (instant) => `End of the suspension, decision notified on ${at(instant)}.`,
  },
  suspendedUntil: (date) =>
    `The contract is suspended until the judge decides, until ${day(date)} at the latest (to be confirmed).`,
  suspendedByJudge: 'The contract is suspended: it has no effect until another decision.',
  suspensionNone:
    'The contract keeps its effects: the request came late or the month is over; the decision of the judge is awaited.',
  cancelledTitle: 'Transmissions that were cancelled',
  cancelledAs: (number: string, by: string, instant: string) =>
    `The act transmitted under the number ${number} is cancelled by the number ${by}, on ${at(instant)}`,
  cancellationUnanswered: 'acknowledgement of the cancellation awaited',
  notification: 'The notification',
  sentOn: (instant: string) => `Sent on ${at(instant)}`,
  receivedOn: (instant: string) => `Received by the holder on ${at(instant)}: the contract takes effect.`,
  archive: 'The whole file of the award (ZIP)',
  archiveAsk: 'Show its size and what it lacks',
  archiveAsking: 'Putting the file together…',
  archiveFailed: 'What the file holds could not be read. Reload the page, then try again.',
  archiveHolds: (files: number, bytes: number, proved: number) =>
    `${files} files, ${formatBytes(bytes, 'en')}; ${proved} entries of the register, with their proof: “unisson verify” checks them offline.`,
  archiveQueued: (count: number) => `${count} entries have no proof yet: ask for the file again in a few minutes.`,
  archiveMissing: (what: string) => `Cited, but absent from Unisson: ${what}.`,
  notificationPdf: 'Letter of notification (PDF)',
  contract: 'The contract in the register',
  deliveries: 'Given to the members',
  delivered: (name: string, instant: string) => `${name}: on ${at(instant)}`,
  days: 'The days that count',
  timers,
  done: 'done',
  on: day,
  money: (cents: number) => formatCents(cents, 'en'),
  abandonedFor: (date: string, reason: string) => `Abandoned on ${day(date)}: ${reason}`,
  toWhom: 'Which candidate',
  chooseCandidate: 'Choose a candidate',
  medium: 'How it leaves',
  letterTo: (name: string) => `Letter to ${name}`,
  signable: 'Signature told from',
  signatory: 'Who signs',
  chooseSignatory: 'Choose who signs',
  actCited: 'Act that authorises the signature',
  chooseAct: 'Choose an act',
  actOf: (number: string, date: string) => `${number}, of ${day(date)}`,
  sendsNow:
    'An electronic letter is put on the page of its candidate at once; an e-mail tells of it and repeats nothing of it. For one that left otherwise, say when.',
  paperAt: 'Left on (empty: now)',
  paperTime: 'Paris time (HH:MM)',
}
