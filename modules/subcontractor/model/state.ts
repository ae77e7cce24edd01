import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { OrderableContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'

/** What the subcontractor does with personal data, and whether it gives sufficient guarantees. */
export type PersonalData = {
  readonly treatment: string
  readonly purposes: string
  readonly data: string
  readonly persons: string
  readonly guaranteed: boolean
}

export const CHANNELS = ['receipt', 'registered-letter', 'electronic'] as const

/** What the holder declares of one whom it presents: the content of the form DC4. */
export type Declaration = {
  readonly contract: string
  readonly name: string
  readonly siret: string
  readonly address: string
  /** Which services, of which nature. */
  readonly services: string
  /** The most that is paid to it, in cents: excluding VAT, and the VAT. */
  readonly amount: Cents
  readonly vat: Cents
  /** How it is paid, and how its price varies. */
  readonly terms: string
  /** Whether it is a small or medium-sized enterprise, and whether it asks for an advance. */
  readonly small: boolean
  readonly advance: boolean
  /** `null` where it processes none. */
  readonly personalData: PersonalData | null
  /** Files (SHA-256): the declaration itself, and what came with it. */
  readonly declaration: string
  /** That it is in no case of exclusion. */
  readonly honour: string | null
  /** That it employs nobody undeclared. */
  readonly undeclaredWork: string | null
  /** That no assigned claim stands in the way of direct payment. */
  readonly claimsFree: string | null
  readonly channel: (typeof CHANNELS)[number]
  readonly receivedOn: IsoDate
}

/** What the coordinator asks of the holder: documents, and the reason for which a price seems abnormally low. */
export type Asked = { readonly askedOn: IsoDate; readonly pieces: readonly string[]; readonly low: string | null }

/** What came of it. */
export type Answered = { readonly receivedOn: IsoDate; readonly file: string | null; readonly explanations: string }

/** The word of a buyer that does not decide, forwarded to the coordinator (A27). */
export type Word = { readonly body: string; readonly favourable: boolean; readonly said: string; readonly on: IsoDate }

/** A later special deed that changes the amount: what it was, what it is. Cents. */
export type LaterDeed = {
  readonly before: { readonly amount: Cents; readonly vat: Cents }
  readonly amount: Cents
  readonly vat: Cents
  readonly deed: string
  readonly signedOn: IsoDate
  readonly reason: string
}

/** What is to be published in the essential data of the contract: an acceptance, a later deed. */
export type Publication = {
  readonly of: 'acceptance' | 'later-deed'
  readonly on: IsoDate
  /** `null` until it is published. */
  readonly published: { readonly on: IsoDate; readonly reference: string } | null
}

type Base = Declaration & {
  /** The day from which the silence runs: of the declaration, or of what was asked. */
  readonly since: IsoDate
  readonly questions: readonly { readonly asked: Asked; readonly answer: Answered }[]
  readonly words: readonly Word[]
}

type Standing = Base & {
  readonly acceptedOn: IsoDate
  readonly how: 'decided' | 'tacit'
  /** The special deed that all have signed; `null` of one that silence has accepted. */
  readonly deed: string | null
  readonly laterDeeds: readonly LaterDeed[]
  readonly publications: readonly Publication[]
}

export type Subcontractor =
  | { readonly status: 'none' }
  | (Base & { readonly status: 'presented' })
  | (Base & { readonly status: 'asked'; readonly asked: Asked })
  | (Standing & { readonly status: 'accepted' })
  | (Base & { readonly status: 'refused'; readonly refusedOn: IsoDate; readonly reasons: string })
  | (Base & { readonly status: 'withdrawn'; readonly withdrawnOn: IsoDate; readonly reason: string })

export type Known = Exclude<Subcontractor, { status: 'none' }>
export type At<S extends Subcontractor['status']> = Extract<Subcontractor, { status: S }>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Declaration & { readonly type: 'present' })
  | (Judged & Asked & { readonly type: 'ask' })
  | (Judged & Answered & { readonly type: 'answer' })
  | (Judged & { readonly type: 'forward'; readonly favourable: boolean; readonly said: string })
  | (Judged & { readonly type: 'accept'; readonly deed: string })
  | (Judged & { readonly type: 'refuse'; readonly reasons: string })
  | (Judged & { readonly type: 'deemAccepted' })
  | (Judged & { readonly type: 'withdraw'; readonly reason: string })
  | (Judged & Omit<LaterDeed, 'before'> & { readonly type: 'amend' })
  | (Judged & {
      readonly type: 'publish'
      /** Its place among what is to be published, from 1. */
      readonly publication: number
      readonly publishedOn: IsoDate
      readonly reference: string
    })

export type Event =
  | (Declaration & { readonly type: 'SubcontractorPresented' })
  | (Asked & { readonly type: 'HolderAsked' })
  | (Answered & { readonly type: 'HolderAnswered' })
  | (Word & { readonly type: 'WordForwarded' })
  | { readonly type: 'SubcontractorAccepted'; readonly on: IsoDate; readonly deed: string }
  /** `on`: the day at whose end the silence accepts, whenever the clock came to it. */
  | { readonly type: 'SubcontractorDeemedAccepted'; readonly on: IsoDate }
  | { readonly type: 'SubcontractorRefused'; readonly on: IsoDate; readonly reasons: string }
  | { readonly type: 'SubcontractorWithdrawn'; readonly on: IsoDate; readonly reason: string }
  | (LaterDeed & { readonly type: 'LaterDeedSigned' })
  | {
      readonly type: 'DataPublished'
      readonly publication: number
      readonly on: IsoDate
      readonly reference: string
    }

/** How much of a contract is promised to others than its holder. Cents excluding VAT. */
export type Room = {
  /** The amount of the contract, or its maximum; `null` where nobody has said it here. */
  readonly limit: Cents | null
  /** What the other subcontracts and the assigned claims take of it. */
  readonly taken: Cents
}

export type Facts = {
  readonly group: Group
  /** The contract; `undefined` only while nobody said which. */
  readonly contract: OrderableContract | undefined
  readonly engaged: Room
  /** What the requests for payment of this subcontractor come to, those refused left out: cents including VAT. */
  readonly requested: Cents
  /** The account of the holder of the contract; `null` where the award was not run here. */
  readonly holder: string | null
}

/** The CCP has been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type Opening<State extends Subcontractor = Subcontractor> = Rule<OpenInput<State, Facts>>
export type OnAct<T extends Act['type'], State extends Subcontractor = Subcontractor> = Rule<
  ActInput<State, Extract<Act, { type: T }>, Facts>
>
