import type { PastView } from '#api/group.ts'
import { Empty } from '#ui/empty.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import table from '#ui/table.module.css'
import { useProcessName } from './process-name.ts'
import { words } from './words.ts'

/** The group on a past day, as its register replays it: its members, who represented them, its cases. */
export function PastGroup({ past }: { readonly past: PastView }) {
  const { register: says } = useWords(words)
  const labels = useLabels()
  const processName = useProcessName()
  const { language } = useLanguage()
  return (
    <Part title={`${says.past}, ${formatDate(past.date, language)}`}>
      <p>
        {says.pastStatus(labels.status('convention', past.status))} {says.entries(past.entries)}
      </p>
      {past.members.length === 0 ? (
        <Empty title={says.pastNone} teach={says.entries(past.entries)} />
      ) : (
        <div className={table.frame}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{says.members}</th>
                <th scope="col">{says.offices}</th>
              </tr>
            </thead>
            <tbody>
              {past.members.map((member) => (
                <tr key={member.body.id}>
                  <th scope="row">{member.body.name}</th>
                  <td>
                    {standing(member, says)}
                    {member.offices.map(({ title, name }) => (
                      <div key={`${title} ${name}`}>
                        {title}, {name}
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h3>{says.cases}</h3>
      <ul>
        {past.cases
          .filter(({ process }) => process !== 'body' && process !== 'convention' && process !== 'reminder')
          .map(({ process, id, title, status }) => (
            <li key={`${process} ${id}`}>
              {processName(process)} : {title} ({labels.status(process, status)})
            </li>
          ))}
      </ul>
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
