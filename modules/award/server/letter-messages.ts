import type { Granted, OutboxMessage } from '#platform/served.ts'
import type { AwardEvent } from '../model/award-acts.ts'
import type { Award } from '../model/award-state.ts'

/**
 * What leaves by this platform: the letters of rejection that it sends itself, one message each, those on an abandonment, and what the
 * members are told of. A message names the candidate: what its letter says stands on its page, and in no mail.
 */
export function letterMessages({ groupId, id, state, events }: Granted<Award, AwardEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { consultation, procedure, reference } = state
  const about = { groupId, award: id, consultation, procedure, reference }
  return events.flatMap((event): readonly OutboxMessage[] => {
    switch (event.type) {
      case 'LettersSent':
        return event.letters
          .filter(({ medium, availableAt }) => medium === 'electronic' && availableAt !== null)
          .map(({ to }) => ({ topic: 'operator.award.rejected', payload: { ...about, account: to } }))
      case 'AbandonmentTold':
        return event.sendings
          .filter(({ own }) => own)
          .map(({ to }) => ({ topic: 'operator.award.abandoned', payload: { ...about, account: to } }))
      case 'AskingReceived':
        return event.own ? [{ topic: 'award.asked', payload: { ...about, due: event.due } }] : []
      case 'AskingAnswered':
        return event.availableAt === null
          ? []
          : [{ topic: 'operator.award.answered', payload: { ...about, account: event.from } }]
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
