import { Link } from '@tanstack/react-router'
import { useCellHead } from '#ui/cell-head.ts'
import { Empty } from '#ui/empty.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import type { FoundMeeting } from './data.ts'
import { words } from './words.ts'

/** The meetings by their hour: those to come with the file for a calendar, those held with their minutes. */
export function Meetings({ meetings }: { readonly meetings: readonly FoundMeeting[] }) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group } = useGroup()
  const cellHead = useCellHead()
  if (meetings.length === 0) return <Empty title={says.noMeetings} teach={says.noMeetingsTeach} />
  return (
    <FramedTable heads={[says.when, says.subject, says.where]} gestures>
      {meetings.map(({ id, state }) => (
        <tr key={id}>
          <th scope="row">
            <Link to={`/groups/${group}/technical-group/meetings/${id}`}>
              {says.meeting.hour(state.at, state.until)}
            </Link>
          </th>
          <td data-head={cellHead(says.subject)}>
            {state.title}, {labels.status('meeting', state.status)}
          </td>
          <td data-head={cellHead(says.where)}>{state.place}</td>
          <td>{state.withheld !== true && <MeetingFile id={id} status={state.status} />}</td>
        </tr>
      ))}
    </FramedTable>
  )
}

/** What is to be taken of a meeting: its date while it is to come, its minutes once it was held. */
export function MeetingFile({ id, status }: { readonly id: string; readonly status: string }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const base = `/api/groups/${group}/technical-group/meetings/${id}`
  if (status === 'held') return <a href={`${base}/minutes.pdf`}>{says.minutesPdf}</a>
  return <a href={`${base}/invitation.ics`}>{says.invitation}</a>
}
