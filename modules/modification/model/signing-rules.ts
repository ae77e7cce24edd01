import { clause, type IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { met, notApplicable, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { assessAuthorisation } from '#modules/amendment/index.ts'
import { instantOf, signerIn } from '#modules/award/index.ts'
import { assessSmall } from './drafting-rules.ts'
import { halfOf, opinionDue, signedSum } from './limits.ts'
import { type Act, type Drafted, type Facts, type Modification, type OnAct, type Opening, SINCE_CCP } from './state.ts'

type Dated = Extract<Act, { type: 'tell' | 'draft' | 'sign' | 'notify' | 'recordReceipt' }>

/** The day that an act speaks of; the present one where it tells none that can be read. */
function dayOf(act: Dated, now: string): IsoDate {
  if (act.type === 'sign') return act.signedOn
  const told = act.type === 'notify' ? act.sent : act.type === 'recordReceipt' ? act.received : null
  return civilDay(instantOf(told, now) ?? now)
}

/** S3.17: what has ended is not modified any more: each step is taken while the contract is valid. */
export const contractStillRunning: OnAct<Dated['type']> = {
  id: 'contractStillRunning',
  basis: [cite('CCP', 'L2194-1'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ facts: { contract }, act, now }) => {
    const on = dayOf(act, now)
    const [notifiedOn, until] = [contract?.notifiedOn ?? null, contract?.validUntil ?? null]
    const runs = notifiedOn !== null && notifiedOn <= on && (until === null || on <= until)
    return requires(runs, { on, notifiedOn: notifiedOn ?? '', until: until ?? '' })
  },
}

type BeforeSigning = Rule<{ readonly state: Drafted; readonly facts: Facts; readonly lawDate: IsoDate }>
type ToSign = Drafted & { readonly status: 'drafted' }

/** What the opinion of the committee is asked of, and whether it is due before the signature. */
export function opinionOn(
  { initial, amount, lawDate }: Pick<Drafted, 'initial' | 'amount' | 'lawDate'>,
  { others, concluded }: Pick<Facts, 'others' | 'concluded'>,
): { readonly due: boolean; readonly total: number } {
  const total = signedSum(others) + amount
  // A contract that did not go through the committee does not go back to it; of one that was awarded elsewhere nobody knows.
  const through = concluded?.committee ?? true
  return { due: through && opinionDue({ initial, amount }, others, lawDate), total }
}

/** R1.31: an opinion is recorded where it is due, and once for what is drafted. */
export const opinionAwaited: Opening<ToSign> = {
  id: 'opinionAwaited',
  basis: [cite('CGCT', 'L1414-4'), clause('committee')],
  inForce: SINCE_CCP,
  assess: ({ state, facts }) => {
    const { due, total } = opinionOn(state, facts)
    return requires(due && !coversTotal(state, total), { total, due, recorded: state.opinion !== null })
  },
}

const coversTotal = ({ opinion }: Pick<Drafted, 'opinion'>, total: number): boolean =>
  opinion !== null && opinion.total >= total

/** R1.31: what the committee said is what its signed minutes tell, of this very increase; of a committee that sat elsewhere a person answers. */
export const opinionAsVoted: OnAct<'recordOpinion', ToSign> = {
  id: 'opinionAsVoted',
  basis: [cite('CGCT', 'L1414-4'), cite('CGCT', 'R2131-5')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act: { session, elsewhere }, today }) => {
    const { total } = opinionOn(state, facts)
    const none = { total, of: 0, said: false, here: session !== null }
    if (session === null) {
      const told = elsewhere !== null && elsewhere.on <= today && elsewhere.text.trim() !== ''
      return told ? toAppraise({ ...none, said: true }) : unmet(none)
    }
    const seen = facts.session
    if (seen === null) return unmet(none)
    const said = { ...none, of: seen.total, said: seen.said !== null }
    return requires(seen.said !== null && seen.total === total && seen.base === state.initial, said)
  },
}

/** R1.31, R6.06: above the share of the law, nobody signs before the committee gave its opinion on this total. */
export const opinionGiven: BeforeSigning = {
  id: 'opinionGiven',
  basis: [cite('CGCT', 'L1414-4'), clause('committee')],
  inForce: SINCE_CCP,
  assess: ({ state, facts }) => {
    const { due, total } = opinionOn(state, facts)
    const said = { total, initial: state.initial, of: state.opinion?.total ?? 0, given: state.opinion !== null }
    return due ? requires(coversTotal(state, total), said) : notApplicable(said)
  },
}

/** R6.02, R2194-3: others may have been signed since it was drafted, and a threshold may have changed: the limits are read again on the day of the signature. */
export const limitsKept: BeforeSigning = {
  id: 'limitsKept',
  basis: [cite('CCP', 'R2194-8'), cite('CCP', 'R2194-3')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, lawDate }) => {
    if (state.kind === 'additional' || state.kind === 'unforeseen') {
      const most = halfOf(state, lawDate)
      return requires(Math.abs(state.amount) <= most, { case: state.kind, amount: state.amount, most })
    }
    const { facts: read = {}, outcome } = assessSmall(state, facts, lawDate)
    if (outcome === 'not-applicable') return notApplicable({ case: state.kind })
    const said = { case: state.kind, amount: Number(read.total ?? 0), most: Number(read.most ?? 0) }
    return outcome === 'unmet' ? unmet(said) : met(said)
  },
}

/** S3.12, S3.17: an act of the coordinator's organ authorises this signature, or those of modifications at large, enforceable by that day. */
export const modificationAuthorised: OnAct<'sign', Extract<Modification, { status: 'holder-signed' }>> = {
  id: 'modificationAuthorised',
  basis: [clause('coordinator'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ facts, act }) =>
    assessAuthorisation(facts.authorisingActs, act, {
      ...{ body: signerIn(facts) ?? '', subjects: AUTHORISING, about: facts.about, loose: true },
    }),
}
/** What an act of the organ may be about that authorises the signature of a modification. */
export const AUTHORISING = ['contract-amendment', 'delegation'] as const

/** R2.71: what the holder signs is the modification that was drafted, byte for byte; over other bytes a person says what was signed. */
export const signedAsDrafted: OnAct<'signAsHolder', ToSign> = {
  id: 'signedAsDrafted',
  basis: [cite('CCP', 'R2182-3'), cite('code-civil', '1366')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { document, signatureFile, medium }, facts: { reports } }) => {
    if (medium === 'paper') return toAppraise({ medium })
    const over = reports[signatureFile ?? document]?.over.includes(state.document) === true
    return over ? met({ medium }) : toAppraise({ medium })
  },
}
