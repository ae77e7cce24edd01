import { Link } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { Empty } from '#ui/empty.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import type { FoundSession } from './data.ts'
import { words } from './words.ts'

/** The sessions by their hour, each with its papers. */
export function Sessions({ sessions }: { readonly sessions: readonly FoundSession[] }) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group } = useGroup()
  const cellHead = useCellHead()
  if (sessions.length === 0) return <Empty title={says.noSessions} teach={says.noSessionsTeach} />
  return (
    <FramedTable heads={[says.when, says.subject, says.papers]}>
      {sessions.map(({ id, state }) => (
        <tr key={id}>
          <th scope="row">
            <Link to={`/groups/${group}/committee/sessions/${id}`}>
              {says.session.hour(state.convening?.at ?? '', state.convening?.until ?? '')}
            </Link>
          </th>
          <td data-head={cellHead(says.subject)}>
            {state.title}, {labels.status('committeeSession', state.status)}
          </td>
          <td data-head={cellHead(says.papers)}>
            {!('withheld' in state) && <Papers id={id} status={state.status} />}
          </td>
        </tr>
      ))}
    </FramedTable>
  )
}

/** What is to be taken of a session: its convening and its date while it is to come, its minutes once it is closed. */
export function Papers({ id, status }: { readonly id: string; readonly status: string }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const at = (file: string) => linkFor(`/api/groups/${group}/committee-sessions/${id}/${file}`)
  return (
    <>
      <a href={at('convening.pdf')}>{says.convening}</a>
      {status === 'convened' && (
        <>
          {' · '}
          <a href={at('session.ics')}>{says.calendar}</a>
        </>
      )}
      {(status === 'closed' || status === 'signed') && (
        <>
          {' · '}
          <a href={at('minutes.pdf')}>{says.minutes}</a>
        </>
      )}
    </>
  )
}
