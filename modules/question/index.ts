/** The pure facade of the questions. */
export { inTime } from './model/in-time.ts'
export { question } from './model/question.ts'
export type { PublicAnswer, Question } from './model/question-state.ts'

import { question } from './model/question.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [question] as const
