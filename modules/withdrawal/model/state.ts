import type { IsoDate } from '#kernel/citation.ts'
import type { Appraisals } from '#kernel/rule.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'

/** How the withdrawal reached the coordinator (art. 8: a letter, or an e-mail, with acknowledgement of receipt). */
export type Channel = 'letter' | 'email' | 'platform'

export type Withdrawal =
  | { readonly status: 'none' }
  | (Notified & { readonly status: 'notified' })
  | (Notified & { readonly status: 'withdrawn'; readonly withdrawnOn: IsoDate })
  | (Notified & { readonly status: 'retracted'; readonly retractedOn: IsoDate })

export type Notified = {
  readonly member: string
  readonly authorisingAct: string
  readonly channel: Channel
  readonly receivedOn: IsoDate
  readonly proof: string
  readonly noticeEndsOn: IsoDate
  /** The day from which the member no longer is one; `null` while a contract that holds it has no known end. */
  readonly effectiveOn: IsoDate | null
  /** The day after that on which the last contract without a known end was seen to hold it no more. */
  readonly notBefore?: IsoDate | undefined
}

type Judged = { readonly appraisals?: Appraisals }

export type Act =
  | (Judged & {
      readonly type: 'notify'
      readonly member: string
      readonly authorisingAct: string
      readonly channel: Channel
      readonly receivedOn: IsoDate
      /** SHA-256 of the acknowledgement of receipt. */
      readonly proof: string
    })
  | (Judged & { readonly type: 'reviseEffect' })
  | (Judged & { readonly type: 'retract'; readonly authorisingAct: string })
  | (Judged & { readonly type: 'takeEffect' })

export type Event =
  | ({ readonly type: 'WithdrawalNotified' } & Notified)
  | { readonly type: 'EffectRevised'; readonly effectiveOn: IsoDate | null; readonly notBefore?: IsoDate }
  | { readonly type: 'WithdrawalRetracted'; readonly on: IsoDate }
  | { readonly type: 'WithdrawalTookEffect'; readonly member: string; readonly on: IsoDate }

/** The facts of one withdrawal. */
export type Facts = {
  readonly group: Group
  /** The contracts of the group that bind the member, being awarded or executed. */
  readonly contracts: readonly RunningContract[]
  /** The acts of the member's competent organ. */
  readonly authorisingActs: readonly AuthorisingAct[]
}
