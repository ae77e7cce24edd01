import type { IsoInstant } from '#kernel/citation.ts'
import type { Answer, Asking, Letter, LetterKind, Opened, Told } from './award-state.ts'
import { rejectedIn } from './standing.ts'

/** What stands on the page of one candidate. */
export type PageLetter = {
  /** Since when it is at the disposal of the candidate: this platform made it so, and the register holds it. */
  readonly at: IsoInstant
  /** When the candidate opened it; `null` while it has not. */
  readonly readAt: IsoInstant | null
} & (
  | { readonly kind: 'rejection'; readonly letter: Letter }
  | { readonly kind: 'abandonment'; readonly letter: Told }
  | { readonly kind: 'answer'; readonly letter: Answer; readonly asking: Asking }
)

/** The letters at the disposal of one candidate, the newest first. What left on paper or from elsewhere is not among them. */
export function atDisposal(state: Opened, account: string): readonly PageLetter[] {
  const rejections = state.letters.flatMap((letter): readonly PageLetter[] => {
    const { to, medium, availableAt, readAt } = letter
    if (to !== account || medium === 'paper' || availableAt === null) return []
    return [{ kind: 'rejection', at: availableAt, readAt, letter }]
  })
  const abandonments = (state.status === 'abandoned' ? state.toldOfIt : []).flatMap((letter): readonly PageLetter[] =>
    letter.to === account && letter.own
      ? [{ kind: 'abandonment', at: letter.sentAt, readAt: letter.readAt, letter }]
      : [],
  )
  const answers = state.askings.flatMap((asking): readonly PageLetter[] => {
    const { from, answer } = asking
    if (from !== account || answer === null || answer.availableAt === null) return []
    return [{ kind: 'answer', at: answer.availableAt, readAt: answer.readAt, letter: answer, asking }]
  })
  return [...rejections, ...abandonments, ...answers].sort((one, other) => (one.at < other.at ? 1 : -1))
}

/** Whether this candidate is one of those that are rejected. */
export const isRejected = (state: Opened, account: string): boolean =>
  rejectedIn(state).some((each) => each.account === account)

/** One letter on the page of one candidate. */
export const letterAt = (
  state: Opened,
  account: string,
  { kind, at }: { readonly kind: LetterKind; readonly at: IsoInstant },
): PageLetter | undefined => atDisposal(state, account).find((each) => each.kind === kind && each.at === at)

/** The SHA-256 of the bytes of a letter; `undefined` until they are kept, and of one that left before they were. */
export const keptOf = (found: PageLetter): string | undefined =>
  found.kind === 'answer' ? found.letter.kept : found.letter.document
