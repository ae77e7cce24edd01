import { z } from 'zod'
import { cite } from '#law/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Letters } from '#platform/mail/told.ts'
import type { Granted, OutboxMessage } from '#platform/served.ts'
import type { Opening, OpeningEvent } from '../model/opening-state.ts'
import { isTimeless, keepersAwaited } from '../model/time-part.ts'

/** Whoever keeps the spare key is called when the session first finds that the server has lost its part of what is due. */
export function calls({ groupId, id, state, events }: Granted<Opening, OpeningEvent>): readonly OutboxMessage[] {
  if (state.status !== 'opened') return []
  const found = events.some((event) => event.type === 'EnvelopeFailed' && isTimeless(event))
  const isFirst = state.failed.filter(isTimeless).length === 1
  const to = found && isFirst ? keepersAwaited(state) : []
  if (to.length === 0) return []
  const { procedure, reference } = state
  const called = to.map(({ person, body }) => ({ person, body }))
  return [{ topic: 'opening.timePartLost', payload: { groupId, id, procedure, reference, to: called } }]
}

const lost = z.object({
  id: z.uuid(),
  reference: z.string(),
  to: z.array(z.object({ person: z.string(), body: z.string() })),
})

/** The letters on a session. None holds a key, nor anything that opens one. */
export const letters: Letters<Group> = {
  'opening.timePartLost': ({ payload }, lang) => {
    const { id, reference, to } = lost.parse(payload)
    const french = lang === 'fr'
    return {
      bodies: [...new Set(to.map(({ body }) => body))],
      persons: to.map(({ person }) => person),
      what: french
        ? `La séance d’ouverture des plis de la consultation ${reference} est en cours, et le serveur y a perdu sa part des clés. Vous gardez la clé de secours, qui la donne à sa place.`
        : `The session that opens the envelopes of the consultation ${reference} is under way, and the server has lost its part of the keys. You keep the spare key, which gives it in its place.`,
      expected: french
        ? 'Ouvrez la page de la séance, déclarez-vous présent, et donnez cette part par la clé de secours : le fichier et sa phrase, ou les mots de la feuille. La clé reste sur votre poste.'
        : 'Open the page of the session, declare yourself present, and give that part by the spare key: the file and its passphrase, or the words of the sheet. The key stays on your computer.',
      basis: [cite('policy', 'clé de secours'), cite('CCP', 'annexe 8', 'art. 2, I, 4°')],
      page: `openings/${id}`,
    }
  },
}
