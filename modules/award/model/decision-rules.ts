import { addDays } from '#kernel/calendar.ts'
import { isSame } from '#kernel/canonical.ts'
import { clause } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import { met, notApplicable, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { AwardAct } from './award-acts.ts'
import { type AwardFacts, type BeforeAward, type OnAward, SINCE_CCP } from './award-facts.ts'
import type { Award, Candidate } from './award-state.ts'

type OnDecide = OnAward<'decide', { readonly status: 'none' }>
type Decide = Extract<AwardAct, { type: 'decide' }>

/** R2.50, R2.24: nothing is awarded before the consultation is closed and its session of opening has ended. */
export const openingOver: OnDecide = {
  id: 'openingOver',
  basis: [cite('CCP', 'R2152-6'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation, operators } }) =>
    requires(consultation?.status === 'closed' && operators !== null, {
      stage: consultation?.status ?? 'none',
      ended: operators !== null,
    }),
}

/** A6: a lot is awarded by itself, and once. */
export const lotAwardedOnce: OnDecide = {
  id: 'lotAwardedOnce',
  basis: [cite('policy', 'A6'), clause('object')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation, others }, act: { lot } }) => {
    const lots = consultation?.lots ?? []
    const known = lots.length === 0 ? lot === null : lots.some(({ key }) => key === lot)
    return requires(known && others.length === 0, { lot: lot ?? '', known, others: others.length })
  },
}

/** R2.50: the tenders are ranked one after the other, and what is not ranked first says why. */
export const rankingWhole: OnDecide = {
  id: 'rankingWhole',
  basis: [cite('CCP', 'R2152-6'), cite('CCP', 'R2181-1')],
  inForce: SINCE_CCP,
  assess: ({ act: { candidates } }) => {
    const ranks = candidates.flatMap(({ rank }) => (rank === null ? [] : [rank])).sort((one, other) => one - other)
    const whole = ranks.length > 0 && ranks.every((rank, index) => rank === index + 1)
    const unreasoned = candidates.filter((each) => !isReasoned(each)).map(({ name }) => name)
    return requires(whole && unreasoned.length === 0, { ranked: ranks.length, whole, unreasoned })
  },
}

const isReasoned = ({ rank, rejection, reasons }: Candidate): boolean => {
  if (rank === 1) return rejection === null
  const ground = rank === null ? rejection !== null && rejection !== 'ranked-lower' : rejection === 'ranked-lower'
  return ground && reasons.trim() !== ''
}

/** R2.60: whoever took part in the lot stands in the decision, once, and nobody else does. */
export const everyOperatorDecided: OnDecide = {
  id: 'everyOperatorDecided',
  basis: [cite('CCP', 'R2181-3'), cite('CCP', 'R2181-1')],
  inForce: SINCE_CCP,
  assess: ({ facts: { operators }, act: { candidates } }) => {
    const seen = operators ?? []
    const missing = seen.filter(({ account }) => !candidates.some((each) => each.account === account))
    const strangers = candidates.filter(({ account }) => !seen.some((each) => each.account === account))
    const twice = candidates.filter(
      ({ account }, index) => candidates.findIndex((each) => each.account === account) !== index,
    )
    return requires(missing.length + strangers.length + twice.length === 0, {
      missing: missing.map(({ name }) => name),
      strangers: strangers.map(({ name }) => name),
      twice: twice.map(({ name }) => name),
    })
  },
}

/** R2.26: what came late is eliminated; it is never ranked. */
export const lateNotRanked: OnDecide = {
  id: 'lateNotRanked',
  basis: [cite('CCP', 'R2151-5')],
  inForce: SINCE_CCP,
  assess: ({ facts: { operators }, act: { candidates } }) => {
    const late = new Set((operators ?? []).filter((each) => each.late).map(({ account }) => account))
    const ranked = candidates.filter(({ account, rank }) => rank !== null && late.has(account))
    return requires(ranked.length === 0, { ranked: ranked.map(({ name }) => name) })
  },
}

/** The accounts that a decision ranks, the first one first. */
const rankedIn = ({ candidates }: Pick<Decide, 'candidates'>): readonly string[] =>
  candidates
    .filter(({ rank }) => rank !== null)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ account }) => account)

/** R2.50, R2.54: where the tenders were analysed here, their ranks are those of the frozen report, and never typed. */
export const rankedAsAnalysed: OnDecide = {
  id: 'rankedAsAnalysed',
  basis: [cite('CCP', 'R2152-6'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ facts: { analysis }, act }) => {
    if (analysis === null) return notApplicable()
    const { frozen, ranking } = analysis
    const named = (account: string): string => act.candidates.find((each) => each.account === account)?.name ?? account
    return requires(frozen && isSame([...rankedIn(act)], [...ranking]), { frozen, ranking: ranking.map(named) })
  },
}

/** R2.50, R2.63: why a tender is not ranked is what the report says of it: its letter says so, and what its operator may ask follows from it. */
export const rejectedAsAnalysed: OnDecide = {
  id: 'rejectedAsAnalysed',
  basis: [cite('CCP', 'R2152-1'), cite('CCP', 'R2181-3'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ facts: { analysis }, act: { candidates } }) => {
    if (analysis === null || !analysis.frozen) return notApplicable()
    const other = analysis.rejected.flatMap(({ account, rejection }) => {
      const told = candidates.find((each) => each.account === account)
      return told === undefined || told.rejection === rejection ? [] : [{ name: told.name, rejection }]
    })
    return requires(other.length === 0, { rejected: analysis.rejected.length, other })
  },
}

