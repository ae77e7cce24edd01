import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays } from '#kernel/calendar.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { PARIS } from '#kernel/paris-time.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import { temporal } from '#kernel/temporal.ts'
import type { Language } from './bilingual.ts'

/** Whole days, which have no hour and no zone, or hours of Paris. `last` is the last day itself, not the day after. */
type When =
  | { readonly first: IsoDate; readonly last: IsoDate }
  | { readonly start: IsoInstant; readonly end: IsoInstant }

type Correspondent = { readonly name: string; readonly email: string }

export type CalendarEvent = {
  /** The same for the whole life of what it announces: a calendar replaces the event that it knows under this name. */
  readonly uid: string
  /** Grows with each version that is sent; a calendar ignores one that is not above what it holds. */
  readonly sequence: number
  readonly when: When
  readonly title: string
  readonly description?: string
  readonly place?: string
  readonly address?: string
  readonly cancelled?: boolean
  /** Whole days leave their reader free, unless said; hours keep the time taken. */
  readonly busy?: boolean
  /** Days before the start on which a calendar reminds its reader. */
  readonly remindDaysBefore?: number
  readonly organizer?: Correspondent
  readonly guests?: readonly (Correspondent & { readonly optional?: boolean })[]
}

export type CalendarFile = {
  /** The group that it is of: a rehearsal says so in each title, and replaces nothing of the real calendar. */
  readonly group: string
  /** `PUBLISH` gives dates to read; `REQUEST` invites and asks an answer; `CANCEL` takes an invitation back. */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  readonly name: string
  readonly language: Language
  /** When this version was made: calendars compare it between versions of the same sequence. */
  readonly stamp: IsoInstant
  readonly events: readonly CalendarEvent[]
}

/** A copy has the identifiers of what it copies: a calendar must not take its days for the real ones. */
const NOTHING_HAPPENS = {
  fr: (title: string) => `[Répétition, sans effet] ${title}`,
  en: (title: string) => `[Rehearsal, no effect] ${title}`,
} as const

/** The media type under which such a file is served or mailed: mail programs read the method there (RFC 6047). */
export const calendarType = (method: CalendarFile['method']): string => `text/calendar; charset=utf-8; method=${method}`

/** Clocks in Paris since 1996 (RFC 5545, 3.6.5): the last Sundays of March and October, at 1 h universal time. */
const PARIS_TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${PARIS}`,
  ...['BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST'],
  ...['DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET'],
  ...['DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  'END:VTIMEZONE',
].join('\r\n')

/**
 * A calendar file (RFC 5545) that the calendars of offices read. docs/decisions/0043 says by which library.
 *
 * @throws {RangeError} when an event ends before it begins: the library would turn it round without a word.
 */
export function calendarFile({ group, method, name, language, stamp, events }: CalendarFile): string {
  const rehearsed = isRehearsal(group)
  const calendar = ical({
    method: ICalCalendarMethod[method],
    // The library writes this name as it comes, where the format asks for its signs to be escaped.
    name: escaped(rehearsed ? NOTHING_HAPPENS[language](name) : name),
    prodId: { company: 'Unisson', product: 'Unisson', language: language.toUpperCase() },
    // No zone for the file itself: its stamps must stay in universal time (3.8.7.2).
    timezone: { name: null, generator: (zone) => (zone === PARIS ? PARIS_TIME_ZONE : null) },
  })
  for (const event of events) {
    const shown = rehearsed
      ? { ...event, uid: `${group}.${event.uid}`, title: NOTHING_HAPPENS[language](event.title) }
      : event
    calendar.createEvent(eventData(shown, { method, stamp }))
  }
  return `${calendar.toString()}\r\n`
}

function eventData(event: CalendarEvent, file: Pick<CalendarFile, 'method' | 'stamp'>): ICalEventData {
  const { uid, sequence, title, description, place, address, organizer, guests = [], remindDaysBefore } = event
  const allDay = 'first' in event.when
  const cancelled = event.cancelled === true || file.method === 'CANCEL'
  const busy = event.busy ?? !allDay
  return {
    ...spanOf(event.when),
    id: uid,
    sequence,
    stamp: temporal().Instant.from(file.stamp),
    summary: title,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: busy && !cancelled ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    description: description ?? null,
    location: place ?? null,
    url: address ?? null,
    organizer: organizer ?? null,
    attendees: guests.map(({ name, email, optional = false }) => ({
      name,
      email,
      role: optional ? ICalAttendeeRole.OPT : ICalAttendeeRole.REQ,
      type: ICalAttendeeType.INDIVIDUAL,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: file.method === 'REQUEST',
    })),
    alarms:
      remindDaysBefore === undefined || cancelled
        ? []
        : [{ type: ICalAlarmType.display, trigger: remindDaysBefore * 86_400, description: title }],
  }
}

function spanOf(when: When): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if ('first' in when) {
    if (when.last < when.first) throw new RangeError(`an event ends on ${when.last}, before it begins: ${when.first}`)
    const day = (date: IsoDate) => temporal().PlainDate.from(date)
    // The end of whole days is the day after the last (3.6.1).
    return { start: day(when.first), end: day(addDays(when.last, 1)), allDay: true }
  }
  const [start, end] = [when.start, when.end].map((instant) =>
    temporal().Instant.from(instant).toZonedDateTimeISO(PARIS),
  )
  if (start === undefined || end === undefined || start.epochMilliseconds > end.epochMilliseconds) {
    throw new RangeError(`an event ends at ${when.end}, before it begins: ${when.start}`)
  }
  return { start, end, timezone: PARIS }
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')
