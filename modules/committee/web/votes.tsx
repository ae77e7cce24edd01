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
import classes from './committee.module.css'
import type { Quick } from './data.ts'
import { nameIn } from './room.tsx'
import { words } from './words.ts'

type HeldSession = Extract<Begun, { status: 'sitting' | 'closed' | 'signed' }>
type SessionProps = { readonly session: HeldSession }
type VoteProps = SessionProps & { readonly vote: RunningVote | CountedVote }

/** The vote under way: what is proposed and why, the reader's own voice where it has one, and who has said what. */
export function Running({
  session,
  quick,
  records,
}: SessionProps & { readonly quick: Quick; readonly records: boolean }) {
  const says = useWords(words)
  const { person: me } = useGroup().me ?? {}
  const { running } = session
  if (running === null) return null
  const own = running.cast.find(({ voter }) => voter === me)
  const votes = running.votes.some(({ voter }) => voter === me)
  return (
    <section className={classes.vote} aria-live="polite">
      <h2>{says.session.running(running.number)}</h2>
      <Proposed session={session} vote={running} />
      {running.box !== undefined && <p>{says.session.secret}</p>}
      {votes && own === undefined && me !== undefined && (
        <>
          <h3>{says.session.yourVote}</h3>
          {running.box === undefined ? <Choices person={me} name="" quick={quick} /> : <p>{says.session.secretHint}</p>}
        </>
      )}
      {own !== undefined && <p>{says.session.voted(own.choice)}</p>}
      <FramedTable heads={[says.session.seat, says.session.who, says.session.word]} gestures={records}>
        {running.votes.map(({ seat, voter }) => {
          const word = wordOf(running, voter)
          const drop = () => quick.press('drop', { person: voter })
          const name = nameIn(session, voter)
          return (
            <VoteRow key={seat} session={session} seat={seat} voter={voter} word={word} records={records}>
              {records && word === null && running.box !== undefined && (
                <Button disabled={quick.busy} aria-label={`${says.session.drop} : ${name}`} onClick={drop}>
                  {says.session.drop}
                </Button>
              )}
              {records && word === null && running.box === undefined && (
                <Choices person={voter} name={name} quick={quick} />
              )}
            </VoteRow>
          )
        })}
      </FramedTable>
    </section>
  )
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

type VoteWord = VoteChoice | 'dropped' | null

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
      <td data-head={cellHead(says.session.word)}>
        {word === null ? says.session.awaited : word === 'dropped' ? says.session.dropped : says.choices[word]}
      </td>
      {records && <td>{children}</td>}
    </tr>
  )
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
