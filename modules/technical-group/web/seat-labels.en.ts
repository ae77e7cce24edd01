import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as seatRules from '../model/seat-rules.ts'
import type { Seat, SeatAct } from '../model/seat-state.ts'
import { day, NOT_LED, named, one, quoted, some, texts } from './label-words.en.ts'

export const seat: ModuleLabels<
  SeatAct['type'],
  Seat['status'],
  keyof typeof seatRules,
  'coordinator' | 'member' | 'person' | 'clock'
> = {
  process: 'seat',
  acts: {
    designate: 'Name the person who sits',
    invite: 'Associate an academic authority or an expert',
    bind: 'Sign the undertaking of confidentiality',
    end: 'End the seat',
    supersede: 'Hand the seat over to the person who replaces',
    lapse: 'Note the end of the period',
  },
  final: {
    bind: 'An undertaking that was signed outlives the seat: it is not taken back.',
    end: 'A seat that has ended is not opened again: the person loses the documents at once; another designation would be needed.',
  },
  statuses: {
    none: 'not filled',
    designated: 'named, undertaking to be signed',
    invited: 'invited, undertaking to be signed',
    bound: 'sits, undertaking signed',
    ended: 'seat ended',
  },
  capacities: {
    coordinator: 'the coordinator',
    member: 'the member',
    person: 'the person who sits',
    clock: 'the calendar',
  },
  done: {
    designate: ({ payload }, names) =>
      `A person was named to sit in the technical group for ${one(payload.body, names)}.`,
    invite: ({ payload }, names) =>
      `${capitalised(names.the(payload.body))} was associated with the technical group on ${quoted(payload.themes)}.`,
    bind: () => 'The undertaking of confidentiality was signed.',
    end: ({ payload }) => `The seat was ended: ${payload.reason}`,
    supersede: ({ payload }) => `The seat passed to another person: ${payload.reason}`,
    lapse: () => 'The seat ended with its period.',
  },
  tasks: {
    designate: ({ facts }) => `Name a person for the technical group of “${facts.title}”`,
    bind: ({ facts }) => `Sign the undertaking of confidentiality of the technical group of “${facts.title}”`,
  },
  asked: { bind: () => 'Sign the undertaking of confidentiality' },
  rules: {
    groupForAProcedure: ({ title }, outcome) =>
      outcome === 'met' ? `The technical group works for the procedure “${title}”.` : NOT_LED,
    seatOfAMember: ({ body }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(one(body, names))} is a member of the group, and has a seat.`
        : 'Only the members of the day and the coordinator have a seat. An academic authority or an expert is associated, without a member’s seat.',
    ownPersonNamed: (_, outcome) =>
      outcome === 'met'
        ? 'The member names its person, or the coordinator records whom the member told it.'
        : 'A member names its own person only.',
    oneSeatAMember: ({ body }, outcome, names) =>
      outcome === 'met'
        ? 'One person sits for each member, and the coordinator has one seat.'
        : `A person already sits for ${one(body, names)}: replace that person, or end the seat.`,
    seatReplaced: ({ same }, outcome) => {
      if (outcome === 'not-applicable') return 'Nobody is replaced.'
      if (outcome === 'met') return 'The person replaced sat for the same member, and the reason is given.'
      return same === true
        ? 'The person who replaces is the one who sits already.'
        : 'The seat to replace is no standing seat of this member, or the reason is missing.'
    },
    onePersonASeat: ({ bodies }, outcome, names) => {
      if (texts(bodies).length === 0) return 'This person sits for no other body.'
      return outcome === 'met'
        ? `This person already sits for ${named(bodies, names)}; the reason is given.`
        : `This person already sits for ${named(bodies, names)}. Why should one person speak for two bodies?`
    },
    personOfTheBody: ({ body }, outcome, names) =>
      outcome === 'met'
        ? `This person holds an office of ${one(body, names)}.`
        : `Today this person holds no office of ${one(body, names)} in the register of bodies.`,
    competenceStated: (_, outcome) =>
      outcome === 'met' ? 'What the person knows is described.' : 'Say what this person knows, that the works need.',
    designationDated: ({ date }, outcome) =>
      outcome === 'met'
        ? `The designation is of ${day(date)}.`
        : 'The act of designation has a number, and a day that is not to come.',
    seatDatesOrdered: ({ from, until }, outcome) => {
      if (outcome !== 'met') return `The seat would end on ${day(until)}: before it begins, or already past.`
      return until === null
        ? `The seat begins on ${day(from)}, with no set end.`
        : `The seat goes from ${day(from)} to ${day(until)}.`
    },
    guestIsNoMember: ({ body }, outcome, names) =>
      outcome === 'met'
        ? 'This body is no member: it may be associated.'
        : `${capitalised(one(body, names))} is a member: it names the person who sits for it.`,
    guestLimited: ({ themes, beyond }, outcome) => {
      if (outcome === 'met') return `The association is limited to ${quoted(themes)}.`
      return texts(themes).length === 0
        ? 'A person is associated on themes: name one at least.'
        : `Out of these themes, or not under review: ${some(beyond, 'document')}.`
    },
    undertakingOfTheDay: ({ version, expected }, outcome) =>
      outcome === 'met'
        ? `The undertaking signed is that of the day (version ${version}).`
        : `The wording of the undertaking has changed: open the page again to read version ${expected}.`,
    seatInCourse: ({ until }, outcome) =>
      outcome === 'met' ? 'The period of the seat has not passed.' : `The period of the seat ended on ${day(until)}.`,
    seatDayPassed: ({ until }, outcome) =>
      outcome === 'met' ? `The period of the seat ended on ${day(until)}.` : 'The seat has not come to its end.',
  },
}
