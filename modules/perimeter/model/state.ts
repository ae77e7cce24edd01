import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'

/** What is taught at a site; `other` for a site that is no school (a building, a service). */
export const LEVELS = [
  'primary',
  'lower-secondary',
  'upper-secondary',
  'vocational',
  'apprenticeship',
  'higher',
  'other',
] as const
export type Level = (typeof LEVELS)[number]

/** One place that the group serves, and how many users it has there: a number, never their names (R8.03). */
export type Site = {
  /** The number of a school in the national register (seven digits and a letter); null for a site that is no school. */
  readonly uai: string | null
  readonly name: string
  readonly level: Level
  readonly users: number
}

/** What was counted, by whom it was published, on which day. */
export type Count = {
  readonly sites: readonly Site[]
  readonly source: string
  readonly countedOn: IsoDate
  /** SHA-256 of the document that shows it, when there is one. */
  readonly document: string | null
}

/** The perimeter of one member for one school year, `2027-2028`. */
export type Declared = Count & { readonly body: string; readonly year: string }

export type Perimeter = { readonly status: 'none' } | (Declared & { readonly status: 'declared' })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Declared & { readonly type: 'declare' })
  | (Judged & Count & { readonly type: 'correct'; readonly reason: string })

export type Event =
  | (Declared & { readonly type: 'PerimeterDeclared' })
  | (Count & { readonly type: 'PerimeterCorrected'; readonly reason: string })

export type Facts = {
  readonly group: Group
  /** The other declarations of the group: a member declares once a year, and corrects afterwards. */
  readonly others: readonly { readonly body: string; readonly year: string }[]
}

/** The CCP's articles on joint purchasing groups have been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type OnAct<T extends Act['type']> = Rule<ActInput<Perimeter, Extract<Act, { type: T }>, Facts>>
