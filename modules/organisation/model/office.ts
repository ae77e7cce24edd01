import type { IsoDate } from '#kernel/citation.ts'
import { plain } from '#kernel/plain.ts'

/** A natural person. The same person may hold an office in several bodies (A2). */
export type Person = { readonly id: string; readonly civility: 'M.' | 'Mme' | null; readonly name: string }

export const BODY_OFFICES = ['representative', 'substitute', 'delegate', 'officer'] as const

/** `delegate` signs under a delegation of signature; `substitute` sits for the representative, and does not sign for it (A26). */
export type BodyOffice = (typeof BODY_OFFICES)[number]

export const DELEGATED_MATTERS = ['conventions', 'contracts', 'orders', 'acceptance'] as const

/** What a delegation of signature covers: the group's convention, its contracts, orders, acceptance of what was delivered. */
export type DelegatedMatter = (typeof DELEGATED_MATTERS)[number]

/** The act that gives or takes away an office: a deliberation of election, an order appointing, an order delegating. */
export type OfficeAct = {
  readonly kind: 'election' | 'appointment' | 'delegation'
  readonly date: IsoDate
  readonly number: string | null
  /** SHA-256. */
  readonly file: string | null
}

/** A delegation of signature: the office that it comes from, by its number in this body, and what it covers. */
export type Delegation = { readonly by: number; readonly matters: readonly DelegatedMatter[] }

export type NewOffice = {
  readonly office: BodyOffice
  readonly person: Person
  /** As printed under a signature: « La Présidente du Conseil départemental ». */
  readonly title: string
  readonly from: IsoDate
  /** The last day in office; `null` while it is not known. */
  readonly until: IsoDate | null
  readonly givenBy: OfficeAct | null
  readonly delegation: Delegation | null
}

/** An office as the register keeps it; `number` names it within its body. */
export type OfficeHeld = NewOffice & { readonly number: number }

type WithOffices = { readonly offices: readonly OfficeHeld[] }

/** Who may bind a body by a signature, in which office, from when to when, and under which act. */
export type Signatory = {
  readonly person: Person
  readonly title: string
  readonly office: 'representative' | 'delegate'
  readonly number: number
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly under: OfficeAct | null
}

/** True on the first day, the last day and those between. */
export function isHeldOn(office: Pick<OfficeHeld, 'from' | 'until'>, day: IsoDate): boolean {
  return office.from <= day && (office.until === null || day <= office.until)
}

/** Every holder of this office on that day, in the order of the register. */
export function holdersOn(body: WithOffices, office: BodyOffice, day: IsoDate): readonly OfficeHeld[] {
  return body.offices.filter((held) => held.office === office && isHeldOn(held, day))
}

/** The first holder of this office on that day: of the representative, the only one. */
export function holderOn(body: WithOffices, office: BodyOffice, day: IsoDate): OfficeHeld | undefined {
  return holdersOn(body, office, day)[0]
}

/**
 * Who may sign for the body in this matter, whatever the day: its representatives, then the holders of a delegation that
 * covers it. A delegation never outlives the office that gave it: the register ends both together.
 */
export function signatoriesFor(body: WithOffices, matter: DelegatedMatter): readonly Signatory[] {
  const inOffice = (office: Signatory['office']) => body.offices.filter((held) => held.office === office)
  return [
    ...inOffice('representative').map((held) => signatory(held, 'representative')),
    ...inOffice('delegate')
      .filter(({ delegation }) => delegation?.matters.includes(matter) === true)
      .map((held) => signatory(held, 'delegate')),
  ]
}

/** Who may sign for the body on that day (A1: the office signs, and the person must hold it on the day). */
export function bindsOn(body: WithOffices, day: IsoDate, matter: DelegatedMatter): readonly Signatory[] {
  return signatoriesFor(body, matter).filter((held) => isHeldOn(held, day))
}

function signatory(held: OfficeHeld, office: Signatory['office']): Signatory {
  const { person, title, number, from, until, givenBy } = held
  return { person, title, office, number, from, until, under: givenBy }
}

/**
 * True when an act that authorises `signatory` (an office as printed, or a person by name) means this signatory (R1.07).
 */
export function isNamed(signatory: string, { person, title }: Pick<Signatory, 'person' | 'title'>): boolean {
  const wanted = titled(signatory)
  return wanted === titled(title) || wanted === titled(person.name)
}

/** Two persons of two bodies who may be one: the same identifier, or, as texts give only names, the same name. */
export function isSamePerson(one: Person, other: Person): boolean {
  return one.id === other.id || titled(one.name) === titled(other.name)
}

/** Without a leading article: titles and names are printed in many ways. */
const titled = (text: string): string => plain(text).replace(/^(le|la|l) /, '')
