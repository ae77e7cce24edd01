import { checkSiret } from '#kernel/ids.ts'
import { type Clauses, isGroupName, type Mission } from '../../model/clauses.ts'
import type { Confidence, Found, Place } from '../../reading/draft.ts'
import type { Reading } from '../../reading/index.ts'
import { nameOfGroup } from '../../reading/proposal.ts'
import { isDepartment } from './department.ts'
import { isUnsaid } from './founder.ts'
import type { PartySheet, Review } from './review.ts'

/** The headings of the review, in the order of most conventions. */
export const HEADINGS = ['group', 'parties', 'coordination', 'time', 'membership', 'costs', 'closing'] as const
export type Heading = (typeof HEADINGS)[number]

const CLAUSES_UNDER: Readonly<Record<Exclude<Heading, 'parties'>, readonly (keyof Clauses)[]>> = {
  group: ['name', 'title', 'object', 'kind', 'territory', 'legalBasis'],
  coordination: ['coordinators', 'executionBy', 'committee'],
  time: ['duration', 'effectiveFrom'],
  membership: ['accession', 'withdrawal'],
  costs: ['costs'],
  closing: ['dissolution', 'disputes', 'originals', 'place'],
}

export const PARTY_PARTS = ['identity', 'seat', 'representative'] as const
export type PartyPart = (typeof PARTY_PARTS)[number]

/** One value to confirm: a clause, or a part of a party’s sheet. */
export type Item = {
  readonly id: string
  readonly heading: Heading
  readonly about:
    | { readonly type: 'clause'; readonly key: keyof Clauses }
    | { readonly type: 'party'; readonly part: PartyPart; readonly sheet: PartySheet }
  /** The passages that say it, in their order. */
  readonly found: readonly Found[]
  /** The weakest of its passages; `absent` when the text says nothing of it. */
  readonly confidence: Confidence | 'absent'
  readonly complaint: Complaint | null
  readonly confirmed: boolean
  readonly corrected: boolean
}

/** What keeps a value from being confirmed. */
export type Complaint =
  | 'text-empty'
  | 'group-name-empty'
  | 'group-name-long'
  | 'coordinator-none'
  | 'mission-none'
  | 'mission-twice'
  | 'name-empty'
  | 'siret-empty'
  | 'siret-wrong'
  | 'siret-twice'
  | 'commitment-missing'
  | 'seat-incomplete'
  | 'department-wrong'
  | 'representative-incomplete'
  | 'since-missing'

/** Every value of a review, heading by heading. */
export function itemsOf(review: Review, reading: Reading): readonly Item[] {
  return HEADINGS.flatMap((heading) =>
    heading === 'parties'
      ? review.parties.flatMap((sheet) => PARTY_PARTS.map((part) => partyItem(review, reading, sheet, part)))
      : CLAUSES_UNDER[heading].map((key) => clauseItem(review, reading, heading, key)),
  )
}

function clauseItem(review: Review, reading: Reading, heading: Heading, key: keyof Clauses): Item {
  const found = key === 'name' ? namingPassages(reading) : foundUnder(reading, key)
  const silent = found.length === 0 || review.unsettled.includes(key)
  return {
    ...standing(review, key),
    heading,
    about: { type: 'clause', key },
    found,
    confidence: silent ? 'absent' : weakest(found),
    complaint: clauseComplaint(review.clauses, key),
  }
}

/** What the group's name is made of: unless the text gives the name itself, it is only inferred from these. */
function namingPassages(reading: Reading): readonly Found[] {
  const from = nameOfGroup(reading)?.from
  if (from === undefined) return []
  return foundUnder(reading, from).map((found) => (from === 'name' ? found : { ...found, confidence: 'guess' }))
}

