import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import { amendmentOfTheMaximum, amendmentOpinionDue, opinionOnAmendment } from './amendment-rules.ts'
import * as box from './box-rules.ts'
import { committeeProvided } from './committee-rules.ts'
import { isChairSeat } from './convening.ts'
import * as convening from './convening-rules.ts'
import * as presence from './presence-rules.ts'
import {
  personCalled,
  sessionClosed,
  sessionConvened,
  sessionOpened,
  sessionReconvened,
  voteCounted,
  votePut,
} from './session-events.ts'
import { evolve } from './session-evolve.ts'
import type { CommitteeSession, SessionAct, SessionEvent, SessionFacts } from './session-state.ts'
import * as vote from './vote-rules.ts'

type Capacity = 'secretary' | 'chair' | 'called' | 'clock'

const secretariat = [clause('coordinator'), cite('CGCT', 'L1414-3')] as const
const held = [cite('CGCT', 'L1411-5', 'II'), cite('policy', 'commission'), clause('coordinator')] as const
const advised = [cite('CGCT', 'L1414-3', 'III'), clause('committee')] as const
const decided = [cite('CGCT', 'L1414-2'), cite('CGCT', 'L1411-5', 'II'), clause('committee')] as const
const voting = [vote.membersWithoutVote, vote.votingVoice, vote.voterPresent, vote.voterFree, vote.votedOnce] as const

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
        convening.committeeStands,
        convening.committeeCompetent,
        convening.lotReadAlone,
        convening.withinMandate,
        convening.everyMemberSeated,
        convening.sessionPlanned,
        convening.questionsStated,
        convening.reportFrozen,
        convening.remoteAllowed,
        convening.convenedInTime,
        amendmentOpinionDue,
        amendmentOfTheMaximum,
      ],
      record: (input) => [sessionConvened(input)],
    },
    designate: {
      from: ['convened'],
      to: ['convened'],
      by: ['chair', 'secretary'],
      basis: advised,
      opens: [interestFree],
      rules: [convening.designatedByTheChair, convening.groundStated, convening.calledOnce],
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
      rules: [convening.accountantOfTheCoordinator, convening.calledOnce],
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
      rules: [convening.assistsForAMember, convening.groundStated, convening.calledOnce],
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
      rules: [convening.proofOfConvening],
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
      opens: [interestFree, committeeProvided, convening.committeeStands],
      rules: [
        convening.withinMandate,
        convening.everyMemberSeated,
        convening.sessionPlanned,
        convening.remoteAllowed,
        convening.convenedInTime,
      ],
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
        vote.ownWord,
        presence.arrivalConvened,
        presence.arrivalOnTheDay,
        presence.arrivalFree,
        presence.declarationMade,
        presence.remoteIdentified,
        presence.excessSubstitute,
      ],
      record: ({ act: { person, remote }, now }) => [{ type: 'PersonArrived', person, remote, at: now }],
    },
    leave: {
      from: ['convened', 'sitting'],
      to: ['convened', 'sitting'],
      by: ['secretary', 'called'],
      basis: held,
      opens: [interestFree],
      rules: [vote.ownWord, presence.wasPresent],
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
        presence.sessionHour,
        presence.everyoneConvened,
        presence.conveningsInTime,
        presence.chairPresides,
        presence.quorumAtOpening,
      ],
      record: (input) => [sessionOpened(input)],
    },
    recuse: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['secretary', 'called'],
      basis: [clause('interests'), cite('loi-2013-907', '2')],
      opens: [interestFree],
      rules: [vote.ownWord, presence.recusalFromAnItem],
      record: ({ act: { person, item }, now }) => [{ type: 'PersonRecused', person, item, at: now }],
    },
    observe: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['secretary', 'called'],
      basis: advised,
      opens: [interestFree],
      rules: [vote.ownWord, presence.heardWithAVoice],
      record: ({ act: { person, text }, now }) => [{ type: 'ObservationMade', person, text, at: now }],
    },
    put: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['chair', 'secretary'],
      basis: decided,
      opens: [interestFree, committeeProvided, vote.noVoteRunning, presence.chairPresides],
      rules: [
        vote.itemOnAgenda,
        vote.itemUndecided,
        vote.reasonsGiven,
        vote.proposalOfATender,
        vote.firstRankedProposed,
        opinionOnAmendment,
        box.secretVoteProvided,
        vote.quorumAtVote,
      ],
      record: (input) => [votePut(input)],
    },
    cast: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['secretary', 'called'],
      basis: decided,
      opens: [interestFree, vote.voteRunning],
      rules: [vote.ownWord, box.openVoteSaid, ...voting],
      record: ({ act: { person, choice }, actor, now }) => [
        {
          type: 'VoteCast',
          ...{ voter: person, choice, at: now },
          recorded: !(actor.kind === 'person' && actor.person === person),
        },
      ],
    },
    drop: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['secretary'],
      basis: decided,
      opens: [interestFree, vote.voteRunning, box.boxOpen],
      rules: [box.paperInTheRoom, ...voting],
      record: ({ act: { person }, now }) => [{ type: 'PaperDropped', voter: person, at: now }],
    },
    tell: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['chair', 'secretary'],
      basis: decided,
      opens: [interestFree, vote.voteRunning, box.boxOpen],
      rules: [box.papersCounted],
      record: ({ act: { for: votesFor, against, blank } }) => [{ type: 'PapersTold', for: votesFor, against, blank }],
    },
    count: {
      from: ['sitting'],
      to: ['sitting'],
      by: ['chair', 'secretary'],
      basis: decided,
      opens: [interestFree, vote.voteRunning, vote.everyVoiceHeard, box.papersRead, vote.resultComputed],
      record: (input) => [voteCounted(input)],
    },
    close: {
      from: ['sitting'],
      to: ['closed'],
      by: ['chair', 'secretary'],
      basis: held,
      opens: [interestFree, vote.noVoteRunning, box.agendaSeen],
      record: (input) => [sessionClosed(input, null)],
    },
    adjourn: {
      from: ['sitting'],
      to: ['closed'],
      by: ['chair', 'secretary'],
      basis: held,
      opens: [interestFree, vote.noVoteRunning],
      rules: [box.adjournedForCause],
      record: (input) => [sessionClosed(input, input.act.reason)],
    },
    sign: {
      from: ['closed'],
      to: ['signed'],
      by: ['chair', 'secretary'],
      basis: [cite('CGCT', 'R2131-5'), cite('policy', 'commission')],
      opens: [interestFree],
      rules: [vote.signedByTheChair],
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
