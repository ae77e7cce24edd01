import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import {
  type Begun,
  CHOICES,
  type CountedVote,
  type Proposal,
  type RunningVote,
  type VoteChoice,
} from '../model/session-state.ts'
import { isFree, isPresent, quorumAtEnd } from '../model/voices.ts'
import classes from './committee.module.css'
import type { Quick } from './data.ts'
import { nameIn, QuickTold } from './room.tsx'
import { words } from './words.ts'

type HeldSession = Extract<Begun, { status: 'sitting' | 'closed' | 'signed' }>
type SessionProps = { readonly session: HeldSession }
type VoteProps = SessionProps & { readonly vote: RunningVote | CountedVote }

type RunningProps = SessionProps & { readonly quick: Quick; readonly records: boolean }

/** The vote under way: what is proposed and why, its quorum as it stands, the reader's own voice where it has one, who has said what. */
export function Running({ session, quick, records }: RunningProps) {
  const says = useWords(words)
  const { today, me } = useGroup()
  const { running } = session
  if (running === null) return null
  const quorum = quorumAtEnd({ ...session, running }, { interests: [], item: running.item }, today)
  return (
    <section className={`${classes.vote} ${classes.running}`} aria-live="polite">
      <h2>{says.session.running(running.number)}</h2>
      <Proposed session={session} vote={running} />
      <p className={classes.figure}>
        <strong>{says.session.canVote(quorum)}</strong>
        <span>{says.session.voteNeeds(quorum)}</span>
      </p>
      {running.box !== undefined && <p>{says.session.secret}</p>}
      <OwnVoice running={running} me={me?.person} quick={quick} />
      <QuickTold quick={quick} of="vote" />
      <FramedTable heads={[says.session.seat, says.session.who, says.session.word]} gestures={records}>
        {running.votes.map(({ seat, voter }) => (
          <VoteRow
            key={seat}
            {...{ session, seat, voter, records }}
            word={wordOf(running, voter) ?? awayFrom(session, running, voter)}
          >
            {records && <Record session={session} running={running} voter={voter} quick={quick} />}
          </VoteRow>
        ))}
      </FramedTable>
    </section>
  )
}

type OwnVoiceProps = { readonly running: RunningVote; readonly me: string | undefined; readonly quick: Quick }

/** The voice of the reader, to be given while it is awaited. */
function OwnVoice({ running, me, quick }: OwnVoiceProps) {
  const { session: says } = useWords(words)
  if (me === undefined || !running.votes.some(({ voter }) => voter === me)) return null
  const own = running.cast.find(({ voter }) => voter === me)
  if (own !== undefined) return <p>{says.voted(own.choice)}</p>
  return (
    <>
      <h3>{says.yourVote}</h3>
      {running.box === undefined ? <Choices person={me} name="" quick={quick} /> : <p>{says.secretHint}</p>}
    </>
  )
}

type RecordProps = SessionProps & {
  readonly running: RunningVote
  readonly voter: string
  readonly quick: Quick
}

/** How the secretariat records the voice of somebody, while it is not given. */
function Record({ session, running, voter, quick }: RecordProps) {
  const { session: says } = useWords(words)
  const name = nameIn(session, voter)
  if (wordOf(running, voter) !== null) return null
  if (running.box === undefined) return <Choices person={voter} name={name} quick={quick} />
  return (
    <Button
      disabled={quick.busy}
      aria-label={`${says.drop} : ${name}`}
      onClick={() => quick.press('drop', { person: voter })}
    >
      {says.drop}
    </Button>
  )
}

/** Why a voice that has not been given is not awaited: its holder left the room, or withdrew from the item. */
function awayFrom(session: HeldSession, { item }: RunningVote, voter: string): VoteWord {
  if (!isFree(session, voter, { interests: [], item })) return 'withdrawn'
  return isPresent(session, voter) ? null : 'absent'
}

/** What is known of a voice: its word, only that its paper is in the box, or nothing yet. */
function wordOf({ cast, box }: RunningVote, voter: string): VoteWord {
  if (box?.dropped.some((each) => each.voter === voter) === true) return 'dropped'
  return cast.find((each) => each.voter === voter)?.choice ?? null
}

type ChoicesProps = { readonly person: string; readonly name: string; readonly quick: Quick }

