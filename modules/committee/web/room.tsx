import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { Why } from '#ui/why.tsx'
import { plainName } from '../model/plain-name.ts'
import type { Begun, Called, Held } from '../model/session-state.ts'
import { chairOf, isPresent, quorumOf, votesOf } from '../model/voices.ts'
import classes from './committee.module.css'
import { isUnderWay, type Quick } from './data.ts'
import { words } from './words.ts'

/**
 * The quorum, large, then everybody who is called: with which voice, proven convened or not, in the room or not. What the
 * page counts has no authority: the interests of others are not told to it, and the server counts again.
 */
export function Room({ session, quick, records, children }: RoomProps) {
  const says = useWords(words)
  const { today } = useGroup()
  const open = isUnderWay(session, today)
  // Before its day nobody is late: a column of absences would say so of all.
  const attended = open || session.status !== 'convened'
  const question = { interests: [], item: null }
  const quorum = open ? quorumOf(session, question, today) : quorumHeld(session)
  const votes = votesOf(session, question)
  const chair = open ? chairOf(session, question) : 'chair' in session ? session.chair : null
  const { person: me } = useGroup().me ?? {}
  return (
    <Part title={says.session.room}>
      {quorum !== null && (
        <p className={classes.figure} aria-live="polite">
          <strong>{says.session.figure(quorum)}</strong>
          <span>{open ? says.session.needs(quorum) : says.session.needed(quorum)}</span>
        </p>
      )}
      {open && <p>{chair === null ? says.session.nobodyChairs : says.session.chairs(nameIn(session, chair))}</p>}
      <QuickTold quick={quick} of="room" />
      <FramedTable
        heads={[says.name, says.session.voice, says.session.convened, ...(attended ? [says.session.presence] : [])]}
        live
        gestures={open}
      >
        {session.called.map((called) => (
          <PersonRow
            key={called.person}
            called={called}
            session={session}
            standsFor={votes.find(({ seat, voter }) => voter === called.person && seat !== voter)?.seat ?? null}
            gesture={
              open && (records || called.person === me) ? (
                <Gesture session={session} person={called.person} quick={quick} />
              ) : null
            }
            gestures={open}
            attended={attended}
          />
        ))}
      </FramedTable>
      {open && <div className={classes.inRoom}>{children}</div>}
    </Part>
  )
}

type RoomProps = {
  readonly session: Begun
  readonly quick: Quick
  /** Whether the reader records for the others: the secretariat. */
  readonly records: boolean
  /** What else is recorded of the room, while people are in it. */
  readonly children?: ReactNode
}

const quorumHeld = (session: Begun): Held['quorum'] | null => ('quorum' in session ? session.quorum : null)

export const nameIn = (session: Begun, person: string): string =>
  session.called.find((each) => each.person === person)?.name ?? '–'

/** What the last press brought, beside the buttons it was one of, where it was not granted: of a refusal, each article. */
export function QuickTold({ quick: { told }, of }: { readonly quick: Quick; readonly of: 'vote' | 'room' }) {
  const { session: says } = useWords(words)
  if (told === null || told.of !== of) return null
  const { answer } = told
  if (answer === 'stale') return <p role="alert">{says.stale}</p>
  if (answer.kind === 'failed') return <ProblemNotice problem={answer.problem} />
  if (answer.kind !== 'refused') return <p role="alert">{says.judged}</p>
  const unmet = answer.findings.filter(({ outcome }) => outcome === 'unmet')
  if (unmet.length === 0) return <p role="alert">{says.failed}</p>
  return (
    <div role="alert" className={classes.refused}>
      <p className={classes.missing}>{says.refused}</p>
      <Why findings={unmet} label={says.refused} />
    </div>
  )
}

type GestureProps = { readonly session: Begun; readonly person: string; readonly quick: Quick }

function Gesture({ session, person, quick: { press, busy } }: GestureProps) {
  const { session: says } = useWords(words)
  const present = isPresent(session, person)
  const name = nameIn(session, person)
  return present ? (
    <Button
      rank="quiet"
      disabled={busy}
      aria-label={`${says.leave} : ${name}`}
      onClick={() => press('leave', { person })}
    >
      {says.leave}
    </Button>
  ) : (
    <Button
      disabled={busy}
      aria-label={`${says.arrive} : ${name}`}
      onClick={() => press('arrive', { person, remote: null })}
    >
      {says.arrive}
    </Button>
  )
}

type RowProps = {
  readonly called: Called
  readonly session: Begun
  readonly standsFor: string | null
  readonly gesture: ReactNode
  readonly gestures: boolean
  readonly attended: boolean
}

function PersonRow({ called, session, standsFor, gesture, gestures, attended }: RowProps) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const cellHead = useCellHead()
  const { person, name, capacity, body, voice, proof } = called
  const of = lookup.name(body)
  return (
    <tr>
      <th scope="row">
        {plainName(name, of)}
        <span className={classes.quiet}>
          {capacity}, {of}
        </span>
      </th>
      <td data-head={cellHead(says.session.voice)}>
        {says.voices[voice]}
        {'place' in called && called.place === 'chair' && `, ${says.places.chair}`}
        {called.voice === 'advisory' && <span className={classes.quiet}>{says.titles[called.title]}</span>}
        {standsFor !== null && (
          <span className={classes.quiet}>{says.session.votesFor(nameIn(session, standsFor))}</span>
        )}
      </td>
      <td data-head={cellHead(says.session.convened)}>
        {voice === 'assisting' ? (
          says.session.notConvened
        ) : proof === null ? (
          <span className={classes.missing}>{says.session.noProof}</span>
        ) : (
          says.session.proof(proof.on)
        )}
      </td>
      {attended && (
        <td data-head={cellHead(says.session.presence)}>
          <Presence session={session} person={person} live={gestures} />
        </td>
      )}
      {gestures && <td>{gesture}</td>}
    </tr>
  )
}

type PresenceProps = { readonly session: Begun; readonly person: string; readonly live: boolean }

function Presence({ session, person, live }: PresenceProps) {
  const { session: says } = useWords(words)
  const last = session.stays.findLast((stay) => stay.person === person)
  if (last === undefined) return live ? says.absent : says.wasAbsent
  const here = live ? says.here : says.wasHere
  return (
    <>
      {last.leftAt === null ? here(last.arrivedAt) : says.away(last.leftAt)}
      {last.remote !== null && <span className={classes.quiet}>{says.atDistance}</span>}
    </>
  )
}
