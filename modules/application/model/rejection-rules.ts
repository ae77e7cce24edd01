import { clause } from '#kernel/citation.ts'
import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type BeforeExamination, type Ended, type OnExamination, type Running, SINCE_CCP } from './examination-state.ts'
import { operatorIn, rejectionOf, untoldIn } from './standing.ts'

/** R2.60: whoever is eliminated by its application is told so without delay, all of them at once; nobody is told twice. */
export const eliminatedLeft: BeforeExamination<Ended> = {
  id: 'eliminatedLeft',
  basis: [cite('CCP', 'R2181-1'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { applicants } }) => {
    const left = untoldIn(state)
    return requires(left.length > 0, {
      left: left.map(({ account }) => operatorIn(applicants, account)),
      told: state.rejections.length,
    })
  },
}

/** R2.60: a letter is opened by the candidate that it is written to, and when it first was is kept. */
export const rejectionToOpen: OnExamination<'openRejection', Running> = {
  id: 'rejectionToOpen',
  basis: [cite('CCP', 'R2132-7'), cite('CCP', 'R2181-1')],
  inForce: SINCE_CCP,
  assess: ({ state, actor }) => {
    const told = actor.kind === 'operator' ? rejectionOf(state, actor.account) : undefined
    return requires(told !== undefined && told.readAt === null, {
      told: told !== undefined,
      readAt: told?.readAt ?? null,
    })
  },
}
