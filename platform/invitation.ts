import type { IsoInstant } from '#kernel/citation.ts'
import { type CalendarFile, calendarFile } from './calendar-file.ts'

/** What an invitation says of a meeting or a session: when and where. What it is about is read on the site. */
type Invitation = {
  readonly id: string
  readonly title: string
  readonly at: IsoInstant
  readonly until: IsoInstant
  readonly place: string
  readonly link: string
  readonly sequence: number
  readonly cancelled: boolean
}

type Around = {
  readonly group: string
  readonly stamp: IsoInstant
  /** The page of the meeting, and the host of the site. */
  readonly page: string
  readonly host: string
  readonly from: string
  readonly to: { readonly name: string; readonly email: string } | null
}

/** An invitation that calendars take in: a later one of the same meeting replaces it, a cancellation takes it out. */
export function invitationOf(meeting: Invitation, around: Around): { file: string; method: CalendarFile['method'] } {
  const { id, title, at, until, place, link, sequence, cancelled } = meeting
  const { group, stamp, page, host, from, to } = around
  // Downloaded, it is a date to keep; by mail, it asks for an answer.
  const method = cancelled ? 'CANCEL' : to === null ? 'PUBLISH' : 'REQUEST'
  const file = calendarFile({
    group,
    method,
    name: title,
    language: 'fr',
    stamp,
    events: [
      {
        uid: `${id}@${host}`,
        sequence,
        when: { start: at, end: until },
        title,
        description: page,
        ...(place === '' ? {} : { place }),
        ...(link === '' ? {} : { address: link }),
        cancelled,
        organizer: { name: from, email: `ne-pas-repondre@${host}` },
        ...(to === null ? {} : { guests: [to] }),
      },
    ],
  })
  return { file, method }
}
