import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Ceilings, Ordered, Pace } from '#modules/ceiling/index.ts'
import type { OrderableContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Signatory } from '#modules/organisation/index.ts'
import type { Prices, UnitPrice, VatRate } from '#modules/price-schedule/index.ts'

/** What is asked of one line of the price schedule, and for which school or site (its UAI), where it is for one. */
export type AskedLine = { readonly line: string; readonly quantity: number; readonly uai: string | null }

/** The same at the price of the day on which the order was signed (R4.15). */
export type PricedLine = AskedLine & {
  readonly label: string
  readonly unit: string
  readonly price: UnitPrice
  readonly vat: VatRate
  /** Cents excluding VAT. */
  readonly amount: Cents
  /** The version of the prices, and whether it was provisional that day. */
  readonly version: number
  readonly provisional: boolean
}

/** What a member asks of the holder. */
export type Asked = {
  readonly contract: string
  readonly body: string
  readonly lines: readonly AskedLine[]
  /** The first and the last day of the execution. */
  readonly from: IsoDate
  readonly until: IsoDate
  /** Where the invoice goes: the service code of the member in Chorus Pro, where it has several. */
  readonly service: string | null
  readonly note: string
}

/** The budget commitment of the member: the number that its invoice must bear. */
export type Commitment = { readonly commitment: string; readonly committedOn: IsoDate }

/** The order as it binds: numbered, priced, signed by whoever could. */
export type Signed = {
  readonly number: string
  readonly signedOn: IsoDate
  readonly person: string
  readonly title: string
  readonly priced: readonly PricedLine[]
  /** Cents: excluding VAT, the VAT, and both. */
  readonly amount: Cents
  readonly vat: Cents
}

export type Sent = { readonly sentAt: IsoInstant; readonly medium: 'electronic' | 'paper' }
export type Received = { readonly receivedOn: IsoDate; readonly proof: string | null }

/** What the holder objects to an order, in the days that its contract leaves for it (R4.10). */
export type Objection = { readonly objection: string; readonly objectedOn: IsoDate; readonly late: boolean }
export type Answer = { readonly answer: string; readonly answeredOn: IsoDate }

type Base = Asked & { readonly contested: readonly (Objection & Answer)[] }

export type Order =
  | { readonly status: 'none' }
  | (Base & { readonly status: 'draft' })
  | (Base & Commitment & { readonly status: 'committed' })
  | (Base & Commitment & Signed & { readonly status: 'signed' })
  | (Base & Commitment & Signed & Sent & { readonly status: 'sent' })
  | (Base & Commitment & Signed & Sent & Received & { readonly status: 'received' })
  | (Base & Commitment & Signed & Sent & Received & Objection & { readonly status: 'objected' })
  | (Base &
      Partial<Commitment & Signed> & {
        readonly status: 'cancelled'
        readonly cancelledOn: IsoDate
        readonly reason: string
      })

/** The stages of an order that exists, in the order in which it goes through them. */
export const STAGES = [
  'draft',
  'committed',
  'signed',
  'sent',
  'received',
  'objected',
  'cancelled',
] as const satisfies readonly Order['status'][]

export type Drafted = Extract<Order, { status: 'draft' | 'committed' }>
export type Binding = Extract<Order, { status: 'signed' | 'sent' | 'received' | 'objected' }>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Asked & { readonly type: 'prepare' })
  | (Judged & Omit<Asked, 'contract' | 'body'> & { readonly type: 'change' })
  | (Judged & Commitment & { readonly type: 'commit' })
  | (Judged & { readonly type: 'sign' })
  /** `sentAt` is `null` of what leaves now. */
  | (Judged & Pick<Sent, 'medium'> & { readonly type: 'send'; readonly sentAt: IsoInstant | null })
  | (Judged & { readonly type: 'open' })
  | (Judged & Received & { readonly type: 'recordReceipt' })
  | (Judged & { readonly type: 'object'; readonly objection: string })
  | (Judged & { readonly type: 'answerObjection'; readonly answer: string; readonly maintained: boolean })
  | (Judged & { readonly type: 'cancel'; readonly reason: string })

export type Event =
  | (Asked & { readonly type: 'OrderPrepared' })
  | (Omit<Asked, 'contract' | 'body'> & { readonly type: 'OrderChanged' })
  | (Commitment & { readonly type: 'OrderCommitted' })
  | (Signed & { readonly type: 'OrderSigned' })
  | (Sent & { readonly type: 'OrderSent' })
  | (Received & { readonly type: 'OrderReceived' })
  | (Objection & { readonly type: 'OrderObjected' })
  | (Answer & { readonly type: 'ObjectionAnswered' })
  | { readonly type: 'OrderCancelled'; readonly on: IsoDate; readonly reason: string }

export type Facts = {
  readonly group: Group
  /** The contract on which the order is placed; `undefined` only while nobody said which. */
  readonly contract: OrderableContract | undefined
  readonly prices: Prices | undefined
  readonly ceilings: Ceilings | undefined
  /** What each buyer ordered on it so far, this order left out. */
  readonly ordered: readonly Ordered[]
  /** Who may sign orders for the member whose order it is, whatever the day. */
  readonly signatories: readonly Signatory[]
  /** The account of the holder of the contract; `null` where the award was not run here. */
  readonly holder: string | null
  /** The number that the order is given when it is signed. */
  readonly next: string
  /** Whether something of it was accepted already. */
  readonly accepted: boolean
  /** How orders went so far, this one left out: read when one is signed, for the day on which the maximum will be exhausted. */
  readonly pace: Pace | null
}

/** The CCP has been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type Opening<State extends Order = Order> = Rule<OpenInput<State, Facts>>
export type OnAct<T extends Act['type'], State extends Order = Order> = Rule<
  ActInput<State, Extract<Act, { type: T }>, Facts>
>
