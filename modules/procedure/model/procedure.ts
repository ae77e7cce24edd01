import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorFor } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import {
  abandonedWithConsultation,
  buyersAreMembers,
  coordinatorRules,
  groundGiven,
  needSettled,
  oneProcedureAPurchase,
  priorNoticeInTime,
  procedureUnderConvention,
  shorteningAllowed,
  thresholdInForce,
  typeLawful,
  urgencyJustified,
  valueEstimated,
} from './choice-rules.ts'
import { otherMediumOf } from './medium.ts'
import { needOf } from './need-standing.ts'
import {
  assembliesInTime,
  dayWantedHeld,
  everyMilestoneDated,
  mediumGroundGiven,
  minimumsKept,
  priorNoticeCounts,
  workTimeKept,
} from './plan-rules.ts'
import type {
  Choice,
  Chosen,
  Launch,
  Need,
  Prepared,
  Procedure,
  ProcedureAct,
  ProcedureEvent,
  ProcedureFacts,
} from './procedure-state.ts'

/** What every choice is judged by: the one that opens a procedure, and each that revises it. */
const onChoice = [
  coordinatorRules,
  valueEstimated,
  thresholdInForce,
  typeLawful,
  groundGiven,
  shorteningAllowed,
  urgencyJustified,
  priorNoticeInTime,
] as const

/**
 * How a frozen need becomes a contract: the coordinator chooses the type of procedure by its value, says on what ground,
 * and settles its days from the service wanted back to today (law.md R2.01-R2.11; S3.2-S3.5). The notice launches it.
 */
export const procedure = defineProcess<
  Procedure,
  ProcedureAct,
  ProcedureEvent,
  ProcedureFacts,
  'coordinator' | 'clock'
>()({
  name: 'procedure',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorFor(facts.group, 'award')),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    open: {
      from: ['none'],
      to: ['prepared'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'L2113-7', 'al. 1')],
      opens: [interestFree, procedureUnderConvention],
      rules: [needSettled, buyersAreMembers, oneProcedureAPurchase, ...onChoice],
      record: ({ act, facts, today }) => [
        {
          type: 'ProcedureOpened',
          ...chosenOf(act),
          purchase: act.purchase,
          ...settledNeed(facts),
          preparedOn: today,
        },
      ],
    },
    revise: {
      from: ['prepared'],
      to: ['prepared'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'L2113-7', 'al. 1')],
      opens: [interestFree, procedureUnderConvention, needSettled, buyersAreMembers],
      rules: onChoice,
      // The need may have been frozen again since: what is chosen now is chosen by it as it stands.
      record: ({ act, facts }) => [
        { type: 'ProcedureRevised', ...chosenOf(act), ...settledNeed(facts), reason: act.reason },
      ],
    },
    plan: {
      from: ['prepared', 'launched'],
      to: ['prepared', 'launched'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'rétroplanning')],
      opens: [interestFree],
      rules: [
        everyMilestoneDated,
        mediumGroundGiven,
        minimumsKept,
        priorNoticeCounts,
        workTimeKept,
        assembliesInTime,
        dayWantedHeld,
      ],
      record: ({ act: { plan } }) => [
        { type: 'ProcedurePlanned', plan: { ...plan, otherMedium: otherMediumOf({ plan }) } },
      ],
    },
    // The notice is sent by the consultation: this follows of right, in the same transaction.
    launch: {
      from: ['prepared'],
      to: ['launched'],
      by: ['clock'],
      basis: [cite('CCP', 'L2111-1'), cite('CCP', 'R2161-2')],
      record: ({ act: { noticeSentOn } }) => [{ type: 'ProcedureLaunched', noticeSentOn, lawDate: noticeSentOn }],
    },
    // R2.59. A consultation that is abandoned takes its procedure along.
    abandon: {
      from: ['prepared', 'launched'],
      to: ['abandoned'],
      by: ['coordinator', 'clock'],
      basis: [clause('coordinator'), cite('CCP', 'R2185-1')],
      opens: [interestFree, abandonedWithConsultation],
      record: ({ act: { reason }, today }) => [{ type: 'ProcedureAbandoned', on: today, reason }],
    },
  },
  evolve,
})

function settledNeed({ purchase }: ProcedureFacts): Need {
  const need = needOf(purchase)
  if (need === undefined) throw new RangeError('a procedure is chosen by a need that is settled')
  return need
}

function chosenOf({ title, procedureType, ground, shortened }: Chosen): Chosen {
  return { title, procedureType, ground, shortened }
}

const choiceOf = ({ title, procedureType: type, ground, shortened }: Chosen): Choice => ({
  title,
  type,
  ground,
  shortened,
})

const extentOf = ({ extent }: Pick<Need, 'extent'>): Pick<Need, 'extent'> => (extent === undefined ? {} : { extent })

function preparedOf(state: Prepared): Prepared {
  const { title, type, ground, shortened, purchase, object, category, estimate, duration, buyers, preparedOn, plan } =
    state
  const frozen = { purchase, object, category, estimate, duration, buyers, ...extentOf(state) }
  return { title, type, ground, shortened, ...frozen, preparedOn, plan }
}

function evolve(state: Procedure, event: ProcedureEvent): Procedure {
  switch (event.type) {
    case 'ProcedureOpened': {
      const { purchase, object, category, estimate, duration, buyers, preparedOn } = event
      const frozen = { purchase, object, category, estimate, duration, buyers, preparedOn, ...extentOf(event) }
      return { ...choiceOf(event), ...frozen, plan: null, status: 'prepared' }
    }
    case 'ProcedureRevised': {
      if (state.status !== 'prepared') return state
      const { title, procedureType, ground, shortened, type: _, reason: __, ...need } = event
      // Other periods, and perhaps other milestones: the plan of the former choice no longer holds.
      return { ...state, ...choiceOf({ title, procedureType, ground, shortened }), ...need, plan: null }
    }
    case 'ProcedurePlanned':
      return state.status === 'prepared' || state.status === 'launched' ? { ...state, plan: event.plan } : state
    case 'ProcedureLaunched': {
      const { type: _, ...launch } = event
      return state.status === 'prepared' ? { ...state, ...launch, status: 'launched' } : state
    }
    case 'ProcedureAbandoned': {
      if (state.status !== 'prepared' && state.status !== 'launched') return state
      const { on: abandonedOn, reason } = event
      return { ...preparedOf(state), launch: launchOf(state), abandonedOn, reason, status: 'abandoned' }
    }
  }
}

function launchOf(state: Extract<Procedure, { status: 'prepared' | 'launched' }>): Launch | null {
  if (state.status === 'prepared') return null
  const { noticeSentOn, lawDate } = state
  return { noticeSentOn, lawDate }
}
