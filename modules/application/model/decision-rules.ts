import { met, notApplicable, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import {
  type BeforeExamination,
  type Begun,
  type Ended,
  type OnExamination,
  type Running,
  SINCE_CCP,
} from './examination-state.ts'
import { isRunning, lackingIn, requestsTo, reviewOf, undecidedIn, unreadFrom } from './standing.ts'

const titlesIn = ({ pieces }: Pick<Running, 'pieces'>, keys: readonly string[]): readonly string[] =>
  keys.map((key) => pieces.find((piece) => piece.key === key)?.title ?? key)

/** R2.42: what is decided is of somebody who applied, and whose application was examined where it could be. */
export const decidedOnReview: OnExamination<'decide'> = {
  id: 'decidedOnReview',
  basis: [cite('CCP', 'R2144-7'), cite('policy', 'candidatures')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { account, verdict }, facts: { applicants } }) => {
    const found = applicants.find((each) => each.account === account)
    const reviewed = reviewOf(state, account) !== undefined
    // What does not open is examined by nobody: it can only be found inadmissible.
    const unopened = found !== undefined && !found.opened && verdict === 'inadmissible'
    return requires(found !== undefined && (reviewed || unopened), { operator: found?.operator ?? null, reviewed })
  },
}

/** R2.40, R2.42: nobody is admitted or eliminated while the period in which it may complete or explain is running. */
export const completionAwaited: OnExamination<'decide'> = {
  id: 'completionAwaited',
  basis: [cite('CCP', 'R2144-2'), cite('CCP', 'R2144-7')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { account }, now }) => {
    const running = requestsTo(state, account).filter((request) => isRunning(request, now))
    return requires(running.length === 0, {
      until:
        running
          .map(({ deadline }) => deadline)
          .sort()
          .at(-1) ?? null,
    })
  },
}

/** R2.40, R2.41: what was answered in time is examined before anything is decided. */
export const answersRead: OnExamination<'decide'> = {
  id: 'answersRead',
  basis: [cite('CCP', 'R2144-2'), cite('CCP', 'R2144-6')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { account } }) => {
    const unread = unreadFrom(state, account)
    return requires(unread.length === 0, { unread: unread.length, last: unread.at(-1)?.at ?? null })
  },
}

/** R2.42: an inadmissible application is so in one of the four cases of the code, with reasons; an admitted one in none. */
export const inadmissibilityGrounded: OnExamination<'decide'> = {
  id: 'inadmissibilityGrounded',
  basis: [cite('CCP', 'R2144-7')],
  inForce: SINCE_CCP,
  assess: ({ act: { verdict, ground, reasons } }) => {
    const given = reasons.trim() !== ''
    const fits = verdict === 'admitted' ? ground === null : ground !== null && given
    return requires(fits, { verdict, ground, reasons: given })
  },
}

/** R2.42: to eliminate for what was not produced in time, it was asked, in time has passed, and it still lacks or is still unclear. */
export const notProducedShown: OnExamination<'decide'> = {
  id: 'notProducedShown',
  basis: [cite('CCP', 'R2144-7'), cite('CCP', 'R2144-2')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { account, ground }, now }) => {
    if (ground !== 'not-produced') return notApplicable()
    const asked = requestsTo(state, account).some((request) => !isRunning(request, now))
    const readings = reviewOf(state, account)?.readings ?? []
    const left = readings.filter(({ found }) => found === 'missing' || found === 'incomplete' || found === 'unclear')
    return requires(asked && left.length > 0, {
      asked,
      left: titlesIn(
        state,
        left.map(({ piece }) => piece),
      ),
    })
  },
}

/** R2.42: an application that still lacks something is admitted only by somebody who says why it may be. */
export const admittedWhole: OnExamination<'decide'> = {
  id: 'admittedWhole',
  basis: [cite('CCP', 'R2144-7')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, act: { account, verdict } }) => {
    if (verdict !== 'admitted') return notApplicable()
    const lacking = lackingIn(reviewOf(state, account))
    return requires(lacking.length === 0, {
      lacking: titlesIn(
        state,
        lacking.map(({ piece }) => piece),
      ),
    })
  },
}

/**
 * R2.42: whoever is excluded by the buyer's appreciation was able to explain itself first. Which exclusions are of right, and which are
 * appreciated, a person says.
 */
export const heardBeforeExclusion: OnExamination<'decide'> = {
  id: 'heardBeforeExclusion',
  basis: [cite('CCP', 'L2141-11'), cite('CCP', 'L2141-1')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state, act: { account, ground }, now }) => {
    if (ground !== 'excluded') return notApplicable()
    const heard = requestsTo(state, account).some(
      (request) => request.kind === 'explanation' && !isRunning(request, now),
    )
    return heard ? met({ heard }) : toAppraise({ heard })
  },
}

/** R2.42: the examination ends when something was decided of everybody who applied. */
export const allDecided: BeforeExamination<Begun> = {
  id: 'allDecided',
  basis: [cite('CCP', 'R2144-7'), cite('policy', 'candidatures')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { applicants } }) => {
    const left = undecidedIn(state, applicants)
    return requires(applicants.length > 0 && left.length === 0, {
      applicants: applicants.length,
      left: left.map(({ operator }) => operator),
    })
  },
}

/** R2.26, R2.42: an examination that has ended is taken up again for whoever joined since: a late deposit that was admitted, a copy that was called. */
export const applicantJoined: BeforeExamination<Ended> = {
  id: 'applicantJoined',
  basis: [cite('policy', 'candidatures'), cite('CCP', 'R2144-7')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { applicants } }) => {
    const joined = undecidedIn(state, applicants)
    return requires(joined.length > 0, { joined: joined.map(({ operator }) => operator) })
  },
}
