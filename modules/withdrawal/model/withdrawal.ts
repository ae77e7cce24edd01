import { actsFor } from '#kernel/actor.ts'
import { addDays } from '#kernel/calendar.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { effectOf, effectOn, noticeOf } from './effect.ts'
import {
  acknowledgedReceipt,
  coordinatorReplaced,
  effectComputed,
  effectMoved,
  effectReached,
  memberOfTheGroup,
  noticeComputed,
  retractionAct,
  withdrawalAct,
  withdrawalAllowed,
} from './rules.ts'
import type { Act, Event, Facts, Withdrawal } from './state.ts'

/** A member leaves: notice, deferral to the end of the contracts, effect (seed convention art. 8; law.md S8.1-S8.3). */
export const withdrawal = defineProcess<Withdrawal, Act, Event, Facts, 'member' | 'coordinator' | 'clock'>()({
  name: 'withdrawal',
  initial: { status: 'none' },
  capacities: {
    member: ({ state, actor, facts }) =>
      state.status === 'none'
        ? facts.group.members.some((member) => actsFor(actor, member.body))
        : actsFor(actor, state.member),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    notify: {
      from: ['none'],
      to: ['notified'],
      by: ['member', 'coordinator'],
      basis: [clause('withdrawal')],
      opens: [withdrawalAllowed],
      rules: [
        memberOfTheGroup,
        coordinatorReplaced,
        withdrawalAct,
        acknowledgedReceipt,
        noticeComputed,
        effectComputed,
      ],
      record: ({ act, facts }) => {
        const { member, authorisingAct, channel, receivedOn, proof } = act
        const noticeEndsOn = noticeOf(facts.group, receivedOn).last
        const effectiveOn = effectOf(facts.group, { receivedOn, noticeEndsOn }, facts.contracts).on
        return [
          { type: 'WithdrawalNotified', member, authorisingAct, channel, receivedOn, proof, noticeEndsOn, effectiveOn },
        ]
      },
    },
    reviseEffect: {
      from: ['notified'],
      to: ['notified'],
      by: ['clock', 'coordinator'],
      basis: [clause('withdrawal')],
      opens: [effectMoved],
      record: ({ state, facts, today }) => {
        const effectiveOn = effectOn(facts.group, state, facts.contracts, today).on
        const isSet = state.effectiveOn === null && effectiveOn !== null
        return [{ type: 'EffectRevised', effectiveOn, ...(isSet ? { notBefore: addDays(today, 1) } : {}) }]
      },
    },
    retract: {
      from: ['notified'],
      to: ['retracted'],
      by: ['member'],
      basis: [clause('withdrawal')],
      rules: [retractionAct],
      record: ({ today }) => [{ type: 'WithdrawalRetracted', on: today }],
    },
    takeEffect: {
      from: ['notified'],
      to: ['withdrawn'],
      by: ['clock'],
      basis: [clause('withdrawal'), cite('CCP', 'L2113-7')],
      opens: [effectReached],
      record: ({ state, facts, today }) => {
        const { on } = effectOn(facts.group, state, facts.contracts, today)
        return [{ type: 'WithdrawalTookEffect', member: state.member, on: on ?? today }]
      },
    },
  },
  evolve,
})

function evolve(state: Withdrawal, event: Event): Withdrawal {
  if (event.type === 'WithdrawalNotified') {
    const { type: _, ...notified } = event
    return { ...notified, status: 'notified' }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'EffectRevised':
      return { ...state, status: 'notified', effectiveOn: event.effectiveOn, ...floorOf(event) }
    case 'WithdrawalRetracted':
      return { ...state, status: 'retracted', retractedOn: event.on }
    case 'WithdrawalTookEffect':
      return { ...state, status: 'withdrawn', withdrawnOn: event.on }
  }
}

const floorOf = ({ notBefore }: Extract<Event, { type: 'EffectRevised' }>) =>
  notBefore === undefined ? {} : { notBefore }
