import type { HolidayZone } from '#kernel/holidays.ts'
import { coordinatorSheet } from './founder.ts'
import type { PartySheet, Review } from './review.ts'

/** What `POST …/bodies` receives for a party of the review. */
export function registrationOf(review: Review, sheet: PartySheet) {
  const { name, kind, siret, isBuyer, commitment, seat, title, since } = sheet
  return {
    name: name.trim(),
    kind,
    siret,
    seat: { text: seat.text.trim(), city: seat.city.trim(), department: seat.department },
    isBuyer,
    commitment,
    country: 'FR',
    holidayZone: zoneOf(seat.department),
    representative: { person: personOf(review, sheet), title: title.trim(), from: since, until: null, givenBy: null },
  }
}

/** Who represents two parties under one name is one person, with one identifier (A2); the founder may be that person. */
function personOf(review: Review, { person }: PartySheet): PartySheet['person'] {
  const plain = (name: string) => name.trim().toLocaleLowerCase('fr')
  const isSame = (party: PartySheet | undefined) =>
    party !== undefined && plain(party.person.name) === plain(person.name)
  const founder = review.founder?.role === 'representative' && isSame(coordinatorSheet(review)) ? review.founder : null
  const id = founder?.person ?? review.parties.find(isSame)?.person.id ?? person.id
  return { ...person, id, name: person.name.trim() }
}

const ZONES: Readonly<Record<string, HolidayZone>> = {
  57: 'alsace-moselle',
  67: 'alsace-moselle',
  68: 'alsace-moselle',
  971: 'guadeloupe',
  972: 'martinique',
  973: 'guyane',
  974: 'reunion',
  976: 'mayotte',
  977: 'saint-barthelemy',
  978: 'saint-martin',
}

/** The public holidays that a department keeps. */
export const zoneOf = (department: string): HolidayZone => ZONES[department] ?? 'metropole'
