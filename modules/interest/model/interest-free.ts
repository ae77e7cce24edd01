import type { Actor } from '#kernel/actor.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { INTEREST_RULE } from '#kernel/reader.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'

/** A person's interest in a procedure, declared and not found to be none: it stands until it is appraised otherwise. */
export type DeclaredInterest = { readonly person: string; readonly procedure: string; readonly declaredOn: IsoDate }

type Asked = { readonly actor: Actor; readonly facts: { readonly interests: readonly DeclaredInterest[] } }

/**
 * S5.10, R1.33: whoever has an interest in a procedure does nothing in it. It belongs to the `opens` of every step of a
 * procedure that persons of the group do; neither the passing of time nor whoever is outside the group has declared anything.
 */
export const interestFree: Rule<Asked> = {
  id: INTEREST_RULE,
  basis: [clause('interests'), cite('loi-2013-907', '2'), cite('CCP', 'L2141-10')],
  inForce: ['2019-04-01'],
  assess: ({ actor, facts: { interests } }) => {
    if (actor.kind !== 'person') return notApplicable()
    const own = interests.find(({ person }) => person === actor.person)
    return requires(own === undefined, { declaredOn: own?.declaredOn ?? null })
  },
}
