import type { Granted, OutboxMessage } from '#platform/served.ts'
import type { AwardEvent, LetterKept } from '../model/award-acts.ts'
import type { Award, LetterKind, Opened } from '../model/award-state.ts'
import { letterAt } from '../model/page-letters.ts'
import { isOfPage } from '../model/standing.ts'

/** Letters set and kept together: few enough that whoever waits sees them come, and that one delivery is over in a second or two. */
const BATCH = 50

type Leaving = Pick<LetterKept, 'to' | 'sentAt'>

function batchesOf(kind: LetterKind, letters: readonly Leaving[]) {
  const all = letters.map(({ to, sentAt }) => ({ kind, to, sentAt }))
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH))
}

const MAILS: Readonly<Record<LetterKind, string>> = {
  rejection: 'operator.award.rejected',
  abandonment: 'operator.award.abandoned',
  answer: 'operator.award.answered',
}

/** Those of the letters just kept that stand on the page of their candidate: a mail tells of each. */
const ofPageAmong = (state: Opened, kept: readonly LetterKept[]): readonly LetterKept[] =>
  kept.filter(({ kind = 'rejection', to, sentAt }) =>
    kind === 'rejection'
      ? state.letters.some((each) => each.to === to && each.sentAt === sentAt && isOfPage(each))
      : letterAt(state, to, { kind, at: sentAt }) !== undefined,
  )

/**
 * What leaves by this platform: the letters that left, to be set and kept batch by batch; once kept, the mail on each that it sends itself,
 * one message each; those on an abandonment, and what the members are told of. A message names the candidate: what its letter says stands on its page, and in no mail.
 */
export function letterMessages({ groupId, id, state, events }: Granted<Award, AwardEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { consultation, procedure, reference } = state
  const about = { groupId, award: id, consultation, procedure, reference }
  const left = (kind: LetterKind, letters: readonly Leaving[]) =>
    batchesOf(kind, letters).map((batch) => ({ topic: 'award.lettersLeft', payload: { ...about, letters: batch } }))
  return events.flatMap((event): readonly OutboxMessage[] => {
    switch (event.type) {
      case 'LettersSent':
        return left('rejection', event.letters)
      case 'LettersKept':
        return ofPageAmong(state, event.letters).map(({ kind = 'rejection', to }) => ({
          ...{ topic: MAILS[kind], payload: { ...about, account: to } },
        }))
      case 'AbandonmentTold':
        return left('abandonment', event.sendings)
      case 'AskingReceived':
        return event.own ? [{ topic: 'award.asked', payload: { ...about, due: event.due } }] : []
      case 'AskingAnswered':
        return event.availableAt === null ? [] : left('answer', [{ to: event.from, sentAt: event.availableAt }])
      case 'LetterOpened':
        return [{ topic: 'operator.award.opened', payload: { ...about, account: event.account, at: event.at } }]
      case 'CourtSeized':
        return [{ topic: 'award.courtSeized', payload: { ...about, number: event.number } }]
      case 'DocumentsDelivered':
        return state.status === 'notified'
          ? [{ topic: 'award.delivered', payload: { ...about, contract: state.contract, bodies: [...event.bodies] } }]
          : []
      default:
        return []
    }
  })
}
