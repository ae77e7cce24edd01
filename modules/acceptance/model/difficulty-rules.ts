import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { OnDifficulty } from './difficulty-state.ts'
import { SINCE_CCP } from './state.ts'

/** S5.6: a member reports of its own part. */
export const difficultyOwn: OnDifficulty<'report'> = {
  id: 'difficultyOwn',
  basis: [clause('execution'), cite('CCP', 'L2113-7', 'al. 2')],
  inForce: SINCE_CCP,
  assess: ({ actor, act: { body } }) => requires(actsFor(actor, body), {}),
}

/** S5.6: of a contract on which it buys, and of an order of its own on it, where it is of one. */
export const difficultyOnPurchase: OnDifficulty<'report'> = {
  id: 'difficultyOnPurchase',
  basis: [clause('execution'), cite('policy', 'difficultés d’exécution')],
  inForce: SINCE_CCP,
  assess: ({ facts: { buyers, orderOf }, act: { body, order } }) => {
    const buys = buyers?.includes(body) === true
    const isOrderOwn = order === null || orderOf === body
    return requires(buys && isOrderOwn, { buys, orderOwn: isOrderOwn })
  },
}

export const difficultyDated: OnDifficulty<'report'> = {
  id: 'difficultyDated',
  basis: [clause('execution'), cite('policy', 'difficultés d’exécution')],
  inForce: SINCE_CCP,
  assess: ({ act: { since }, today }) => requires(since <= today, { since, today }),
}

/** S5.6: all members are told once that it may concern them. */
export const systemicOnce: OnDifficulty<'declareSystemic'> = {
  id: 'systemicOnce',
  basis: [clause('execution'), cite('policy', 'difficultés d’exécution')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const since = state.status === 'none' ? null : (state.systemic?.on ?? null)
    return requires(since === null, { since })
  },
}
