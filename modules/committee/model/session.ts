import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import { committeeProvided } from './committee-rules.ts'
import { isChairSeat } from './convening.ts'
import {
  accountantOfTheCoordinator,
  assistsForAMember,
  calledOnce,
  committeeCompetent,
  committeeStands,
  convenedInTime,
  designatedByTheChair,
  everyMemberSeated,
  groundStated,
  proofOfConvening,
  questionsStated,
  remoteAllowed,
  reportFrozen,
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
import {
  personCalled,
  sessionConvened,
  sessionOpened,
  sessionReconvened,
  voteCounted,
  votePut,
} from './session-events.ts'
import { evolve } from './session-evolve.ts'
import type { CommitteeSession, SessionAct, SessionEvent, SessionFacts } from './session-state.ts'
import {
  everyVoiceHeard,
  firstRankedProposed,
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
  votedOnce,
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
        everyMemberSeated,
        sessionPlanned,
        questionsStated,
        reportFrozen,
        remoteAllowed,
        convenedInTime,
      ],
      record: (input) => [sessionConvened(input)],
    },
    designate: {
      from: ['convened'],
      to: ['convened'],
      by: ['chair', 'secretary'],
      basis: advised,
      opens: [interestFree],
      rules: [designatedByTheChair, groundStated, calledOnce],
      record: ({ act: { person, name, body, capacity, ground } }) => [
        personCalled({ person, name, body, capacity, ground, voice: 'advisory', title: 'designated', proof: null }),
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
        personCalled({ person, name, body, capacity, ground: '', voice: 'advisory', title, proof: null }),
      ],
    },
    assist: {
      from: ['convened', 'sitting'],
      to: ['convened', 'sitting'],
      by: ['secretary'],
      basis: advised,
      opens: [interestFree],
      rules: [assistsForAMember, groundStated, calledOnce],
      record: ({ act: { person, name, body, capacity, ground } }) => [
        personCalled({ person, name, body, capacity, ground, voice: 'assisting', proof: null }),
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
      rules: [withinMandate, everyMemberSeated, sessionPlanned, remoteAllowed, convenedInTime],
      record: (input) => [sessionReconvened(input)],
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
      record: (input) => [sessionOpened(input)],
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
      rules: [itemOnAgenda, itemUndecided, reasonsGiven, proposalOfATender, firstRankedProposed, quorumAtVote],
      record: (input) => [votePut(input)],
    },
    cast: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['secretary', 'called'],
      basis: decided,
      opens: [interestFree, voteRunning],
      rules: [ownWord, membersWithoutVote, votingVoice, voterPresent, voterFree, votedOnce],
      record: ({ act: { person, choice }, actor, now }) => [
        {
          type: 'VoteCast',
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
      record: (input) => [voteCounted(input)],
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
