import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { rehearsalId } from '#kernel/rehearsal.ts'
import { type CalendarEvent, type CalendarFile, calendarFile, calendarType } from './calendar-file.ts'

/** Each file is read back by another program than the one that wrote it: ical.js, the parser of Thunderbird. */

const opening: CalendarEvent = {
  uid: 'opening@procedure',
  sequence: 3,
  when: { start: '2027-03-22T11:00:00.000Z', end: '2027-03-22T13:30:00.000Z' },
  title: 'Ouverture des plis ; salle 2, Lille',
  description: 'Deux porteurs de clé\nau moins',
  place: 'Hôtel de Région, Lille',
}
const file = (over: Partial<CalendarFile> = {}): CalendarFile => ({
  group: '11111111-1111-4111-9111-111111111111',
  method: 'PUBLISH',
  name: 'Rétroplanning, ENT ; Région',
  language: 'fr',
  stamp: '2027-01-28T08:30:00.000Z',
  events: [opening],
  ...over,
})

function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  // The zone that the file describes, not the one that the parser knows.
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  return { calendar, events, zones: calendar.getAllSubcomponents('vtimezone') }
}

const eventOf = (event: CalendarEvent, over: Partial<CalendarFile> = {}) => {
  const [found] = parsed(calendarFile(file({ events: [event], ...over }))).events
  if (found === undefined) throw new Error('no event')
  return found
}

beforeEach(() => ICAL.TimezoneService.reset())

