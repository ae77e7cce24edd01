import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { BoardMember, BoardView, CaseWithState } from '#api/group.ts'
import type { People as PeopleShown } from '#api/people.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { Empty } from '#ui/empty.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import type { Body } from '../model/body-state.ts'
import { holderOn } from '../model/office.ts'
import classes from './member.module.css'
import { People } from './people.tsx'
import { usePeopleActs } from './use-people.ts'
import { words } from './words.ts'

/** The members of the group, and the bodies that are registered without being members. */
export function MembersPage() {
  const { id } = useGroup()
  const bodies = useRead<readonly CaseWithState<Body>[]>(`/api/groups/${id}/cases?process=body`)
  const board = useRead<BoardView>(`/api/groups/${id}/board`)
  const people = useRead<PeopleShown>(`/api/groups/${id}/people`)
  const acts = usePeopleActs()
  return (
    <Reading of={bodies}>
      {(found) => (
        <Members bodies={found} members={board.data?.members}>
          {people.data !== undefined && <People of={people.data} acts={acts} />}
        </Members>
      )}
    </Reading>
  )
}

export type MembersProps = {
  readonly bodies: readonly CaseWithState<Body>[]
  /** Left out until they are read. */
  readonly members: readonly BoardMember[] | undefined
  /** The persons of the members, and their access. */
  readonly children?: ReactNode
}

export function Members({ bodies, members, children }: MembersProps) {
  const says = useWords(words)
  const crumbs = useCrumbs()
  const shown = members ?? []
  const known = new Set(shown.map(({ body }) => body.id))
  const others = bodies.filter(({ id }) => !known.has(id))
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs}>
      {members?.length === 0 && <Empty title={says.membersNone} teach={says.membersTeach} />}
      {shown.length > 0 && (
        <FramedTable heads={[says.member, says.representative, says.standing, says.missing]}>
          {shown.map((member) => (
            <Row key={member.body.id} member={member} body={bodies.find(({ id }) => id === member.body.id)} />
          ))}
        </FramedTable>
      )}
      {others.length > 0 && (
        <Part title={shown.length === 0 ? says.registered : says.others}>
          <ul>
            {others.map(({ id, title }) => (
              <li key={id}>
                <MemberLink id={id} name={title} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {children}
    </Page>
  )
}

function MemberLink({ id, name }: { readonly id: string; readonly name: string }) {
  const group = useGroup()
  return <Link to={`/groups/${group.id}/members/${id}`}>{name}</Link>
}

type RowProps = { readonly member: BoardMember; readonly body: CaseWithState<Body> | undefined }

function Row({ member, body }: RowProps) {
  const says = useWords(words)
  const labels = useLabels()
  const head = useCellHead()
  const { today, coordinator } = useGroup()
  return (
    <tr>
      <th scope="row">
        <MemberLink id={member.body.id} name={member.body.name} />
        {coordinator?.id === member.body.id && <div className={classes.note}>{says.coordinator}</div>}
      </th>
      <td data-head={head(says.representative)}>
        {body === undefined ? says.nobody : (representative(body.state, today) ?? says.nobody)}
      </td>
      <td data-head={head(says.standing)} className={classes.standing}>
        {standing(member, says)}
      </td>
      <td>
        {member.missing.length === 0 ? (
          <span className={classes.note}>{says.nothing}</span>
        ) : (
          <ul>
            {member.missing.map((task) => (
              <li key={task.key} className={classes.missing}>
                <Icon name="cross" />
                <span>{labels.task(task)}</span>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

function representative(state: Body, today: IsoDate): string | null {
  const held = state.status === 'registered' ? holderOn(state, 'representative', today) : undefined
  return held === undefined ? null : held.title
}

type Says = { from(day: IsoDate): string; until(day: IsoDate): string; readonly notYet: string }

function standing({ from, until }: BoardMember, says: Says): string {
  if (from === null) return says.notYet
  return until === null ? says.from(from) : `${says.from(from)}, ${says.until(until)}`
}
