import { formatBytes, formatDate, formatInstant, shortHash } from '#ui/i18n/format.ts'
import type { LetterKind } from '../../model/award-state.ts'
import type { OwnWords } from './words.fr.ts'

const day = (date: string) => formatDate(date, 'en')
const at = (instant: string) => formatInstant(instant, 'en')
const KINDS: Readonly<Record<LetterKind, string>> = {
  rejection: 'What became of your application or tender',
  abandonment: 'What became of the procedure',
  answer: 'Answer to your request',
}

export const en: OwnWords = {
  title: 'Letters of the buyer',
  lede: 'All that the buyer writes to you about this consultation, and what you answer.',
  signIn: 'Come in with the access of your company',
  signInTeach: 'These letters are read with the access of your deposit alone.',
  toDeposit: 'Come in by the page of deposits',
  toLink: 'Receive a link by e-mail',
  failed: 'The letters cannot be read for now: try again.',
  none: 'No letter on the award so far.',
  requests: 'What the buyer asks about your application',
  contracts: 'Your contracts, once notified',
  consultation: 'The consultation',
  kinds: KINDS,
  partOf: (kind, lot) => (lot === '' ? KINDS[kind] : `${KINDS[kind]}, ${lot}`),
  available: (instant) => `At your disposal since ${at(instant)}.`,
  unread: 'Opening it enters in the register that you have read it, and when. You receive the receipt by e-mail.',
  open: 'Open the letter',
  opening: 'Opening…',
  openFailed: 'The letter does not open for now: try again.',
  read: (instant) => `Opened on ${at(instant)}.`,
  receipt: (seq, hash) => `Receipt: entry no ${seq} of the register, hash ${shortHash(hash)}.`,
  pdf: 'The letter as a PDF',
  rejected: (title) => `Your application or tender for the consultation “${title}” is not chosen.`,
  abandoned: (title) =>
    `The procedure of the consultation “${title}” is abandoned. No contract will be signed after it.`,
  reasons: 'Reasons for the rejection',
  winner: 'Winner',
  choice: 'Reasons for choosing the winner',
  signable: 'May be signed from',
  on: day,
  recourse: 'Recourse',
  againstAbandonment:
    'action for annulment within two months of receiving this letter (code de justice administrative, art. R. 421-1)',
  why: 'Reasons',
  answer: 'Answer of the buyer',
  document: (name, size) => `${name} (${formatBytes(size, 'en')})`,
  askTitle: 'Ask for the reasons, or for the advantages of the chosen tender',
  askTeach:
    'The buyer answers here within fifteen days of your request (code de la commande publique, articles R2181-2 and R2181-4). In an invitation to tender this period is for a tender that was neither irregular, nor unacceptable, nor inappropriate.',
  askText: 'Your request (optional)',
  askSend: 'Send the request',
  asking: 'Sending…',
  askFailed: 'The request was not taken: another may await its answer already.',
  asked: (date) => `Request received on ${day(date)}`,
  pending: (date) => `to be answered at the latest on ${day(date)}.`,
  answered: 'the buyer has answered it.',
}
