import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { type ActInput, defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import * as copies from './copy-rules.ts'
import * as rule from './deposit-rules.ts'
import type { Deposit, DepositAct, DepositEvent, DepositFacts } from './deposit-state.ts'
import { evolve } from './evolve.ts'
import { ELIMINATED } from './lateness.ts'
import { laterReplacement } from './replacing.ts'
import { isInTime } from './timing.ts'

/**
 * What an operator deposits for a consultation, sealed, from its beginning to what becomes of it (law.md R2.24 to R2.27). Before the session
 * is opened nobody of the group does anything here, nor knows that it exists.
 */
export const deposit = defineProcess<
  Deposit,
  DepositAct,
  DepositEvent,
  DepositFacts,
  'operator' | 'coordinator' | 'clock'
>()({
  name: 'deposit',
  initial: { status: 'none' },
  capacities: {
    operator: ({ actor, state }) =>
      actor.kind === 'operator' && (state.status === 'none' || state.account === actor.account),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    begin: {
      from: ['none'],
      to: ['begun'],
      by: ['operator'],
      basis: [cite('CCP', 'annexe 7')],
      rules: [rule.tendersTaken, rule.notAbandoned, rule.keySetInForce, rule.dossierPublished, rule.begunWithinLimits],
      record: ({ act: { consultation, dossier, keySet, copy, replaces }, actor, facts, now }) => [
        {
          ...{ type: 'DepositBegun', consultation, dossier, keySet, copy, replaces, at: now },
          procedure: facts.consultation?.procedure ?? '',
          account: actor.kind === 'operator' ? actor.account : '',
        },
      ],
    },
    commit: {
      from: ['begun'],
      to: ['received', 'late', 'superseded'],
      by: ['operator'],
      basis: [...ELIMINATED, cite('CCP', 'annexe 8')],
      rules: [
        rule.manifestOwn,
        rule.keyholdersNamed,
        rule.copyNamed,
        rule.partsHeld,
        rule.recipientsOwn,
        rule.receivedInTime,
        rule.lastReceivedOpened,
      ],
      record: received,
    },
    discard: {
      from: ['begun'],
      to: ['discarded'],
      by: ['operator'],
      basis: [cite('policy', 'dépôts commencés')],
      record: ({ now }) => [{ type: 'DepositDiscarded', at: now }],
    },
    supersede: {
      from: ['received'],
      to: ['superseded'],
      by: ['clock'],
      basis: [cite('CCP', 'R2151-6')],
      record: ({ state: { hash }, act: { by }, now }) => [{ type: 'DepositSuperseded', hash, by, at: now }],
    },
    withdraw: {
      from: ['received'],
      to: ['withdrawn'],
      by: ['operator'],
      basis: [cite('policy', 'dépôt')],
      rules: [rule.withdrawnInTime],
      record: ({ state: { hash }, act: { askedAt } }) => [{ type: 'DepositWithdrawn', hash, at: askedAt }],
    },
    attest: {
      from: ['received', 'late', 'superseded', 'withdrawn', 'admitted', 'rejected'],
      to: ['received', 'late', 'superseded', 'withdrawn', 'admitted', 'rejected'],
      by: ['clock'],
      basis: [cite('CCP', 'annexe 8', 'art. 2, II'), cite('policy', 'témoins du registre')],
      opens: [rule.receiptUnattested],
      rules: [rule.receiptWitnessed],
      record: ({ now }) => [{ type: 'ReceiptAttested', at: now }],
    },
    askAgain: {
      from: ['begun', 'received'],
      to: ['begun', 'received'],
      by: ['clock'],
      basis: [cite('policy', 'dépôt')],
      opens: [rule.deadlineAheadOfDeposit],
      rules: [rule.dossierChanged],
      record: ({ act: { dossier } }) => [{ type: 'ReconfirmationAsked', dossier }],
    },
    reconfirm: {
      from: ['received'],
      to: ['received'],
      by: ['operator'],
      basis: [cite('policy', 'dépôt')],
      opens: [rule.deadlineAheadOfDeposit],
      rules: [rule.dossierLast],
      record: ({ act: { dossier } }) => [{ type: 'DepositReconfirmed', dossier }],
    },
    tell: {
      from: ['begun', 'late'],
      to: ['begun', 'late'],
      by: ['operator'],
      basis: [cite('CE', '449250')],
      record: ({ act: { at, what }, now }) => [{ type: 'TroubleTold', at, what, toldAt: now }],
    },
    admit: {
      from: ['late'],
      to: ['admitted'],
      by: ['coordinator'],
      basis: [cite('CE', '449250'), clause('coordinator')],
      opens: [interestFree, rule.sessionOpened, rule.sessionGoesOn, rule.copyInTime],
      rules: [rule.lateReasoned, rule.diligenceAppraised, rule.noOtherInTime],
      record: ({ act: { reason }, now }) => [{ type: 'LateAdmitted', reason, at: now }],
    },
    reject: {
      from: ['late'],
      to: ['rejected'],
      by: ['coordinator'],
      basis: [...ELIMINATED, clause('coordinator')],
      opens: [interestFree, rule.sessionOpened],
      rules: [rule.lateReasoned, rule.platformShownWorking],
      record: ({ act: { reason }, now }) => [{ type: 'LateRejected', reason, at: now }],
    },
    call: {
      from: ['received', 'admitted'],
      to: ['received', 'admitted'],
      by: ['coordinator'],
      basis: [cite('CCP', 'annexe 6'), clause('coordinator')],
      opens: [interestFree, rule.sessionOpened, rule.sessionGoesOn, copies.copyOnly],
      rules: [copies.copyCaseGiven, copies.oneCopyCalled],
      record: ({ act, now }) => [{ type: 'CopyCalled', case: act.case, reason: act.reason, at: now }],
    },
  },
  evolve,
})

type Commit = ActInput<Extract<Deposit, { status: 'begun' }>, Extract<DepositAct, { type: 'commit' }>, DepositFacts>

function received({ state, act, facts, now }: Commit): readonly [DepositEvent, ...DepositEvent[]] {
  const { hash, envelopes, held, receivedAt, uncertainty, heldAtDeadline, outages, operator } = act
  const deadline = facts.consultation?.deadline ?? receivedAt
  const receipt = { hash, envelopes, held, receivedAt, uncertainty, deadline, operator }
  const inTime = isInTime(receivedAt, uncertainty, deadline)
  if (!inTime || facts.session.closed)
    return [{ type: 'DepositCameLate', ...receipt, heldAtDeadline, outages, stalled: inTime }]
  const by = laterReplacement({ ...state, receivedAt }, facts.siblings)
  const came = { type: 'DepositReceived', ...receipt } as const
  return by === undefined ? [came] : [came, { type: 'DepositSuperseded', hash, by, at: now }]
}
