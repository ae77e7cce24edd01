import type { QuestionAct } from './question-state.ts'

type Answer = Extract<QuestionAct, { type: 'answer' }>

/** Why the answer is said to weigh nothing on the preparation of tenders, when its last day is past. */
export const lateReason = ({ appraisals }: Answer): string => appraisals?.answerInTime?.reason ?? ''

/** What is published as the buyer's own words: the answer, and the reason that goes with a late one. */
export const answerPrinted = (act: Answer): string => `${act.answer}\n\n${lateReason(act)}`
