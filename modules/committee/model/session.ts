import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import { committeeProvided } from './committee-rules.ts'
import { conveningOf, isChairSeat, kindOf, rulesFor } from './convening.ts'
import {
  accountantOfTheCoordinator,
  agentOfAMember,
  calledOnce,
  committeeCompetent,
  committeeStands,
  convenedInTime,
  designatedByTheChair,
  groundStated,
  proofOfConvening,
  questionsStated,
  remoteAllowed,
  sessionPlanned,
  withinMandate,
} from './convening-rules.ts'
import {
  arrivalConvened,
  arrivalFree,
  arrivalOnTheDay,
  chairPresides,
  conveningsInTime,
  declarationMade,
  everyoneConvened,
  excessSubstitute,
  heardWithAVoice,
  quorumAtOpening,
  recusalFromAnItem,
  remoteIdentified,
  sessionHour,
  wasPresent,
} from './presence-rules.ts'
import { compositionOn } from './rules-in-force.ts'
import { evolve } from './session-evolve.ts'
import type { Called, CommitteeSession, SessionAct, SessionEvent, SessionFacts, Sitting } from './session-state.ts'
import { chairOf, isQuorate, quorumOf, tallyOf, votesOf } from './voices.ts'
import {
  ballotOnce,
  everyVoiceHeard,
  itemOnAgenda,
  itemUndecided,
  membersWithoutVote,
  noVoteRunning,
  ownWord,
  proposalOfATender,
  quorumAtVote,
  reasonsGiven,
  resultComputed,
  signedByTheChair,
  voteRunning,
  voterFree,
  voterPresent,
  votingVoice,
} from './vote-rules.ts'

type Capacity = 'secretary' | 'chair' | 'called' | 'clock'

const secretariat = [clause('coordinator'), cite('CGCT', 'L1414-3')] as const
const held = [cite('CGCT', 'L1411-5', 'II'), cite('policy', 'commission'), clause('coordinator')] as const
const advised = [cite('CGCT', 'L1414-3', 'III'), clause('committee')] as const
const decided = [cite('CGCT', 'L1414-2'), cite('CGCT', 'L1411-5', 'II'), clause('committee')] as const

/**
 * One session of an award committee on one procedure (law.md R1.22-R1.33, S4.1-S4.5): whom it convenes with which proof,
 * who is there, what is put to the vote and what came of it, until its chair signs the minutes.
 */
