import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { AnsweredIn } from '#modules/consultation/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { Mark } from './marks.ts'

/** What an outsider asks about a consultation. Nothing here names anybody; a follower is a number that can be purged. */
export type Request = {
  readonly consultation: string
  readonly text: string
  /** Sent knowing that the hour for questions was past: it is kept, and the buyer answers if it chooses, unless it came in good time (R2.15). */
  readonly late: boolean
  /** The follower to be told besides the others; `null` when nobody is. */
  readonly follower: string | null
}

/** The one answer to all (law.md R2.14): what was asked in words that name nobody, and what is answered. */
export type PublishedAnswer = { readonly wording: string; readonly answer: string }

/** Why an answer after its last day weighs nothing on the preparation of tenders; absent from one that came in time. */
type GivenLate = { readonly givenLateFor?: string }

type Asked = Request & {
  /** The procedure of the consultation: who may not read the one may not read the other. */
  readonly procedure: string
  /** In the order in which the questions of a consultation came. */
  readonly number: number
  readonly askedAt: IsoInstant
}

export type Question =
  | { readonly status: 'none' }
  | (Asked & { readonly status: 'asked' })
  | (Asked & PublishedAnswer & GivenLate & { readonly status: 'answered'; readonly answeredAt: IsoInstant })
  | (Asked & { readonly status: 'declined'; readonly reason: string; readonly declinedAt: IsoInstant })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type QuestionAct =
  | (Judged & Request & { readonly type: 'ask' })
  | (Judged & PublishedAnswer & { readonly type: 'answer' })
  | (Judged & { readonly type: 'decline'; readonly reason: string })

export type QuestionEvent =
  | (Request & {
      readonly type: 'QuestionAsked'
      readonly procedure: string
      readonly number: number
      readonly at: IsoInstant
    })
  | (PublishedAnswer & GivenLate & { readonly type: 'QuestionAnswered'; readonly at: IsoInstant })
  | { readonly type: 'QuestionDeclined'; readonly reason: string; readonly at: IsoInstant }

/** The consultation that a question is about, as far as the rules on questions look at it. */
export type AskedConsultation = {
  readonly status: 'open' | 'closed' | 'abandoned'
  readonly procedure: string
  readonly reference: string
  readonly deadline: IsoInstant
  readonly questionsUntil: IsoInstant
  /** The SIREN of the buyers that the notice names. */
  readonly buyers: readonly string[]
  /** What the last day for answers depends on: the type of procedure, and why its period was shortened. */
  readonly frozen: AnsweredIn['frozen']
  /** The day whose law it keeps. */
  readonly lawDate: IsoDate
}

/** What is shown to the public of an answered question. */
export type PublicAnswer = GivenLate & {
  readonly number: number
  readonly wording: string
  readonly answer: string
  readonly answeredAt: IsoInstant
}

type ByText = Readonly<Record<keyof PublishedAnswer, readonly Mark[]>>

export type QuestionFacts = {
  readonly group: Group
  /** `null` when the group has published no such consultation. */
  readonly consultation: AskedConsultation | null
  /** How many questions the consultation has. Read when one is asked. */
  readonly asked: number
  /** What each text to be published holds of that under which the asker follows the consultation. */
  readonly namesAsker: ByText
  /** What of each may be the asker's, or a common word: a person tells. */
  readonly mayNameAsker: ByText
  readonly interests: readonly DeclaredInterest[]
}

export const SINCE_CCP = ['2019-04-01'] as const

export type OnQuestion<T extends QuestionAct['type']> = Rule<
  ActInput<Question, Extract<QuestionAct, { type: T }>, QuestionFacts>
>
