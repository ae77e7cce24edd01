import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import { type SeatHolder, standsInFor } from './seats.ts'
import type {
  Called,
  CastVote,
  ConvenedSession,
  Held,
  QuorumCount,
  RunningVote,
  SeatVote,
  Tally,
  VoteResult,
} from './session-state.ts'

type Interests = readonly DeclaredInterest[]
type InRoom = Pick<ConvenedSession, 'called' | 'stays'> & Partial<Pick<Held, 'recusals'>>

/** What voices are asked about: who has an interest, and the item that is voted on; `null` for the session as a whole. */
export type Question = { readonly interests: Interests; readonly item: number | null }

type Seated = Extract<Called, { voice: 'full' | 'substitute' }>

const seated = (called: readonly Called[], voice: Seated['voice']): readonly Seated[] =>
  called.filter((each): each is Seated => each.voice === voice)

/** The seats that vote, whether anybody sits in them or not. */
export const seatsOf = ({ called }: Pick<ConvenedSession, 'called'>): readonly SeatHolder[] => seated(called, 'full')

/** True while the person is in the room, or on the line. */
export function isPresent({ stays }: Pick<ConvenedSession, 'stays'>, person: string): boolean {
  return stays.some((stay) => stay.person === person && stay.leftAt === null)
}

/** True of whoever has no declared interest, and has not withdrawn from the item (R1.33). */
export function isFree(
  { recusals = [] }: Partial<Pick<Held, 'recusals'>>,
  person: string,
  question: Question,
): boolean {
  const { interests, item } = question
  return (
    !interests.some((interest) => interest.person === person) &&
    !recusals.some((recusal) => recusal.person === person && recusal.item === item)
  )
}

/**
 * Who votes for which seat now: its full member where that one is present and free; otherwise the first substitute by
 * rank who may stand in for it, and who does so for no other seat. A seat whose full member is absent comes before one whose
 * full member withdraws: whoever stood in since the opening does not change seats in the middle of a session. Advisory voices
 * and agents are never among them.
 */
export function votesOf(session: InRoom, question: Question): readonly SeatVote[] {
  const able = ({ person }: SeatHolder) => isPresent(session, person) && isFree(session, person, question)
  const substitutes = seated(session.called, 'substitute')
    .filter(able)
    .toSorted((one, other) => one.rank - other.rank)
  const seats = seatsOf(session)
  const vacant = seats.filter((full) => !able(full))
  const absentFirst = vacant.toSorted(
    (one, other) => Number(isPresent(session, one.person)) - Number(isPresent(session, other.person)),
  )
  const standIns = new Map<string, string>()
  for (const full of absentFirst) {
    const found = substitutes.find((each) => standsInFor(each, full) && ![...standIns.values()].includes(each.person))
    if (found !== undefined) standIns.set(full.person, found.person)
  }
  return seats.flatMap((full) => {
    const voter = able(full) ? full.person : standIns.get(full.person)
    return voter === undefined ? [] : [{ seat: full.person, voter }]
  })
}

/** A share of the law is kept in hundredths of a percent. */
const IN_FULL = 10_000

/** R1.24: how many seats are needed: more than half of those that vote. */
export function neededOf(seats: number, lawDate: IsoDate): number {
  return Math.floor((seats * param('cao.quorum', lawDate).value) / IN_FULL) + 1
}

/** R1.24: the quorum as it stands now; a second convening needs none. */
export function quorumOf(
  session: InRoom & Pick<ConvenedSession, 'convening'>,
  question: Question,
  lawDate: IsoDate,
): QuorumCount {
  const seats = seatsOf(session).length
  return {
    present: votesOf(session, question).length,
    seats,
    needed: neededOf(seats, lawDate),
    required: session.convening.number === 1,
  }
}

/** True when the committee sits validly: with its quorum, or after a second convening with anybody at all. */
export const isQuorate = ({ present, needed, required }: QuorumCount): boolean =>
  required ? present >= needed : present > 0

/** Who chairs: whoever votes for the chair's seat; `null` when nobody does. */
export function chairOf(session: InRoom, question: Question): string | null {
  const chair = seatsOf(session).find(({ place }) => place === 'chair')
  return votesOf(session, question).find(({ seat }) => seat === chair?.person)?.voter ?? null
}

