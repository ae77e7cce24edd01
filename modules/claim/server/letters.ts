import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Letters } from '#platform/mail/told.ts'

const WHAT = ['opened', 'claimed', 'forfeited', 'answered', 'settled', 'in-court', 'judged', 'closed'] as const
const told = z.object({ id: z.uuid(), body: z.uuid(), subject: z.string(), what: z.enum(WHAT) })

const SAID: Readonly<Record<'fr' | 'en', Readonly<Record<(typeof WHAT)[number], string>>>> = {
  fr: {
    opened: 'Un membre inscrit un différend avec le titulaire sur l’exécution de sa part',
    claimed: 'Un mémoire en réclamation est reçu',
    forfeited: 'Aucun mémoire en réclamation n’est venu dans son délai',
    answered: 'Une réclamation du titulaire a sa réponse',
    settled: 'Une transaction met fin à un différend d’exécution',
    'in-court': 'Un différend d’exécution est porté devant le juge',
    judged: 'Un différend d’exécution est jugé',
    closed: 'Un différend d’exécution est clos',
  },
  en: {
    opened: 'A member records a dispute with the holder on the execution of its part',
    claimed: 'A claim memorandum is received',
    forfeited: 'No claim memorandum came in its period',
    answered: 'A claim of the holder has its answer',
    settled: 'A settlement ends a dispute on an execution',
    'in-court': 'A dispute on an execution is brought before the court',
    judged: 'A dispute on an execution is ruled',
    closed: 'A dispute on an execution is closed',
  },
}

/** The letters of a claim: the coordinator is kept informed of each of its steps (S5.6). */
export const letters: Letters<Group> = {
  'claim.told': ({ group, payload, nameOf }, lang) => {
    const { id, body, subject, what } = told.parse(payload)
    const coordinator = coordinatorOf(group)
    const said = SAID[lang][what]
    return {
      // A coordinator that acts on its own part knows of it.
      bodies: coordinator === undefined || coordinator === body ? [] : [coordinator],
      what:
        lang === 'fr'
          ? `${said} : « ${subject} ». Membre : ${nameOf(body)}.`
          : `${said}: “${subject}”. Member: ${nameOf(body)}.`,
      basis: [clause('execution'), cite('policy', 'différends d’exécution')],
      page: `claims/${id}`,
    }
  },
}
