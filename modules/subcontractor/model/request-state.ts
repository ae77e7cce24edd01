import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Order } from '#modules/order/index.ts'
import type { Subcontractor } from './state.ts'

/** A request for payment of a subcontractor, on one order of one member. */
export type Requested = {
  readonly subcontractor: string
  readonly order: string
  readonly number: string
  /** Cents: excluding VAT, and the VAT. */
  readonly amount: Cents
  readonly vat: Cents
  /** It goes to both: from the first the holder has its days to answer. */
  readonly holderReceivedOn: IsoDate
  readonly buyerReceivedOn: IsoDate
  /** SHA-256. */
  readonly document: string
}

type Base = Requested & {
  readonly contract: string
  readonly body: string
  /** The name of the subcontractor. */
  readonly name: string
}

export type PaymentRequest =
  | { readonly status: 'none' }
  | (Base & { readonly status: 'awaiting' })
  | (Base & { readonly status: 'agreed'; readonly agreedOn: IsoDate })
  /** The holder has said nothing: it goes on to payment. */
  | (Base & { readonly status: 'passed'; readonly passedOn: IsoDate })
  | (Base & { readonly status: 'refused'; readonly refusedOn: IsoDate; readonly reasons: string })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type RequestAct =
  | (Judged & Requested & { readonly type: 'file' })
  | (Judged & { readonly type: 'agree'; readonly answeredOn: IsoDate })
  | (Judged & { readonly type: 'refuse'; readonly answeredOn: IsoDate; readonly reasons: string })
  | (Judged & { readonly type: 'passOn' })

export type RequestEvent =
  | (Base & { readonly type: 'PaymentRequested' })
  | { readonly type: 'RequestAgreed'; readonly on: IsoDate }
  | { readonly type: 'RequestRefused'; readonly on: IsoDate; readonly reasons: string }
  /** `on`: the day at whose end the silence takes effect, whenever the clock came to it. */
  | { readonly type: 'RequestPassed'; readonly on: IsoDate }

export type RequestFacts = {
  readonly group: Group
  /** Who asks; `none` only while nobody said whom. */
  readonly subcontractor: Subcontractor
  /** On which order; `none` only while nobody said which. */
  readonly order: Order
  /** What the other requests of the same subcontractor come to, those refused left out: cents including VAT. */
  readonly requested: Cents
  /** The numbers of these requests. */
  readonly numbers: readonly string[]
  /** What of this request invoices pay already: cents including VAT. */
  readonly invoiced: Cents
  readonly holder: string | null
}

/** A request as an invoice knows it. */
export type DirectRequest = {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly standing: Exclude<PaymentRequest['status'], 'none'>
  /** Cents including VAT. */
  readonly total: Cents
}

export type OpeningRequest<State extends PaymentRequest = PaymentRequest> = Rule<OpenInput<State, RequestFacts>>
export type OnRequest<T extends RequestAct['type'], State extends PaymentRequest = PaymentRequest> = Rule<
  ActInput<State, Extract<RequestAct, { type: T }>, RequestFacts>
>
