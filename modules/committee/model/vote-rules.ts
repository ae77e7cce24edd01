import { type Actor, actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { computed, notApplicable, type Rule, requires, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { SINCE_COMMITTEES } from './committee-state.ts'
import type { BeforeSession, CommitteeSession, OnSession, SessionFacts, Sitting } from './session-state.ts'
import { awaitedIn, isFree, isPresent, isQuorate, quorumOf, tallyOf } from './voices.ts'

type Closed = Extract<CommitteeSession, { status: 'closed' }>
type OfAPerson = Rule<{
  readonly actor: Actor
  readonly act: { readonly person: string }
  readonly facts: Pick<SessionFacts, 'group'>
}>

const QUORUM = [cite('CGCT', 'L1411-5', 'II'), cite('policy', 'commission')] as const

/** One vote at a time. */
export const noVoteRunning: BeforeSession<Sitting> = {
  id: 'noVoteRunning',
  basis: [cite('policy', 'commission')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { running } }) => requires(running === null, { number: running?.number ?? null }),
}

/** What is counted has been put to the vote. */
export const voteRunning: BeforeSession<Sitting> = {
  id: 'voteRunning',
  basis: [cite('policy', 'commission')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { running } }) => requires(running !== null),
}

/** What is voted on stands on the agenda that was sent. */
export const itemOnAgenda: OnSession<'put', Sitting> = {
  id: 'itemOnAgenda',
  basis: [cite('policy', 'commission'), clause('coordinator')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { agenda }, act: { item } }) =>
    requires(agenda[item - 1] !== undefined, { item, points: agenda.length }),
}

/** R1.24: the quorum is there at each vote, those who are kept from the item left out. */
export const quorumAtVote: OnSession<'put', Sitting> = {
  id: 'quorumAtVote',
  basis: QUORUM,
  inForce: SINCE_COMMITTEES,
  assess: ({ state, act: { item }, facts: { interests }, lawDate }) => {
    const quorum = quorumOf(state, { interests, item }, lawDate)
    return requires(isQuorate(quorum), { ...quorum })
  },
}

/** S4.4: an award names a tender that was opened, on the lot of the item; without an opening here, somebody answers for it. */
export const proposalOfATender: OnSession<'put', Sitting> = {
  id: 'proposalOfATender',
  basis: [cite('CGCT', 'L1414-2'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { agenda }, act: { item, proposal }, facts: { candidates } }) => {
    if (proposal.kind !== 'award') return notApplicable()
    const told = { candidate: proposal.candidate, opened: candidates !== null }
    if (proposal.candidate.trim() === '') return unmet(told)
    if (candidates === null) return { outcome: 'to-appraise', facts: told }
    const lot = agenda[item - 1]?.lot ?? null
    const found = candidates.find(({ tender }) => tender === proposal.tender)
    const onTheLot = lot === null || found?.lots.length === 0 || found?.lots.includes(lot) === true
    return requires(found !== undefined && found.name === proposal.candidate && onTheLot, told)
  },
}

/** R1.32: what is proposed has its reasons, which the minutes give. */
export const reasonsGiven: OnSession<'put', Sitting> = {
  id: 'reasonsGiven',
  basis: [cite('CGCT', 'R2131-5'), cite('policy', 'commission')],
  inForce: SINCE_COMMITTEES,
  assess: ({ act: { reasons } }) => requires(reasons.trim() !== ''),
}

/** What has been adopted on an item is not put to the vote again. */
export const itemUndecided: OnSession<'put', Sitting> = {
  id: 'itemUndecided',
  basis: [cite('policy', 'commission')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { votes }, act: { item } }) => {
    const adopted = votes.find((vote) => vote.item === item && vote.result === 'adopted')
    return requires(adopted === undefined, { item, number: adopted?.number ?? null })
  },
}

/** S4.1, R1.21: in the coordinator's committee no person of another member has a vote. */
export const membersWithoutVote: OnSession<'cast' | 'drop', Sitting> = {
  id: 'membersWithoutVote',
  basis: [cite('CGCT', 'L1414-3', 'II'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { called, mode }, act: { person }, facts: { group } }) => {
    if (mode === 'group') return notApplicable()
    const body = called.find((each) => each.person === person)?.body
    return requires(body === undefined || body === coordinatorOf(group), { body: body ?? null })
  },
}

