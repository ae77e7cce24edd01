import type { ModuleLabels } from '#ui/labels.ts'
import type * as meetingRules from '../model/meeting-rules.ts'
import type { Meeting, MeetingAct } from '../model/meeting-state.ts'
import type * as remarkRules from '../model/remark-rules.ts'
import type { Remark, RemarkAct } from '../model/remark-state.ts'
import type * as reviewRules from '../model/review-rules.ts'
import type { Review, ReviewAct } from '../model/review-state.ts'
import { day, hour, NOT_LED, named, number, one, quoted, some, texts } from './label-words.en.ts'

export { seat } from './seat-labels.en.ts'

export const review: ModuleLabels<ReviewAct['type'], Review['status'], keyof typeof reviewRules, 'coordinator'> = {
  process: 'review',
  acts: { deposit: 'Submit a document to review', revise: 'Deposit a new version', close: 'Close the review' },
  final: {
    close:
      'A review that was closed is not opened again: no remark is made in it any more. Those that wait can still be answered.',
  },
  statuses: { none: 'not deposited', reviewed: 'under review', closed: 'review closed' },
  capacities: { coordinator: 'the coordinator' },
  done: {
    deposit: ({ payload }) =>
      `A document was submitted to the technical group: ${payload.title ?? 'a reserved document'}.`,
    revise: ({ payload }) => `A new version was deposited${payload.note === undefined ? '' : `: ${payload.note}`}.`,
    close: () => 'The review was closed.',
  },
  rules: {
    reviewForAProcedure: ({ title }, outcome) =>
      outcome === 'met' ? `The document is reviewed for the procedure “${title}”.` : NOT_LED,
    themeStated: ({ theme }, outcome) =>
      outcome === 'met'
        ? `The document is on the theme “${theme}”: experts of other themes do not read it.`
        : 'Give the document a title and a theme: the theme says which experts read it.',
    clausesNumbered: ({ clauses, twice }, outcome) => {
      if (outcome === 'met') return `The document reads in ${some(clauses, 'clause')}, each with its number.`
      return clauses === 0
        ? 'No clause was read in this document.'
        : `These numbers come twice: ${texts(twice).join(', ')}.`
    },
    changeTold: ({ same }, outcome) => {
      if (outcome === 'met') return 'The new version says what changes.'
      return same === true
        ? 'This file is that of the present version.'
        : 'Say in one sentence what this version changes.'
    },
    remarksAnswered: ({ unanswered }, outcome) => {
      if (unanswered === 0) return 'Each remark has its answer.'
      return outcome === 'met'
        ? `Without an answer, with a reason: ${some(unanswered, 'remark')}.`
        : `Without an answer: ${some(unanswered, 'remark')}. Why close without answering?`
    },
    authorityAssociated: (_, outcome) =>
      outcome === 'met'
        ? 'An academic authority or an expert is associated with the works, or the reason for none is given.'
        : 'No academic authority nor expert is associated with the works, as the convention provides. Why?',
  },
}

export const remark: ModuleLabels<
  RemarkAct['type'],
  Remark['status'],
  keyof typeof remarkRules,
  'person' | 'coordinator'
> = {
  process: 'remark',
  acts: { make: 'Remark on a clause', answer: 'Answer the remark', retract: 'Take the remark back' },
  final: {
    retract: 'A remark that was taken back does not return; it stays in the register.',
  },
  statuses: { none: 'not made', made: 'awaits an answer', answered: 'answered', retracted: 'taken back' },
  capacities: { person: 'the person who sits', coordinator: 'the coordinator' },
  done: {
    make: ({ payload }) =>
      payload.clause === undefined
        ? 'A remark was made.'
        : `${payload.kind === 'reservation' ? 'A reservation' : 'A remark'} was made on clause ${payload.clause}.`,
    answer: () => 'The coordinator answered the remark.',
    retract: () => 'The remark was taken back.',
  },
  tasks: {
    answer: ({ facts }, names) =>
      `Answer the ${facts.kind === 'reservation' ? 'reservation' : 'remark'} of ${one(facts.by, names)} on clause ${facts.clause} of “${facts.title}”`,
  },
  rules: {
    documentUnderReview: (_, outcome) =>
      outcome === 'met' ? 'The document is under review.' : 'This document is not, or no longer, under review.',
    seatBound: ({ seat: stage, from, until }, outcome) => {
      if (outcome === 'met') return 'You sit, and have signed the undertaking of confidentiality.'
      if (stage === 'none') return 'You have no seat in this technical group.'
      return stage === 'bound'
        ? `Your seat begins on ${day(from)}${until === null ? '' : ` and ends on ${day(until)}`}: you are out of this period.`
        : 'Sign the undertaking of confidentiality first: nothing is read or remarked before.'
    },
    themeOfTheSeat: ({ themes }, outcome) => {
      if (outcome === 'met') return 'The document is among what your seat opens.'
      return outcome === 'unmet'
        ? `You are associated on ${quoted(themes)}: this document is on another theme.`
        : 'Themes are not in question here.'
    },
    reservationOfAMember: (_, outcome) => {
      if (outcome === 'not-applicable') return 'This is no reservation.'
      return outcome === 'met'
        ? 'The reservation is a member’s.'
        : 'Whoever is associated remarks; a reservation is a member’s.'
    },
    clauseOfTheDocument: ({ clause, version }, outcome) => {
      if (outcome === 'not-applicable') return 'There is no document.'
      return outcome === 'met'
        ? `Clause ${clause} is in version ${number(version)}.`
        : `Version ${number(version)} has no clause ${clause}.`
    },
    answerReasoned: ({ outcome: given, reasoned }, outcome) => {
      if (outcome === 'met') return 'The answer gives its reasons, and says what changes.'
      return reasoned === true && given !== 'not'
        ? 'The remark is followed: say what changes in the text.'
        : 'Give the reasons of the answer.'
    },
  },
}