/** Those who could still cast a ballot, and have not. */
export function awaitedIn(
  session: InRoom & { readonly running: RunningVote },
  interests: Interests,
): readonly string[] {
  const { running } = session
  const cast = new Set([...running.cast, ...(running.box?.dropped ?? [])].map(({ voter }) => voter))
  return running.votes
    .map(({ voter }) => voter)
    .filter(
      (voter) =>
        !cast.has(voter) && isPresent(session, voter) && isFree(session, voter, { interests, item: running.item }),
    )
}

type Voting = InRoom & Pick<ConvenedSession, 'convening'> & { readonly running: RunningVote }
type Counting = Voting & Pick<ConvenedSession, 'castingVote'>

/**
 * R1.28: what came of a vote, by majority of the ballots for and against; abstentions are told and not counted. A tie is broken by
 * the chair's ballot where the internal rules say so, and decides nothing otherwise. Without quorum at its end it is void.
 * Of a secret ballot nobody knows the chair's word, nor which paper to take out: a tie decides nothing, and the vote is void
 * where somebody who put a paper in the box has an interest since, or has withdrawn.
 */
export function tallyOf(session: Counting, interests: Interests, lawDate: IsoDate): Tally & { atEnd: QuorumCount } {
  const { running, castingVote } = session
  if (running.box !== undefined) return papersTally(session, running.box, { interests, lawDate })
  const question = { interests, item: running.item }
  const kept = running.cast.filter(({ voter }) => isFree(session, voter, question))
  const discarded = running.cast.filter((vote) => !kept.includes(vote))
  const counted = (choice: CastVote['choice']) => kept.filter((vote) => vote.choice === choice).length
  const [votesFor, against] = [counted('for'), counted('against')]
  const atEnd = quorumAtEnd(session, question, lawDate)
  const chairs = castingVote && votesFor === against ? chairVote(session, kept) : undefined
  const casting = isQuorate(atEnd) && (chairs === 'for' || chairs === 'against')
  return {
    ...{ for: votesFor, against, abstained: counted('abstain') },
    result: isQuorate(atEnd) ? resultOf(votesFor, against, casting ? chairs : undefined) : 'void',
    casting,
    discarded: discarded.map(({ voter }) => voter),
    atEnd,
  }
}

function papersTally(
  session: Counting,
  { dropped, told }: NonNullable<RunningVote['box']>,
  { interests, lawDate }: { readonly interests: Interests; readonly lawDate: IsoDate },
): Tally & { atEnd: QuorumCount } {
  const question = { interests, item: session.running.item }
  const discarded = dropped.filter(({ voter }) => !isFree(session, voter, question)).map(({ voter }) => voter)
  const atEnd = quorumAtEnd(session, question, lawDate)
  const { for: votesFor, against, blank } = told ?? { for: 0, against: 0, blank: 0 }
  const valid = isQuorate(atEnd) && discarded.length === 0 && told !== null
  return {
    ...{ for: votesFor, against, abstained: blank, casting: false, discarded, atEnd },
    result: valid ? resultOf(votesFor, against, undefined) : 'void',
  }
}

/** The quorum of a vote under way: of the seats that could vote when it was put, those whose voter is still there and free. */
export function quorumAtEnd(session: Voting, question: Question, lawDate: IsoDate): QuorumCount {
  const { votes } = session.running
  const still = votes.filter(({ voter }) => isPresent(session, voter) && isFree(session, voter, question))
  return { ...quorumOf(session, question, lawDate), present: still.length }
}

function chairVote(session: Counting, kept: readonly CastVote[]): CastVote['choice'] | undefined {
  const chair = seatsOf(session).find(({ place }) => place === 'chair')
  const voter = session.running.votes.find(({ seat }) => seat === chair?.person)?.voter
  return kept.find((vote) => vote.voter === voter)?.choice
}

function resultOf(votesFor: number, against: number, chairs: CastVote['choice'] | undefined): VoteResult {
  if (votesFor !== against) return votesFor > against ? 'adopted' : 'rejected'
  if (chairs === undefined) return 'no-decision'
  return chairs === 'for' ? 'adopted' : 'rejected'
}