function Choices({ person, name, quick: { press, busy } }: ChoicesProps) {
  const { choices } = useWords(words)
  return (
    <div className={name === '' ? classes.choices : classes.gestures}>
      {CHOICES.map((choice) => (
        <Button
          key={choice}
          disabled={busy}
          {...(name === '' ? {} : { 'aria-label': `${choices[choice]} : ${name}` })}
          onClick={() => press('cast', { person, choice })}
        >
          {choices[choice]}
        </Button>
      ))}
    </div>
  )
}

type VoteWord = VoteChoice | 'dropped' | 'withdrawn' | 'absent' | null

type RowProps = SessionProps & {
  readonly seat: string
  readonly voter: string
  readonly word: VoteWord
  readonly records?: boolean
  readonly children?: ReactNode
}

function VoteRow({ session, seat, voter, word, records = false, children }: RowProps) {
  const says = useWords(words)
  const cellHead = useCellHead()
  return (
    <tr>
      <th scope="row">{nameIn(session, seat)}</th>
      <td data-head={cellHead(says.session.who)}>{seat === voter ? says.session.inPerson : nameIn(session, voter)}</td>
      <td data-head={cellHead(says.session.word)}>{saidOf(word, says)}</td>
      {records && <td>{children}</td>}
    </tr>
  )
}

function saidOf(word: VoteWord, { session: says, choices }: (typeof words)['fr']): string {
  if (word === null) return says.awaited
  return word === 'dropped' || word === 'withdrawn' || word === 'absent' ? says.unsaid[word] : choices[word]
}

function Proposed({ session, vote }: VoteProps) {
  const says = useWords(words)
  return (
    <dl>
      <div>
        <dt>
          {vote.item}. {session.agenda[vote.item - 1]?.title}
        </dt>
        <dd>
          <strong>{proposedText(vote.proposal, says)}</strong>
        </dd>
      </div>
      <div>
        <dt>{says.session.reasons}</dt>
        <dd>{vote.reasons}</dd>
      </div>
    </dl>
  )
}

function proposedText(proposal: Proposal, { session: says }: (typeof words)['fr']): string {
  if (proposal.kind === 'award') return says.award(proposal.candidate)
  return proposal.kind === 'no-follow-up' ? says.noFollowUp : says.opinion(proposal.text)
}

/** The votes that were counted, the last one first. */
export function Votes({ session }: SessionProps) {
  const { session: says } = useWords(words)
  return (
    <Part title={says.votes}>
      {session.votes.length === 0 ? (
        <p>{says.noVotes}</p>
      ) : (
        session.votes.toReversed().map((vote) => <Counted key={vote.number} session={session} vote={vote} />)
      )}
    </Part>
  )
}

function Counted({ session, vote }: SessionProps & { readonly vote: CountedVote }) {
  const says = useWords(words)
  const { session: here } = says
  const casting = vote.casting ? `, ${here.castingUsed}` : ''
  return (
    <section className={classes.vote}>
      <h3>{here.voteOf(vote.number, session.agenda[vote.item - 1]?.title ?? '')}</h3>
      <Proposed session={session} vote={vote} />
      <p>
        <strong>
          {here.effect[vote.effect]} : {says.results[vote.result]}
          {casting}
        </strong>
        <span className={classes.quiet}>
          {here.tally(vote.for, vote.against, vote.abstained, vote.box !== undefined)} ; {here.quorumWas(vote.atEnd)}
        </span>
      </p>
      <FramedTable heads={[here.seat, here.who, here.word]}>
        {vote.votes.map(({ seat, voter }) => (
          <VoteRow key={seat} session={session} seat={seat} voter={voter} word={wordOf(vote, voter)} />
        ))}
      </FramedTable>
    </section>
  )
}

/** What advisory voices and members said, and who withdrew from what. */
export function Said({ session }: SessionProps) {
  const { session: says } = useWords(words)
  return (
    <>
      {session.recusals.length > 0 && (
        <Part title={says.recusals}>
          <ul>
            {session.recusals.map(({ person, item, at }) => (
              <li key={`${person} ${item}`}>{says.recused(nameIn(session, person), item, at)}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={says.observations}>
        {session.observations.length === 0 ? (
          <p>{says.noObservations}</p>
        ) : (
          <ul>
            {session.observations.map(({ person, text, at }) => (
              <li key={at}>
                <strong>{nameIn(session, person)}</strong> : {text}
              </li>
            ))}
          </ul>
        )}
      </Part>
    </>
  )
}
