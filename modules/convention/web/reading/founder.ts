import type { Review } from './review.ts'

/** As whom somebody with an account brings a group in: the person and the office that the coordinator's sheet will hold. */
export type Founder = {
  /** The person of the group's register as whom the account signs in; `null` until the preparation is opened. */
  readonly person: string | null
  /** Whether the founder is the coordinator's representative, or an officer who prepares for it. */
  readonly role: 'representative' | 'officer'
  readonly civility: 'M.' | 'Mme' | null
  readonly name: string
  readonly title: string
  /** The key under which the office is registered once. */
  readonly key: string
  readonly seated: boolean
}

export const newFounder = (name: string, draw: () => string): Founder => ({
  person: null,
  role: 'officer',
  civility: null,
  name,
  title: '',
  key: draw(),
  seated: false,
})

/** The party that coordinates, as its sheet names it. */
export function coordinatorSheet({ parties, clauses }: Review) {
  return parties.find(({ body }) => body === clauses.coordinators[0]?.body)
}

/** What the act that registers an officer's office receives. */
export const officeOf = ({ person, civility, name, title }: Founder, today: string) => ({
  office: 'officer',
  person: { id: person, civility, name: name.trim() },
  title: title.trim(),
  from: today,
  until: null,
  givenBy: null,
  delegation: null,
})

/** True while it is not said who founds the group; a demonstration, where nobody has an account, asks nothing. */
export function isUnsaid({ founder = null }: Review): boolean {
  if (founder === null || founder.role === 'representative') return false
  return founder.name.trim() === '' || founder.title.trim() === ''
}
