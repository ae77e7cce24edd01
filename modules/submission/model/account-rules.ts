import { type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { SINCE_CCP } from './deposit-state.ts'

const ACCOUNT = cite('policy', 'compte de dépôt')

/** An account has somebody in it, always: else nobody could withdraw, replace or be written to. */
export const somebodyLeft: Rule<{ readonly persons: number }> = {
  id: 'somebodyLeft',
  basis: [ACCOUNT],
  inForce: SINCE_CCP,
  assess: ({ persons }) => requires(persons > 1, { persons }),
}

/** Invitations of one account that may wait at once. */
const MOST = 20

/** An account writes to no more strangers at once than a company has colleagues for one deposit. */
export const invitationsWithinLimits: Rule<{ readonly waiting: number }> = {
  id: 'invitationsWithinLimits',
  basis: [ACCOUNT],
  inForce: SINCE_CCP,
  assess: ({ waiting }) => requires(waiting < MOST, { waiting, most: MOST }),
}
