import { clause } from '#kernel/citation.ts'
import { notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { chooserOf, formalisedFrom, type LotDecider } from '#modules/procedure/index.ts'
import type { AwardAct } from './award-acts.ts'
import { type ConsultationSeen, type OnAward, SINCE_CCP } from './award-facts.ts'
import { isFormalisedFor } from './standing.ts'

type OnDecide = OnAward<'decide', { readonly status: 'none' }>
type Decide = Extract<AwardAct, { type: 'decide' }>

/** Who chooses the holder of the lot, by the threshold of the day of the law. */
function chooserFor(
  consultation: ConsultationSeen,
  { lot }: Pick<Decide, 'lot'>,
): LotDecider & { readonly threshold: number } {
  const { category, lawDate, estimate, lots } = consultation
  const { value: threshold } = formalisedFrom(category, lawDate)
  const formalised = isFormalisedFor(consultation)
  return { ...chooserOf({ formalised, threshold, estimate, lots }, lot), threshold }
}

const isUrgent = ({ urgency }: Decide): boolean => urgency !== undefined && urgency !== null

/**
 * R1.29: in a formalised procedure, from the threshold on, the committee chooses the holder; elsewhere the executive does. Where
 * the two readings of the value disagree, {@link deciderOfTheLot} asks; where urgency is told, {@link imperativeUrgency} does.
 */
export const rightDecider: OnDecide = {
  id: 'rightDecider',
  basis: [cite('CGCT', 'L1414-2'), clause('committee')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation }, act }) => {
    if (consultation === null) return notApplicable()
    const { value, threshold, committee, doubtful } = chooserFor(consultation, act)
    const told = { by: act.by, committee, value, threshold, doubtful, urgent: isUrgent(act) }
    return told.urgent || doubtful ? notApplicable(told) : requires((act.by === 'committee') === committee, told)
  },
}

/** R1.29: the value is that of the lot alone; nobody has confirmed this reading, so whoever decides by the other one says why. */
export const deciderOfTheLot: OnDecide = {
  id: 'deciderOfTheLot',
  basis: [cite('CGCT', 'L1414-2'), cite('usage', 'valeur lot par lot')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ facts: { consultation }, act }) => {
    if (consultation === null) return notApplicable()
    const { value, threshold, committee, doubtful } = chooserFor(consultation, act)
    if (!doubtful || isUrgent(act)) return notApplicable()
    const told = { by: act.by, committee, value, estimate: consultation.estimate, threshold }
    return requires((act.by === 'committee') === committee, told)
  },
}

/**
 * R1.29: in imperative urgency a contract may be awarded without a meeting of the committee before: the executive does so, with
 * its reason, and a person answers for the urgency. What the committee has chosen is not chosen again.
 */
export const imperativeUrgency: OnDecide = {
  id: 'imperativeUrgency',
  basis: [cite('CGCT', 'L1414-2')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation, committee: seen }, act }) => {
    const { urgency, by } = act
    if (consultation === null || urgency === undefined || urgency === null) return notApplicable()
    const { committee, doubtful } = chooserFor(consultation, act)
    const chosen = seen !== null && seen.decision !== null
    const told = { by, due: committee || doubtful, chosen, reason: urgency.trim() }
    return by === 'executive' && told.due && !chosen && told.reason !== '' ? toAppraise(told) : unmet(told)
  },
}
