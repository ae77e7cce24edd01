import type { IsoDate } from '#kernel/citation.ts'
import { plain } from '#kernel/plain.ts'
import { type BodyCard, isHeldOn } from '#modules/organisation/index.ts'
import type { Interest, NamedOperator } from './interest-state.ts'

/** An operator as some data of the group names it, and where: a declaration, a contact, whoever follows a consultation. */
export type SeenOperator = NamedOperator & {
  readonly address: string | null
  readonly seenIn: 'declaration' | 'contact' | 'retrieval'
}

/** Why data suggests that a person may have an interest. It accuses nobody: a person reads it, and appraises (R1.33). */
export type Suspicion = {
  readonly person: string
  readonly name: string
  readonly body: string
  readonly operator: string
  readonly seenIn: SeenOperator['seenIn']
  readonly likeness: 'same-siren' | 'same-address' | 'same-name' | 'mandate'
  /** The office that the person holds in a body which is, or looks like, the operator. */
  readonly office: string
}

/** What the screen shows of one: in which procedure, and the case of the person in it, when it has declared before. */
export type ShownSuspicion = Suspicion & { readonly procedure: string; readonly case: string | null }

/**
 * The suspicions that nobody has looked at yet: a person with an interest that stands, or that was signalled or
 * appraised, is not suggested again.
 */
export function unappraised(
  suspicions: readonly Suspicion[],
  procedure: string,
  cases: readonly { readonly id: string; readonly state: Interest }[],
): readonly ShownSuspicion[] {
  return suspicions.flatMap((each) => {
    const own = cases.find(({ state }) => state.status !== 'none' && state.person === each.person)
    return own === undefined || own.state.status === 'clear' ? [{ ...each, procedure, case: own?.id ?? null }] : []
  })
}

/** The operators that the declarations of a procedure name. */
export function operatorsDeclared(cases: readonly { readonly state: Interest }[]): readonly SeenOperator[] {
  return cases.flatMap(({ state }) =>
    state.status === 'none'
      ? []
      : state.declarations.flatMap(({ tie }) =>
          (tie?.operators ?? []).map((operator) => ({ ...operator, address: null, seenIn: 'declaration' as const })),
        ),
  )
}

/**
 * What the register suggests about the persons in office that day: a body of the group that has the SIREN, the name or
 * the address of an operator (the persons who hold an office in it), and those who hold a mandate in such a body and an
 * office in another.
 */
export function suspicionsAmong(
  bodies: readonly BodyCard[],
  operators: readonly SeenOperator[],
  today: IsoDate,
): readonly Suspicion[] {
  const held = bodies.flatMap((body) =>
    body.offices.filter((office) => isHeldOn(office, today)).map(({ person, title }) => ({ person, title, body })),
  )
  const found = operators.flatMap((operator) =>
    bodies.flatMap((body) => {
      const likeness = likenessOf(body, operator)
      if (likeness === undefined) return []
      const inside = held.filter((each) => each.body.id === body.id)
      return inside.flatMap(({ person, title }): Suspicion[] => {
        const about = { person: person.id, name: person.name, operator: operator.name, seenIn: operator.seenIn }
        const elsewhere = held.filter((each) => each.person.id === person.id && each.body.id !== body.id)
        return [
          { ...about, body: body.id, likeness, office: title },
          ...elsewhere.map((each) => ({ ...about, body: each.body.id, likeness: 'mandate' as const, office: title })),
        ]
      })
    }),
  )
  return [
    ...new Map(found.map((each) => [`${each.person} ${each.body} ${each.operator} ${each.likeness}`, each])).values(),
  ]
}

function likenessOf(body: BodyCard, { name, siren, address }: SeenOperator): Suspicion['likeness'] | undefined {
  if (siren !== null && body.siret?.startsWith(siren.replace(/\s/g, '')) === true) return 'same-siren'
  if (plain(body.name) === plain(name)) return 'same-name'
  const seat = plain(`${body.seat.text} ${body.seat.city}`)
  return address !== null && seat !== '' && plain(address).includes(seat) ? 'same-address' : undefined
}
