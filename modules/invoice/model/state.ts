import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Order } from '#modules/order/index.ts'
import type { Penalties } from '#modules/penalty/index.ts'
import type { DirectRequest } from '#modules/subcontractor/index.ts'
import type { Pause } from './clock.ts'
import type { LateInterest } from './interest.ts'
import type { TermsInForce } from './terms-state.ts'

/** One line of an invoice: so much of a line of the order, in cents excluding VAT. */
export type InvoiceLine = { readonly line: string; readonly quantity: number; readonly amount: Cents }

export const KINDS = ['services', 'advance'] as const
export const CHANNELS = ['chorus', 'portal', 'paper'] as const

/** What of an invoice a subcontractor is paid directly, on its own request: cents including VAT. */
export type DirectPart = { readonly request: string; readonly amount: Cents }

/** A request for payment, as its holder made it. */
export type Filed = {
  readonly contract: string
  readonly order: string
  /** The member to whom it is addressed. */
  readonly body: string
  readonly kind: (typeof KINDS)[number]
  /** The number that the holder gave it. */
  readonly number: string
  readonly issuedOn: IsoDate
  readonly receivedOn: IsoDate
  readonly channel: (typeof CHANNELS)[number]
  readonly currency: string
  /** The commitment of the member that it bears. */
  readonly commitment: string
  readonly lines: readonly InvoiceLine[]
  /** Cents: excluding VAT, and the VAT. */
  readonly amount: Cents
  readonly vat: Cents
  /** What is paid directly to others than the holder; left out where nothing is. */
  readonly direct?: readonly DirectPart[] | undefined
}

export const DEDUCTIONS = ['reduction', 'advance', 'retention', 'penalty'] as const

/** What is kept back of a payment, and why. */
export type Deduction = {
  readonly kind: (typeof DEDUCTIONS)[number]
  readonly amount: Cents
  readonly reason: string
}

export type Suspension = Pick<Pause, 'suspendedOn'> & { readonly missing: readonly string[] }
export type Pausing = Suspension & { readonly resumedOn: IsoDate }

/** The order to pay of the authorising officer: what is left to pay is `net`, in cents including VAT. */
export type Approval = {
  readonly approvedOn: IsoDate
  readonly person: string
  readonly serviceDoneOn: IsoDate | null
  readonly deductions: readonly Deduction[]
  readonly net: Cents
  /** The last day of the payment. */
  readonly due: IsoDate
}

/** The payment that the accountant made: recorded here, never made here. */
export type Payment = { readonly paidOn: IsoDate; readonly reference: string; readonly late: LateInterest | null }

type Base = Filed & { readonly paused: readonly Pausing[] }

export type Invoice =
  | { readonly status: 'none' }
  | (Base & { readonly status: 'received' })
  | (Base & Suspension & { readonly status: 'suspended' })
  | (Base & { readonly status: 'returned'; readonly returnedOn: IsoDate; readonly reason: string })
  | (Base & Approval & { readonly status: 'approved' })
  | (Base & Approval & Payment & { readonly status: 'paid' })
  | (Base & Approval & Payment & { readonly status: 'settled'; readonly interestPaidOn: IsoDate })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Filed & { readonly type: 'file' })
  | (Judged & Suspension & { readonly type: 'suspend' })
  | (Judged & { readonly type: 'resume'; readonly resumedOn: IsoDate })
  | (Judged & { readonly type: 'return'; readonly reason: string })
  | (Judged & { readonly type: 'approve' })
  | (Judged & {
      readonly type: 'recordPayment'
      readonly paidOn: IsoDate
      readonly reference: string
      readonly amount: Cents
      /** The late-interest rate of the half-year, in points of base, where the law data do not know it yet; else `null`. */
      readonly rate: number | null
    })
  | (Judged & { readonly type: 'recordInterest'; readonly paidOn: IsoDate; readonly amount: Cents })

export type Event =
  | (Filed & { readonly type: 'InvoiceFiled' })
  | (Suspension & { readonly type: 'PaymentSuspended' })
  | { readonly type: 'PaymentResumed'; readonly resumedOn: IsoDate }
  | { readonly type: 'InvoiceReturned'; readonly on: IsoDate; readonly reason: string }
  | (Approval & { readonly type: 'PaymentApproved' })
  | (Payment & { readonly type: 'PaymentRecorded' })
  | { readonly type: 'InterestPaid'; readonly paidOn: IsoDate }

/** What the other invoices of an order hold, those returned left out. */
export type Others = {
  readonly numbers: readonly string[]
  readonly lines: readonly { readonly line: string; readonly quantity: number }[]
  /** Cents excluding VAT: of the services that are invoiced, and of those whose payment is approved. */
  readonly invoiced: Cents
  readonly approved: Cents
  /** Cents including VAT: of the same services, of the advance whose payment is approved, and of what of it was kept back since. */
  readonly performed: Cents
  readonly advance: Cents
  readonly repaid: Cents
  /** Cents including VAT that were taken off for what was accepted with a reduction. */
  readonly reduced: Cents
  /** Cents of penalties that were kept back. */
  readonly penalised: Cents
  /** What of it is paid directly to subcontractors. */
  readonly direct: readonly DirectPart[]
}

/** Of the first invoice of an order. */
export const NO_OTHERS: Others = {
  ...{ numbers: [], lines: [], invoiced: 0, approved: 0, performed: 0, advance: 0, repaid: 0, reduced: 0 },
  ...{ penalised: 0, direct: [] },
}

/** What of an order is accepted: cents excluding VAT, those of a reduction among them, how much these are, and since when all of it. */
export type Accepted = { readonly amount: Cents; readonly reduced: Cents; readonly on: IsoDate }

export type Facts = {
  readonly group: Group
  /** The order that is invoiced; `none` only while nobody said which. */
  readonly order: Order
  readonly terms: TermsInForce | undefined
  readonly others: Others
  /** `null` while nothing of the order is accepted. */
  readonly accepted: Accepted | null
  /** The penalties of the order, among those of its contract. */
  readonly penalties: Penalties
  /** The account of the holder of the contract; `null` where the award was not run here. */
  readonly holder: string | null
  /** What subcontractors ask to be paid directly on the order. */
  readonly requests: readonly DirectRequest[]
}

/** The CCP has been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type OnAct<T extends Act['type'], State extends Invoice = Invoice> = Rule<
  ActInput<State, Extract<Act, { type: T }>, Facts>
>
