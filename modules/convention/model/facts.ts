import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Rule } from '#kernel/rule.ts'
import { type AuthorisingAct, bindsOn, type OfficeHeld, type Signatory } from '#modules/organisation/index.ts'
import type { Act, ActOf, Convention } from './state.ts'

/** A party as the rules of the convention see it: its card, and everybody who holds an office in it. */
export type Party = {
  readonly body: string
  readonly name: string
  readonly siret: string | null
  readonly seat: string | null
  readonly offices: readonly OfficeHeld[]
}

/** The signatory of a party on that day: its representative, or a delegate for the conventions. */
export function signatoryOf(party: Party | undefined, person: string, day: IsoDate): Signatory | undefined {
  return party === undefined ? undefined : bindsOn(party, day, 'conventions').find((one) => one.person.id === person)
}

/** What the validation of an uploaded signed document said (ETSI EN 319 102-1). */
export type SignatureVerdict = 'total-passed' | 'total-failed' | 'indeterminate' | 'unsigned'

export type Facts = {
  readonly parties: readonly Party[]
  readonly authorisingActs: readonly AuthorisingAct[]
  /** By SHA-256 of the document. */
  readonly signatureVerdicts: Readonly<Record<string, SignatureVerdict>>
}

export type Opening = Rule<OpenInput<Convention, Facts>>
export type OnAct<T extends Act['type']> = Rule<ActInput<Convention, ActOf<T>, Facts>>

/** The CCP's articles on joint purchasing groups have been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const
