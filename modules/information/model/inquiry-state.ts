import type { IsoInstant } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'

export type Question = {
  /** The member that asks. */
  readonly member: string
  readonly subject: string
  readonly text: string
  /** SHA-256 of each document. */
  readonly files: readonly string[]
}

/** Whom the answer is for: every member, or the one that asked, and then why. */
export type Audience = { readonly kind: 'members' } | { readonly kind: 'asker'; readonly reason: string }

export type Answer = { readonly answer: string; readonly answerFiles: readonly string[]; readonly audience: Audience }

type Asked = Question & { readonly askedAt: IsoInstant }

export type Inquiry =
  | { readonly status: 'none' }
  | (Asked & { readonly status: 'asked' })
  | (Asked & Answer & { readonly status: 'answered'; readonly answeredAt: IsoInstant })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type InquiryAct =
  | (Judged & Question & { readonly type: 'ask' })
  | (Judged & Answer & { readonly type: 'answer' })

export type InquiryEvent =
  | (Question & { readonly type: 'InquiryAsked'; readonly at: IsoInstant })
  | (Answer & { readonly type: 'InquiryAnswered'; readonly at: IsoInstant })

export type InquiryFacts = { readonly group: Group }

export type OnInquiryAct<T extends InquiryAct['type']> = Rule<
  ActInput<Inquiry, Extract<InquiryAct, { type: T }>, InquiryFacts>
>
