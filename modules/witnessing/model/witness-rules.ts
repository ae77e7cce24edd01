import { actsFor } from '#kernel/actor.ts'
import type { OpenInput } from '#kernel/process.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { hasMemberOn } from '#modules/convention/index.ts'
import { type OnWitness, SINCE_CCP, type Witness, type WitnessFacts } from './witness-state.ts'

const WITNESSES = cite('policy', 'témoins du registre')

/** Each member watches for itself: nobody declares a witness in the name of another. */
export const witnessOfAMember: OnWitness<'declare'> = {
  id: 'witnessOfAMember',
  basis: [WITNESSES],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { body }, actor, today }) =>
    requires(actsFor(actor, body) && hasMemberOn(group, body, today), { body }),
}

/** The key is one with which a witness cosigns, as its command prints it. */
export const keyOfAWitness: OnWitness<'declare'> = {
  id: 'keyOfAWitness',
  basis: [WITNESSES],
  inForce: SINCE_CCP,
  assess: ({ facts: { named } }) => requires(named !== null),
}

/** One machine is one witness: the same key, or the same name, twice would be counted twice. */
export const witnessDeclaredOnce: OnWitness<'declare'> = {
  id: 'witnessDeclaredOnce',
  basis: [WITNESSES],
  inForce: SINCE_CCP,
  assess: ({ facts: { named, others }, act: { key } }) =>
    named === null
      ? notApplicable()
      : requires(!others.some((other) => other.name === named || other.key === key), { name: named }),
}

/** Why nobody listens to a witness any more is kept. */
export const revokedForAReason: OnWitness<'revoke'> = {
  id: 'revokedForAReason',
  basis: [WITNESSES],
  inForce: SINCE_CCP,
  assess: ({ act: { reason } }) => requires(reason.trim() !== ''),
}

/** A body that has left watches for others: its witness is not counted any more. */
export const memberHasLeft: Rule<OpenInput<Extract<Witness, { status: 'declared' }>, WitnessFacts>> = {
  id: 'memberHasLeft',
  basis: [WITNESSES],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, state: { body }, today }) => requires(!hasMemberOn(group, body, today), { body }),
}