function partyItem(review: Review, reading: Reading, sheet: PartySheet, part: PartyPart): Item {
  const paths = sheet.rank === null ? [] : PATHS[part].map((path) => `parties[${sheet.rank}].${path}`)
  const found = paths.flatMap((path) => foundUnder(reading, path))
  return {
    ...standing(review, `party.${sheet.body}.${part}`),
    heading: 'parties',
    about: { type: 'party', part, sheet },
    found,
    confidence: found.length === 0 ? 'absent' : weakest(found),
    complaint: COMPLAINTS[part](sheet, review),
  }
}

const standing = (review: Review, id: string) => ({
  id,
  confirmed: review.confirmed.includes(id),
  corrected: review.corrected.includes(id),
})

const PATHS: Readonly<Record<PartyPart, readonly string[]>> = {
  identity: ['name'],
  seat: ['seat'],
  representative: ['representative'],
}

/** The passages of a field and of what is inside it. */
function foundUnder(reading: Reading, path: string): readonly Found[] {
  return Object.entries(reading.found)
    .filter(([key]) => key === path || key.startsWith(`${path}.`) || key.startsWith(`${path}[`))
    .map(([, found]) => found)
    .sort((one, other) => one.place.start - other.place.start)
}

const STRENGTH: readonly Confidence[] = ['guess', 'likely', 'sure']

function weakest(found: readonly Found[]): Confidence {
  return STRENGTH.find((confidence) => found.some((one) => one.confidence === confidence)) ?? 'sure'
}

function clauseComplaint(clauses: Clauses, key: keyof Clauses): Complaint | null {
  if (key === 'name') return nameComplaint(clauses.name)
  if (key === 'title' || key === 'object') return clauses[key].trim() === '' ? 'text-empty' : null
  return key === 'coordinators' ? coordinatorsComplaint(clauses) : null
}

function nameComplaint(name: string): Complaint | null {
  if (name.trim() === '') return 'group-name-empty'
  return isGroupName(name) ? null : 'group-name-long'
}

function coordinatorsComplaint({ coordinators }: Clauses): Complaint | null {
  if (coordinators.length === 0) return 'coordinator-none'
  if (coordinators.some((one) => one.for.length === 0)) return 'mission-none'
  const held: readonly Mission[] = coordinators.flatMap((one) => one.for)
  return new Set(held).size < held.length ? 'mission-twice' : null
}

const COMPLAINTS: Readonly<Record<PartyPart, (sheet: PartySheet, review: Review) => Complaint | null>> = {
  identity: ({ body, name, siret, isBuyer, commitment }, { parties }) => {
    if (name.trim() === '') return 'name-empty'
    if (siret === '') return 'siret-empty'
    if ('problem' in checkSiret(siret)) return 'siret-wrong'
    if (parties.some((other) => other.body !== body && other.siret === siret)) return 'siret-twice'
    return isBuyer || commitment !== null ? null : 'commitment-missing'
  },
  seat: ({ seat }) => {
    if (seat.text.trim() === '' || seat.city.trim() === '') return 'seat-incomplete'
    return isDepartment(seat.department) ? null : 'department-wrong'
  },
  representative: ({ person, title, since }) => {
    if (person.name.trim() === '' || title.trim() === '') return 'representative-incomplete'
    return since === null ? 'since-missing' : null
  },
}

/** What is left before the group can be created. */
export type Remaining = {
  readonly values: number
  readonly confirmed: number
  readonly notices: number
  readonly fewParties: boolean
  /** It is not said as whom the group is founded. */
  readonly nobody: boolean
}

export function remainingOf(review: Review, reading: Reading): Remaining {
  const items = itemsOf(review, reading)
  return {
    values: items.length,
    confirmed: items.filter(({ confirmed, complaint }) => confirmed && complaint === null).length,
    notices: reading.report.filter(({ id }) => !review.acknowledged.includes(id)).length,
    fewParties: review.parties.length < 2,
    nobody: isUnsaid(review),
  }
}

export const isComplete = ({ values, confirmed, notices, fewParties, nobody }: Remaining): boolean =>
  values === confirmed && notices === 0 && !fewParties && !nobody

/** The passages of an item or of a notice. */
export const placesOf = (found: readonly Found[]): readonly Place[] => found.map(({ place }) => place)
