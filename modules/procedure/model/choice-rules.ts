import { type Basis, clause } from '#kernel/citation.ts'
import type { OpenInput } from '#kernel/process.ts'
import { computed, notApplicable, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { hasMemberOn, isInForceOn } from '#modules/convention/index.ts'
import type { BodyKind } from '#modules/organisation/index.ts'
import { isOpenFor, lawfulType } from './lawful-type.ts'
import { needOf } from './need-standing.ts'
import { isShortenedBy, PRIOR_NOTICE_BASIS, priorNoticeWindow, shorteningBasis } from './period.ts'
import { type Chosen, type OnProcedure, type Procedure, type ProcedureFacts, SINCE_CCP } from './procedure-state.ts'
import { formalisedFrom } from './threshold.ts'

type Choosing = OpenInput<Procedure, ProcedureFacts> & { readonly act: Chosen }
type OnChoice = Rule<Choosing>

/** R1.06, S1.2: a procedure is prepared for a group that stands, under its convention. */
export const procedureUnderConvention: Rule<OpenInput<Procedure, ProcedureFacts>> = {
  id: 'procedureUnderConvention',
  basis: [clause('object'), cite('DAJ', 'mutualisation 2019', 'entrée en vigueur')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, today }) =>
    requires(isInForceOn(group, today), { stage: group.status, effectiveOn: group.effectiveOn }),
}

/** R2.59: what was launched by a notice is ended by the consultation that sent it, before all who follow it; never beside it. */
export const abandonedWithConsultation: Rule<OpenInput<Procedure, ProcedureFacts>> = {
  id: 'abandonedWithConsultation',
  basis: [cite('CCP', 'R2185-1'), cite('policy', 'une procédure par projet')],
  inForce: SINCE_CCP,
  assess: ({ state, actor }) =>
    requires(state.status !== 'launched' || actor.kind === 'clock', { stage: state.status }),
}

/** R1.14: the needs of every member are settled before a procedure is chosen by them. */
export const needSettled: Rule<{ readonly facts: ProcedureFacts }> = {
  id: 'needSettled',
  basis: [cite('CCP', 'L2111-1')],
  inForce: SINCE_CCP,
  assess: ({ facts: { purchase } }) =>
    requires(purchase.status === 'frozen' || purchase.status === 'launched', { stage: purchase.status }),
}

/** R1.06, R1.12: the convention binds each buyer that the notice will name: it is a member on the day of the choice. */
export const buyersAreMembers: Rule<OpenInput<Procedure, ProcedureFacts>> = {
  id: 'buyersAreMembers',
  basis: [cite('DAJ', 'mutualisation 2019', 'entrée en vigueur'), cite('CCP', 'R2162-6')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const buyers = needOf(input.facts.purchase)?.buyers
    if (buyers === undefined) return notApplicable()
    const { group } = input.facts
    const strangers = buyers.map(({ body }) => body).filter((body) => !hasMemberOn(group, body, input.today))
    return requires(strangers.length === 0, { buyers: buyers.length, strangers })
  },
}

/** R2.01: one need, one procedure at a time: another is opened once the first is abandoned. */
export const oneProcedureAPurchase: OnProcedure<'open'> = {
  id: 'oneProcedureAPurchase',
  basis: [cite('policy', 'une procédure par projet'), cite('CCP', 'R2121-1')],
  inForce: SINCE_CCP,
  assess: ({ facts: { others } }) => {
    const running = others.filter(({ status }) => status !== 'abandoned')
    return requires(running.length === 0, { running: running.length })
  },
}

/** R2.01: the value by which the procedure is chosen: the maxima of all buyers, for the whole duration. */
export const valueEstimated: OnChoice = {
  id: 'valueEstimated',
  basis: [cite('CCP', 'R2121-1'), cite('CCP', 'R2162-4')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const frozen = needOf(input.facts.purchase)
    if (frozen === undefined) return notApplicable()
    const { estimate, buyers, duration } = frozen
    return computed({ estimate, buyers: buyers.length, months: duration.months })
  },
}

/**
 * R2.03, S3.5: the type is one that the code opens for this value; from the threshold on, none is adapted, save for small lots
 * and for social and other specific services.
 */
export const typeLawful: OnChoice = {
  id: 'typeLawful',
  basis: [cite('CCP', 'annexe 2'), cite('CCP', 'R2123-1'), cite('CCP', 'R2121-1')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const frozen = needOf(input.facts.purchase)
    if (frozen === undefined) return notApplicable()
    const { estimate, category } = frozen
    const found = lawfulType(input.act.procedureType, { estimate, category, on: input.lawDate })
    return requires(isOpenFor(found, input.act.ground), {
      procedureType: found.type,
      reason: found.reason,
      case: input.act.ground?.case ?? null,
      estimate,
      category,
      threshold: found.threshold.value,
    })
  },
}

