import { clause } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { answerTerm, memorandumTerm, noticeTerm } from './clocks.ts'
import { isRecognised } from './expected.ts'
import * as rules from './rules.ts'
import type { Act, ActOf, At, Claim, Event, Facts, Outcome, Running } from './state.ts'

type Of<T extends Act['type'], State = Claim> = ActInput<State, ActOf<T>, Facts>
type Recorded = readonly [Event]

const settledByMember = [clause('execution'), cite('policy', 'A24')] as const
const byConditions = [clause('execution'), cite('CCAG-PI', '43'), cite('CCAG-TIC', '55')] as const
const amicable = [clause('execution'), cite('policy', 'différends d’exécution'), cite('CCP', 'L2197-1')] as const
const inCourt = [clause('execution'), cite('policy', 'différends d’exécution'), cite('CJA', 'R312-11')] as const

/** How a dispute appears, what the holder asks, what the buyer answers, and what each silence entails. */
export const asking = {
  open: {
    from: ['none'],
    to: ['noticed', 'disputed'],
    by: ['owner'],
    basis: byConditions,
    rules: [
      ...[rules.claimOwn, rules.claimOnPurchase, rules.citedOwn, rules.disputeAppears, rules.stanceUnequivocal],
      ...[rules.noticeLongEnough, rules.claimDated, rules.claimPeriods],
    ],
    record: ({ act, today }: Of<'open', At<'none'>>): Recorded => {
      const { contract, body, subject, cites, bornOn, periods, ground, on, days, document } = act
      const about = { contract, body, subject, cites, bornOn, periods, recordedOn: today }
      if (ground === 'notice' && document !== null)
        return [{ type: 'ClaimOpened', ...about, notice: { receivedOn: on, days, document }, appeared: null }]
      const how = ground === 'statement' ? 'statement' : 'stance'
      return [{ type: 'ClaimOpened', ...about, notice: null, appeared: { how, on, document } }]
    },
  },
  takeStance: {
    from: ['noticed', 'disputed'],
    to: ['disputed'],
    by: ['owner'],
    basis: byConditions,
    opens: [rules.stanceAwaited],
    rules: [rules.stanceUnequivocal, rules.stanceDated],
    record: ({ act: { on, document } }: Of<'takeStance'>): Recorded => [
      { type: 'DisputeAppeared', how: 'stance', on, document },
    ],
  },
  deemSilent: {
    from: ['noticed'],
    to: ['disputed'],
    by: ['clock'],
    basis: byConditions,
    opens: [rules.noticeSilent],
    record: ({ state: { notice } }: Of<'deemSilent', At<'noticed'>>): Recorded => [
      { type: 'DisputeAppeared', how: 'silence', on: noticeTerm(notice).last, document: null },
    ],
  },
  recordMemorandum: {
    from: ['disputed', 'forfeited'],
    to: ['claimed'],
    by: ['owner'],
    basis: byConditions,
    rules: [rules.memorandumDated, rules.memorandumInTime],
    record: ({ state, act }: Of<'recordMemorandum', At<'disputed' | 'forfeited'>>): Recorded => {
      const { receivedOn, amount, document } = act
      const term = memorandumTerm(state.appeared.on, state)
      const late = term !== null && receivedOn > term.last
      return [{ type: 'MemorandumRecorded', receivedOn, amount, document, late }]
    },
  },
  forfeit: {
    from: ['disputed'],
    to: ['forfeited'],
    by: ['clock'],
    basis: byConditions,
    opens: [rules.memorandumSilent],
    record: ({ state, today }: Of<'forfeit', At<'disputed'>>): Recorded => [
      { type: 'ClaimForfeited', on: memorandumTerm(state.appeared.on, state)?.last ?? today },
    ],
  },
  answer: {
    from: ['claimed', 'answered'],
    to: ['answered'],
    by: ['owner'],
    basis: byConditions,
    opens: [rules.stillToAnswer],
    rules: [rules.answerDated, rules.answerWithinClaim, rules.claimNotBarred],
    record: ({ act: { on, recognised, document } }: Of<'answer'>): Recorded => [
      { type: 'ClaimAnswered', on, recognised, document },
    ],
  },
  deemRejected: {
    from: ['claimed'],
    to: ['answered'],
    by: ['clock'],
    basis: byConditions,
    opens: [rules.answerSilent],
    record: ({ state, today }: Of<'deemRejected', At<'claimed'>>): Recorded => {
      const on = answerTerm(state.memorandum.receivedOn, state)?.last ?? today
      return [{ type: 'ClaimAnswered', on, recognised: 0, document: null }]
    },
  },
} as const

