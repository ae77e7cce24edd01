import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Letters } from '#platform/mail/told.ts'
import type { Granted, OutboxMessage } from '#platform/served.ts'
import type { Examination, ExaminationEvent } from '../model/examination-state.ts'

/**
 * Whom an event is told to: each applicant that a request asks, that is eliminated or invited, whoever answered, and the coordinator that an answer came. A message
 * names accounts and numbers; what was asked and answered is read when the letter is written.
 */
export function outbox({ id, state, events }: Granted<Examination, ExaminationEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { consultation, procedure, reference } = state
  return events.flatMap((event): readonly OutboxMessage[] => {
    if (event.type === 'RequestSent') {
      const about = { examination: id, consultation, number: event.number }
      return event.asked.map(({ account }) => ({
        topic: 'operator.application.requested',
        payload: { ...about, account },
      }))
    }
    if (event.type === 'EliminatedTold' || event.type === 'CandidatesInvited') {
      const about = { examination: id, consultation }
      const topic = event.type === 'EliminatedTold' ? 'operator.application.rejected' : 'operator.application.invited'
      return event.accounts.map((account) => ({
        topic,
        payload: { ...about, account },
      }))
    }
    if (event.type !== 'AnswerReceived') return []
    const { request: number, account, at, late } = event
    return [
      { topic: 'operator.application.answered', payload: { examination: id, consultation, number, account, at } },
      { topic: 'application.answerCame', payload: { id, procedure, reference, late } },
    ]
  })
}

const came = z.object({ id: z.string(), reference: z.string(), late: z.boolean() })

/** The letters to the group: the coordinator alone is told, and no applicant is named. */
export const letters: Letters<Group> = {
  'application.answerCame': ({ payload, group }, lang) => {
    const { id, reference, late } = came.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: [coordinatorOf(group) ?? ''],
      what: late
        ? french
          ? `Un candidat a répondu, après l’échéance, à une demande de la consultation ${reference}. Sa réponse est gardée et marquée.`
          : `A candidate has answered a request of the consultation ${reference} after its deadline. The answer is kept and marked.`
        : french
          ? `Un candidat a répondu à une demande de la consultation ${reference}.`
          : `A candidate has answered a request of the consultation ${reference}.`,
      expected: french
        ? 'Lire la réponse, et examiner de nouveau la candidature.'
        : 'Read the answer, and examine the application again.',
      basis: [cite('CCP', 'R2144-2'), cite('CCP', 'R2144-6'), clause('coordinator')],
      page: `examinations/${id}`,
    }
  },
}
