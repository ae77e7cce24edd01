import { type Declared, LEVELS, type Level } from './state.ts'

/** The users of one member for one year: in all, and level by level in the order of `LEVELS`. */
export type MemberTotal = {
  readonly body: string
  readonly sites: number
  readonly users: number
  readonly byLevel: Readonly<Record<Level, number>>
}

/** The years of which something is declared, the latest first. */
export const yearsOf = (all: readonly Declared[]): readonly string[] =>
  [...new Set(all.map(({ year }) => year))].sort().reverse()

/** What each member declared for one year, the largest number of users first. */
export function totalsOf(all: readonly Declared[], year: string): readonly MemberTotal[] {
  return all
    .filter((declared) => declared.year === year)
    .map(({ body, sites }) => ({
      body,
      sites: sites.length,
      users: sites.reduce((sum, { users }) => sum + users, 0),
      byLevel: usersByLevel(sites),
    }))
    .sort((one, other) => other.users - one.users || one.body.localeCompare(other.body))
}

function usersByLevel(sites: Declared['sites']): Readonly<Record<Level, number>> {
  const counted = LEVELS.map((level) => [
    level,
    sites.reduce((sum, site) => (site.level === level ? sum + site.users : sum), 0),
  ])
  return Object.fromEntries(counted) as Readonly<Record<Level, number>>
}

/** The school year that a civil day belongs to: it begins on 1 September. */
export function schoolYearOf(today: string): string {
  const year = Number(today.slice(0, 4))
  const first = today.slice(5) < '09-01' ? year - 1 : year
  return `${first}-${first + 1}`
}
