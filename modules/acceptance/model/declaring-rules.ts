import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { met, requires, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { leftOf, pricedOrder } from './amounts.ts'
import type { At, OnAct } from './state.ts'
import { SINCE_CCAG, SINCE_CCP } from './state.ts'

/** S5.4: a member declares what was delivered to itself; the holder, what it delivered. */
export const ownDeclared: OnAct<'declareReady'> = {
  id: 'ownDeclared',
  basis: [clause('execution'), cite('CCP', 'L2113-7', 'al. 2')],
  inForce: SINCE_CCP,
  assess: ({ actor, facts: { order } }) =>
    requires(
      actor.kind === 'operator' || (order !== undefined && order.status !== 'none' && actsFor(actor, order.body)),
      {},
    ),
}

/** R5.05: what is delivered was ordered: the order was sent to the holder, and stands. */
export const deliveredOnOrder: OnAct<'declareReady'> = {
  id: 'deliveredOnOrder',
  basis: [cite('CCP', 'R2162-2'), cite('policy', 'service fait')],
  inForce: SINCE_CCP,
  assess: ({ facts: { order } }) => {
    const stage = order?.status ?? 'none'
    return requires(stage === 'sent' || stage === 'received' || stage === 'objected', { stage })
  },
}

/** R5.05: of lines of that order, in whole units, no more than what is left of them; a wrong one is told by its place. */
export const partsOfOrder: OnAct<'declareReady'> = {
  id: 'partsOfOrder',
  basis: [cite('CCAG-TIC', '33'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ facts: { order, claimed }, act: { parts } }) => {
    const priced = pricedOrder(order)
    const places = parts.map(({ place }) => place)
    const twice = places.filter((place, index) => places.indexOf(place) !== index)
    if (priced === undefined) return unmet({ parts: parts.length, unknown: [], excess: [], twice: [] })
    const unknown = places.filter((place) => priced.priced[place] === undefined)
    const excess = parts
      .filter(({ place, quantity }) => {
        const left = leftOf(priced, claimed, place).quantity
        return !unknown.includes(place) && !(Number.isSafeInteger(quantity) && quantity >= 1 && quantity <= left)
      })
      .map(({ place }) => `${place + 1} (${leftOf(priced, claimed, place).quantity})`)
    const facts = { unknown: unknown.map((place) => place + 1), excess, twice: twice.map((place) => place + 1) }
    const isWell = parts.length > 0 && unknown.length === 0 && excess.length === 0 && twice.length === 0
    return requires(isWell, { parts: parts.length, ...facts })
  },
}

/** R5.05: distinct services get distinct checks: what a contract watches is not declared with what it does not. */
export const sameChecks: OnAct<'declareReady'> = {
  id: 'sameChecks',
  basis: [cite('CCAG-TIC', '33'), cite('policy', 'conditions de vérification')],
  inForce: SINCE_CCAG,
  assess: ({ facts: { order, withoutRegularService }, act: { parts } }) => {
    const lines = parts.flatMap(({ place }) => pricedOrder(order)?.priced[place]?.line ?? [])
    const apart = lines.filter((line) => withoutRegularService.includes(line))
    return requires(apart.length === 0 || apart.length === lines.length, { apart: [...new Set(apart)] })
  },
}

/** R5.01: readiness is not declared before the order left, nor ahead of today. */
export const readinessDated: OnAct<'declareReady'> = {
  id: 'readinessDated',
  basis: [cite('CCAG-TIC', '33', '33.2.1'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ facts: { order }, act: { readyOn }, today }) => {
    const sentOn = order !== undefined && 'sentAt' in order ? civilDay(order.sentAt) : null
    return requires((sentOn === null || sentOn <= readyOn) && readyOn <= today, { sentOn, readyOn, today })
  },
}

/** R5.01: and it is known by a writing: the notice of the holder, or the report of putting in working order. */
export const readinessProven: OnAct<'declareReady' | 'presentAgain'> = {
  id: 'readinessProven',
  basis: [cite('CCAG-TIC', '33', '33.2.1'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ actor, act: { proof, by } }) => requires(actor.kind === 'operator' || proof !== null, { by }),
}

type ToPresent = At<'postponed' | 'postponement-declined' | 'rejected'>

/** R5.06, R5.08: what is presented again comes after the decision that asked for it. */
export const presentedInOrder: OnAct<'presentAgain', ToPresent> = {
  id: 'presentedInOrder',
  basis: [cite('CCAG-TIC', '33', '33.2.1'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state, act: { readyOn }, today }) => {
    const since = state.status === 'rejected' ? state.rejectedOn : state.postponed.notifiedOn
    return requires(since <= readyOn && readyOn <= today, { since, readyOn, today })
  },
}

/** R5.06, R5.08: within the term that was given; what comes later is late, and is checked all the same. */
export const presentedByTerm: OnAct<'presentAgain', ToPresent> = {
  id: 'presentedByTerm',
  basis: [cite('CCAG-TIC', '34.2'), cite('CCAG-TIC', '34.4')],
  inForce: SINCE_CCAG,
  strength: 'to-confirm',
  assess: ({ state, act: { readyOn } }) => {
    const term = state.status === 'rejected' ? state.term : state.postponed.term
    return met({ term, readyOn, late: readyOn > term })
  },
}
