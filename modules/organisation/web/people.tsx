import type { People as PeopleShown, PersonShown } from '#api/people.ts'
import { Button } from '#ui/button.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import classes from './member.module.css'
import { words } from './people-words.ts'
import { PersonAccess } from './person-access.tsx'
import type { PeopleActs } from './use-people.ts'

export type PeopleProps = { readonly of: PeopleShown; readonly acts: PeopleActs }

/** Who of the group's persons can sign in, and inviting those who cannot yet. A demonstration has nobody to invite. */
export function People({ of: { demo, people }, acts }: PeopleProps) {
  const says = useWords(words)
  if (demo || people.length === 0) return null
  const waiting = people.filter(isWaiting)
  const invites = people.some(({ mayInvite }) => mayInvite)
  return (
    <Part title={says.title}>
      <p className={classes.note}>{says.lede}</p>
      <p className={classes.said} role="status">
        {acts.said ?? ''}
      </p>
      {acts.problem !== null && <Refusal problem={acts.problem} />}
      <FramedTable heads={[says.person, says.may, says.access]}>
        {people.map((person) => (
          <Row key={person.person} person={person} acts={acts} />
        ))}
      </FramedTable>
      {waiting.length > 1 && (
        <p className={classes.after}>
          <Button disabled={acts.working} onClick={() => acts.resendAll(waiting)}>
            {says.resendAll(waiting.length)}
          </Button>
        </p>
      )}
      <p className={`${classes.note} ${classes.after}`}>{invites ? says.missing : says.nobody}</p>
    </Part>
  )
}

const isWaiting = ({ access, mayInvite }: PersonShown): boolean =>
  mayInvite && (access.state === 'invited' || access.state === 'expired')

function Refusal({ problem }: { readonly problem: NonNullable<PeopleActs['problem']> }) {
  const { problems } = useWords(words)
  const known: Readonly<Record<string, string>> = problems
  const told = known[problem.type.replace('urn:unisson:problem:', '')]
  if (told === undefined) return <ProblemNotice problem={problem} />
  return (
    <p className={classes.missing} role="alert">
      {told}
    </p>
  )
}

function Row({ person, acts }: { readonly person: PersonShown; readonly acts: PeopleActs }) {
  const says = useWords(words)
  const { today } = useGroup()
  const { name, me, mandates } = person
  return (
    <tr>
      <th scope="row">
        {name}
        {me && <span className={classes.note}> ({says.me})</span>}
        {mandates.map(({ body, title, office, from }) => (
          <div key={body.id + office + from} className={classes.note}>
            {title}, {body.name}
            {from > today && `, ${says.later(from)}`}
          </div>
        ))}
      </th>
      <td>{[...new Set(mandates.map(({ office }) => says.mays[office]))].join(' ; ')}</td>
      <td>
        <PersonAccess person={person} acts={acts} />
      </td>
    </tr>
  )
}
