import type { PastView } from '#api/group.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { Empty } from '#ui/empty.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import classes from './lists.module.css'
import { useProcessName } from './process-name.ts'
import { words } from './words.ts'

/** What the members' table and the first line say, or what is no case to follow. */
const APART: ReadonlySet<string> = new Set(['body', 'convention', 'reminder'])

/** The group on a past day, as its register replays it: its members, who represented them, its cases. */
export function PastGroup({ past }: { readonly past: PastView }) {
  const { register: says } = useWords(words)
  const labels = useLabels()
  const processName = useProcessName()
  const head = useCellHead()
  const cases = past.cases.filter(({ process }) => !APART.has(process))
  return (
    <Part title={says.past(past.date)}>
      <p>
        {says.pastStatus(labels.status('convention', past.status))} {says.entries(past.entries)}
      </p>
      {past.members.length === 0 ? (
        <Empty title={says.pastNone} teach={says.entries(past.entries)} />
      ) : (
        <FramedTable heads={[says.members, says.standing, says.offices]}>
          {past.members.map((member) => (
            <tr key={member.body.id}>
              <th scope="row">{member.body.name}</th>
              <td data-head={head(says.standing)}>{standing(member, says)}</td>
              <td>
                {member.offices.map(({ title, name }) => (
                  <div key={`${title} ${name}`}>
                    {title}, {name}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </FramedTable>
      )}
      {cases.length > 0 && (
        <div className={classes.past}>
          <h3>{says.cases}</h3>
          <ul>
            {cases.map(({ process, id, title, status }) => (
              <li key={`${process} ${id}`}>
                {says.oneCase(processName(process), title, labels.status(process, status))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Part>
  )
}

type Says = {
  from(day: string): string
  until(day: string): string
  readonly signed: string
  readonly unsigned: string
}

function standing({ from, until, signed }: PastView['members'][number], says: Says): string {
  if (from === null) return signed ? says.signed : says.unsigned
  return until === null ? says.from(from) : `${says.from(from)}, ${says.until(until)}`
}
