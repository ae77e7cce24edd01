import type { Json } from '#kernel/canonical.ts'
import { civilDay, civilTime, hourInParis } from '#kernel/paris-time.ts'
import type { FormValues } from '#ui/draft.ts'
import { filledOf, textOf } from '#ui/schema-form/values.ts'
import { randomUuid } from '#ui/uuid.ts'
import type { Composition, SeatHolder, SeatPlace } from '../model/seats.ts'
import type { SessionAppointment } from '../model/session-state.ts'

/** A person as the form of a composition has it, before it is a seat. */
export type HolderRow = {
  /** Its identifier: the register's, once one of its persons was chosen. */
  readonly person: string
  readonly known: boolean
  readonly name: string
  readonly capacity: string
  readonly list: string
  readonly body: string
  readonly number: string
  readonly date: string
}

export const emptyRow = (body: string, list = ''): HolderRow => ({
  ...{ person: randomUuid(), known: false, name: '', capacity: '', list, body, number: '', date: '' },
})

export const rowsIn = (value: Json | undefined): readonly HolderRow[] =>
  Array.isArray(value) ? (value as readonly Json[] as readonly HolderRow[]) : []

/** What the form of a composition begins with: the composition that stands, or the seats that there are to fill. */
export function compositionValues(
  of: { readonly mode: 'coordinator' | 'group'; readonly coordinator: string; readonly members: readonly string[] },
  standing: Composition | undefined,
): FormValues {
  const rowOf = (holder: SeatHolder): HolderRow => ({
    ...{ person: holder.person, known: true, name: holder.name, capacity: holder.capacity },
    ...{ list: holder.list, body: holder.body },
    number: 'number' in holder.ground ? holder.ground.number : '',
    date: 'date' in holder.ground ? holder.ground.date : '',
  })
  const at = (places: readonly SeatPlace[], list: readonly SeatHolder[] = []) =>
    list.filter(({ place }) => places.includes(place)).map(rowOf)
  const seats =
    of.mode === 'group'
      ? of.members.map((body) => emptyRow(body))
      : [1, 2, 3, 4, 5].map(() => emptyRow(of.coordinator, 'A'))
  const chair = standing?.full.find(({ place }) => place === 'chair')
  const others = of.mode === 'group' ? (['chair', 'member'] as const) : (['elected'] as const)
  const election = standing?.full.find(({ ground }) => ground.by === 'election')?.ground
  return {
    ...{ small: false, from: '', until: '', reason: '' },
    election: election?.by === 'election' ? election.act : '',
    chairBy: chair?.ground.by === 'right' ? 'right' : 'order',
    chair: [chair === undefined ? emptyRow(of.coordinator) : rowOf(chair)],
    chairSubstitute: at(['chair'], of.mode === 'group' ? [] : standing?.substitutes),
    full: standing === undefined ? seats : at(others, standing.full),
    substitutes: at(others, standing?.substitutes),
  }
}

/** The seats that the form describes, with the act by which each was filled. */
export function seatsOf(
  values: FormValues,
  { mode, coordinator }: { readonly mode: 'coordinator' | 'group'; readonly coordinator: string },
): { readonly full: readonly object[]; readonly substitutes: readonly object[] } {
  const named = (value: Json | undefined) => rowsIn(value).filter(({ name }) => name.trim() !== '')
  const election = textOf(values.election)
  const holder = (row: HolderRow, place: SeatPlace, rank: number) => ({
    ...{ person: row.person, name: row.name, body: row.body, capacity: row.capacity },
    ...{ place, list: place === 'elected' ? row.list : '', rank },
    ground: groundOf(row, place),
  })
  const groundOf = ({ number, date }: HolderRow, place: SeatPlace) => {
    if (mode === 'group') return number === '' ? { by: 'election', act: election } : { by: 'designation', number, date }
    if (place === 'elected') return { by: 'election', act: election }
    return textOf(values.chairBy) === 'right' && number === '' ? { by: 'right' } : { by: 'order', number, date }
  }
  const placeOf = ({ body }: HolderRow): SeatPlace =>
    mode === 'coordinator' ? 'elected' : body === coordinator ? 'chair' : 'member'
  const chairs = (name: string) =>
    mode === 'group' ? [] : named(values[name]).map((row, index) => holder(row, 'chair', index + 1))
  return {
    full: [...chairs('chair'), ...named(values.full).map((row, index) => holder(row, placeOf(row), index + 1))],
    substitutes: [
      ...chairs('chairSubstitute'),
      ...named(values.substitutes).map((row, index) => holder(row, placeOf(row), index + 1)),
    ],
  }
}

/** One entry a line, the empty ones left out; a line that begins with a lot is on that lot. */
export const agendaOf = (value: Json | undefined): readonly object[] =>
  textOf(value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const found = /^(LOT-\d{4})\s*[:–-]?\s*(.*)$/i.exec(line)
      const [, lot = '', title = ''] = found ?? []
      return found === null ? { title: line, lot: null } : { title: title === '' ? lot : title, lot: lot.toUpperCase() }
    })

export const emptyAppointment: FormValues = {
  ...{ day: '', time: '', minutes: '120', place: '', link: '', urgency: '' },
}

export const appointmentValues = ({ at, until, place, link }: SessionAppointment): FormValues => ({
  day: civilDay(at),
  time: civilTime(at).slice(0, 5),
  minutes: String((Date.parse(until) - Date.parse(at)) / 60_000),
  ...{ place, link, urgency: '' },
})

/** An hour and a length as two instants; what cannot be read is sent as nothing, which the server refuses. */
export function appointmentPayload({ day, time, minutes, place, link, urgency }: FormValues): object {
  const at = instantOf(textOf(day), textOf(time))
  const length = Number(textOf(minutes))
  const until = at === null || !(length > 0) ? null : new Date(Date.parse(at) + length * 60_000).toISOString()
  return { at, until, place, link, urgency: filledOf(urgency) }
}

function instantOf(day: string, time: string): string | null {
  const hour = /^(\d{1,2})\s*[:h]\s*(\d{2})?$/.exec(time.trim())
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || hour === null) return null
  return hourInParis(day, `${hour[1]?.padStart(2, '0')}:${hour[2] ?? '00'}`).at
}
