import type { Answer } from './purchase-state.ts'
import type { NeedSheet } from './sheet-state.ts'

const NOTHING = { minimum: 0, expected: 0, maximum: 0 }

/** A sheet as the freeze of the need reads it; `undefined` for one that nobody has filed. */
export function answerOf(sheet: string, state: NeedSheet): Answer | undefined {
  if (state.status === 'none') return undefined
  const { status, body } = state
  if (status === 'without-need') return { sheet, body, status, amounts: NOTHING, quantities: [], learners: [] }
  return { sheet, body, status, ...state.need }
}

/** True of a member that has nothing left to say: it has committed itself, or needs nothing. */
export const isSettled = ({ status }: Answer): boolean => status === 'validated' || status === 'without-need'

/** The sheets that make the need. */
export const committed = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ status }) => status === 'validated')
