import { clause } from '#kernel/citation.ts'
import { requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { minimumInvited } from '#modules/procedure/index.ts'
import { type BeforeExamination, type Ended, type OnExamination, SINCE_CCP } from './examination-state.ts'
import { admittedIn, operatorIn } from './standing.ts'

/** R2.46: candidates are chosen among where the procedure has two steps; in the others whoever is admitted has tendered already. Once. */
export const invitationAwaited: BeforeExamination<Ended> = {
  id: 'invitationAwaited',
  basis: [cite('policy', 'candidatures'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { consultation }, lawDate }) => {
    const least = consultation === null ? undefined : minimumInvited(consultation.type, lawDate)
    return requires(least !== undefined && state.invitation === null, {
      twoSteps: least !== undefined,
      invitedAt: state.invitation?.at ?? null,
    })
  },
}

/** R2.46: whoever is invited was admitted, and is named once. */
export const invitedAdmitted: OnExamination<'invite', Ended> = {
  id: 'invitedAdmitted',
  basis: [cite('CCP', 'R2144-7'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { accounts }, facts: { applicants } }) => {
    const admitted = admittedIn(state)
    const others = accounts.filter(
      (account, index) => !admitted.includes(account) || accounts.indexOf(account) !== index,
    )
    return requires(accounts.length > 0 && others.length === 0, {
      others: others.map((account) => operatorIn(applicants, account)),
    })
  },
}

/** R2.46: at least five, or three, by the procedure; all who were admitted where they are fewer. The numbers are to be confirmed: a person answers for others. */
export const invitedEnough: OnExamination<'invite', Ended> = {
  id: 'invitedEnough',
  basis: [cite('CCP', 'R2142-15')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state, act: { accounts }, facts: { consultation }, lawDate }) => {
    const least = (consultation === null ? undefined : minimumInvited(consultation.type, lawDate))?.value ?? 0
    const told = { least, invited: accounts.length, admitted: admittedIn(state).length }
    if (told.invited >= least) return requires(true, told)
    return told.invited === told.admitted ? toAppraise(told) : requires(false, told)
  },
}
