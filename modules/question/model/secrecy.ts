import type { Secrecy } from '#kernel/reader.ts'
import type { PublicAnswer, Question } from './question-state.ts'

/**
 * The words of an operator may tell who it is: the coordinator alone reads them, before and after its answer. The others
 * read what everybody reads, the wording and the answer that were published (law.md R2.14, S3.8).
 */
export const questionSecrecy: Secrecy<Question> = {
  mayRead: (question, { coordinates }) => question.status === 'none' || coordinates,
  open: [
    'consultation',
    'number',
    'askedAt',
    'late',
    'wording',
    'answer',
    'givenLateFor',
    'answeredAt',
    'declinedAt',
    'at',
  ],
  procedure: (question) => (question.status === 'none' ? null : question.procedure),
}

/** What is left of a question for a reader that it is kept from. */
export type WithheldQuestion = Pick<
  Exclude<Question, { status: 'none' }>,
  'consultation' | 'number' | 'askedAt' | 'late'
> & {
  readonly withheld: true
} & (
    | { readonly status: 'asked' }
    | ({ readonly status: 'answered' } & Omit<PublicAnswer, 'number'>)
    | { readonly status: 'declined'; readonly declinedAt: string }
  )

/** A question as its reader is given it: whole, or what is open to all. */
export type ShownQuestion = Question | WithheldQuestion

export const isWhole = (state: ShownQuestion): state is Question => !('withheld' in state)