export const committeeSession = defineProcess<CommitteeSession, SessionAct, SessionEvent, SessionFacts, Capacity>()({
  name: 'committeeSession',
  initial: { status: 'none' },
  capacities: {
    secretary: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    chair: ({ actor, state }) => state.status !== 'none' && actor.kind === 'person' && isChairSeat(state, actor.person),
    called: ({ actor, state }) =>
      state.status !== 'none' && actor.kind === 'person' && state.called.some(({ person }) => person === actor.person),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    convene: {
      from: ['none'],
      to: ['convened'],
      by: ['secretary'],
      basis: secretariat,
      opens: [interestFree, committeeProvided],
      rules: [
        committeeStands,
        committeeCompetent,
        withinMandate,
        sessionPlanned,
        questionsStated,
        remoteAllowed,
        convenedInTime,
      ],
      record: (input) => {
        const { act, facts } = input
        const day = civilDay(act.at)
        const rules = rulesFor(facts, day)
        return [
          {
            type: 'SessionConvened',
            ...{ committee: act.committee, procedure: act.procedure, agenda: act.agenda },
            title: facts.procedure?.title ?? '',
            kind: kindOf(facts.procedure),
            mode: facts.committee?.mode ?? 'coordinator',
            ...{ castingVote: rules.castingVote, excessSubstitutes: rules.excessSubstitutes },
            convening: conveningOf(input, 1),
            called: seatsCalled(facts, day),
          },
        ]
      },
    },
    designate: {
      from: ['convened'],
      to: ['convened'],
      by: ['chair', 'secretary'],
      basis: advised,
      opens: [interestFree],
      rules: [designatedByTheChair, groundStated, calledOnce],
      record: ({ act: { person, name, body, capacity, ground } }) => [
        called({ person, name, body, capacity, ground, voice: 'advisory', title: 'designated', proof: null }),
      ],
    },
    invite: {
      from: ['convened'],
      to: ['convened'],
      by: ['secretary'],
      basis: advised,
      opens: [interestFree],
      rules: [accountantOfTheCoordinator, calledOnce],
      record: ({ act: { person, name, body, capacity, title } }) => [
        called({ person, name, body, capacity, ground: '', voice: 'advisory', title, proof: null }),
      ],
    },
    assist: {
      from: ['convened', 'sitting'],
      to: ['convened', 'sitting'],
      by: ['secretary'],
      basis: advised,
      opens: [interestFree],
      rules: [agentOfAMember, groundStated, calledOnce],
      record: ({ act: { person, name, body, capacity, ground } }) => [
        called({ person, name, body, capacity, ground, voice: 'assisting', proof: null }),
      ],
    },
    proveConvening: {
      from: ['convened'],
      to: ['convened'],
      by: ['secretary'],
      basis: secretariat,
      opens: [interestFree],
      rules: [proofOfConvening],
      record: ({ act: { persons, on, means, reference, file } }) => [
        { type: 'ConveningProven', persons, proof: { on, means, reference, file } },
      ],
    },
    noteSent: {
      from: ['convened'],
      to: ['convened'],
      by: ['clock'],
      basis: secretariat,
      record: ({ act: { sent } }) => [{ type: 'ConveningsSent', sent }],
    },
    reconvene: {
      from: ['inquorate'],
      to: ['convened'],
      by: ['secretary'],
      basis: held,
      opens: [interestFree, committeeProvided, committeeStands],
      rules: [withinMandate, sessionPlanned, remoteAllowed, convenedInTime],
      record: (input) => [
        {
          type: 'SessionReconvened',
          convening: conveningOf(input, 2),
          called: [
            ...seatsCalled(input.facts, civilDay(input.act.at)),
            ...input.state.called.filter((each) => !('place' in each)).map((each) => ({ ...each, proof: null })),
          ],
        },
      ],
    },
    cancel: {
      from: ['convened', 'inquorate'],
      to: ['cancelled'],
      by: ['secretary'],
      basis: secretariat,
      opens: [interestFree],
      record: ({ act: { reason } }) => [{ type: 'SessionCancelled', reason }],
    },
    arrive: {
      from: ['convened', 'sitting'],
      to: ['convened', 'sitting'],
      by: ['secretary', 'called'],
      basis: held,
      opens: [interestFree],
      rules: [
        ownWord,
        arrivalConvened,
        arrivalOnTheDay,
        arrivalFree,
        declarationMade,
        remoteIdentified,
        excessSubstitute,
      ],
      record: ({ act: { person, remote }, now }) => [{ type: 'PersonArrived', person, remote, at: now }],
    },
    leave: {
      from: ['convened', 'sitting'],
      to: ['convened', 'sitting'],
      by: ['secretary', 'called'],
      basis: held,
      opens: [interestFree],
      rules: [ownWord, wasPresent],
      record: ({ act: { person }, now }) => [{ type: 'PersonLeft', person, at: now }],
    },
    open: {
      from: ['convened'],
      to: ['sitting', 'inquorate'],
      by: ['chair', 'secretary'],
      basis: held,
      opens: [
        interestFree,
        committeeProvided,
        sessionHour,
        everyoneConvened,
        conveningsInTime,
        chairPresides,
        quorumAtOpening,
      ],
      record: ({ state, facts: { interests }, lawDate, now }) => {
        const question = { interests, item: null }
        const quorum = quorumOf(state, question, lawDate)
        return isQuorate(quorum)
          ? [{ type: 'CommitteeSat', quorum, chair: chairOf(state, question), at: now }]
          : [{ type: 'QuorumMissed', quorum, at: now }]
      },
    },
    recuse: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['secretary', 'called'],
      basis: [clause('interests'), cite('loi-2013-907', '2')],
      opens: [interestFree],
      rules: [ownWord, recusalFromAnItem],
      record: ({ act: { person, item }, now }) => [{ type: 'PersonRecused', person, item, at: now }],
    },
    observe: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['secretary', 'called'],
      basis: advised,
      opens: [interestFree],
      rules: [ownWord, heardWithAVoice],
      record: ({ act: { person, text }, now }) => [{ type: 'ObservationMade', person, text, at: now }],
    },
    put: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['chair', 'secretary'],
      basis: decided,
      opens: [interestFree, committeeProvided, noVoteRunning, chairPresides],
      rules: [itemOnAgenda, itemUndecided, reasonsGiven, proposalOfATender, quorumAtVote],
      record: ({ state, act: { item, proposal, reasons }, facts: { interests }, lawDate, now }) => [
        {
          type: 'VotePut',
          ...{ number: state.votes.length + 1, item, proposal, reasons, openedAt: now },
          quorum: quorumOf(state, { interests, item }, lawDate),
          votes: votesOf(state, { interests, item }),
        },
      ],
    },
    cast: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['secretary', 'called'],
      basis: decided,
      opens: [interestFree, voteRunning],
      rules: [ownWord, membersWithoutVote, votingVoice, voterPresent, voterFree, ballotOnce],
      record: ({ act: { person, choice }, actor, now }) => [
        {
          type: 'BallotCast',
          ...{ voter: person, choice, at: now },
          recorded: !(actor.kind === 'person' && actor.person === person),
        },
      ],
    },
    count: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['chair', 'secretary'],
      basis: decided,
      opens: [interestFree, voteRunning, everyVoiceHeard, resultComputed],
      record: ({ state, facts: { interests }, lawDate, now }) => [counted(state, { interests, lawDate, now })],
    },
    close: {
      from: ['sitting'],
      to: ['closed'],
      by: ['chair', 'secretary'],
      basis: held,
      opens: [interestFree, noVoteRunning],
      record: ({ facts: { toTell }, now }) => [{ type: 'SessionClosed', at: now, interests: toTell }],
    },
    sign: {
      from: ['closed'],
      to: ['signed'],
      by: ['chair', 'secretary'],
      basis: [cite('CGCT', 'R2131-5'), cite('policy', 'commission')],
      opens: [interestFree],
      rules: [signedByTheChair],
      record: ({ state, act: { file }, actor, now }) => [
        {
          type: 'MinutesSigned',
          ...{ file, at: now },
          signedBy: state.chair ?? (actor.kind === 'person' ? actor.person : ''),
        },
      ],
    },
  },
  evolve,
})

const called = (person: Called): SessionEvent => ({ type: 'PersonCalled', called: person })

/** R1.26: every full member and every substitute of the composition that stands on the day of the session. */
function seatsCalled({ committee }: SessionFacts, day: string): readonly Called[] {
  const composition = committee === null ? undefined : compositionOn(committee, day)
  if (composition === undefined) return []
  return [
    ...composition.full.map((holder) => ({ ...holder, voice: 'full' as const, proof: null })),
    ...composition.substitutes.map((holder) => ({ ...holder, voice: 'substitute' as const, proof: null })),
  ]
}

type At = Pick<SessionFacts, 'interests'> & { readonly lawDate: string; readonly now: string }

/** @throws {Error} without a vote under way: the rules of `count` refuse it before. */
function counted(state: Sitting, { interests, lawDate, now }: At): SessionEvent {
  const { running, kind } = state
  if (running === null) throw new Error('no vote is under way')
  const tally = tallyOf({ ...state, running }, interests, lawDate)
  const decides = kind === 'award' && running.proposal.kind !== 'opinion'
  return { type: 'VoteCounted', ...tally, at: now, effect: decides ? 'decision' : 'opinion' }
}
