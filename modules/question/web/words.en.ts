import { formatDate, formatInstant } from '#ui/i18n/format.ts'
import type { QuestionWords } from './words.fr.ts'

export const en: QuestionWords = {
  title: 'Questions of operators',
  lede: 'An operator asks at the public address, without a name; the coordinator alone answers, once and for all.',
  none: 'No question has been asked yet.',
  noneTeach:
    'A question appears here as soon as an operator sends it from the public page of a consultation. The coordinator is told by mail, with the last day for an answer.',
  waiting: 'Waiting for an answer',
  nothingWaits: 'No question waits for an answer.',
  done: 'Answered, or left without an answer',
  question: 'Question',
  number: (number) => `Question ${number}`,
  consultation: 'Consultation',
  asked: 'Asked',
  state: 'State',
  late: 'late',
  at: (instant) => formatInstant(instant, 'en'),
  registers: 'The registers of each consultation',
  registersTeach: 'Downloads of the file, and who was told of what: the coordinator alone reads them.',
  openRegisters: (reference) => `Registers of ${reference}`,
  publicPage: 'Public page',
  raw: 'What the operator wrote',
  rawSecret: 'The coordinator alone reads this text: what follows may tell who asked.',
  keptFromYou:
    'The text stays between the operator and the coordinator, who alone corresponds with candidates. You read what is published.',
  published: 'What is published',
  notPublished: 'Nothing is published yet.',
  declined: (at) => `The coordinator does not answer it (${formatInstant(at, 'en')}).`,
  declinedWhy: (reason) => `Reason: ${reason}`,
  due: (day, days) => `To be published by ${formatDate(day, 'en')}, ${days} days before the deadline for tenders.`,
  overdue: (day) => `The last day for an answer was ${formatDate(day, 'en')}: extend the deadline for tenders first.`,
  lateOverdue: (day) =>
    `The last day for an answer was ${formatDate(day, 'en')}: an answer that weighs nothing on the preparation of tenders may still be published, with the reason; for any other, extend the deadline for tenders first.`,
  givenLateFor: (reason) =>
    `Published after the last day for answers. Why it weighs nothing on the preparation of tenders: ${reason}`,
  lateNote: 'Sent after the hour set for questions: to answer is your choice.',
  wording: 'The question, as all will read it',
  wordingHint: 'Write it again with nothing that points to whoever asks: no name, no address, no number.',
  answer: 'The answer',
  answerConsequence:
    'The question and its answer appear at once on the public page, and all who follow the consultation are told.',
  reason: 'Why it is not answered',
  declineConsequence: 'The reason is kept in the file. An operator that follows the consultation is told.',
  registersOf: 'Downloads and followers',
}
