import type { Answer } from '#vault/answer.ts'
import { ANSWER_FILE, answerBytes } from '#vault/answer.ts'
import type { EnvelopeKind } from '#vault/manifest.ts'
import type { GivenFile } from '../sealing/seal-and-send.ts'
import type { Answering } from '../step/answer.tsx'

/** An envelope to be filled. */
export type Pack = { readonly kind: EnvelopeKind; readonly lots: readonly string[]; readonly everything: boolean }

/** The envelopes of an answer, in the order in which they are opened; a backup copy is one, with everything in it. */
export function packsOf({ answer: { lots }, packing: { apart, perLot } }: Answering, copy: boolean): readonly Pack[] {
  if (copy) return [{ kind: 'copy', lots, everything: false }]
  const tenders: readonly Pack[] =
    perLot && lots.length > 1
      ? lots.map((lot) => ({ kind: 'tender', lots: [lot], everything: false }))
      : [{ kind: 'tender', lots, everything: !apart }]
  return apart ? [{ kind: 'application', lots: [], everything: false }, ...tenders] : tenders
}

/** Where the answer itself goes: first of all, in the first envelope. */
export function withAnswer(
  answer: Answer,
  envelopes: readonly (readonly GivenFile[])[],
): readonly (readonly GivenFile[])[] {
  const own = { name: ANSWER_FILE, content: new Blob([answerBytes(answer)]) }
  return envelopes.map((files, index) => (index === 0 ? [own, ...files] : files))
}
