import { useParams } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import { civilDay, civilTime } from '#kernel/paris-time.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { useRead } from '#ui/reading.tsx'
import type { Meeting } from '../model/meeting-state.ts'
import { type Kept, type KnownPerson, type Parties, personsIn } from './data.ts'
import { AppointmentFields, MinutesFields } from './meeting-fields.tsx'
import { MeetingFile } from './meetings.tsx'
import { appointmentOf, minutesPayload } from './values.ts'
import { words } from './words.ts'

/** One meeting: its hour, who is invited, its agenda, then its minutes. */
export function MeetingPage() {
  const { id, today } = useGroup()
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const parties = useRead<Parties>(`/api/groups/${id}/parties`)
  const persons = parties.data === undefined ? [] : personsIn(parties.data, today)
  return (
    <CaseReading<Kept<Meeting>> process="meeting" collection="meetings" caseId={caseId}>
      {(data) => <MeetingDetail data={data} persons={persons} />}
    </CaseReading>
  )
}

export type MeetingDetailProps = {
  readonly data: CaseData<Kept<Meeting>>
  readonly persons: readonly Pick<KnownPerson, 'id' | 'title'>[]
}
export type FoundMeetingCase = CaseWithState<Meeting>

export function MeetingDetail({ data, persons }: MeetingDetailProps) {
  const { meeting: says, title: list, consequences } = useWords(words)
  const labels = useLabels()
  const { lookup } = useGroup()
  const { state, id } = { state: data.resource.state, id: data.resource.id }
  if (state.status === 'none') return null
  const when = `${says.hour(state.at, state.until)}, ${state.place}`
  if (state.withheld) {
    return (
      <Page title={state.title} lede={capitalised(when)}>
        <p>{says.reserved}</p>
      </Page>
    )
  }
  const seats = state.invited.map(({ seat, body }) => ({ id: seat, name: lookup.name(body) }))
  return (
    <CaseDetailPage
      data={data}
      title={state.title}
      list={{ path: 'technical-group', title: list }}
      lede={
        <>
          {capitalised(when)}. {capitalised(labels.status('meeting', state.status))}.
        </>
      }
      opens="convene"
      leads="hold"
      quiet={['move', 'cancel']}
      settings={{
        move: {
          initial: movingFrom(state),
          fields: (form) => <AppointmentFields {...form} />,
          payload: (values) => ({ ...appointmentOf(values), reason: values.reason }),
          consequence: consequences.move,
        },
        cancel: { consequence: consequences.cancel },
        hold: {
          initial: { attendance: seats.map((seat) => seat.id), minutes: '', advice: '' },
          fields: (form) => <MinutesFields form={form} seats={seats} />,
          payload: minutesPayload,
          consequence: consequences.hold,
        },
      }}
    >
      <p>
        <MeetingFile id={id} status={state.status} />
      </p>
      {state.status === 'cancelled' && <p>{says.cancelled(state.reason)}</p>}
      {state.link !== '' && state.status === 'convened' && (
        <p>
          <a href={state.link}>{says.link}</a>
        </p>
      )}
      <MeetingParts state={state} persons={persons} />
    </CaseDetailPage>
  )
}

type Held = Exclude<Meeting, { status: 'none' }>

const movingFrom = ({ at, until, place, link }: Held) => ({
  day: civilDay(at),
  time: civilTime(at).slice(0, 5),
  minutes: String((Date.parse(until) - Date.parse(at)) / 60_000),
  ...{ place, link, reason: '' },
})

function MeetingParts({ state, persons }: { readonly state: Held } & Pick<MeetingDetailProps, 'persons'>) {
  const { meeting: says, body, person } = useWords(words)
  const { lookup } = useGroup()
  const titleOf = (id: string) => persons.find((known) => known.id === id)?.title ?? '–'
  return (
    <>
      <Part title={says.agenda}>
        <ol>
          {state.agenda.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
      </Part>
      <Part title={says.invited}>
        <FramedTable heads={[body, person, ...(state.status === 'held' ? [says.presence] : [])]}>
          {state.invited.map((each) => (
            <tr key={each.seat}>
              <th scope="row">{lookup.name(each.body)}</th>
              <td>{titleOf(each.person)}</td>
              {state.status === 'held' && <td>{state.attendance.includes(each.seat) ? says.present : says.absent}</td>}
            </tr>
          ))}
        </FramedTable>
      </Part>
      {state.status === 'held' && <MinutesParts state={state} />}
    </>
  )
}

function MinutesParts({ state }: { readonly state: Extract<Meeting, { status: 'held' }> }) {
  const { meeting: says } = useWords(words)
  return (
    <>
      <Part title={says.minutes}>
        {state.minutes.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Part>
      <Part title={says.advice}>
        {state.advice.length === 0 ? (
          <p>{says.noAdvice}</p>
        ) : (
          <ul>
            {state.advice.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </Part>
    </>
  )
}
