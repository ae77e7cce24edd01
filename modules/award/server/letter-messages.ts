import type { Granted, OutboxMessage } from '#platform/served.ts'
import type { AwardEvent, LetterKept } from '../model/award-acts.ts'
import type { Award, Letter, Opened } from '../model/award-state.ts'
import { isOfPage } from '../model/standing.ts'

/** Letters set and kept together: few enough that whoever waits sees them come, and that one delivery is over in a second or two. */
const BATCH = 50

function batchesOf(letters: readonly Letter[]): { to: string; sentAt: string }[][] {
  const all = letters.map(({ to, sentAt }) => ({ to, sentAt }))
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH))
}

/** Those of the letters just kept that stand on the page of their candidate: a mail tells of them. */
function ofPageAmong({ letters }: Opened, kept: readonly LetterKept[]): readonly Letter[] {
  const just = new Set(kept.map(({ to, sentAt }) => `${to} ${sentAt}`))
  return letters.filter((each) => just.has(`${each.to} ${each.sentAt}`) && isOfPage(each))
}

/**
 * What leaves by this platform: the letters that left, to be set and kept batch by batch; once kept, the mail on each that it sends itself,
 * one message each; those on an abandonment, and what the members are told of. A message names the candidate: what its letter says stands on its page, and in no mail.
 */
export function letterMessages({ groupId, id, state, events }: Granted<Award, AwardEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { consultation, procedure, reference } = state
  const about = { groupId, award: id, consultation, procedure, reference }
  return events.flatMap((event): readonly OutboxMessage[] => {
    switch (event.type) {
      case 'LettersSent':
        return batchesOf(event.letters).map((letters) => ({
          topic: 'award.lettersLeft',
          payload: { ...about, letters },
        }))
      case 'LettersKept':
        return ofPageAmong(state, event.letters).map(({ to }) => ({
          ...{ topic: 'operator.award.rejected', payload: { ...about, account: to } },
        }))
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
