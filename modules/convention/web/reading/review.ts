import type { ClauseArticles, IsoDate } from '#kernel/citation.ts'
import type { BodyKind } from '#modules/organisation/index.ts'
import type { Clauses } from '../../model/clauses.ts'
import type { Party } from '../../reading/draft.ts'
import type { Reading } from '../../reading/index.ts'
import { proposeGroup } from '../../reading/proposal.ts'
import { departmentOf } from './department.ts'
import type { Founder } from './founder.ts'

/** A party as a person completes it: the text gives its name, its seat and its representative; never its SIRET. */
export type PartySheet = {
  /** The identifier of its body, drawn here: it is also the key under which the body is registered once. */
  readonly body: string
  /** Its rank in the text; `null` for one that a person added. */
  readonly rank: number | null
  readonly name: string
  readonly kind: BodyKind
  readonly siret: string
  readonly isBuyer: boolean
  /** SHA-256 of the written commitment of who is not a buyer (CCP L2113-6). */
  readonly commitment: string | null
  readonly seat: { readonly text: string; readonly city: string; readonly department: string }
  readonly person: { readonly id: string; readonly civility: 'M.' | 'Mme' | null; readonly name: string }
  readonly title: string
  readonly since: IsoDate | null
}

/** What is being confirmed, and what was already recorded of it: all that a reload must give back. */
export type Review = {
  readonly groupId: string
  readonly foundKey: string
  readonly parties: readonly PartySheet[]
  readonly clauses: Clauses
  readonly articles: ClauseArticles
  /** Clauses on which the text is silent: a person chooses. */
  readonly unsettled: readonly (keyof Clauses)[]
  readonly confirmed: readonly string[]
  readonly corrected: readonly string[]
  readonly acknowledged: readonly string[]
  /** Bodies that the register has; their sheets are closed. */
  readonly registered: readonly string[]
  /** SHA-256 of the text as brought, once the group keeps it. */
  readonly document: string | null
  /** Who brings the group in; nobody in a demonstration, where persons are chosen. */
  readonly founder?: Founder | null
}

/** Opens the review of a reading whose text is a convention; `draw` gives new identifiers. */
export function startReview(reading: Reading, draw: () => string): Review {
  const read = reading.draft.parties ?? []
  const parties = read.map((party, rank) => sheetOf(party, rank, draw))
  const proposal = proposeGroup(
    withKnownCoordinators(reading, read),
    parties.map(({ body }) => body),
  )
  return {
    groupId: draw(),
    foundKey: draw(),
    parties,
    clauses: proposal.clauses,
    articles: proposal.articles,
    unsettled: proposal.unsettled.map((path) => path.split(/[.[]/)[0] as keyof Clauses),
    confirmed: [],
    corrected: [],
    acknowledged: [],
    registered: [],
    document: null,
  }
}

/** A coordinator that is none of the parties is reported; here a person names one. */
function withKnownCoordinators(reading: Reading, parties: readonly Party[]): Reading {
  const known = (reading.draft.coordinators ?? []).filter((one) => parties.some(({ name }) => name === one.name))
  return { ...reading, draft: { ...reading.draft, coordinators: known } }
}

function sheetOf({ name, kind, seat, representative }: Party, rank: number, draw: () => string): PartySheet {
  const text = seat.text ?? ''
  const { civility, name: person, office } = representative
  return {
    ...emptySheet(draw),
    rank,
    name,
    kind,
    seat: { text, city: seat.city ?? '', department: departmentOf(text) },
    person: { id: draw(), civility, name: person ?? '' },
    title: office ?? '',
  }
}

/** A party that the text does not name, or whose name was left blank. */
export function emptySheet(draw: () => string): PartySheet {
  return {
    body: draw(),
    rank: null,
    name: '',
    kind: 'commune',
    siret: '',
    isBuyer: true,
    commitment: null,
    seat: { text: '', city: '', department: '' },
    person: { id: draw(), civility: null, name: '' },
    title: '',
    since: null,
  }
}

/** Corrects a clause: it is to be confirmed again. */
export function correctClauses(review: Review, key: keyof Clauses, clauses: Clauses): Review {
  return reopened({ ...review, clauses, corrected: joined(review.corrected, key) }, [key])
}

/** Corrects a party’s sheet: the part that changed is to be confirmed again. */
export function correctParty(review: Review, id: string, sheet: PartySheet): Review {
  const parties = review.parties.map((party) => (party.body === sheet.body ? sheet : party))
  return reopened({ ...review, parties, corrected: joined(review.corrected, id) }, [id])
}

/** Gives the day to every representative who has none. */
export function sinceForAll(review: Review, { since }: PartySheet): Review {
  return review.parties
    .filter((sheet) => sheet.since === null)
    .reduce((now, sheet) => correctParty(now, `party.${sheet.body}.representative`, { ...sheet, since }), review)
}

export function addParty(review: Review, draw: () => string): Review {
  return { ...review, parties: [...review.parties, emptySheet(draw)] }
}

/** What was taken for a party is none: its sheet goes, with the missions it held. */
export function removeParty(review: Review, body: string): Review {
  const parties = review.parties.filter((party) => party.body !== body)
  const coordinators = review.clauses.coordinators.filter((one) => one.body !== body)
  const next = { ...review, parties, clauses: { ...review.clauses, coordinators } }
  return coordinators.length === review.clauses.coordinators.length ? next : reopened(next, ['coordinators'])
}

export const confirmItem = (review: Review, id: string): Review => ({
  ...review,
  confirmed: joined(review.confirmed, id),
})

export const reopenItem = (review: Review, id: string): Review => reopened(review, [id])

export const acknowledge = (review: Review, ids: readonly string[]): Review => ({
  ...review,
  acknowledged: ids.reduce(joined, review.acknowledged),
})

function reopened(review: Review, ids: readonly string[]): Review {
  return { ...review, confirmed: review.confirmed.filter((id) => !ids.includes(id)) }
}

const joined = (list: readonly string[], one: string): readonly string[] => (list.includes(one) ? list : [...list, one])
