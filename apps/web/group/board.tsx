import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { BoardView, ComingView } from '#api/group.ts'
import type { Task } from '#api/shapes.ts'
import { Articles } from '#ui/article.tsx'
import { Blockers } from '#ui/blockers.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import { type Reminded, RemindedNote } from '#ui/reminding.tsx'
import { Stages } from '#ui/stages.tsx'
import { Tasks } from '#ui/tasks.tsx'
import { Timeline } from '#ui/timeline.tsx'
import classes from './board.module.css'
import { taskPlace } from './links.ts'
import { NextAct } from './next-act.tsx'
import { words } from './words.ts'

export type BoardProps = {
  readonly board: BoardView
  readonly reminded: Reminded | null
  readonly onRemind: (memberId: string) => void
  /** In a demonstration: goes on as the body that a task belongs to, and where its clock is moved. */
  readonly demo?: { readonly onPlay: (task: Task) => void; readonly clock: ReactNode }
}

/** The board of a group: where it stands, what I must do now, who blocks what, what comes next. */
export function Board({ board, reminded, onRemind, demo }: BoardProps) {
  const { board: says } = useWords(words)
  const { id, me } = useGroup()
  const { today } = board.group
  return (
    <Page
      title={board.group.title}
      lede={<Lede group={board.group} />}
      stages={<Line stages={board.stages} />}
      {...(isYetToBe(board) ? { primary: <NextAct board={board} onPlay={demo?.onPlay} /> } : {})}
      margin={
        <>
          <Margin board={board} />
          {demo?.clock}
        </>
      }
    >
      <Part title={says.mine}>
        <Tasks
          tasks={board.mine}
          today={today}
          link={(task, sentence) => <Link {...taskPlace(id, task)}>{sentence}</Link>}
        />
      </Part>
      <Part title={says.blockers}>
        <RemindedNote reminded={reminded} />
        <Blockers
          rows={board.members
            .filter(({ until }) => until === null || until > today)
            .map(({ body, missing, reminded: day }) => ({
              member: body,
              missing,
              ...(day === null ? {} : { reminded: day }),
            }))}
          today={today}
          {...(me?.coordinates === true ? { onRemind } : {})}
          link={({ member }) => <Link to={`/groups/${id}/members/${member.id}`}>{member.name}</Link>}
        />
        <p className={classes.more}>
          <Link to={`/groups/${id}/tasks`}>{says.more}</Link>
        </p>
      </Part>
    </Page>
  )
}

/** Until it is in force a group has one thing to do next; then each member has its own. */
const isYetToBe = ({ group }: BoardView): boolean => group.effectiveOn === null && group.status !== 'ended'

function Lede({ group }: { readonly group: BoardView['group'] }) {
  const { board: says } = useWords(words)
  const state =
    group.status === 'ended'
      ? says.ended
      : group.effectiveOn === null
        ? says.notYet(group.object)
        : says.inForce(group.effectiveOn)
  return (
    <>
      {group.effectiveOn !== null && `${capitalised(group.object)}. `}
      {state} {group.coordinator !== null && says.coordinator(group.coordinator.name)}
    </>
  )
}

function Line({ stages }: { readonly stages: BoardView['stages'] }) {
  const { board: says } = useWords(words)
  return (
    <>
      <Stages
        stages={stages.map(({ key, state, date }) => ({
          key,
          label: says.stages[key],
          state,
          ...(date === null ? {} : { date }),
        }))}
      />
      <Disclosure label={says.setBy}>
        <ul className={classes.basis}>
          {stages.map(({ key, basis }) => (
            <li key={key}>
              <span>{says.stages[key]}</span> <Articles basis={basis} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}

function Margin({ board }: { readonly board: BoardView }) {
  const { board: says } = useWords(words)
  const { id } = useGroup()
  const label = useComing()
  const unread = board.mine.filter(({ process, act }) => process === 'item' && act === 'acknowledge').length
  const upcoming = board.coming.map((coming) => ({
    key: coming.key,
    label: label(coming),
    due: coming.on,
    basis: coming.basis,
  }))
  return (
    <>
      <section className={classes.aside}>
        <h2>{says.coming}</h2>
        {upcoming.length === 0 && <p className={classes.quiet}>{says.comingTeach}</p>}
        <Timeline today={board.group.today} upcoming={upcoming} />
      </section>
      <section className={classes.aside}>
        <h2>{says.feed}</h2>
        <p className={classes.quiet}>{says.feedTeach}</p>
        <p>
          <Link to={`/groups/${id}/information`}>{says.feed}</Link> ({says.unread(unread)})
        </p>
      </section>
    </>
  )
}

/** What a date to come is, in words. */
function useComing(): (coming: ComingView) => string {
  const { board: says } = useWords(words)
  const { lookup } = useGroup()
  return ({ kind, about }) => {
    switch (kind) {
      case 'effect':
        return says.effect
      case 'questions-end':
        return says.questionsEnd(about)
      case 'tenders-due':
        return says.tendersDue(about)
      case 'committee-session':
        return says.committeeSession(about)
      case 'signature-from':
        return says.signatureFrom(about)
      case 'withdrawal-effect':
        return says.withdrawalEffect(lookup.of(about))
      case 'contract-end':
        return says.contractEnd(about)
      case 'convention-term':
        return says.term
      case 'office-end':
        return says.officeEnd(about)
    }
  }
}
