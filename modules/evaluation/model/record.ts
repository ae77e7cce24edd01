import type { Actor } from '#kernel/actor.ts'
import type { ActInput } from '#kernel/process.ts'
import { isFor } from './begin-rules.ts'
import { citedIn } from './citing.ts'
import type { EvaluationFacts } from './evaluation-facts.ts'
import type { Evaluation, EvaluationAct, EvaluationEvent, Known } from './evaluation-state.ts'

type On<T extends EvaluationAct['type'], State extends Evaluation> = ActInput<
  State,
  Extract<EvaluationAct, { type: T }>,
  EvaluationFacts
>

export const personOf = (actor: Actor): string => (actor.kind === 'person' ? actor.person : '')

/** What the case begins with: the published grid, and the tenders that were opened for its lot. */
export function begun({ act, facts }: On<'begin', Evaluation>): Extract<EvaluationEvent, { type: 'EvaluationBegun' }> {
  const { lot, scales, ties, budget } = act
  const { published, opened } = facts
  // `analysedOnceClosed` lets a case be opened before the act names its consultation; the rules on the act have asked it since.
  if (published === null) throw new Error('an analysis has begun on no consultation')
  const { consultation, procedure, reference, title, procedureType, validUntil, grid } = published
  const tenders = opened
    .filter((each) => !each.eliminated && isFor(each, lot))
    .map(({ id, operator, identifier, account, receivedAt, envelopes }) => ({
      ...{ id, operator, identifier, account, receivedAt, envelopes, validUntil },
      price: null,
      qualification: null,
      low: null,
    }))
  return {
    type: 'EvaluationBegun',
    ...{ consultation, procedure, reference, title, lot, procedureType, budget, tenders },
    grid: { ...grid, scales, ties },
  }
}

/** One letter a tenderer, of the same words and the same day; with those that offer to put tenders right, that this was offered. */
export function written({
  act,
  state,
  now,
  today,
}: On<'write', Known>): readonly [EvaluationEvent, ...EvaluationEvent[]] {
  const { kind, tenders, text, due, until } = act
  const before = state.letters.length
  const [first, ...others] = tenders.map((tender, index) => ({
    type: 'LetterWritten' as const,
    ...{ number: before + index + 1, kind, tender, text, due, until },
    sentAt: now,
  }))
  if (first === undefined) throw new Error('a letter was written to nobody')
  const offered = { type: 'RegularisationAllowed' as const, on: today, due, tenders }
  return [first, ...others, ...(kind === 'regularisation' ? [offered] : [])]
}

/** The price as it was read, with the fingerprint of the file that it was read in. */
export function priceRecorded({ act, facts }: On<'recordPrice', Known>): EvaluationEvent {
  const { tender, total, lines, cited } = act
  const [page] = citedIn(facts.files, tender, [cited])
  if (page === undefined) throw new Error('a price was read in a file that was not opened')
  return { type: 'PriceRecorded', tender, total, lines, cited: page }
}
