import { notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { exclusionOf, isOpened } from './due.ts'
import {
  type BeforeOpening,
  type ExaminationSeen,
  type Excluded,
  type OnOpening,
  type Session,
  SINCE_CCP,
} from './opening-state.ts'

type Named = readonly Omit<Excluded, 'at'>[]

/** The exclusions that the examination of the applications decided, each by a deposit of its account that is opened. */
export const exclusionsIn = (
  { deposits }: Pick<Session, 'deposits'>,
  { settled }: NonNullable<ExaminationSeen>,
): Named =>
  settled.flatMap(({ account, reason }) => {
    const own = deposits.find((each) => each.account === account && isOpened(each))
    return own === undefined ? [] : [{ deposit: own.id, reason }]
  })

/** R2.42, R2.45: where the applications are examined here, the tenders wait until something was decided of each. */
export const applicationsDecided: BeforeOpening = {
  id: 'applicationsDecided',
  basis: [cite('CCP', 'R2144-7'), cite('CCP', 'R2161-4')],
  inForce: SINCE_CCP,
  assess: ({ facts: { examined } }) =>
    examined === null ? notApplicable() : requires(examined.ended, { inadmissible: examined.settled.length }),
}

/** R2.42: where the applications are examined here, a tender stays sealed by that decision and by no other word. */
export const exclusionsAsDecided: OnOpening<'proceed'> = {
  id: 'exclusionsAsDecided',
  basis: [cite('CCP', 'R2144-7')],
  inForce: SINCE_CCP,
  assess: ({ state, act, facts: { examined } }) => {
    if (examined === null) return notApplicable()
    const { deposits } = state
    const decided = exclusionsIn(state, examined).map((each) => ({ ...each, at: '' }))
    const other = act.excluded.filter(({ deposit }) => {
      const named = deposits.find(({ id }) => id === deposit)
      return named === undefined || exclusionOf({ deposits, excluded: decided }, named) === undefined
    })
    return requires(other.length === 0, { other: other.length, decided: decided.length })
  },
}
