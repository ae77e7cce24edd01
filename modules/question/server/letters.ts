import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Letters } from '#platform/mail/told.ts'

const asked = z.object({
  id: z.uuid(),
  reference: z.string(),
  late: z.boolean(),
  due: z.iso.date().nullable(),
  overdue: z.boolean(),
})

const EXPECTED = {
  fr: {
    answer: 'Répondez-y : la réponse est la même pour tous.',
    late: 'Elle est arrivée après l’heure fixée pour les questions : y répondre est à votre choix.',
    overdue:
      'Le dernier jour pour répondre est passé : prolongez d’abord la limite des offres, ou dites pourquoi vous n’y répondez pas.',
  },
  en: {
    answer: 'Answer it: the answer is the same for all.',
    late: 'It came after the hour set for questions: to answer it is your choice.',
    overdue: 'The last day for an answer is past: extend the deadline for tenders first, or say why you do not answer.',
  },
} as const

/** The letters of the questions. None repeats what was asked: a mailbox is read by others than its owner. */
export const letters: Letters<Group> = {
  'question.asked': ({ group, payload }, lang) => {
    const { id, reference, late, due, overdue } = asked.parse(payload)
    return {
      bodies: [coordinatorOf(group) ?? ''],
      what:
        lang === 'fr'
          ? `Un opérateur pose une question sur la consultation ${reference}.`
          : `An operator asks a question about the consultation ${reference}.`,
      expected: EXPECTED[lang][late ? 'late' : overdue ? 'overdue' : 'answer'],
      due: late ? null : due,
      basis:
        due === null
          ? [clause('coordinator'), cite('policy', 'questions')]
          : [clause('coordinator'), cite('CCP', 'R2132-6')],
      page: `questions/${id}`,
    }
  },
}
