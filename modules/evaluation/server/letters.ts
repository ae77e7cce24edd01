import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Letters } from '#platform/mail/told.ts'

const appointed = z.object({ id: z.uuid(), reference: z.string(), person: z.string(), body: z.string() })
const answered = z.object({ id: z.uuid(), reference: z.string() })

/** The letters on an analysis. None tells a score, a price or an answer. */
export const letters: Letters<Group> = {
  'evaluation.appointed': ({ payload }, lang) => {
    const { id, reference, person, body } = appointed.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: [body],
      persons: [person],
      what: french
        ? `Vous êtes nommé pour noter les offres de la consultation ${reference}.`
        : `You are named to score the tenders of the consultation ${reference}.`,
      expected: french
        ? 'Signez l’engagement, puis notez seul : rien de ce que vous notez n’est lu avant que tous aient clos leurs notes. Si vous avez un intérêt, déclarez-le et ne notez pas.'
        : 'Sign the undertaking, then score alone: nothing that you score is read before all have closed their scores. If you have an interest, declare it and do not score.',
      basis: [clause('interests'), cite('policy', 'analyse des offres')],
      page: `evaluations/${id}`,
    }
  },
  'evaluation.answered': ({ payload, group }, lang) => {
    const { id, reference } = answered.parse(payload)
    return {
      bodies: [coordinatorOf(group) ?? ''],
      what:
        lang === 'fr'
          ? `Un soumissionnaire de la consultation ${reference} a répondu à votre lettre.`
          : `A tenderer of the consultation ${reference} has answered your letter.`,
      basis: [clause('coordinator')],
      page: `evaluations/${id}`,
    }
  },
}