/** R1.22, R1.27: who votes holds a seat, or stands in for an absent full member, as was settled when the vote was put. */
export const votingVoice: OnSession<'cast' | 'drop', Sitting> = {
  id: 'votingVoice',
  basis: [cite('CGCT', 'L1411-5', 'II'), cite('CGCT', 'L1414-3', 'III'), cite('policy', 'late substitute')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { called, running }, act: { person } }) => {
    const found = called.find((each) => each.person === person)
    const votes = running?.votes.some(({ voter }) => voter === person) === true
    return requires(votes, { voice: found?.voice ?? 'none', name: found?.name ?? '' })
  },
}

/** R1.24: a ballot is cast by whoever is there: a committee knows no proxies. */
export const voterPresent: OnSession<'cast' | 'drop', Sitting> = {
  id: 'voterPresent',
  basis: QUORUM,
  inForce: SINCE_COMMITTEES,
  assess: ({ state, act: { person } }) => requires(isPresent(state, person)),
}

/** R1.33: whoever has an interest, or has withdrawn from the item, casts no ballot on it. */
export const voterFree: OnSession<'cast' | 'drop', Sitting> = {
  id: 'voterFree',
  basis: [clause('interests'), cite('loi-2013-907', '2'), cite('CCP', 'L2141-10')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state, act: { person }, facts: { interests } }) =>
    requires(isFree(state, person, { interests, item: state.running?.item ?? null })),
}

/** R1.27: a ballot stands once it is cast: nobody casts two, and a full member who comes later does not take one back. */
export const votedOnce: OnSession<'cast' | 'drop', Sitting> = {
  id: 'votedOnce',
  basis: [cite('policy', 'late substitute'), cite('policy', 'commission')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { running }, act: { person } }) =>
    requires(![...(running?.cast ?? []), ...(running?.box?.dropped ?? [])].some(({ voter }) => voter === person)),
}

/** S3.9: a person comes, goes, speaks and votes for itself; the secretariat records what was said and seen. */
export const ownWord: OfAPerson = {
  id: 'ownWord',
  basis: [cite('policy', 'commission'), clause('coordinator')],
  inForce: SINCE_COMMITTEES,
  assess: ({ actor, act: { person }, facts: { group } }) => {
    const own = actor.kind === 'person' && actor.person === person
    return requires(own || actsFor(actor, coordinatorOf(group)), { own })
  },
}

/** A vote ends when each of those who can still vote has voted. */
export const everyVoiceHeard: BeforeSession<Sitting> = {
  id: 'everyVoiceHeard',
  basis: [cite('policy', 'commission')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state, facts: { interests } }) => {
    const { running } = state
    if (running === null) return notApplicable()
    const awaited = awaitedIn({ ...state, running }, interests)
    const names = awaited.map((person) => state.called.find((each) => each.person === person)?.name ?? person)
    return requires(awaited.length === 0, { awaited: names })
  },
}

/** R1.28: the result is computed from the ballots, and never typed. */
export const resultComputed: BeforeSession<Sitting> = {
  id: 'resultComputed',
  basis: [cite('policy', 'commission'), cite('CGCT', 'L1411-5', 'II')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state, facts: { interests }, lawDate }) => {
    const { running } = state
    if (running === null) return notApplicable()
    const tally = tallyOf({ ...state, running }, interests, lawDate)
    const { for: votesFor, against, abstained, result, casting } = tally
    const taken = running.box !== undefined && tally.discarded.length > 0
    return computed({ for: votesFor, against, abstained, result, casting, taken })
  },
}

/** R1.32: the chair signs the minutes; the secretariat deposits those that the chair signed on paper. */
export const signedByTheChair: OnSession<'sign', Closed> = {
  id: 'signedByTheChair',
  basis: [cite('CGCT', 'R2131-5'), cite('policy', 'commission')],
  inForce: SINCE_COMMITTEES,
  assess: ({ actor, state: { chair }, act: { file } }) => {
    const own = actor.kind === 'person' && actor.person === chair
    return requires(own || file !== null, { own })
  },
}
