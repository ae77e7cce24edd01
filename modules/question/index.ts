/** The pure facade of the questions and of the public site. */
export { inTime } from './model/in-time.ts'
export { question } from './model/question.ts'
export type { Question } from './model/question-state.ts'
export type { PublicAnswer, Retrieval, RetrievedDocument } from './model/retrieval.ts'

import { question } from './model/question.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [question] as const
