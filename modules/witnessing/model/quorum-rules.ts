import { notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { sizeFor } from './quorum-size.ts'
import type { OnQuorum } from './quorum-state.ts'
import { SINCE_CCP } from './witness-state.ts'

const WITNESSES = cite('policy', 'témoins du registre')

/** Two histories of the register never both have enough witnesses, and those who do not fail are enough. */
export const oneHistoryOnly: OnQuorum = {
  id: 'oneHistoryOnly',
  basis: [WITNESSES],
  inForce: SINCE_CCP,
  assess: ({ facts: { declared }, act: { faulty } }) => {
    const size = sizeFor(declared.length, faulty)
    return requires(size !== null, { witnesses: declared.length, faulty, size })
  },
}

/** Witnesses of the coordinator alone attest nothing against it: however many it declares, they are too few without another’s. */
export const watchedByAnother: OnQuorum = {
  id: 'watchedByAnother',
  basis: [WITNESSES],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ facts: { group, declared }, act: { faulty } }) => {
    const coordinator = coordinatorOf(group)
    const own = declared.filter(({ body }) => body === coordinator).length
    const size = sizeFor(declared.length, faulty)
    return size === null ? notApplicable() : requires(own < size, { own, size })
  },
}

/** Who counts on a witness has heard it: one that was never started would be missed at the opening. */
export const witnessesHeard: OnQuorum = {
  id: 'witnessesHeard',
  basis: [WITNESSES],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ facts: { declared } }) => {
    const silent = declared.filter(({ heardOn }) => heardOn === null).map(({ name }) => name)
    return requires(silent.length === 0, { silent, witnesses: declared.length })
  },
}