describe('a calendar file', () => {
  test('of a rehearsal says so in each title, and takes the place of no real event', () => {
    const group = rehearsalId('22222222-2222-4222-9222-222222222222')
    const found = eventOf(opening, { group })
    expect(found.summary).toBe('[Répétition, sans effet] Ouverture des plis ; salle 2, Lille')
    expect(found.uid).toBe(`${group}.opening@procedure`)
    expect(eventOf(opening, { group, language: 'en' }).summary).toContain('[Rehearsal, no effect]')
    expect(eventOf(opening)).toMatchObject({ uid: opening.uid, summary: opening.title })
  })

  test('says what it is, for whom, and in which zone', () => {
    const { calendar, zones, events } = parsed(calendarFile(file()))
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Unisson//Unisson//FR')
    // The parser does not know this property (RFC 7986), and leaves it as it was written.
    expect(calendar.getFirstPropertyValue('name')).toBe('Rétroplanning\\, ENT \\; Région')
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual(['Europe/Paris'])
    expect(events).toHaveLength(1)
    expect(calendarType('REQUEST')).toBe('text/calendar; charset=utf-8; method=REQUEST')
  })

  test('an hour is an hour of Paris, and the same instant', () => {
    const event = eventOf(opening)
    expect(event.startDate.toString()).toBe('2027-03-22T12:00:00')
    expect(event.startDate.zone.tzid).toBe('Europe/Paris')
    expect(event.startDate.toJSDate().toISOString()).toBe('2027-03-22T11:00:00.000Z')
    expect(event.endDate.toJSDate().toISOString()).toBe('2027-03-22T13:30:00.000Z')
    expect(event.component.getFirstPropertyValue('transp')).toBe('OPAQUE')
  })

  test('its words keep their signs', () => {
    const event = eventOf(opening)
    expect(event.summary).toBe('Ouverture des plis ; salle 2, Lille')
    expect(event.description).toBe('Deux porteurs de clé\nau moins')
    expect(event.location).toBe('Hôtel de Région, Lille')
  })

  test('its name and sequence are those given, its stamp is in universal time', () => {
    const event = eventOf(opening)
    expect(event.uid).toBe('opening@procedure')
    expect(event.sequence).toBe(3)
    expect(event.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2027-01-28T08:30:00Z')
  })

  test('whole days have no hour, end on the day after the last, and leave their reader free', () => {
    const event = eventOf({ ...opening, when: { first: '2027-02-08', last: '2027-03-22' }, remindDaysBefore: 7 })
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([
      true,
      '2027-02-08',
      '2027-03-23',
    ])
    expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
    const [alarm] = event.component.getAllSubcomponents('valarm')
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-P7D')
  })

  test('an invitation asks its guests for an answer; taken back, it is cancelled', () => {
    const meeting: CalendarEvent = {
      ...opening,
      organizer: { name: 'Coordonnateur', email: 'coordonnateur@exemple.fr' },
      guests: [
        { name: 'Représentant, « Somme »', email: 'somme@exemple.fr' },
        { name: 'Expert', email: 'expert@exemple.fr', optional: true },
      ],
    }
    const invited = eventOf(meeting, { method: 'REQUEST' })
    expect(invited.organizer).toBe('mailto:coordonnateur@exemple.fr')
    expect(
      invited.attendees.map((guest) => [
        guest.getFirstValue()?.toString().toLowerCase(),
        ...['cn', 'role', 'rsvp', 'partstat'].map((name) => guest.getParameter(name)),
      ]),
    ).toEqual([
      ['mailto:somme@exemple.fr', 'Représentant, « Somme »', 'REQ-PARTICIPANT', 'TRUE', 'NEEDS-ACTION'],
      ['mailto:expert@exemple.fr', 'Expert', 'OPT-PARTICIPANT', 'TRUE', 'NEEDS-ACTION'],
    ])
    const back = eventOf({ ...meeting, sequence: 4 }, { method: 'CANCEL' })
    expect([back.uid, back.sequence, back.component.getFirstPropertyValue('status')]).toEqual([
      'opening@procedure',
      4,
      'CANCELLED',
    ])
  })

  test('an event that ends before it begins is no event', () => {
    expect(() =>
      calendarFile(file({ events: [{ ...opening, when: { first: '2027-02-02', last: '2027-02-01' } }] })),
    ).toThrow(RangeError)
    const turned = { start: '2027-03-22T13:00:00.000Z', end: '2027-03-22T12:00:00.000Z' }
    expect(() => calendarFile(file({ events: [{ ...opening, when: turned }] }))).toThrow(RangeError)
  })
})

describe('whatever is written', () => {
  const instants = fc.date({ min: new Date('1997-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })

  test('an instant comes back to the second, in summer, in winter and on the nights between', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 20_000 }), (date, minutes) => {
        const start = new Date(Math.floor(date.getTime() / 1000) * 1000)
        // 2 h to 3 h comes twice in October: the file names the first, so the second is not told apart (3.3.5).
        const end = new Date(start.getTime() + minutes * 60_000)
        fc.pre(![start, end].some(isTwice))
        const event = eventOf({ ...opening, when: { start: start.toISOString(), end: end.toISOString() } })
        expect(event.startDate.toJSDate()).toEqual(start)
        expect(event.endDate.toJSDate()).toEqual(end)
      }),
    )
  })

  test('days come back as they were', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 400 }), (date, days) => {
        const first = date.toISOString().slice(0, 10)
        const event = eventOf({ ...opening, when: { first, last: addDays(first, days) } })
        expect([event.startDate.toString(), event.endDate.toString()]).toEqual([first, addDays(first, days + 1)])
      }),
    )
  })

  test('words come back as they were, and no line passes 75 bytes', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !/\p{Cc}/u.test(text))
    fc.assert(
      fc.property(words, words, (title, place) => {
        const text = calendarFile(file({ events: [{ ...opening, title, place }] }))
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const [event] = parsed(text).events
        expect([event?.summary ?? '', event?.location ?? '']).toEqual([title, place])
      }),
    )
  })
})

/** The hour that clocks in Paris show twice, on the last Sunday of October. */
function isTwice(date: Date): boolean {
  const local = (at: Date) => at.toLocaleString('sv', { timeZone: 'Europe/Paris' })
  const hour = 3_600_000
  return [-hour, hour].some((shift) => local(date) === local(new Date(date.getTime() + shift)))
}