export const meeting: ModuleLabels<MeetingAct['type'], Meeting['status'], keyof typeof meetingRules, 'coordinator'> = {
  process: 'meeting',
  acts: {
    convene: 'Convene a meeting',
    move: 'Move the meeting',
    cancel: 'Cancel the meeting',
    hold: 'Write the minutes',
  },
  final: {
    cancel: 'A meeting that was cancelled does not come back: another one has to be convened.',
    hold: 'The minutes no longer change once they are made. The meeting can no longer be moved or cancelled.',
  },
  statuses: { none: 'not convened', convened: 'convened', held: 'held', cancelled: 'cancelled' },
  capacities: { coordinator: 'the coordinator' },
  done: {
    convene: ({ payload }) => `A meeting of the technical group was convened for ${hour(payload.at)}.`,
    move: ({ payload }) =>
      `The meeting was moved to ${hour(payload.at)}${payload.reason === undefined ? '' : `: ${payload.reason}`}`,
    cancel: ({ payload }) => `The meeting was cancelled${payload.reason === undefined ? '.' : `: ${payload.reason}`}`,
    hold: () => 'The minutes of the meeting were written.',
  },
  tasks: { hold: ({ facts }) => `Write the minutes of the meeting “${facts.title}” of ${hour(facts.at)}` },
  rules: {
    meetingForAProcedure: ({ title }, outcome) =>
      outcome === 'met' ? `The meeting is on the procedure “${title}”.` : NOT_LED,
    meetingPlanned: ({ at, until, somewhere }, outcome) => {
      if (outcome === 'met') return `The meeting goes from ${hour(at)} to ${hour(until)}.`
      return somewhere === true
        ? 'The meeting must be to come, and end after it begins.'
        : 'Give the place of the meeting, or its link.'
    },
    agendaStated: ({ points }, outcome) =>
      outcome === 'met' ? `The agenda has ${some(points, 'point')}.` : 'Give a subject and an agenda.',
    seatsInvited: ({ seats, unknown }, outcome) => {
      if (outcome === 'met') return `Invited to the meeting: ${some(seats, 'person')}.`
      return seats === 0 ? 'Is nobody invited?' : `Invited, but no longer standing: ${some(unknown, 'seat')}.`
    },
    meetingAhead: ({ at }, outcome) =>
      outcome === 'met'
        ? `The meeting is to come, on ${hour(at)}.`
        : `The meeting began on ${hour(at)}: write its minutes.`,
    meetingBegun: ({ at }, outcome) =>
      outcome === 'met' ? `The meeting began on ${hour(at)}.` : `The meeting begins on ${hour(at)} only.`,
    minutesWritten: ({ present }, outcome) =>
      outcome === 'met' ? `The minutes are written; present: ${number(present)}.` : 'Write what was said.',
    attendanceOfBoundSeats: ({ unbound, uninvited }, outcome, names) => {
      if (texts(unbound).length === 0 && uninvited === 0)
        return 'Everybody present was invited and had signed the undertaking.'
      const who =
        texts(unbound).length === 0
          ? 'Somebody present was not invited'
          : `The undertaking is not signed for ${named(unbound, names)}`
      return outcome === 'met' ? `${who}; the reason is given.` : `${who}. Why did this person attend?`
    },
  },
}
