import type { IsoDate } from '#kernel/citation.ts'
import { type BodyCard, isHeldOn } from '#modules/organisation/index.ts'
import type { Declarant, Interest } from './interest-state.ts'

/** Who must say whether it has an interest in a procedure: whoever may read it, by an office held that day or by a seat. */
export function declarantsAmong(
  bodies: readonly BodyCard[],
  invited: readonly Declarant[],
  today: IsoDate,
): readonly Declarant[] {
  const held = bodies.flatMap(({ id: body, offices }) =>
    offices
      .filter((office) => isHeldOn(office, today))
      .map(({ person }) => ({ person: person.id, name: person.name, body })),
  )
  return [...new Map([...invited, ...held].map((each) => [each.person, each])).values()]
}

/**
 * Those of them who have said nothing yet; a signal is nobody's own word. Whoever an interest was carried for is asked
 * apart, by name alone.
 */
export function silentAmong(declarants: readonly Declarant[], cases: readonly Interest[]): readonly Declarant[] {
  const told = new Set(
    cases.flatMap((state) =>
      state.status !== 'carried' && (state.status === 'none' || state.declarations.length === 0) ? [] : [state.person],
    ),
  )
  return declarants.filter(({ person }) => !told.has(person))
}
