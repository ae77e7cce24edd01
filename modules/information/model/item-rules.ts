import { actsFor } from '#kernel/actor.ts'
import { computeTerm } from '#kernel/calendar.ts'
import { clause } from '#kernel/citation.ts'
import { notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { type OnAct, SINCE_CCP } from './item-state.ts'
import { membersToTell, recipientsOf } from './recipients.ts'

/** S3.20: the coordinator passes information on to every member; leaving one out needs a reason. */
export const coordinatorShares: OnAct<'share'> = {
  id: 'coordinatorShares',
  basis: [clause('information')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { recipients }, today }) => {
    const told = recipientsOf(group, today, recipients)
    const leftOut = membersToTell(group, today).filter((body) => !told.includes(body))
    const reasoned = recipients !== null && recipients.reason.trim() !== ''
    return requires(leftOut.length === 0 || reasoned, {
      told: told.length,
      leftOut,
      reason: recipients?.reason ?? null,
    })
  },
}

/** S3.20: the feed is the members' own: nobody outside the group is told, and somebody is. */
export const recipientsAreMembers: OnAct<'share'> = {
  id: 'recipientsAreMembers',
  basis: [clause('information'), clause('parties')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { recipients }, today }) => {
    const members = membersToTell(group, today)
    const strangers = (recipients?.bodies ?? []).filter((body) => !members.includes(body))
    return requires(strangers.length === 0 && recipientsOf(group, today, recipients).length > 0, { strangers })
  },
}

/** A17: what is held back is named with its reason, and nothing of its content; what is shared has a content. */
export const confidentialWithReason: OnAct<'share'> = {
  id: 'confidentialWithReason',
  basis: [clause('information'), cite('policy', 'A17'), cite('CRPA', 'L311-6')],
  inForce: SINCE_CCP,
  assess: ({ act: { confidentiality, text, files } }) => {
    const empty = text.trim() === '' && files.length === 0
    if (confidentiality.kind === 'shared') return requires(!empty, { confidentiality: 'shared', empty, reasoned: null })
    const reasoned = confidentiality.reason.trim() !== ''
    return requires(reasoned && empty, { confidentiality: 'confidential', empty, reasoned })
  },
}

/** A17: nothing of the tenders while the award lasts; afterwards a person answers for what was blacked out. */
export const tendersUndisclosed: OnAct<'share'> = {
  id: 'tendersUndisclosed',
  basis: [cite('policy', 'A17'), cite('CRPA', 'L311-6')],
  inForce: SINCE_CCP,
  assess: ({ facts, act: { tenderContent, confidentiality, contract } }) => {
    if (!tenderContent || confidentiality.kind === 'confidential') return notApplicable()
    const inAward = facts.contracts.filter(
      ({ id, notifiedOn }) => notifiedOn === null && (contract === null || id === contract),
    )
    const contracts = inAward.map(({ id }) => id)
    return contracts.length > 0 ? unmet({ contracts }) : toAppraise({ contracts })
  },
}

/** S3.15: a protective measure says what was done and when; nothing else is told as one. */
export const protectiveMeasureDescribed: OnAct<'share'> = {
  id: 'protectiveMeasureDescribed',
  basis: [clause('coordinator'), cite('policy', 'A14')],
  inForce: SINCE_CCP,
  assess: ({ act: { nature, measure }, today }) => {
    const takenOn = measure?.takenOn ?? null
    if (nature !== 'protective-measure') return requires(measure === null, { nature, takenOn, today })
    return requires(takenOn !== null && takenOn <= today, { nature, takenOn, today })
  },
}

/** A14: the members are told within some working days; told late, the item says why. */
export const protectiveMeasureToldInTime: OnAct<'share'> = {
  id: 'protectiveMeasureToldInTime',
  basis: [cite('policy', 'A14'), clause('coordinator')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ act: { measure }, today, lawDate }) => {
    if (measure === null) return notApplicable()
    const days = param('protectiveMeasure.information', lawDate).value
    const { last } = computeTerm({
      start: measure.takenOn,
      regime: 'jours-ouvres',
      length: { days },
      side: 'maximum',
    })
    return requires(today <= last, { takenOn: measure.takenOn, days, last })
  },
}

/** A14, R1.03: each member answers alone for its part of the execution, so a suit about that part needs that member. */
export const suitOnExecutionNeedsMember: OnAct<'share'> = {
  id: 'suitOnExecutionNeedsMember',
  basis: [cite('policy', 'A14'), cite('CCP', 'L2113-7', 'al. 2'), clause('execution')],
  inForce: SINCE_CCP,
  assess: ({ facts, act: { measure } }) => {
    if (measure === null) return notApplicable()
    const { kind, part, agreement } = measure
    if (kind !== 'suit-on-execution') return notApplicable()
    if (part === null) return unmet({ part, agreed: false })
    const agreed = part === coordinatorOf(facts.group) || (agreement !== null && agreement !== '')
    return requires(agreed, { part, agreed })
  },
}

/** S3.20: nothing is edited: a correction is a new item, sent to everybody who was told the first. */
export const correctionReachesTheSame: OnAct<'share'> = {
  id: 'correctionReachesTheSame',
  basis: [clause('information')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group, corrected }, act: { corrects, recipients }, today }) => {
    if (corrects === null) return notApplicable()
    if (corrected?.status !== 'shared') return unmet({ corrects, stage: corrected?.status ?? 'none', forgotten: [] })
    const told = recipientsOf(group, today, recipients)
    const present = membersToTell(group, today)
    const forgotten = corrected.recipients.filter((body) => present.includes(body) && !told.includes(body))
    return requires(forgotten.length === 0, { corrects, stage: corrected.status, forgotten })
  },
}

/** S3.20: nobody reads for another: each member answers for its own reading, once. */
export const readByTheMember: OnAct<'acknowledge'> = {
  id: 'readByTheMember',
  basis: [clause('information')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { member }, actor }) => {
    if (state.status === 'none') return notApplicable()
    const receipt = state.receipts.find(({ body }) => body === member)
    return requires(actsFor(actor, member) && receipt !== undefined && receipt.readAt === null, {
      member,
      availableAt: receipt?.availableAt ?? null,
      readAt: receipt?.readAt ?? null,
    })
  },
}
