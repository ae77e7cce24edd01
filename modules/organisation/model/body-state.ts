import type { IsoDate } from '#kernel/citation.ts'
import type { HolidayZone } from '#kernel/holidays.ts'
import type { Context } from '#kernel/process.ts'
import type { Appraisals } from '#kernel/rule.ts'
import type { BodyKind } from './body-kind.ts'
import type { NewOffice, OfficeAct, OfficeHeld, Person } from './office.ts'
import type { Standing } from './standing.ts'

/** Where a body has its seat. `department` is its code (`02`, `2A`, `974`); `null` abroad. */
export type Seat = { readonly text: string; readonly city: string; readonly department: string | null }

/** What a member's card says of the body itself (S0.2). */
export type Identity = {
  readonly name: string
  readonly kind: BodyKind
  /** Fourteen digits; `null` for a body of another State, which has none. */
  readonly siret: string | null
  readonly seat: Seat
  /** False for a private person who is not a buyer in the sense of the code (CCP L2113-6). */
  readonly isBuyer: boolean
  /** SHA-256 of the written commitment to apply the code to the group's purchases. */
  readonly commitment: string | null
  /** ISO 3166-1, two letters. */
  readonly country: string
  readonly holidayZone: HolidayZone
}

export type Body =
  | { readonly status: 'none' }
  | (Identity & { readonly status: 'registered'; readonly offices: readonly OfficeHeld[] })

/** A member's card, as other modules read it. */
export type BodyCard = Identity & { readonly id: string; readonly offices: readonly OfficeHeld[] }

export type Representative = Omit<NewOffice, 'office' | 'delegation'>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type BodyAct =
  | (Judged & Identity & { readonly type: 'register'; readonly representative: Representative | null })
  | (Judged & {
      readonly type: 'correct'
      readonly changes: { readonly [K in keyof Identity]?: Identity[K] | undefined }
      readonly reason: string
      readonly act: OfficeAct | null
    })
  | (Judged & NewOffice & { readonly type: 'appoint' })
  | (Judged & {
      readonly type: 'endOffice'
      readonly number: number
      /** The last day in office. */
      readonly until: IsoDate
      readonly reason: string
      readonly act: OfficeAct | null
    })

/** Why an office ended: by its own act, by the next representative, or with the office that delegated it. */
export type EndCause = 'ended' | 'succeeded' | 'delegator-left'

export type BodyEvent =
  | ({ readonly type: 'BodyRegistered' } & Identity)
  | {
      readonly type: 'BodyCorrected'
      readonly changes: { readonly [K in keyof Identity]?: Identity[K] | undefined }
      readonly reason: string
      readonly act: OfficeAct | null
    }
  | ({ readonly type: 'OfficeGiven' } & OfficeHeld)
  | {
      readonly type: 'OfficeEnded'
      readonly number: number
      readonly until: IsoDate
      readonly cause: EndCause
      readonly act: OfficeAct | null
    }

/** Another body of the group, as far as this one's registration depends on it. */
export type OtherBody = {
  readonly id: string
  readonly name: string
  readonly siret: string | null
  readonly representatives: readonly Pick<OfficeHeld, 'person' | 'from' | 'until'>[]
}

export type BodyFacts = {
  readonly body: string
  readonly standing: Standing
  readonly others: readonly OtherBody[]
}

export type BodyContext = Context<BodyFacts>

/** The offices of the register, none before there is one. */
export const officesOf = (state: Body): readonly OfficeHeld[] => (state.status === 'registered' ? state.offices : [])

/** The changes that are stated; the others leave the identity as it was. */
export function stated(changes: { readonly [K in keyof Identity]?: Identity[K] | undefined }): Partial<Identity> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

/** The persons whom the act puts in an office. */
export function personsOf(act: BodyAct): readonly Person[] {
  if (act.type === 'appoint') return [act.person]
  return act.type === 'register' && act.representative !== null ? [act.representative.person] : []
}
