import type { IsoDate } from '#kernel/citation.ts'
import { type Interest, isStanding, type Substitute } from './interest-state.ts'

/** What minutes tell of an interest (R1.33): who was kept away, since when, replaced by whom; never the interest itself. */
export type InterestToTell = {
  readonly person: string
  readonly name: string
  readonly body: string
  readonly since: IsoDate
  readonly substitute: Pick<Substitute, 'name' | 'role' | 'reference' | 'actOn'> | null
}

/** The same with the name of whoever replaces the person, as minutes keep it. */
export type NamedInterest = Omit<InterestToTell, 'substitute'> & { readonly substitute: string | null }

/** The interests that minutes of a procedure must tell, in the order in which they began to stand. */
export function toTell(cases: readonly Interest[]): readonly InterestToTell[] {
  return cases
    .filter(isStanding)
    .map(({ person, name, body, standsSince: since, substitute }) => ({
      person,
      name,
      body,
      since,
      substitute: substitute && {
        name: substitute.name,
        role: substitute.role,
        reference: substitute.reference,
        actOn: substitute.actOn,
      },
    }))
    .toSorted((one, other) => one.since.localeCompare(other.since) || one.name.localeCompare(other.name))
}