type Priced = Rule<{
  readonly state: Award
  readonly act: { readonly amount?: Cents | null | undefined; readonly lot?: string | null }
  readonly facts: Pick<AwardFacts, 'consultation'>
}>

/** R4.01, R4.02: no contract is awarded above the maximum that its notice told, for its lot or for the whole. */
export const amountWithinMaximum: Priced = {
  id: 'amountWithinMaximum',
  basis: [cite('CJUE', 'C-23/20'), cite('CCP', 'R2162-4')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { consultation }, act: { amount, lot = null } }) => {
    const key = state.status === 'none' ? lot : (state.lot?.key ?? null)
    const own = consultation?.lots.find((each) => each.key === key)
    const maximum = own === undefined ? (consultation?.maximum ?? null) : own.maximum
    return maximum === null || amount == null ? notApplicable() : requires(amount <= maximum, { amount, maximum })
  },
}

/** R1.29, R1.32: what is recorded is what the committee voted; one that did not sit here is known by its minutes alone. */
export const decisionAsVoted: OnDecide = {
  id: 'decisionAsVoted',
  basis: [cite('CGCT', 'L1414-2'), cite('CGCT', 'R2131-5')],
  inForce: SINCE_CCP,
  assess: ({ facts: { committee }, act: { by, decidedOn, candidates, record } }) => {
    if (by === 'executive') return notApplicable()
    if (committee === null) return toAppraise({ decidedOn, here: false, holder: '', minutes: false })
    const { decision } = committee
    if (decision === null) return unmet({ decidedOn: null, here: true, holder: '', minutes: false })
    const holder = candidates.find(({ account }) => account === decision.holder)?.name ?? ''
    const same = rankedIn({ candidates })[0] === decision.holder && decidedOn === decision.decidedOn
    return requires(same && record === decision.record, {
      ...{ decidedOn: decision.decidedOn, here: true, holder, minutes: record === decision.record },
    })
  },
}

/** What is recorded has happened, and after the tenders had come. */
export const decisionDated: OnDecide = {
  id: 'decisionDated',
  basis: [cite('CCP', 'R2152-6')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation }, act: { decidedOn }, today }) =>
    requires(decidedOn <= today && (consultation === null || consultation.begunOn < decidedOn), { decidedOn, today }),
}

/** Somebody of the ranking is to be asked: once nobody is left the procedure is given up. */
export const intendedLeft: BeforeAward = {
  id: 'intendedLeft',
  basis: [cite('CCP', 'R2144-7'), cite('CCP', 'R2185-1')],
  inForce: SINCE_CCP,
  assess: ({ state }) => requires(state.intended !== null, { passed: state.passed.length }),
}

/** R2.42: the intended holder has a day until which it produces its proofs. */
export const proofsDayGiven: OnAward<'askProofs'> = {
  id: 'proofsDayGiven',
  basis: [cite('CCP', 'R2144-7')],
  inForce: SINCE_CCP,
  assess: ({ state: { proofs }, act: { due }, today }) => {
    const before = proofs?.due ?? null
    return requires(today < due && (before === null || before < due), { due, today, before })
  },
}

/**
 * R2.42: a day that has passed is not given anew: who produced nothing by then is eliminated, and the next one is asked. Before it, more time may be given,
 * never less.
 */
export const proofsDayStands: BeforeAward = {
  id: 'proofsDayStands',
  basis: [cite('CCP', 'R2144-7')],
  inForce: SINCE_CCP,
  assess: ({ state: { proofs }, today }) =>
    proofs === null ? notApplicable() : requires(today <= proofs.due, { due: proofs.due, today }),
}

/** R2.42: what comes after the day is not in time: the candidate is eliminated. */
export const proofsInTime: OnAward<'recordProofs'> = {
  id: 'proofsInTime',
  basis: [cite('CCP', 'R2144-7')],
  inForce: SINCE_CCP,
  assess: ({ state: { proofs }, act: { producedOn, documents }, today }) => {
    if (proofs === null) return requires(false, { producedOn, due: '', asked: false, documents: documents.length })
    const inTime = proofs.askedOn <= producedOn && producedOn <= proofs.due && producedOn <= today
    return requires(inTime && documents.length > 0, {
      ...{ producedOn, due: proofs.due, asked: true, documents: documents.length },
    })
  },
}

/** R2.42: the next is asked once the day is over without proofs, or what came does not prove it, for a reason. */
export const passGrounded: OnAward<'passToNext'> = {
  id: 'passGrounded',
  basis: [cite('CCP', 'R2144-7'), cite('CCP', 'R2181-7')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { ground }, today }) => {
    const { proofs } = state
    const due = proofs?.due ?? null
    const from = due === null ? null : addDays(due, 1)
    if (ground === 'proofs-missing')
      return requires(from !== null && proofs?.produced === null && from <= today, { ground, due: due ?? '', today })
    if (ground === 'proofs-refused') return toAppraise({ ground, due: due ?? '', today })
    return met({ ground, due: due ?? '', today })
  },
}
