import type { IsoDate } from '#kernel/citation.ts'
import type { Context } from '#kernel/process.ts'
import type { Appraisals } from '#kernel/rule.ts'
import type { ActSubject, AuthorisingAct } from './act-subject.ts'
import type { BodyKind } from './body-kind.ts'
import type { Standing } from './standing.ts'

export const ORGANS = ['assembly', 'permanent-committee', 'executive', 'board', 'other'] as const

/** The organ that took the act, as a kind and by its own name: « conseil départemental », « comité syndical ». */
export type Organ = { readonly type: (typeof ORGANS)[number]; readonly name: string }

/** The sending to the legality control; its acknowledgement is what counts (R3.04). */
export type Transmission = {
  readonly sentOn: IsoDate
  readonly acknowledgement: { readonly on: IsoDate; readonly id: string } | null
}

export const PUBLICATION_MEANS = ['electronic', 'posting', 'notification'] as const

export type Publication = { readonly on: IsoDate; readonly how: (typeof PUBLICATION_MEANS)[number] }

/** What makes this act enforceable: which of the two formalities it takes. */
export type Formalities = { readonly transmission: boolean; readonly publication: boolean }

/** The act as its body took it. */
export type Taken = {
  readonly body: string
  readonly kind: 'deliberation' | 'decision'
  readonly organ: Organ
  readonly number: string
  readonly date: IsoDate
  readonly subject: ActSubject
  readonly about: string | null
  readonly favourable: boolean
  readonly signatory: string | null
  /** SHA-256 of the act as signed. */
  readonly file: string | null
}

export type Recorded = Taken & {
  /** Why this organ is the competent one, for a body whose organ the law does not name (A4). */
  readonly whyCompetent: string | null
  readonly formalities: Formalities
  readonly transmission: Transmission | null
  readonly publication: Publication | null
}

export type AuthorisingActState =
  | { readonly status: 'none' }
  | (Recorded & { readonly status: 'recorded' })
  | (Recorded & { readonly status: 'enforceable'; readonly enforceableOn: IsoDate })
  | (Recorded & { readonly status: 'annulled'; readonly annulledOn: IsoDate; readonly annulledBy: string | null })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type AuthorisingActAct =
  | (Judged & Taken & { readonly type: 'record'; readonly transmissible: boolean })
  | (Judged & Transmission & { readonly type: 'transmit' })
  | (Judged & Publication & { readonly type: 'publish' })
  | (Judged & {
      readonly type: 'annul'
      readonly on: IsoDate
      /** The act that cancels this one; `null` when it falls otherwise (a judgment), which takes a reason. */
      readonly by: string | null
    })

export type AuthorisingActEvent =
  | ({ readonly type: 'ActRecorded' } & Taken & Pick<Recorded, 'whyCompetent' | 'formalities'>)
  | ({ readonly type: 'ActTransmitted' } & Transmission)
  | ({ readonly type: 'ActPublished' } & Publication)
  | { readonly type: 'ActBecameEnforceable'; readonly on: IsoDate }
  | { readonly type: 'ActAnnulled'; readonly on: IsoDate; readonly by: string | null }

export type AuthorisingActFacts = {
  readonly act: string
  readonly standing: Standing
  /** The body whose act it is; `null` when the group has no such body. */
  readonly body: { readonly name: string; readonly kind: BodyKind } | null
  /** The act that would cancel this one. */
  readonly cancelling: AuthorisingAct | null
}

export type AuthorisingActContext = Context<AuthorisingActFacts>

/** The act as other processes see it; `undefined` before it is recorded. */
export function asAuthorisingAct(id: string, state: AuthorisingActState): AuthorisingAct | undefined {
  if (state.status === 'none') return undefined
  const { body, subject, about, favourable, date, signatory } = state
  const enforceableOn = state.status === 'enforceable' ? state.enforceableOn : null
  return { id, body, subject, about, favourable, date, enforceableOn, signatory }
}

/** The day on which the last formality was done; `null` while one is missing (R3.06). */
export function enforceableFrom(recorded: Omit<Recorded, keyof Taken | 'whyCompetent'> & Pick<Taken, 'date'>) {
  const { formalities, transmission, publication, date } = recorded
  const days = [
    date,
    formalities.transmission ? transmission?.acknowledgement?.on : date,
    formalities.publication ? publication?.on : date,
  ]
  return days.reduce<IsoDate | null>(
    (latest, day) => (latest === null || day === undefined ? null : latest > day ? latest : day),
    '',
  )
}
