import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import { param } from '#law/index.ts'
import type { OrderableContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { ServiceWindow } from './service-window.ts'

/** The periods of the checks, in days, and what is tolerated: of one contract, or by default of the general conditions. */
export type Terms = ServiceWindow & {
  /** VA: to check and to notify the decision. */
  readonly aptitude: number
  /** VSR: how long the service is watched, then to decide on it. */
  readonly regularService: number
  readonly decision: number
  /** Unavailability that is tolerated of one element, in points of base of the time of use. */
  readonly unavailability: number
  /** Postponement: to accept it, then to decide where it is declined. */
  readonly postponementAnswer: number
  readonly postponementDecision: number
  /** Reduction: to contest it, then to answer. */
  readonly reductionObjection: number
  readonly reductionAnswer: number
  /** For the observations of the holder. */
  readonly hearing: number
}

/** What a contract sets otherwise, and of which of its lines it asks no regular service check. */
export type OwnTerms = {
  readonly terms: Partial<Terms>
  readonly withoutRegularService: readonly string[]
  /** Where the contract says so. */
  readonly source: string
}

export type AcceptanceTerms =
  | { readonly status: 'none' }
  | (OwnTerms & { readonly status: 'set'; readonly contract: string; readonly setOn: IsoDate })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type TermsAct =
  | (Judged & OwnTerms & { readonly type: 'set'; readonly contract: string })
  | (Judged & OwnTerms & { readonly type: 'revise'; readonly reason: string })

export type TermsEvent =
  | (OwnTerms & { readonly type: 'AcceptanceTermsSet'; readonly contract: string; readonly on: IsoDate })
  | (OwnTerms & { readonly type: 'AcceptanceTermsRevised'; readonly reason: string; readonly on: IsoDate })

export type TermsFacts = { readonly group: Group; readonly contract: OrderableContract | undefined }

export type OnTerms<T extends TermsAct['type'] = TermsAct['type']> = Rule<
  ActInput<AcceptanceTerms, Extract<TermsAct, { type: T }>, TermsFacts>
>

/** What the general conditions set on a day of law; the hearing is a choice of this software. */
export function defaultTerms(lawDate: IsoDate): Terms {
  return {
    aptitude: param('ccagtic.va', lawDate).value,
    regularService: param('ccagtic.vsr', lawDate).value,
    decision: param('ccagtic.vsrDecision', lawDate).value,
    unavailability: param('ccagtic.unavail', lawDate).value,
    ...{ opens: '08:00', closes: '18:00', zone: 'metropole' },
    postponementAnswer: param('ccagtic.postponement.answer', lawDate).value,
    postponementDecision: param('ccagtic.postponement.decision', lawDate).value,
    reductionObjection: param('ccagtic.reduction.objection', lawDate).value,
    reductionAnswer: param('ccagtic.reduction.answer', lawDate).value,
    hearing: param('acceptance.hearing', lawDate).value,
  }
}

/** The terms that hold of a contract: its own where it has some, else those of the general conditions. */
export const termsOf = (own: Partial<Terms>, lawDate: IsoDate): Terms => ({ ...defaultTerms(lawDate), ...own })
