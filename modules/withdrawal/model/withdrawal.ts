import { actsFor } from '#kernel/actor.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { type Context, defineProcess } from '#kernel/process.ts'
import type { Appraisals } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'
import { effectOf, noticeOf } from './effect.ts'
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

/** How the withdrawal reached the coordinator (art. 8: a letter, or an e-mail, with acknowledgement of receipt). */
export type Channel = 'letter' | 'email' | 'platform'

export type Withdrawal =
  | { readonly status: 'none' }
  | (Notified & { readonly status: 'notified' })
  | (Notified & { readonly status: 'withdrawn'; readonly withdrawnOn: IsoDate })
  | (Notified & { readonly status: 'retracted'; readonly retractedOn: IsoDate })

type Notified = {
  readonly member: string
  readonly authorisingAct: string
  readonly channel: Channel
  readonly receivedOn: IsoDate
  readonly proof: string
  readonly noticeEndsOn: IsoDate
  /** The day from which the member no longer is one; `null` while a contract that holds it has no known end. */
  readonly effectiveOn: IsoDate | null
}

type Judged = { readonly appraisals?: Appraisals }

export type Act =
  | (Judged & {
      readonly type: 'notify'
      readonly member: string
      readonly authorisingAct: string
      readonly channel: Channel
      readonly receivedOn: IsoDate
      /** SHA-256 of the acknowledgement of receipt. */
      readonly proof: string
    })
  | (Judged & { readonly type: 'reviseEffect' })
  | (Judged & { readonly type: 'retract'; readonly authorisingAct: string })
  | (Judged & { readonly type: 'takeEffect' })

export type Event =
  | ({ readonly type: 'WithdrawalNotified' } & Notified)
  | { readonly type: 'EffectRevised'; readonly effectiveOn: IsoDate | null }
  | { readonly type: 'WithdrawalRetracted'; readonly on: IsoDate }
  | { readonly type: 'WithdrawalTookEffect'; readonly member: string; readonly on: IsoDate }

/** The facts of one withdrawal. */
export type Facts = {
  readonly group: Group
  /** The contracts of the group that bind the member, being awarded or executed. */
  readonly contracts: readonly RunningContract[]
  /** The acts of the member's competent organ. */
  readonly authorisingActs: readonly AuthorisingAct[]
}

export type WithdrawalContext = Context<Facts>

/** A member leaves: notice, deferral to the end of the contracts, effect (seed convention art. 8; law.md S8.1-S8.3). */
export const withdrawal = defineProcess<Withdrawal, Act, Event, Facts, 'member' | 'coordinator' | 'clock'>({
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
      record: ({ state, facts }) => {
        if (state.status !== 'notified') throw new Error('the table admits only a notified withdrawal')
        return [{ type: 'EffectRevised', effectiveOn: effectOf(facts.group, state, facts.contracts).on }]
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
        if (state.status !== 'notified') throw new Error('the table admits only a notified withdrawal')
        const { on } = effectOf(facts.group, state, facts.contracts)
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
      return { ...state, status: 'notified', effectiveOn: event.effectiveOn }
    case 'WithdrawalRetracted':
      return { ...state, status: 'retracted', retractedOn: event.on }
    case 'WithdrawalTookEffect':
      return { ...state, status: 'withdrawn', withdrawnOn: event.on }
  }
}