const APPEARED = ['disputed', 'forfeited', 'claimed', 'answered', 'in-court'] as const
const STANDING = ['noticed', ...APPEARED, 'judged', 'settled'] as const

/** The amicable ways, and what stops the four years. */
export const beside = {
  beginAmicable: {
    from: APPEARED,
    to: ['disputed', 'forfeited', 'claimed', 'answered', 'in-court'],
    by: ['owner'],
    basis: amicable,
    opens: [rules.oneWayAtATime],
    rules: [rules.wayDated, rules.waySuspends],
    record: ({ act: { way, name, begunOn, document } }: Of<'beginAmicable'>): Recorded => [
      { type: 'AmicableWayBegun', way, name, begunOn, document },
    ],
  },
  endAmicable: {
    from: [...APPEARED, 'judged', 'settled'],
    to: [...APPEARED, 'judged', 'settled'],
    by: ['owner'],
    basis: amicable,
    opens: [rules.wayOpen],
    rules: [rules.wayEndDated],
    record: ({ act: { on, agreed, opinion } }: Of<'endAmicable'>): Recorded => [
      { type: 'AmicableWayEnded', on, agreed, opinion },
    ],
  },
  recordInterruption: {
    from: STANDING,
    to: STANDING,
    by: ['owner'],
    basis: [...settledByMember, cite('loi-68-1250', '2')],
    rules: [rules.interruptionDated, rules.interruptionInTime],
    record: ({ act: { kind, on, document } }: Of<'recordInterruption'>): Recorded => [
      { type: 'LimitationInterrupted', kind, on, document },
    ],
  },
  allowChange: {
    from: APPEARED,
    to: APPEARED,
    by: ['coordinator'],
    basis: [cite('policy', 'A24'), clause('coordinator')],
    record: ({ act: { document }, today }: Of<'allowChange'>): Recorded => [
      { type: 'ChangeAllowed', on: today, document },
    ],
  },
} as const

/** The settlement, the court, and the end with its outcome. */
export const ending = {
  settle: {
    from: APPEARED,
    to: ['settled'],
    by: ['owner'],
    basis: settledByMember,
    rules: [rules.settlementDated, rules.settlementAuthorised, rules.changeEscalated, rules.claimNotBarred],
    record: ({ act: { on, amount, document, authority, changesContract } }: Of<'settle'>): Recorded => [
      { type: 'SettlementConcluded', on, amount, document, authority, changesContract },
    ],
  },
  goToCourt: {
    from: ['disputed', 'forfeited', 'claimed', 'answered'],
    to: ['in-court'],
    by: ['owner'],
    basis: inCourt,
    rules: [rules.claimActionDated, rules.courtOfContract, rules.memorandumFirst],
    record: ({ act: { by, court, on, reference } }: Of<'goToCourt'>): Recorded => [
      { type: 'CourtSeized', by, court, on, reference },
    ],
  },
  recordRuling: {
    from: ['in-court', 'judged'],
    to: ['judged'],
    by: ['owner'],
    basis: inCourt,
    rules: [rules.rulingDated],
    record: ({ act: { on, notifiedOn, amount, summary, document } }: Of<'recordRuling'>): Recorded => [
      { type: 'RulingRecorded', on, notifiedOn, amount, summary, document },
    ],
  },
  close: {
    from: STANDING,
    to: ['closed'],
    by: ['owner'],
    basis: settledByMember,
    rules: [rules.claimRelinquished, rules.rejectionAccepted, rules.rulingFinal],
    record: ({ state, act: { reason, proof }, today }: Of<'close', Running>): Recorded => [
      { type: 'ClaimClosed', outcome: outcomeOf(state), on: today, reason, proof },
    ],
  },
} as const

/** What closes a claim follows from where it stands. */
function outcomeOf(state: Running): Outcome {
  switch (state.status) {
    case 'answered':
      return isRecognised(state) ? 'recognised' : 'rejected'
    case 'forfeited':
      return 'forfeited'
    case 'settled':
      return 'settlement'
    case 'judged':
      return 'judgment'
    default:
      return 'withdrawn'
  }
}
