import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest, NamedOperator } from '#modules/interest/index.ts'
import type { Purchase } from '#modules/need/index.ts'

export const CHANNELS = ['mail', 'telephone', 'meeting', 'letter', 'other'] as const
export type Channel = (typeof CHANNELS)[number]

/** Who spoke first: the operator, or somebody of the group. */
export const DIRECTIONS = ['received', 'sent'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Who was in contact with whom, when, by which way, about which purchase. */
export type Exchange = {
  readonly purchase: string
  /** The body for which the person of the group was in contact. */
  readonly body: string
  readonly operator: NamedOperator
  readonly channel: Channel
  readonly contactOn: IsoDate
}

/** What was said, and what was done so that the operator drew no advantage from it (CCP R2111-2). */
export type Said = { readonly text: string; readonly files: readonly string[]; readonly measures: string }

export type Answer = { readonly answer: string; readonly answerFiles: readonly string[] }

/** The procedure on that purchase, once there is one. */
type OfProcedure = { readonly procedure: string | null }
type Told = Exchange & Said & OfProcedure & { readonly declaredOn: IsoDate }

export type Contact =
  | { readonly status: 'none' }
  | (Told & { readonly status: 'received' })
  | (Told & { readonly status: 'sent' })
  | (Told & Answer & { readonly status: 'answered'; readonly answeredOn: IsoDate })
  | (Told & { readonly status: 'closed'; readonly closedOn: IsoDate; readonly reason: string })
  /** A message of a member to an operator, which was refused: its text is not kept. */
  | (Exchange & OfProcedure & { readonly status: 'stopped'; readonly stoppedOn: IsoDate })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type ContactAct =
  | (Judged & Exchange & Said & { readonly type: 'declare'; readonly direction: Direction })
  | (Judged & Answer & { readonly type: 'answer' })
  | (Judged & { readonly type: 'close'; readonly reason: string })
  | (Judged & Exchange & { readonly type: 'stop' })

export type ContactEvent =
  | (Exchange &
      Said &
      OfProcedure & { readonly type: 'ContactDeclared'; readonly direction: Direction; readonly declaredOn: IsoDate })
  | (Answer & { readonly type: 'ContactAnswered'; readonly answeredOn: IsoDate })
  | { readonly type: 'ContactClosed'; readonly reason: string; readonly closedOn: IsoDate }
  | (Exchange & OfProcedure & { readonly type: 'MessageStopped'; readonly stoppedOn: IsoDate })

export type ContactFacts = {
  readonly group: Group
  /** The purchase that the contact is about; `none` when the group has no such one. */
  readonly purchase: Purchase
  readonly procedure: string | null
  /** The interests that stand in its procedure. */
  readonly interests: readonly DeclaredInterest[]
}

export type OnContact<T extends ContactAct['type']> = Rule<
  ActInput<Contact, Extract<ContactAct, { type: T }>, ContactFacts>
>