/** R2.03: negotiation and dialogue, a contract without competition, or adapted above the threshold, rest on a case of the code and on reasons: nothing stands for them. */
export const groundGiven: OnChoice = {
  id: 'groundGiven',
  basis: [cite('CCP', 'R2124-3'), cite('CCP', 'R2124-5'), cite('CCP', 'L2122-1'), cite('CCP', 'R2123-1')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const frozen = needOf(input.facts.purchase)
    if (frozen === undefined) return notApplicable({ procedureType: input.act.procedureType })
    const { procedureType, ground } = input.act
    const { cases } = lawfulType(procedureType, { ...frozen, on: input.lawDate })
    if (cases.length === 0) return notApplicable({ procedureType })
    const found = { procedureType, case: ground?.case ?? null, reasons: ground?.reasons ?? null }
    return requires(ground !== null && cases.includes(ground.case) && ground.reasons.trim() !== '', found)
  },
}

/** R2.01: thresholds change every two years; without one for the day, a person says by which one the choice was made. */
export const thresholdInForce: OnChoice = {
  id: 'thresholdInForce',
  basis: [cite('CCP', 'annexe 2')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: (input) => {
    const frozen = needOf(input.facts.purchase)
    if (frozen === undefined) return notApplicable()
    const { known, value, until } = formalisedFrom(frozen.category, input.lawDate)
    return requires(known, { threshold: value, until: until ?? null, lawDate: input.lawDate })
  },
}

/** Bodies whose threshold is that of local authorities, and whose rules those of the CGCT. */
const LOCAL: readonly BodyKind[] = [
  'region',
  'departement',
  'commune',
  'epci',
  'syndicat-mixte',
  'syndicat',
  'etablissement-public',
  'ccas',
  'agence-departementale',
]

/** S3.3: the consultation follows the rules of the coordinator: its thresholds, its committee, its legality control. */
export const coordinatorRules: Rule<OpenInput<Procedure, ProcedureFacts>> = {
  id: 'coordinatorRules',
  basis: [clause('coordinator'), cite('CCP', 'annexe 2')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ facts: { coordinatorKind } }) =>
    requires(coordinatorKind !== null && LOCAL.includes(coordinatorKind), { kind: coordinatorKind }),
}

/** Where the code shortens the periods of a type: open, restricted, with negotiation. */
const SHORTENED: Basis = [
  cite('CCP', 'R2161-3'),
  cite('CCP', 'R2161-6'),
  cite('CCP', 'R2161-8'),
  cite('CCP', 'R2161-12'),
  cite('CCP', 'R2161-15'),
]

/** 2.2: an urgency or a prior notice shortens the periods of the types for which the code says so, and of no other. */
export const shorteningAllowed: OnChoice = {
  id: 'shorteningAllowed',
  basis: SHORTENED,
  inForce: SINCE_CCP,
  assess: ({ act: { procedureType, shortened } }) =>
    shortened === null
      ? notApplicable()
      : requires(isShortenedBy(procedureType, shortened.by), { procedureType, by: shortened.by }),
}

/** R2.11: an urgency is justified in the file, and never by the buyer's own lateness: a person answers for that. */
export const urgencyJustified: OnChoice = {
  id: 'urgencyJustified',
  basis: SHORTENED,
  inForce: SINCE_CCP,
  assess: ({ act: { procedureType, shortened }, lawDate }) => {
    if (shortened?.by !== 'urgency') return notApplicable()
    const { reasons } = shortened
    const basis = shorteningBasis(procedureType, 'urgency', lawDate) ?? SHORTENED
    return { ...(reasons.trim() === '' ? unmet({ reasons }) : toAppraise({ reasons })), basis }
  },
}

/** 2.2: a prior information notice counts when it left between twelve months and thirty-five days before the notice. */
export const priorNoticeInTime: OnChoice = {
  id: 'priorNoticeInTime',
  basis: PRIOR_NOTICE_BASIS,
  inForce: SINCE_CCP,
  assess: ({ act: { procedureType, shortened }, lawDate, today }) => {
    if (shortened?.by !== 'prior-notice') return notApplicable()
    const { noticeOn } = shortened
    const window = priorNoticeWindow(noticeOn, lawDate)
    const basis = shorteningBasis(procedureType, 'prior-notice', lawDate) ?? PRIOR_NOTICE_BASIS
    return { ...requires(noticeOn <= today && today <= window.until, { noticeOn, ...window }), basis }
  },
}
