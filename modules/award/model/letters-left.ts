import type { IsoInstant } from '#kernel/citation.ts'
import type { Answer, Asking, Letter, LetterKind, Opened, Told } from './award-state.ts'

/** A letter that left and whose bytes are not kept yet. */
export type LetterLeft = { readonly to: string; readonly sentAt: IsoInstant } & (
  | { readonly kind: 'rejection'; readonly letter: Letter }
  | { readonly kind: 'abandonment'; readonly letter: Told }
  | { readonly kind: 'answer'; readonly asking: Asking & { readonly answer: Answer } }
)

type Named = { readonly kind?: LetterKind | undefined; readonly to: string; readonly sentAt: IsoInstant }

/** What one letter of an award is known by: its kind, its candidate, when it left. */
export const nameOfLetter = ({ kind = 'rejection', to, sentAt }: Named): string => `${kind} ${to} ${sentAt}`

/** The letters whose bytes are not kept yet. An answer that left otherwise than by the page is in the words of whoever gave it, and no letter of ours. */
export function waitingIn(state: Opened): readonly LetterLeft[] {
  const rejections = state.letters.flatMap((letter): readonly LetterLeft[] =>
    letter.document === undefined ? [{ kind: 'rejection', to: letter.to, sentAt: letter.sentAt, letter }] : [],
  )
  const abandonments = (state.status === 'abandoned' ? state.toldOfIt : []).flatMap((letter): readonly LetterLeft[] =>
    letter.document === undefined ? [{ kind: 'abandonment', to: letter.to, sentAt: letter.sentAt, letter }] : [],
  )
  const answers = state.askings.flatMap(({ answer, ...asking }): readonly LetterLeft[] =>
    answer === null || answer.availableAt === null || answer.kept !== undefined
      ? []
      : [{ kind: 'answer', to: asking.from, sentAt: answer.availableAt, asking: { ...asking, answer } }],
  )
  return [...rejections, ...abandonments, ...answers]
}
